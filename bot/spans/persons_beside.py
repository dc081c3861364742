"""Finds the persons who are named side by side with one: 甲、副省长乙和丙."""

import re
from collections.abc import Iterator

from bot.language.posts import POST
from bot.language.titles import WORD
from bot.questions.analysis import Sought
from bot.spans.finding import spans_of
from bot.spans.officers import name_at
from corpus.article import Range

WHO = re.compile(r"谁|哪些人|哪几[位人个]|什么人|何人")
ONE = re.compile(rf"哪一?[位个名]|(?:{POST.pattern})(?:的?名字)?(?:[是为]|叫)|谁是|是谁$|由谁")
JOINT = re.compile(r"(?:先生|女士|同志)?(?:、|以及|[和与及])")
TITLE = re.compile(WORD)
CLAUSE = re.compile(r"[\u4e00-\u9fff（）()]{0,16}")  # in which a title stands
MOST = 6  # persons


def beside_in(sought: Sought, quote: str, marked: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return the marked names of persons with those that stand side by side with one of them.

    A title may stand before each. Where one person is asked for they are returned as they are.
    """
    if sought.kind != "person" or not WHO.search(sought.text) or ONE.search(sought.text):
        return marked
    starts = [*spans_of("person", quote), *_titled(quote)]
    rows = [_row(quote, start) for start in sorted(starts)]
    named = [row for row in rows if set(row) & set(marked)]
    row = max(named, key=len, default=())
    new = (span for span in row if quote[slice(*span)] not in sought.text)
    return tuple(sorted({*marked, *new})) if 1 < len(row) <= MOST else marked


def _titled(quote: str, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """Yield the names that stand right behind a title, between two places of a quote."""
    for title in TITLE.finditer(quote, start, len(quote) if end is None else end):
        if name := name_at(quote, title.end()):
            yield name


def _row(quote: str, first: Range) -> tuple[Range, ...]:
    """Return a name and those that follow it side by side."""
    row = [first]
    while joint := JOINT.match(quote, row[-1][1]):
        clause = CLAUSE.match(quote, joint.end())
        end = clause.end() if clause else joint.end()
        name = name_at(quote, joint.end()) or next(_titled(quote, joint.end(), end), None)
        if not name:
            break
        row.append(name)
    return tuple(row)
