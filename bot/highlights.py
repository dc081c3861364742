"""Marks in a quote the span that was asked for."""

import re

import numpy as np
from numpy.typing import NDArray

from bot.marker import shipped_marker
from bot.marking import folded, pulls_of
from bot.questions import Sought
from corpus.article import Range

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
EXPLAINED = re.compile(r"(?:是指|指的是|即为|即|就是|是)(?P<what>[^。；;]+)")
DATES = (("号|日|天", "日"), ("月", "月"), ("年", "年"))  # what a date asked for holds


def highlights_of(
    sought: Sought, quote: str, weights: NDArray[np.float64], *, lead: bool
) -> tuple[Range, ...]:
    """Return the spans of a quote that answer; `weights` are those of the question's terms.

    A list is marked as a whole, and so is what explains a word; else the marker chooses. What does
    not lead the answer is marked only where it holds a span of the kind sought.
    """
    if sought.kind == "list" and (lists := _lists(sought, quote)):
        return (_nearest(sought, quote, lists, weights),)
    if sought.kind == "definition" and (explained := EXPLAINED.search(quote)):
        return (explained.span("what"),)
    span = shipped_marker().best(sought, quote, weights, typed=not lead)
    return (span,) if span else ()


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
