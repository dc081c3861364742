"""Marks in a quote the span that was asked for."""

import re

import numpy as np
from numpy.typing import NDArray

from bot.alignment import aligned
from bot.answer import Kind
from bot.persons import is_person
from bot.questions import QUOTES, Sought
from bot.spans import spans_of
from corpus.article import Range
from index.tokens import normal

CLAUSE = re.compile(r"[^，,。；;：:！!？?]+")
ENUMERATION = re.compile(r"[^，,。；;：:、！？（(“]+(?:[、][^，,。；;：:、！？）)”]+)+")
PARALLEL = re.compile(r"“[^”]{1,30}”(?:[、，,和与及]?[^“”。；，,]{0,12}“[^”]{1,30}”)+")
LISTED = re.compile(
    r"哪(?:些|(?:几|[两二三四五六七八九十\d]+)[\u4e00-\u9fff]?)(?P<what>[\u4e00-\u9fff]{2,6})"
)
COUNT = re.compile(
    r"(?:哪|这|的|“|是)?(?P<count>[两二三四五六七八九十])[个大项条支家所种类样点句颗款件座”]"
)
COUNTED_LIST = re.compile(r"哪[两二三四]")
NUMBERS = dict(zip("两二三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
NOUN_ASKED = re.compile(
    r"(?:哪(?:一?[个家所座种项款条位支])?|什么|啥)(?P<what>[\u4e00-\u9fff]{1,8})"
)
HEAD = re.compile(
    r"(?P<before>[\u4e00-\u9fff]{1,6})(?:叫|是|有|为|达|占)?(?:什么|啥|谁|多少|几)"
    r"|(?:什么|哪[个家项种位]?|几[个家项种位]?|多少)(?P<after>[\u4e00-\u9fff]{1,6})"
)
HEADED = 2.0  # times that a word beside the question word counts
DATES = (("号|日|天", "日"), ("月", "月"), ("年", "年"))  # what a date asked for holds
PEOPLE = ("人", "名", "位")
EXPLAINED = re.compile(r"(?:是指|指的是|即为|即|就是|是)(?P<what>[^。；;]+)")
NAMED = ("person", "place", "organisation")  # found by tags, which miss and cut names
NAME = 16  # characters of a name with its title that stands where the question word stood
REACH = 5.0  # characters over which a neighbouring word loses half its pull
MARKS = "，,。；;、：:"
MARK = 6  # characters that a mark between two words counts for
KINDS_TRIED: dict[Kind, tuple[Kind, ...]] = {
    "percent": ("percent", "money"),
    "money": ("money",),
    "number": ("number", "money", "percent"),
    "comparison": ("percent", "money", "number"),
}


def highlights_of(
    sought: Sought, quote: str, weights: NDArray[np.float64], *, lead: bool
) -> tuple[Range, ...]:
    """Return the spans of a quote that answer; `weights` are those of the question's terms.

    A figure, date or name is chosen by what stands near it; a list is marked as a whole; where
    free text is sought, what stands where the question word stood. Only the `lead` of an answer
    has a clause marked when nothing better is found.
    """
    if sought.kind == "list" and (lists := _lists(sought, quote)):
        return (best_span(sought, quote, lists, weights),)
    if sought.kind == "definition":
        explained = EXPLAINED.search(quote)
        if explained:
            return (explained.span("what"),)
    part = aligned(sought.text, _folded(quote))
    if part and sought.kind in NAMED and part[1] - part[0] <= NAME:
        return (_with_noun(sought.text, quote, part),)
    for kind in KINDS_TRIED.get(sought.kind, (sought.kind,)):
        spans = [span for span in spans_of(kind, quote) if _is_new(sought, quote[slice(*span)])]
        spans = _of_the_sort(sought, kind, quote, spans)
        inside = [span for span in spans if part and part[0] <= span[0] and span[1] <= part[1]]
        if spans:
            span = best_span(sought, quote, inside or spans, weights)
            return (_with_noun(sought.text, quote, span) if kind in NAMED else span,)
    if part and (lead or sought.kind not in KINDS_TRIED):
        return (part,)
    return (_clause(sought, quote),) if lead else ()


def is_counted(question: str) -> bool:
    """Tell whether a question says how many things it asks for, as in 哪两家."""
    return bool(COUNTED_LIST.search(question))


def _lists(sought: Sought, quote: str) -> list[Range]:
    """Return the enumerations of a quote: those of as many items as are sought, if any are."""
    lists = [
        match.span() for pattern in (ENUMERATION, PARALLEL) for match in pattern.finditer(quote)
    ]
    counted = COUNT.search(sought.text)
    if counted:
        count = NUMBERS[counted["count"]]
        lists = [span for span in lists if _items(quote[slice(*span)]) == count] or lists
    listed = LISTED.search(sought.text)
    return [span for span in lists if listed and listed["what"] in quote[slice(*span)]] or lists


def _items(text: str) -> int:
    """Return the number of items of an enumeration."""
    return text.count("、") + 1 if "、" in text else text.count("“")


def _of_the_sort(sought: Sought, kind: Kind, quote: str, spans: list[Range]) -> list[Range]:
    """Return the spans in the unit asked for, or of people, or of a day; all if none is."""
    if kind == "person":
        wanted = [span for span in spans if is_person(quote[slice(*span)])]
    elif kind == "date":
        parts = [
            part for asked, part in DATES if re.search(rf"[哪几](?:一?个?)(?:{asked})", sought.text)
        ]
        wanted = [span for span in spans if parts and parts[0] in quote[slice(*span)]]
    else:
        unit = sought.counted[:1]
        units = PEOPLE if unit in PEOPLE else (unit,)
        wanted = [span for span in spans if any(unit in quote[slice(*span)] for unit in units)]
    return wanted or spans


def _with_noun(question: str, quote: str, span: Range) -> Range:
    """Return a span with the noun that the question asks 哪家 or 什么 of, if it follows."""
    asked = NOUN_ASKED.search(question)
    if not asked:
        return span
    start, end = span
    for size in range(len(asked["what"]), 0, -1):
        if quote.startswith(asked["what"][:size], end):
            return start, end + size
    return span


def _is_new(sought: Sought, span: str) -> bool:
    """Tell whether the question does not hold a span itself, quotation marks aside."""
    return normal(span).strip(QUOTES) not in sought.text


def best_span(
    sought: Sought, quote: str, spans: list[Range], weights: NDArray[np.float64]
) -> Range:
    """Return the span that the words of the question stand nearest to, its unit counting most."""
    text = _folded(quote)
    places = [[at.span() for at in re.finditer(re.escape(term), text)] for term in sought.terms]
    unit = sought.counted[:1]
    head = HEAD.search(sought.text)
    beside = (head["before"] or head["after"]) if head else ""
    weights = weights * np.array([HEADED if term in beside else 1.0 for term in sought.terms])
    pulls = []
    for span in spans:
        gaps = [min((_gap(text, span, at) for at in found), default=np.inf) for found in places]
        pull = float(weights @ (1 / (1 + np.array(gaps) / REACH))) if len(weights) else 0.0
        if unit and unit in text[span[0] : span[1] + 1]:
            pull += float(weights.max(initial=1.0))
        pulls.append(pull)
    return spans[int(np.argmax(pulls))]


def _folded(quote: str) -> str:
    """Return the quote for comparison, character by character, so that offsets stay."""
    folded = (normal(character) for character in quote)
    return "".join(f if len(f) == 1 else c for f, c in zip(folded, quote, strict=True))


def _gap(text: str, span: Range, word: Range) -> float:
    """Return the characters between a span and a word, each mark between them counted as more."""
    between = text[span[1] : word[0]] if word[0] >= span[1] else text[word[1] : span[0]]
    return len(between) + MARK * sum(character in MARKS for character in between)


def _clause(sought: Sought, quote: str) -> Range:
    """Return the clause that holds most of the question, or the next if that says nothing new."""
    clauses = [match.span() for match in CLAUSE.finditer(quote)]
    if not clauses:
        return (0, len(quote))
    text = _folded(quote)
    shares = [sum(len(t) for t in sought.terms if t in text[a:b]) for a, b in clauses]
    best = int(np.argmax(shares))
    start, end = clauses[best]
    known = shares[best] / max(end - start, 1)
    if known > 0.6 and best + 1 < len(clauses):
        return clauses[best + 1]
    return (start, end)
