"""Times are found, and reckoned only from what the text or its day tells."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.dates import dates_of, period_of

ANCHOR = date(2024, 5, 1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("截至2023年底", date(2023, 12, 1), date(2023, 12, 31)),
        ("今年7月", date(2024, 7, 1), date(2024, 7, 31)),
        ("去年底", date(2023, 12, 1), date(2023, 12, 31)),
        ("1月15日", date(2024, 1, 15), date(2024, 1, 15)),
        ("二〇二三年", date(2023, 1, 1), date(2023, 12, 31)),
        ("2022年一季度", date(2022, 1, 1), date(2022, 3, 31)),
        ("今年上半年", date(2024, 1, 1), date(2024, 6, 30)),
        ("“十四五”期间", date(2021, 1, 1), date(2025, 12, 31)),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29)),
        ("今年前两个月", date(2024, 1, 1), date(2024, 2, 29)),
        ("2023年1—9月", date(2023, 1, 1), date(2023, 9, 30)),
        ("一季度", date(2024, 1, 1), date(2024, 3, 31)),
    ],
)
def test_a_time_covers_its_days(text: str, first: date, last: date) -> None:
    """Years, months, days, quarters, halves and plans have their first and last day."""
    (found,) = dates_of(text, ANCHOR)
    assert (found.first, found.last) == (first, last)
    assert found.until == text.startswith("截至")


@pytest.mark.parametrize(
    ("text", "anchor", "last"),
    [
        ("上半年增长", date(2023, 7, 20), date(2023, 6, 30)),
        ("全年增长", date(2024, 1, 18), date(2023, 12, 31)),
        ("全年目标", date(2024, 7, 11), date(2024, 12, 31)),
        ("一季度增长", date(2024, 1, 18), date(2024, 3, 31)),
        ("2022年扩建，四季度增长", date(2024, 7, 11), date(2022, 12, 31)),
        ("截至今年六月底", date(2024, 7, 11), date(2024, 6, 30)),
        ("2019年开业，当年3月停业", date(2024, 7, 11), date(2019, 3, 31)),
        ("2019年开工，次年十月完工", date(2024, 7, 11), date(2020, 10, 31)),
    ],
)
def test_a_part_without_its_year_has_that_named_before_or_of_the_day(
    text: str, anchor: date, last: date
) -> None:
    """In spring, what ends in autumn or winter is of the year before."""
    assert dates_of(text, anchor)[-1].last == last


@pytest.mark.parametrize("text", ["第三月台", "二月河写的书", "三四月间", "几十月"])
def test_other_words_are_no_months(text: str) -> None:
    """A numeral before 月 names a month only where it counts nothing else."""
    assert not dates_of(text, ANCHOR)


def test_a_year_like_another_is_not_told_alone() -> None:
    """当年 without a year before it covers no known days, whatever day there is to reckon from."""
    (found,) = dates_of("当年3月", ANCHOR)
    assert (found.first, found.last) == (None, None)


@pytest.mark.parametrize("text", ["今年7月", "1月15日", "去年底", "上半年"])
def test_a_year_is_never_guessed(text: str) -> None:
    """Without a day to reckon from, a time without its year covers no known days."""
    (found,) = dates_of(text)
    assert (found.first, found.last) == (None, None)


def test_an_impossible_day_covers_none() -> None:
    """The thirtieth of February is found, and is no day."""
    (found,) = dates_of("2024年2月30日")
    assert found.first is None


def test_a_figure_speaks_of_the_time_before_it() -> None:
    """Of two times in a sentence the one that stands before a figure is its period."""
    text = "2022年产值10亿元，2023年达12亿元"
    dates = dates_of(text)
    assert period_of(text.index("10"), dates) == dates[0]
    assert period_of(text.index("12"), dates) == dates[1]
    assert period_of(0, dates) is None


@given(st.text(alphabet="0123456789年月日今去当次底初上半季度一二三四截到十五“”期间 ", max_size=30))
def test_any_text_is_read(text: str) -> None:
    """Of any text the spans lie in it, and first days come before last ones."""
    for found in dates_of(text, ANCHOR):
        assert 0 <= found.start < found.end <= len(text)
        assert found.first is None or (found.last is not None and found.first <= found.last)
