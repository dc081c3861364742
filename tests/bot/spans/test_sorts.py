"""The sorts of names and figures that spans are."""

import numpy as np

from bot.questions.analysis import analysed
from bot.spans.candidates import seen_in
from bot.spans.sorts import SORTED, by_sort


def test_spans_tell_their_sorts_and_rows() -> None:
    """A figure is one, a part of it cuts one; of two in a row that of the item asked is told."""
    sought, quote = analysed("乙县种了多少？"), "甲县、乙县分别种茶300亩和450亩。"
    seen = seen_in(sought, quote, np.ones(len(sought.terms)))
    spans = [
        (quote.index(text), quote.index(text) + len(text)) for text in ("300亩", "450亩", "50亩")
    ]
    starts, ends = np.array(spans).T
    columns = by_sort(sought, quote, seen, starts, ends)
    assert set(columns) == set(SORTED)
    assert columns["is figure"].tolist() == [True, True, False]
    assert columns["cuts figure"].tolist() == [False, False, True]
    assert columns["row_asked"].tolist() == [0, 1, 0]
    assert columns["row_other"].tolist() == [1, 0, 0]


def test_an_enumeration_has_as_many_items_as_asked() -> None:
    """哪三种 fits three items."""
    sought, quote = analysed("有哪三种水果？"), "园中有苹果、香梨、蜜桃。"
    seen = seen_in(sought, quote, np.ones(len(sought.terms)))
    at = quote.index("苹果")
    columns = by_sort(sought, quote, seen, np.array([at, at]), np.array([at + 8, at + 5]))
    assert columns["list"].tolist() == [True, False]
    assert columns["count_fits"].tolist() == [True, False]
