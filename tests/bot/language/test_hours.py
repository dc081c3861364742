"""Hours up to which something was counted are read from questions and quotes alike."""

import pytest

from bot.language.hours import asks_clock, hours_asked, hours_told


@pytest.mark.parametrize(
    ("text", "asked", "told"),
    [
        ("截至8月6日17时，已转移9人", {17}, {17}),
        ("到下午5点为止转移了多少人", {17}, set()),
        ("截至昨日早上7时，转移9人", {7}, {7}),
        ("截至6日8时", {8, 20}, {8, 20}),
        ("截至当日18:00", {18}, {18}),
        ("截至目前转移9人", set(), set()),
        ("到了5点就开门", set(), set()),
        ("截至第3时间段", set(), set()),
    ],
)
def test_hours_are_those_of_the_clock(text: str, asked: set[int], told: set[int]) -> None:
    """The part of the day settles which of two hours is meant; a quote must say 截至."""
    assert hours_asked(text) == asked
    assert hours_told(text) == told


@pytest.mark.parametrize(
    ("question", "asked"),
    [("食堂几点开门", True), ("几点以前停航", True), ("提了几点建议", False), ("哪天开门", False)],
)
def test_who_asks_for_a_time_of_day_is_known(question: str, *, asked: bool) -> None:
    """几点 before a noun counts points."""
    assert asks_clock(question) is asked
