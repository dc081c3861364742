"""Tells of each span which sorts of names and figures it is, holds or cuts, and what it lists."""

import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.language.overlap import Column
from bot.language.running import among, running
from bot.questions.analysis import Sought
from bot.questions.question_words import count_asked
from bot.spans.candidates import BETWEEN, SORTS, Seen
from bot.spans.enumerations import rows_of
from corpus.article import Range

SORTED = (
    *(f"{how} {sort}" for sort in SORTS for how in ("is", "holds", "cuts", "starts", "ends")),
    "range",  # from one figure or day to another
    "row",  # holds one of several figures side by side
    "row_asked",  # ... the one that belongs to what the question names
    "row_other",  # ... another one
    "list",  # an enumeration
    "items",  # the marks between its items, over 3
    "count_fits",  # it has as many items as the question says
    "item_before",  # a word or mark that joins items stands before it
    "item_after",
    "in_brackets",
    "before_brackets",
    "before_person",  # a person's name follows at once
    "after_person",
    "said",  # it holds a verb that tells what something is or who says it
)
SAID = re.compile(r"是|为|即|表示|介绍")
JOINTS = tuple("、和与及")
ITEMS, MOST = 3.0, 6.0

Places = NDArray[np.int64]


def by_sort(
    sought: Sought, quote: str, seen: Seen, starts: Places, ends: Places
) -> dict[str, Column]:
    """Return the columns of SORTED for spans of a quote."""
    columns: dict[str, Column] = {}
    for sort, spans in seen.sorts.items():
        columns |= _of_sort(sort, spans, starts, ends)
    columns |= _in_rows(sought, quote, seen, starts, ends)
    columns |= _as_list(sought, quote, seen, starts, ends)
    first, last = _bounds(seen.sorts["person"])
    columns["before_person"] = among(ends, first).astype(float)
    columns["after_person"] = among(starts, last).astype(float)
    said = running(bool(SAID.match(quote, at)) for at in range(len(quote)))
    columns["said"] = (said[ends] > said[starts]).astype(float)
    return columns


def _of_sort(
    sort: str, spans: tuple[Range, ...], starts: Places, ends: Places
) -> dict[str, Column]:
    first, last = _bounds(spans)
    begin, end = starts[:, None], ends[:, None]
    same = (begin == first) & (end == last)
    holds = (begin <= first) & (last <= end) & ~same
    cuts = ((first < begin) & (begin < last)) | ((first < end) & (end < last))
    return {
        f"is {sort}": same.any(1),
        f"holds {sort}": holds.any(1),
        f"cuts {sort}": cuts.any(1),
        f"starts {sort}": (begin == first).any(1),
        f"ends {sort}": (end == last).any(1),
    }


def _in_rows(
    sought: Sought, quote: str, seen: Seen, starts: Places, ends: Places
) -> dict[str, Column]:
    spans = (*seen.sorts["figure"], *seen.sorts["day"])
    rows = _rows(seen.text, spans, sought.terms)
    held = [span for row, _ in rows for span in row]
    asked = [row[at] for row, at in rows if at >= 0]
    others = [span for row, at in rows if at >= 0 for span in row if span != row[at]]
    single = _count(held, starts, ends) == 1
    first, last = _bounds(spans)
    joined = among(starts, first) & among(ends, last)
    ranges = running(bool(BETWEEN.match(quote, at)) for at in range(len(quote)))
    return {
        "range": joined & (ranges[ends] > ranges[starts]),
        "row": single,
        "row_asked": single * _count(asked, starts, ends),
        "row_other": single * _count(others, starts, ends),
    }


_rows = lru_cache(maxsize=64)(rows_of)


def _as_list(
    sought: Sought, quote: str, seen: Seen, starts: Places, ends: Places
) -> dict[str, Column]:
    commas = running(character == "、" for character in quote)
    items = commas[ends] - commas[starts]
    depth = running((c in "（(") - (c in "）)") for c in quote)
    joint = np.array([False, *(c in JOINTS for c in quote), False])
    opening = np.array([*(c in "（(" for c in quote), False])
    first, last = _bounds(seen.lists)
    size = len(quote) + 1
    return {
        "list": np.isin(starts * size + ends, first * size + last),
        "items": np.minimum(items, MOST) / ITEMS,
        "count_fits": items + 1 == count_asked(sought.text),
        "item_before": joint[starts],
        "item_after": joint[ends + 1],
        "in_brackets": depth[starts] > 0,
        "before_brackets": opening[ends],
    }


def _count(spans: list[Range], starts: Places, ends: Places) -> Column:
    """Return how many of some spans each one holds."""
    first, last = _bounds(tuple(spans))
    inside = (starts[:, None] <= first) & (last <= ends[:, None])
    return np.asarray(inside.sum(1), np.float64)


def _bounds(spans: tuple[Range, ...]) -> tuple[Places, Places]:
    first, last = np.array(spans, np.int64).reshape(-1, 2).T
    return first, last
