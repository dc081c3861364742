"""Persons who are named side by side."""

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.spans.highlights import highlights_of

OPENED = "副镇长李明、渔业局局长张大海和船长王建国出席开港仪式，赵小军主持。"


@pytest.mark.parametrize(
    ("question", "quote", "names"),
    [
        ("谁出席了开港仪式？", OPENED, ["李明", "张大海", "王建国"]),
        (
            "8月5日市长会见了谁？",
            "8月5日，市长会见蓝海船务总裁周德、董事会主席刘山河一行。",
            ["周德", "刘山河"],
        ),
        ("哪位船长出席了开港仪式？", OPENED, ["王建国"]),
        ("开港仪式由谁主持？", OPENED, ["赵小军"]),
    ],
)
def test_all_of_a_row_are_marked(question: str, quote: str, names: list[str]) -> None:
    """Who did something together is marked by each name, one who is asked for alone by one."""
    sought = analysed(question)
    marked = highlights_of(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert [quote[slice(*span)] for span in marked] == names
