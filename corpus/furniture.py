"""Tells the pages of a text apart, and what is printed around the articles of every one.

Form feeds part pages, as PDF readers and print files have it.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, takewhile

from corpus.article import Range
from corpus.imprint import is_imprint

FEED = "\f"
EDGE = 3  # lines at the head and at the foot of a page
OFTEN = 0.5  # share of all pages that a repeated line stands on more of
SIDE = 0.75  # share of the left or of the right pages
LEAST_SIDE = 3  # pages
NUMBERS = re.compile(r"[\d〇零一二三四五六七八九十]+")
LINE = re.compile(r"\f|\S(?:[^\r\n\f]*\S)?")


def pages_of(raw: str) -> tuple[Range, ...]:
    """Return the range of each page; form feeds part them."""
    feeds = [found.start() for found in re.finditer(FEED, raw)]
    return tuple(zip([0, *(feed + 1 for feed in feeds)], [*feeds, len(raw)], strict=True))


def page_of(pages: Sequence[Range], offset: int) -> int:
    """Return the number, from 1, of the page that an offset is on."""
    return bisect_right(pages, offset, key=lambda page: page[0])


def furniture_of(raw: str) -> tuple[Range, ...]:
    """Return the lines at the head and foot of pages that are no part of what they report.

    Such are imprints and page numbers, and lines that most pages, or most left or right ones,
    repeat, blanks aside and, where there are three, numbers aside. Without form feeds there are
    none.
    """
    if FEED not in raw:
        return ()
    pages = _lines(raw)
    edges = [{_solid(raw, line) for line in _edges(lines)} for lines in pages]
    same = _repeated(edges, 2)
    numbered = _repeated([set(map(_unnumbered, lines)) for lines in edges], 3)

    def stands_around(line: Range) -> bool:
        text = _solid(raw, line)
        repeated = text in same or _unnumbered(text) in numbered
        return repeated or is_imprint(raw[slice(*line)])

    return tuple(chain.from_iterable(_around(lines, stands_around) for lines in pages))


def _lines(raw: str) -> list[list[Range]]:
    """Return the printed lines of each page that has any."""
    pages: list[list[Range]] = [[]]
    for found in LINE.finditer(raw):
        if found[0] != FEED:
            pages[-1].append(found.span())
        elif pages[-1]:
            pages.append([])
    return pages


def _edges(lines: Sequence[Range]) -> Iterable[Range]:
    """Return the lines at the head and at the foot of a page."""
    return (*lines[:EDGE], *lines[-EDGE:])


def _repeated(pages: Sequence[set[str]], least: int) -> set[str]:
    """Return the texts that enough pages, and at least so many, have."""
    found: set[str] = set()
    for group, few, share in (
        (pages, least, OFTEN),
        (pages[::2], LEAST_SIDE, SIDE),
        (pages[1::2], LEAST_SIDE, SIDE),
    ):
        counts = Counter(chain.from_iterable(group))
        found |= {text for text, n in counts.items() if n >= few and n > share * len(group)}
    return {text for text in found if "。" not in text}


def _around(lines: Sequence[Range], stands_around: Callable[[Range], bool]) -> Sequence[Range]:
    """Return the outermost lines of a page up to the first, at each end, that it reports in."""
    head = list(takewhile(stands_around, lines[:EDGE]))
    foot = list(takewhile(stands_around, lines[len(head) :][: -EDGE - 1 : -1]))
    return [*head, *reversed(foot)]


def _solid(raw: str, line: Range) -> str:
    """Return a line without blanks."""
    return "".join(raw[slice(*line)].split())


def _unnumbered(text: str) -> str:
    """Return what a text has in common with those that differ in numbers only."""
    return NUMBERS.sub("#", text)
