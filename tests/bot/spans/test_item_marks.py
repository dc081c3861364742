"""Items of a list that stand in one sentence."""

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.spans.highlights import highlights_of
from bot.spans.item_marks import items_told


@pytest.mark.parametrize(
    ("question", "quote", "items"),
    [
        (
            "渔业局提出了哪些要求？",
            "渔业局提出三点要求：一是加快进度，月底前完工；二是保证质量；三是公开账目。",
            ["加快进度，月底前完工", "保证质量", "公开账目"],
        ),
        (
            "渔业局的措施有哪些？",
            "渔业局的措施包括：（一）修建码头；（二）降低油价。",
            ["修建码头", "降低油价"],
        ),
        (
            "渔业局做了哪几件事？",
            "渔业局做了三件事，首先是修建码头，其次是降低油价。",
            ["修建码头", "降低油价"],
        ),
        (
            "船证有哪些补办方式？",
            "船证可以用以下方式补办——到大厅填表；——打电话登记。",
            ["到大厅填表", "打电话登记"],
        ),
    ],
)
def test_each_item_is_marked(question: str, quote: str, items: list[str]) -> None:
    """The items are marked without what counts them, whichever marks those are."""
    sought = analysed(question)
    marked = highlights_of(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert [quote[slice(*span)] for span in marked] == items


def test_a_long_item_is_marked_by_its_first_clause() -> None:
    """What an item goes on to explain is not marked."""
    quote = f"渔业局有两项任务：一是修建码头，{'同时加固旧堤坝' * 6}；二是降低油价。"
    spans = items_told(analysed("渔业局有哪些任务？"), quote)
    assert [quote[slice(*span)] for span in spans] == ["修建码头", "降低油价"]


def test_a_list_of_something_else_is_not_marked() -> None:
    """Who made demands is not told by the demands."""
    quote = "市农业局和渔业局提出三点要求：一是加快进度；二是保证质量。"
    assert items_told(analysed("哪些部门提出了要求？"), quote) == ()
    assert items_told(analysed("谁提出了三点要求？"), quote) == ()
