"""What a thing is said to be, and where somebody comes from."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.nature import home_in, nature_in


def told(question: str, quote: str, *, home: bool = False) -> str:
    """Return what is found in a quote, empty where nothing is."""
    span = (home_in if home else nature_in)(analysed(question), quote)
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


@pytest.mark.parametrize(
    ("question", "quote", "place"),
    [
        ("周大海是哪里人？", "周大海被送回家乡东港县，住在弟弟家。", "东港县"),
        ("周大海的籍贯是哪里？", "周大海，籍贯为西山省。", "西山省"),
        ("周大海是哪个省的人？", "周大海1961年出生于北湖省东港县，会修船。", "北湖省东港县"),
        ("周大海是哪儿人？", "周大海，男，东港县人，会修船。", "东港县"),
    ],
)
def test_where_somebody_comes_from_is_found(question: str, quote: str, place: str) -> None:
    """The home, place of birth or origin told of somebody is found."""
    assert told(question, quote, home=True) == place


def test_a_place_where_somebody_works_is_no_home() -> None:
    """Where a sentence tells another place, or another place is asked for, there is no home."""
    assert told("周大海是哪里人？", "周大海在东港县修船。", home=True) == ""
    assert told("周大海出生于哪一年？", "周大海1920年生于西山。", home=True) == ""
    assert told("周大海在哪里修船？", "周大海出生于东港县。", home=True) == ""
