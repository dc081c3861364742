"""Parts of a year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.periods import other_period, periods_in, unheard_period


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("上半年和1-6月", ((1, 6),)),
        ("一季度增长，前三季度回落", ((1, 3), (1, 9))),
        ("前7个月出口", ((1, 7),)),
        ("7月份当月", ((7, 7),)),
        ("7月24日公布", ()),
        ("用了3个月", ()),
        ("到6月底", ()),
        ("第4季度", ((10, 12),)),
        ("节目第一季", ()),
        ("十二月的天气", ((12, 12),)),
    ],
)
def test_a_period_is_told_by_its_months(text: str, periods: tuple[tuple[int, int], ...]) -> None:
    """Halves, quarters and months are one sort of thing; days and lengths of time are another."""
    assert periods_in(text) == periods


@pytest.mark.parametrize(
    ("question", "quote", "around", "other"),
    [
        ("一季度利润多少？", "上半年利润3亿元。", "", "一季度"),
        ("上半年利润多少？", "1至6月，利润3亿元。", "", ""),
        ("一季度利润多少？", "利润3亿元。", "", ""),
        ("上半年投资多少？", "投资3亿元，较1—5月提高。", "", ""),
        ("除了7月，还有哪个月下降？", "4月下降。", "", ""),
        ("到8月一共建成几座？", "7月建成3座。", "", ""),
        ("7月指数多少？", "指数为53，5月份以来回升。", "7月指数公布", ""),
        ("7月指数多少？", "指数为53，5月份以来回升。", "", ""),
        ("一季度利润多少？", "5月利润1亿元。", "一季度经营情况", ""),
        ("8月利润多少？", "利润1亿元，较6月增长。", "7月经营情况", "8月"),
        ("8月利润多少？", "利润1亿元。", "7月和8月经营情况", ""),
        ("上半年利润多少？", "利润1亿元。", "7月经营情况", ""),
    ],
)
def test_a_figure_of_another_period_is_told(
    question: str, quote: str, around: str, other: str
) -> None:
    """A quote is of another period if it names others alone; of a month, if what is around does."""
    assert other_period(question, quote, around) == other


@pytest.mark.parametrize(
    ("question", "article", "unheard"),
    [
        ("前三季度营收多少？", "一季度营收3亿元，上半年7亿元。", "前三季度"),
        ("前三季度营收多少？", "1—9月营收9亿元，上半年7亿元。", ""),
        ("前三季度营收多少？", "截至9月末，营收9亿元，上半年7亿元。", ""),
        ("前三季度营收多少？", "半年报显示上半年营收7亿元。", "前三季度"),
        ("上半年营收多少？", "一季度增长，半年报显示营收7亿元。", ""),
        ("上半年营收多少？", "营收7亿元。", ""),
        ("7月营收多少？", "一季度营收3亿元。", ""),
    ],
)
def test_a_period_that_an_article_never_names_is_told(
    question: str, article: str, unheard: str
) -> None:
    """Where an article tells of other quarters only, its figures are of those."""
    assert unheard_period(question, article) == unheard


@pytest.mark.parametrize("text", ["1至0月", "0月", "13月", "前0个月", "11月至1月"])
def test_what_no_year_has_is_no_period(text: str) -> None:
    """Months that no calendar has, or that run backwards, are no part of a year."""
    assert not periods_in(text)


@given(st.text(alphabet="上下半年一二三四季度前个月0123456789至-日份底", max_size=30))
def test_any_text_is_read(text: str) -> None:
    """Whatever stands in a text, periods are pairs of months of one year, in order."""
    assert all(1 <= first <= last <= 12 for first, last in periods_in(text))
