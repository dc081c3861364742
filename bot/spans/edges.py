"""Cuts from the ends of a span what is no part of an answer."""

import re

from bot.language.phrases import words_of
from bot.questions.analysis import Sought
from bot.spans.candidates import EXACT
from bot.spans.finding import spans_of
from bot.spans.paired_marks import inside, pairs_in
from corpus.article import Range
from corpus.institution_endings import ENDINGS, LOOSE

MARKS = " \t\n\u3000，,、；;：:。"
REACHED = re.compile(r"达(?=[\d-])")  # before a figure
LEADING = re.compile(r"[由被向据]")  # before a name
SORT = re.compile(
    r"[^，,、]*(?:(?<!自)由(?!于)|[国央民]企|(?:龙头|骨干|重点|国有|民营|上市|本土|当地|知名)企业)"
)
AMONG = re.compile(r"(?:包括|在)(?=[^，,、]+、)")  # before the first item of a list
OUTSIDE = ("d", "p", "t")  # tags of words that do not stand within a name
LAWFULLY = "依法"  # an adverb that is tagged as a noun
TORN = re.compile(
    r"(?:^|[，,。；;：:、—“‘（(])(?P<first>(?![在由为是有和与及对将从以按向被把了的等其该此这那各每约近超达共总第据经让使给就也都还又并而但或如若即])"
    r"[\u4e00-\u9fff])$"
)  # one character between a mark and a span, which belongs to its first word
HOW = re.compile(r"怎么(?!样|会)|如何|怎样|咋(?!样)")
CONDITION = re.compile(r"(?:如果|如(?=有|遇|发现|需)|若|一旦|要是|假如|倘若|遇到)[^，,。；;]+")
DEED = re.compile(r"[，,](?P<deed>[^。；;]{4,60})")  # behind a condition
CLOSED = re.compile(r"[^（()）]*[)）]")  # the rest of a name with a bracket in it
OPENED = re.compile(r"[（(][^（()）]*$")
COUNTING = re.compile(r"\d[余多]?[个项种类大]$")
NAME = 3  # characters of the shortest name of an institution


def trimmed(sought: Sought, quote: str, span: Range) -> Range:
    """Return a span without marks at its ends, and without what leads up to or follows a name.

    Of a figure 达 is left out, of a list 在 or 包括.
    """
    start, end = inside(span, pairs_in(quote))
    text = quote[start:end]
    start, end = end - len(text.lstrip(MARKS)), start + len(text.rstrip(MARKS))
    if start >= end:
        return span
    start = _with_bracket(quote, start, end)
    if rest := _behind_condition(sought, quote, start, end):
        return rest
    if sought.kind not in EXACT and (torn := TORN.search(quote[:start])):
        start = torn.start("first")
    if sought.kind == "organisation":
        start = _behind_sort(quote, start, end)
    if sought.kind in ("person", "organisation"):
        return _name_in(quote, start, end)
    if sought.kind == "place":
        end = _before_deed(quote, start, end)
    lead = (AMONG if sought.kind == "list" else REACHED).match(quote, start, end)
    return (lead.end() if lead else start), end + _counted(sought, quote, start, end)


def _behind_condition(sought: Sought, quote: str, start: int, end: int) -> Range | None:
    """Return what is to be done where only the condition for it is marked, None elsewhere."""
    if not (sought.kind == "other" and HOW.search(sought.text)):
        return None
    deed = DEED.match(quote, end) if CONDITION.fullmatch(quote, start, end) else None
    return deed.span("deed") if deed else None


def _with_bracket(quote: str, start: int, end: int) -> int:
    """Return where a span begins, with the word and bracket before it that it only closes."""
    opened = OPENED.search(quote[:start]) if CLOSED.match(quote, start, end) else None
    before = words_of(quote[: opened.start()]) if opened else ()
    return before[-1][0] if before else start


def _behind_sort(quote: str, start: int, end: int) -> int:
    """Return where a name begins behind what sort of an institution it is: 工程由区属国企…公司."""
    sort = SORT.match(quote, start, end)
    rest = sort and end - sort.end() >= NAME
    return sort.end() if sort and rest else start


def _before_deed(quote: str, start: int, end: int) -> int:
    """Return where a place ends that a verb follows at once, as 举行 of 东港县西山镇举行集会."""
    named = False
    for first, last, tag in words_of(quote):
        if start <= first and last <= end:
            if named and tag == "v":
                return first
            if not tag.startswith("ns"):
                return end
            named = True
    return end


def _counted(sought: Sought, quote: str, start: int, end: int) -> int:
    """Return how long the noun of a question is that follows a figure with 个 or the like."""
    if sought.kind != "number" or not COUNTING.search(quote, start, end):
        return 0
    nouns = (*sought.nouns, sought.counted[1:3])
    return max((len(noun) for noun in nouns if quote.startswith(noun, end)), default=0)


def _name_in(quote: str, start: int, end: int) -> Range:
    """Return the name that a span begins with, the span itself where it begins with none."""
    lead = LEADING.match(quote, start, end)
    begin = lead.end() if lead else start
    persons = {last for first, last in spans_of("person", quote) if first == begin}
    for first, last, tag in words_of(quote):
        name = quote[begin:first]
        named = first in persons or (len(name) >= NAME and name.endswith((*ENDINGS, *LOOSE)))
        outside = tag in OUTSIDE or quote[first:last] == LAWFULLY
        if begin < first < end and outside and named:
            return begin, first
    named = end in persons or quote[begin:end].endswith((*ENDINGS, *LOOSE))
    return (begin if named else start), end
