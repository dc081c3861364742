"""Learned choice of the span of a sentence that answers: features of each span that could."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.alignment import aligned
from bot.answer import Kind
from bot.persons import is_person
from bot.phrases import CLOSING, OPENING, clauses_of, phrases_of
from bot.questions import QUOTES, Sought
from bot.spans import spans_of
from corpus.article import Range
from index.tokens import normal

FEATURES = (
    "typed",  # a figure, date or name of the kind sought
    "holds_typed",  # longer than one that it holds
    "cuts_typed",  # a part of one
    "quoted",  # between quotation marks
    "phrase",  # a run of naming words
    "clause",
    "aligned",  # what stands where the question word stood
    "in_aligned",
    "holds_aligned",
    "noun_last",  # share of the noun asked for, 什么学院, with which it ends
    "noun_first",  # ... that follows it at once
    "noun_near",  # the noun asked for stands within some characters after it
    "noun_before",  # ... shortly before it
    "unit",  # the unit asked for stands at its end
    "pull",  # how near the words of the question stand, over the nearest span's
    "known",  # share of its characters that stand in the question's words
    "length",  # log of its characters
    "long",  # its characters over 20
    "best_clause",  # it stands in the clause that holds most of the question
    "next_clause",  # ... in the one after
    "copula",  # 是, 为, 叫 or the like stands before it
    "said_of",  # 的, 等 or a mark ends it
    "cause",  # a word of cause or aim begins it or stands before it
    "at_end",  # it ends its clause
    "at_start",
    "place",  # where it begins, 0..1
    "nearest_typed",  # of those of the kind, the one that the question's words stand nearest to
    "nearest_quoted",  # ... of those between quotation marks
    "short_aligned",  # it stands where the question word stood and is no longer than a name
)
KINDS_TRIED: dict[Kind, tuple[Kind, ...]] = {
    "percent": ("percent", "money", "number"),
    "money": ("money", "number"),
    "number": ("number", "money", "percent"),
    "comparison": ("percent", "money", "number"),
    "organisation": ("organisation", "place"),
    "place": ("place", "organisation"),
}
EXACT: tuple[Kind, ...] = ("percent", "money", "number", "comparison", "date")
NOUN_ASKED = re.compile(
    r"(?:哪(?:一?[个家所座种项款条位支类块届]|[两二三四五六七八九十几])?[个家所座种项款条位支类块]?"
    r"|什么|啥|几[个家所座种项款条位支类块]|多少[个家所座种项款条位支类块]?)"
    r"(?P<what>[\u4e00-\u9fff]{1,6})"
)
HEAD = re.compile(
    r"(?P<before>[\u4e00-\u9fff]{1,6})(?:叫|是|有|为|达|占)?(?:什么|啥|谁|多少|几)"
    r"|(?:什么|哪[个家项种位]?|几[个家项种位]?|多少)(?P<after>[\u4e00-\u9fff]{1,6})"
)
HEADED = 2.0  # times that a word beside the question word counts
REACH = 5.0  # characters over which a neighbouring word loses half its pull
MARKS = "，,。；;、：:"
MARK = 6  # characters that a mark between two words counts for
NAME = 16  # characters of a name with its title
NEAR = 8  # characters after a span in which the noun asked for is looked for
ORDINAL = re.compile(r"第几|排名|名次|位次|位列|\brank")
COPULA = re.compile(r"(?:[是为叫即称作由有达在于以：:]|名为|就是)(?:了|到|一[个种款座])?$")
CAUSE = re.compile(
    r"因为|由于|为了|为(?=.{2,12}[，,])|因|旨在|以便|以期|从而|确保|帮助|促进|得益于|目的是|有利于"
    r"|解决|避免|防止|实现|推动|提升|强化|使|让"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence beside a question: folded text, spans of the kind, aligned part, clauses."""

    text: str
    typed: tuple[Range, ...]
    aligned: Range | None
    clauses: tuple[Range, ...]
    best: int  # number of the clause that holds most of the question


def seen_in(sought: Sought, quote: str, weights: NDArray[np.float64]) -> Seen:
    """Return what is needed of a sentence to weigh its spans."""
    text = folded(quote)
    typed: list[Range] = []
    ranked = ("ordinal",) if ORDINAL.search(sought.text) else ()
    for kind in (*ranked, *KINDS_TRIED.get(sought.kind, (sought.kind,))):
        typed = [span for span in spans_of(kind, quote) if is_new(sought, quote[slice(*span)])]
        if kind == "person":
            typed = [span for span in typed if is_person(quote[slice(*span)])]
        if typed:
            break
    clauses = clauses_of(quote)
    held = [
        sum(weight for term, weight in zip(sought.terms, weights, strict=True) if term in text[a:b])
        for a, b in clauses
    ]
    best = int(np.argmax(held)) if held else 0
    return Seen(text, tuple(typed), aligned(sought.text, text), tuple(clauses), best)


def candidates(sought: Sought, quote: str, seen: Seen) -> list[Range]:
    """Return every span that could answer, each once, in order.

    A figure or a day is marked as it stands; a name may be longer than what is known of it.
    """
    if seen.typed and sought.kind in EXACT:
        return sorted(seen.typed)
    found = {*seen.typed, *seen.clauses, *spans_of("programme", quote), *phrases_of(quote)}
    if seen.aligned:
        found.add(seen.aligned)
    return sorted(span for span in found if is_new(sought, quote[slice(*span)]))


def features(
    sought: Sought, quote: str, spans: list[Range], seen: Seen, weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return one row of features for each span, shape (len(spans), len(FEATURES))."""
    asked = NOUN_ASKED.search(sought.text)
    noun = asked["what"] if asked else ""
    pulls = np.array(pulls_of(sought, seen.text, spans, weights))
    pulls = pulls / max(float(pulls.max(initial=0.0)), 1e-9)
    rows = [_row(sought, quote, span, seen, noun) for span in spans]
    table = np.array(rows, np.float64).reshape(len(spans), len(FEATURES))
    table[:, FEATURES.index("pull")] = pulls
    for sort in ("typed", "quoted"):
        marked = table[:, FEATURES.index(sort)] > 0
        if marked.any():
            nearest = int(np.argmax(np.where(marked, pulls, -1.0)))
            table[nearest, FEATURES.index(f"nearest_{sort}")] = 1.0
    return table


def _row(sought: Sought, quote: str, span: Range, seen: Seen, noun: str) -> list[float]:
    start, end = span
    size = end - start
    text, before, after = quote[start:end], quote[max(0, start - 6) : start], quote[end:]
    clause = next((n for n, (a, b) in enumerate(seen.clauses) if a <= start < b), -1)
    first, last = seen.clauses[clause] if clause >= 0 else (0, len(quote))
    part = seen.aligned
    unit = sought.counted[:1]
    return [
        span in seen.typed,
        any(start <= a and b <= end and (a, b) != span for a, b in seen.typed),
        any(a <= start and end <= b and (a, b) != span for a, b in seen.typed),
        _is_quoted(quote, span),
        span not in seen.typed and span not in seen.clauses,
        span in seen.clauses,
        span == part,
        part is not None and part[0] <= start and end <= part[1] and span != part,
        part is not None and start <= part[0] and part[1] <= end and span != part,
        _run(text[-len(noun) :], noun) if noun else 0.0,
        _run(after[: len(noun)], noun) if noun else 0.0,
        bool(noun) and noun[:2] in after[:NEAR],
        bool(noun) and noun[:2] in before,
        bool(unit) and unit in seen.text[start : end + 1],
        0.0,
        sum(character in sought.text for character in seen.text[start:end]) / size,
        float(np.log(size)),
        size / 20,
        clause == seen.best,
        clause == seen.best + 1,
        bool(COPULA.search(before)),
        after[:1] in ("的", "等", *MARKS, *CLOSING),
        bool(CAUSE.match(text) or CAUSE.search(before[-4:])),
        end == last,
        start == first,
        start / len(quote),
        0.0,
        0.0,
        span == part and size <= NAME,
    ]


def _is_quoted(quote: str, span: Range) -> bool:
    """Tell whether quotation marks stand at the ends of a span, in it or around it."""
    start, end = span
    inside = quote[start] in OPENING and quote[end - 1] in CLOSING
    before, after = quote[:start][-1:] or " ", quote[end : end + 1] or " "
    around = before in OPENING and after in CLOSING
    return inside or around


def _run(text: str, noun: str) -> float:
    """Return the share of the noun's beginning with which a text holds it."""
    for size in range(len(noun), 0, -1):
        if noun[:size] in text:
            return min(size, 2) / 2
    return 0.0


def pulls_of(
    sought: Sought, text: str, spans: list[Range], weights: NDArray[np.float64]
) -> list[float]:
    """Return how near the words of the question stand to each span, its unit counting most."""
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
    return pulls


def _gap(text: str, span: Range, word: Range) -> float:
    """Return the characters between a span and a word, each mark between them counted as more."""
    between = text[span[1] : word[0]] if word[0] >= span[1] else text[word[1] : span[0]]
    return len(between) + MARK * sum(character in MARKS for character in between)


def is_new(sought: Sought, span: str) -> bool:
    """Tell whether the question does not hold a span itself, quotation marks aside."""
    return normal(span).strip(QUOTES) not in sought.text


def folded(quote: str) -> str:
    """Return the quote for comparison, character by character, so that offsets stay."""
    found = (normal(character) for character in quote)
    return "".join(f if len(f) == 1 else c for f, c in zip(found, quote, strict=True))
