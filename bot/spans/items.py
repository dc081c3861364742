"""Marks in a row of things what belongs to the one that is asked for, its name or its value."""

import re
from itertools import pairwise

from bot.answer import AMOUNTS
from bot.questions.analysis import Sought
from bot.questions.question_words import count_asked
from bot.spans.enumerations import EACH, rows_of
from bot.spans.finding import spans_of
from corpus.article import Range
from corpus.numerals import value_of
from index.tokens import folded

NTH = re.compile(
    r"[，,](?:第(?P<nth>[一二三四五六七八九十]|\d)|(?P<last>最后一))[个项家位座条种所款点](?P<rest>.+)"
)
CALLED = re.compile(r"(?:叫|是)?(?:什么|谁|哪一?[个项家位座条种所款点]?)[？?呢]*")
LISTED = re.compile(
    r"[^，,。；;：:、]+(?:、[^，,。；;：:、]+)*(?:以及|[和及与])[^，,。；;：:、]+|[^，,。；;：:]+、[^，,。；;：:]+"
)
JOINT = re.compile(r"、|以及|[和及与]")
SAID = re.compile(r"^.*(?:依次为|分别[为是]|包括|[为是有])")  # of the whole row, before it
PIECE = re.compile(r"[^、，,。；;：:]+")
LIGHT = re.compile(r"(?:分别|投入|投资|达到?|[为是有长共约的])+$")
PERSON = re.compile(r"(?<=[为是：:])[\u4e00-\u9fff·]{2,8}(?=[，,。；;、]|$)")
LEAST = 2  # characters of a name
GAP = ".{0,3}"  # what may stand between two of them


def of_the_item(sought: Sought, quote: str, marked: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return the marked spans of a quote, for those of a row the one of the item asked for.

    They are returned as they are where no row of names or values has that item.
    """
    nth = NTH.search(sought.text)
    if nth and CALLED.fullmatch(nth["rest"]):
        item = _item(quote, marked, _place(nth))
        return (item,) if item else marked
    figures = tuple(span for kind in AMOUNTS for span in spans_of(kind, quote))
    for row, at in rows_of(folded(quote), figures, sought.terms):
        inside = [span for span in marked if any(_meet(span, figure) for figure in row)]
        place = _place(nth) if nth else at
        if inside and EACH.search(sought.text) and count_asked(sought.text) == len(row):
            return ((row[0][0], row[-1][1]),)
        if inside and -1 <= place < len(row) and (nth or at >= 0):
            kept = (span for span in marked if span not in inside)
            return tuple(sorted((*kept, row[place])))
    persons = [one.span() for one in PERSON.finditer(quote)] if sought.kind == "person" else ()
    return _behind_its_name(sought.text, quote, marked, (*figures, *persons))


def _place(nth: re.Match[str]) -> int:
    """Return which item is asked for, from 0, or -1 for the last."""
    number = value_of(nth["nth"]) if nth["nth"] else None
    return int(number) - 1 if number else -1


def _item(quote: str, marked: tuple[Range, ...], place: int) -> Range | None:
    """Return an item of the row of names that is marked, None without one."""
    for row in LISTED.finditer(quote):
        if not any(_meet(row.span(), span) for span in marked):
            continue
        said = SAID.match(JOINT.split(row[0])[0])
        first = row.start() + (said.end() if said else 0)
        joints = [joint.span() for joint in JOINT.finditer(quote, first, row.end())]
        bounds = [(0, first), *joints, (row.end(), 0)]
        items = [(one[1], other[0]) for one, other in pairwise(bounds)]
        if -1 <= place < len(items):
            return items[place]
    return None


def _behind_its_name(
    question: str, quote: str, marked: tuple[Range, ...], values: tuple[Range, ...]
) -> tuple[Range, ...]:
    """Return the value behind the one name of a row that the question holds, if others are marked.

    Its piece of the row is a name and a figure or person, as those of the marked ones are.
    """
    named: list[tuple[Range, str]] = []
    for piece in PIECE.finditer(quote):
        inside = [span for span in values if piece.start() < span[0] and span[1] == piece.end()]
        if inside:
            start = min(inside)[0]
            named.append(((start, piece.end()), LIGHT.sub("", quote[piece.start() : start])))
    told = [span for span, name in named if len(name) >= LEAST and _holds(question, name)]
    row = [span for span in marked if span in (one for one, _ in named)]
    units = {quote[span[1] - 1] if quote[span[0]].isdigit() else "" for span in (*told, *row)}
    if len(told) != 1 or not row or len(units) > 1 or told == list(marked):
        return marked
    return tuple(sorted((*(span for span in marked if span not in row), told[0])))


def _holds(question: str, name: str) -> bool:
    """Tell whether a question has the characters of a name in their order, near each other."""
    return bool(re.search(GAP.join(map(re.escape, name)), question))


def _meet(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
