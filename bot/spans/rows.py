"""Finds the row of things side by side in a sentence that a question asks to list."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile
from statistics import median

from bot.answer import Kind
from bot.language.overlap import Column
from bot.language.phrases import words_of
from bot.questions.analysis import Sought
from bot.questions.question_words import count_asked, words_beside
from corpus.article import Range
from index.tokens import folded

MEANING: tuple[Kind, ...] = ("definition", "other")  # asked for of a word with what is in brackets
LISTING = re.compile(r"哪些|哪几|哪[两二三四五六七八九十]|有[哪啥]|什么|分别|列[出举]|\d")
BRACKET = re.compile(r"[（(](?P<inside>[^（()）]{2,120})[)）]")
QUOTED = re.compile(r"“[^”]{1,30}”|‘[^’]{1,30}’|《[^》]{1,40}》|\"[^\"]{1,30}\"")
STRETCH = re.compile(r"[^，,。；;：:！？!?—（）()]+")
JOINT = re.compile(r"、|以及|(?<=[”’》\"])(?=[“‘《\"])")
LAST = re.compile(r"以及|[和及与]")
LEAD = re.compile(
    r"包括|包含|涵盖|聚焦|围绕|瞄准|落子|布局|打造|建设|引进|引入|形成|拥有|集聚|聚集|成立|组建|覆盖|荣?获|开展|实施|推出|设立|[为是有以了的将由在对把从向即如和]"
)  # words behind which the first item may begin
TAIL = re.compile(
    r"(?P<kept>等)|[两二三四五六七八九十\d]+[余多]?[大个支项家类种条所座位名款方样](?=[\u4e00-\u9fff])|一批"
    r"|(?<=[\u4e00-\u9fff]{2})为(?=重点|主|核心|代表|目标|载体|支撑|抓手|龙头|引领|基础)"
)  # where the last item ends
LONGER = 1.2  # times the usual length of the others, above which an item holds more than its name
ODD = 1  # characters by which it may be longer all the same
NEAR = 14  # characters around a row that tell what it is of
CLOSE = 6  # ... that name it
VAGUE = frozenset({"方面", "地方", "内容", "情况", "东西", "事情"})  # that name no sort of things
APART = re.compile(r"[，,。；;]")
CALLED = re.compile(r"[“\"]([^”\"]{2,12})[”\"]$")
BOTH = 2  # things that 和 alone sets side by side
ALIKE = 2  # characters with which all the things of a row begin or end
LEAST = 0.3  # of the weight of a question's words that must stand around a row
ENOUGH = 0.5  # ... where the question names a sort of things that is not named beside the row


@dataclass(frozen=True, slots=True)
class Row:
    """Things side by side: where they stand, each of them, what stands around them."""

    span: Range
    items: tuple[str, ...]
    around: str


def row_told(sought: Sought, quote: str, weights: Column) -> Range | None:
    """Return the row of a quote that a question asks to list, None where none is plainly meant.

    It is the one of as many things as are asked for that stands beside the noun asked for, or whose
    things end with it, and beside most other words of the question.
    """
    if sought.kind not in ("list", *MEANING) or not LISTING.search(sought.text):
        return None
    asked, (after, before) = count_asked(sought.text), words_beside(sought.text)
    nouns = _of_a_sort(after) if after else _of_a_sort(before)[-1:]
    told = {
        term: weight
        for term, weight in zip(sought.terms, weights.tolist(), strict=True)
        if len(term) > 1 and term not in sought.inherited
    }
    whole = sum(told.values()) or 1.0
    found = list[tuple[float, Range]]()
    for row in rows_in(quote):
        near = folded(row.around)
        held = sum(weight for term, weight in told.items() if term in near) / whole
        called = _is_called(row, sought.text)
        if asked not in (0, len(row.items)) or (sought.kind in MEANING and not called):
            continue
        ends = _all_end(row.items, nouns or tuple(told))
        named = called or ends or _is_named(row, nouns)
        if named or (len(row.items) > BOTH and held > (ENOUGH if nouns else LEAST)):
            found.append((named + ends + held, row.span))
    return max(found, key=lambda one: one[0])[1] if found else None


def whole_row(quote: str, span: Range) -> Range:
    """Return the row of three things or more that holds the beginning or end of a span, else it."""
    for row in rows_in(quote):
        start, end = row.span
        cut = start <= span[0] < end or start < span[1] <= end
        if cut and len(row.items) > BOTH and span[1] - span[0] < end - start:
            return min(start, span[0]), max(end, span[1])
    return span


def _of_a_sort(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that may name a sort of things, which are of two characters or more."""
    return tuple(word for word in words if len(word) > 1 and word not in VAGUE)


def _all_end(items: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether all of some things end with one and the same word."""
    return any(all(item.endswith(word) for item in items) for word in words)


def _is_named(row: Row, nouns: tuple[str, ...]) -> bool:
    """Tell whether one of some nouns stands close to a row."""
    before, after = row.around.split(" ", 1)
    return any(noun in before[-CLOSE:] + after[:CLOSE] for noun in nouns)


def _is_called(row: Row, question: str) -> bool:
    """Tell whether a row stands right behind a quoted word of a question."""
    called = CALLED.search(row.around.split(" ", 1)[0])
    return bool(called and called[1] in question)


@lru_cache(maxsize=512)
def rows_in(quote: str) -> tuple[Row, ...]:
    """Return the rows of a quote; those in brackets are also of what stands before these."""
    brackets = [found.span("inside") for found in BRACKET.finditer(quote)]
    inside = [
        Row(row.span, row.items, f"{quote[max(0, start - NEAR) : start - 1]}{row.around}")
        for start, end in brackets
        for row in _rows(quote, quote, start, end)
    ]
    plain = BRACKET.sub(lambda found: "_" * len(found[0]), quote)
    masked = QUOTED.sub(lambda found: f"“{'_' * (len(found[0]) - 2)}”", plain)
    return (*inside, *_rows(quote, masked, 0, len(quote)))


def _rows(quote: str, masked: str, first: int, last: int) -> Iterator[Row]:
    """Yield the rows between two places of a quote, what is `masked` being no part of any."""
    for start, end in (found.span() for found in STRETCH.finditer(masked, first, last)):
        for (begin, stop), items in _row(masked, start, end):
            before = APART.split(quote[max(first, start - NEAR) : begin])[-1].replace(" ", "")
            after = APART.split(quote[stop : min(last, end + NEAR)])[0].replace(" ", "")
            yield Row((begin, stop), items, f"{before} {after}")


def _row(text: str, start: int, end: int) -> Iterator[tuple[Range, tuple[str, ...]]]:
    """Yield the row of things in a part of a text, and these; none without a joint."""
    joints = [joint.span() for joint in JOINT.finditer(text, start, end)]
    last = joints[-1][1] if joints else start
    found = [joint.span() for joint in LAST.finditer(text, last + 1, end - 1)]
    joints += found[-1:] if joints else found[:1] if len(found) == 1 else []
    if not joints:
        return
    bounds = [(start, start), *joints, (end, end)]
    items = [text[one[1] : other[0]] for one, other in pairwise(bounds)]
    tail = TAIL.search(items[-1], 1)
    items[-1] = items[-1][: tail.start()] if tail else items[-1]
    usual = median(map(_length, items[1:-1] or (min(items, key=_length),)))
    begin = start + _beginning(items, usual)
    stop = joints[-1][1] + _ending(items, usual)
    whole = (text[begin : joints[0][0]], *items[1:-1], text[joints[-1][1] : stop])
    yield (begin, stop), whole


def _prefix(items: list[str]) -> str:
    """Return the characters with which all of some items begin."""
    shared = takewhile(lambda letters: len(set(letters)) == 1, zip(*items, strict=False))
    return "".join(letters[0] for letters in shared)


def _length(item: str) -> int:
    return len(item.replace("_", ""))


def _beginning(items: list[str], usual: float) -> int:
    """Return where in the first item its name begins, behind what leads up to the row."""
    first, *others = items
    shared = _prefix(others) if len(others) > 1 else ""
    if len(shared) >= ALIKE and shared in first:
        return first.index(shared)
    if _length(first) <= usual * LONGER + ODD:
        return 0
    begins = [found.end() for found in LEAD.finditer(first, 0, len(first) - 1)]
    return min((0, *begins), key=lambda at: abs(_length(first[at:]) - usual))


def _ending(items: list[str], usual: float) -> int:
    """Return where in the last item its name ends, before what is said of the row."""
    *others, last = items
    shared = _prefix([other[::-1] for other in others])[::-1] if len(others) > 1 else ""
    if len(shared) >= ALIKE and shared in last:
        return last.index(shared) + len(shared)
    quoted = last.find("“", 1)
    end = len(last) if quoted < 0 or any("“" in other for other in others) else quoted
    if _length(last[:end]) <= usual * LONGER + ODD:
        return end
    stops = [at for at, _, tag in words_of(last) if 1 < at < end and tag[0] in "vd"]
    return min((end, *stops), key=lambda at: abs(_length(last[:at]) - usual))
