"""In a list of prizes or places the one that is asked for is found."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.awards import award_in

PRIZES = "一等奖：陈雨；二等奖：赵鸣、何静；三等奖：周航。"
PLACES = "考核中，东港市名列第五；南岭市排名第一，西陵市位列第二。"


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        ("谁获得了二等奖？", PRIZES, "赵鸣、何静"),
        ("何静获得几等奖？", PRIZES, "二等奖"),
        ("西陵市排第几？", PLACES, "第二"),
        ("第一名是哪个市？", PLACES, "南岭市"),
        ("谁获得了特等奖？", PRIZES, ""),
        ("何静获得几等奖？", "何静获得二等奖。", ""),
        ("二等奖有多少人？", PRIZES, ""),
    ],
)
def test_an_entry_of_a_list_is_found(question: str, quote: str, told: str) -> None:
    """The holders of the prize asked for are returned, or the prize of whom a question names."""
    span = award_in(analysed(question), quote)
    assert (quote[slice(*span)] if span else "") == told
