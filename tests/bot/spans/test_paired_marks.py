"""Marks that belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.spans.paired_marks import inside, is_cut, pairs_in

QUOTE = "他说：“先修路，再建桥”（见图）。"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("“先修路", "先修路"), ("再建桥”", "再建桥"), ("“先修路，再建桥”", "“先修路，再建桥”")],
)
def test_a_mark_at_an_end_goes_with_its_other_one(text: str, kept: str) -> None:
    """A span loses a mark at its end whose other one it does not hold."""
    start = QUOTE.index(text)
    first, last = inside((start, start + len(text)), pairs_in(QUOTE))
    assert QUOTE[first:last] == kept


@pytest.mark.parametrize(
    ("text", "cut"),
    [("他说：“先修路", True), ("建桥”（见图）", True), ("“先修路", False), ("（见图）", False)],
)
def test_a_span_that_reaches_over_one_mark_of_a_pair_is_cut(text: str, cut: bool) -> None:  # noqa: FBT001
    """A mark within a span has its other one there too, or the span is cut."""
    start = QUOTE.index(text)
    assert is_cut((start, start + len(text)), pairs_in(QUOTE)) == cut


@given(st.text(alphabet="甲“”（）()《》，", max_size=30), st.data())
def test_what_is_inside_lies_in_the_span(quote: str, data: st.DataObject) -> None:
    """A span only ever becomes shorter, and is not turned round."""
    start = data.draw(st.integers(0, len(quote)))
    end = data.draw(st.integers(start, len(quote)))
    first, last = inside((start, end), pairs_in(quote))
    assert start <= first <= last <= end or start == end
