"""The time that stands with what is asked for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.analysis import analysed
from bot.spans.deed_days import time_of_the_deed
from bot.spans.marker import shipped_marker

CAREER = "李某1990年毕业于北山大学，1996年评上教授，2003年调任研究所所长。"
SCHOOL = "学校创办于1952年，1978年迁到东港，2001年改名为理工大学。"


@pytest.mark.parametrize(
    ("question", "quote", "time"),
    [
        ("李某哪年评上教授？", CAREER, "1996年"),
        ("李某什么时候调任所长？", CAREER, "2003年"),
        ("学校哪年迁到东港？", SCHOOL, "1978年"),
        ("学校何时改名为理工大学？", SCHOOL, "2001年"),
    ],
)
def test_of_several_times_the_one_of_the_deed_is_marked_alone(
    question: str, quote: str, time: str
) -> None:
    """Of the times that a sentence tells, only the one with the end of the question is marked."""
    sought = analysed(question)
    found = shipped_marker().best(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert [quote[slice(*marked)] for marked in found] == [time]


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("李某的生日是哪天？", CAREER),
        ("学校哪年扩建？", SCHOOL),
        ("学校哪年迁到东港？", "学校于1978年迁到东港。"),
        ("学校迁到了哪里？", SCHOOL),
    ],
)
def test_no_time_is_chosen_where_none_is_clear(question: str, quote: str) -> None:
    """No deed at the end, no time with it, one time only, no time asked for: none is chosen."""
    sought = analysed(question)
    assert time_of_the_deed(sought, quote, np.ones(len(sought.terms))) is None


@given(st.text(alphabet="12年3月日，。（）、和学校迁到东港至的", max_size=60))
def test_a_chosen_time_lies_in_the_quote(quote: str) -> None:
    """A chosen time is a range of the quote."""
    sought = analysed("学校哪年迁到东港？")
    time = time_of_the_deed(sought, quote, np.ones(len(sought.terms)))
    assert time is None or 0 <= time[0] < time[1] <= len(quote)
