"""What question words tell."""

import pytest

from bot.questions.question_words import ASKS, asks_of, count_asked, things_asked, words_beside


@pytest.mark.parametrize(
    ("question", "things"),
    [
        ("谁给队伍授旗", 1),
        ("谁给队伍授旗，什么身份", 2),
        ("这家店几点开门、几点关门", 2),
        ("两座桥分别多长", 2),
        ("讲讲这件事", 1),
        ("前几天来了多少人", 1),
        ("价格降到多少", 1),
        ("价格由多少降到多少", 2),
    ],
)
def test_the_things_asked_for_are_counted(question: str, things: int) -> None:
    """Each question word asks for one thing, 分别 for two at least; 前几天 asks for nothing."""
    assert things_asked(question) == things


@pytest.mark.parametrize(("question", "count"), [("是哪三家单位", 3), ("是哪家单位", 0)])
def test_a_question_may_say_how_many_items_there_are(question: str, count: int) -> None:
    """哪三家 says that there are three."""
    assert count_asked(question) == count


def test_the_words_beside_the_question_word_are_told_apart() -> None:
    """What follows 哪所 is what is asked for; what stands before it is what is said of it."""
    after, before = words_beside("团队来自哪所大学")
    assert after == ("大学",)
    assert before[-1] == "来自"
    assert words_beside("团队来自大学") == ((), ())


def test_each_sort_of_asking_is_told() -> None:
    """A question for a reason is one, and is none for a place."""
    asks = dict(zip(ASKS, asks_of("道路为什么封闭"), strict=True))
    assert asks["why"] == 1
    assert asks["where"] == 0
