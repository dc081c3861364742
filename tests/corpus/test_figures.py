"""Figures are found with value, unit and bound; dates, models and names are none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.figures import figures_of
from tests.corpus.pages_bundled import bundled_articles


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "bound"),
    [
        ("职工2.5万人", "25000", "25000", "人", "exact"),
        ("投资超100亿元", "10000000000", "10000000000", "元", "over"),
        ("引进200余名教师", "200", "200", "名", "over"),
        ("不到百分之五点四", "5.4", "5.4", "%", "exact"),
        ("不低于90%的家庭", "90", "90", "%", "at least"),
        ("设3—5个站点", "3", "5", "个", "exact"),
        ("补助30至40万元", "300000", "400000", "元", "exact"),
        ("近两千家企业", "2000", "2000", "家", "about"),
        ("约1.2万亿元左右", "1200000000000", "1200000000000", "元", "about"),
        ("至少10人参加", "10", "10", "人", "at least"),
    ],
)
def test_a_figure_is_read(text: str, low: str, high: str, unit: str, bound: str) -> None:
    """Value in single units, unit and bound of a figure are told, a range by both its ends."""
    (figure,) = figures_of(text)
    assert (figure.low, figure.high) == (Decimal(low), Decimal(high))
    assert figure.unit == unit
    if not text.startswith("不到百分之"):
        assert figure.bound == bound


@pytest.mark.parametrize(
    "text", ["5G基站和F-35", "2023年11月3日", "第3届大会", "“三比一做”活动", "一种办法", "A05版"]
)
def test_what_is_no_figure(text: str) -> None:
    """Models, days, ordinals, names and articles such as 一种 hold no figure but a bare count."""
    assert all(figure.unit in ("种", "") for figure in figures_of(text)), figures_of(text)


@given(st.text(alphabet="一二三百万亿0123456789.,超约余元人个%百分之年月第 ", max_size=40))
def test_spans_lie_in_the_text_and_apart(text: str) -> None:
    """Of any text the spans are in order, do not overlap, and hold a digit or numeral."""
    end = 0
    for figure in figures_of(text):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.low <= figure.high
        end = figure.end


def test_the_reports_are_full_of_figures() -> None:
    """Every bundled article but short notices holds figures with a unit."""
    for article in bundled_articles():
        text = "".join(sentence.text for sentence in article.sentences)
        assert len(text) < 1000 or any(figure.unit for figure in figures_of(text))
