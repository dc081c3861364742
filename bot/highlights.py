"""Marks in a quote the span that was asked for."""

import re

import numpy as np
from numpy.typing import NDArray

from bot.marker import shipped_marker
from bot.marking import folded
from bot.questions import QUOTES, Sought
from bot.span_features import pulls_of
from corpus.article import Range
from index.tokens import normal

ENUMERATION = re.compile(r"[^，,。；;：:、！？（(“]+(?:[、][^，,。；;：:、！？）)”]+)+")
PARALLEL = re.compile(r"“[^”]{1,30}”(?:[、，,和与及]?[^“”。；，,]{0,12}“[^”]{1,30}”)+")
LISTED = re.compile(
    r"哪(?:些|(?:几|[两二三四五六七八九十\d]+)[\u4e00-\u9fff]?)(?P<what>[\u4e00-\u9fff]{2,6})"
)
COUNT = re.compile(
    r"(?:哪|这|的|“|是)?(?P<count>[两二三四五六七八九十])[个大项条支家所种类样点句颗款件座”]"
)
COUNTED_LIST = re.compile(r"哪[两二三四]")
SAID = re.compile(
    r"(?P<subject>[^，,：:是]{0,20}?)(?:是指|指的是|指|即为|即|就是|是)(?P<what>.{2,})"
)
NUMBERS = dict(zip("两二三四五六七八九十", (2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))


def highlights_of(
    sought: Sought,
    quote: str,
    weights: NDArray[np.float64],
    *,
    lead: bool,
    taken: tuple[Range, ...] = (),
) -> tuple[Range, ...]:
    """Return the spans of a quote that answer; `weights` are those of the question's terms.

    A list is marked as a whole; else the marker chooses. What the question says itself before 是 or
    the like is not marked.
    """
    if sought.kind == "list" and (lists := _lists(sought, quote)):
        return (_nearest(sought, quote, lists, weights),)
    found = shipped_marker().best(sought, quote, weights, lead=lead, taken=taken)
    return tuple(_told(sought, quote, span) for span in found)


def _told(sought: Sought, quote: str, span: Range) -> Range:
    """Return what a span says of its subject where the question names that subject."""
    said = SAID.match(quote[slice(*span)])
    known = said and normal(said["subject"]).strip(QUOTES) in sought.text
    return (span[0] + said.start("what"), span[1]) if said and known else span


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


def _nearest(sought: Sought, quote: str, spans: list[Range], weights: NDArray[np.float64]) -> Range:
    """Return the span that the words of the question stand nearest to."""
    return spans[int(np.argmax(pulls_of(sought, folded(quote), spans, weights)))]
