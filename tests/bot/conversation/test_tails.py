"""A question whose end only names what else is asked for is read in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.tails import with_head, with_tail


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("东港去年的收入是多少？西港呢？", "东港去年的收入是多少？西港去年的收入是多少？"),
        ("东港去年的收入是多少，利润呢", "东港去年的收入是多少？东港去年，利润是多少？"),
        (
            "东港有多少艘货轮？客轮呢？渔船呢？",
            "东港有多少艘货轮？东港有多少艘客轮？东港有多少渔船？",
        ),
        ("工人有多少？教师呢？学生呢？", "工人有多少？教师有多少？学生有多少？"),
        ("东港和西港各来了几条船？人数呢", "东港和西港各来了几条船？东港和西港，人数各是多少？"),
    ],
)
def test_a_tail_is_asked_in_full(typed: str, whole: str) -> None:
    """What is left out is taken from the question before it, for each where it asks of each."""
    assert with_tail(typed) == whole


@pytest.mark.parametrize(
    "typed",
    [
        "东港为什么要扩建呢？",
        "在东港，为什么要扩建呢？",
        "东港扩建了，西港呢？",
        "东港有多少艘货轮？在哪儿呢？",
        "",
    ],
)
def test_other_questions_stay_as_typed(typed: str) -> None:
    """A clause that asks itself, or stands behind none that asks, is no tail."""
    assert with_tail(typed) == typed


@given(st.text(alphabet="东港去年收入利润有多少是哪谁呢？，；： \n", max_size=40))
def test_no_text_is_lost(typed: str) -> None:
    """A text is read as it is, or begins as typed."""
    whole = with_tail(typed)
    assert whole == typed or whole.startswith(typed[:1])


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("东港中学呢，校训？", "东港中学的校训？"),
        ("东港呢？有多少人", "东港有多少人？"),
        ("那东港呢，有多少人？", "那东港呢，有多少人？"),
        ("谁去了东港呢，有多少人？", "谁去了东港呢，有多少人？"),
        ("东港有多少人呢？", "东港有多少人呢？"),
    ],
)
def test_whom_a_question_names_first_is_asked_about(typed: str, asked: str) -> None:
    """东港呢，有多少人 is one clause; a follow-up with 那 is read as such."""
    assert with_head(typed) == asked
