"""What a thing is said to be."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.nature import nature_in


def told(question: str, quote: str) -> str:
    """Return what is found in a quote, empty where nothing is."""
    span = nature_in(analysed(question), quote)
    return quote[slice(*span)] if span else ""


@pytest.mark.parametrize(
    ("question", "quote", "what"),
    [
        (
            "什么是灰斑病？",
            "周医生说，灰斑病是一种海带的常见病，多见于夏天。",
            "一种海带的常见病",
        ),
        ("“蓝箱子”是什么？", "“蓝箱子”（又名漂箱）是指装鱼苗的浮箱，今年用得多。", "装鱼苗的浮箱"),
        (
            "请问养护带是什么意思？",
            "养护带，也叫休渔带，是一类不许下网的水面。",
            "一类不许下网的水面",
        ),
    ],
)
def test_what_a_thing_is_said_to_be_is_found(question: str, quote: str, what: str) -> None:
    """The words behind 是一种 or 是指 are what the thing is."""
    assert told(question, quote) == what


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("什么是灰斑病？", "海带容易得灰斑病，渔民要早防。"),
        ("什么是灰斑病？", "白斑病是一种海带的常见病。"),
        ("谁发现了灰斑病？", "灰斑病是一种海带的常见病。"),
    ],
)
def test_other_sentences_say_no_nature(question: str, quote: str) -> None:
    """A sentence that only names the thing, is of another or of another question says nothing."""
    assert told(question, quote) == ""
