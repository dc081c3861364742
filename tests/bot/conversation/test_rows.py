"""An item of the row that was quoted is meant by its number."""

import pytest

from bot.answer import Conversation
from bot.conversation.rows import item_meant, next_item
from tests.bot.conversation.asking import answered

ROW = "新赛道有三条，是茶业、瓷业、竹业，其中一条最早起步。"
SHARED = "由县里出资60%、茶业集团出资40%组建的公司挂牌。"


@pytest.mark.parametrize(
    ("quote", "marked", "text", "meant"),
    [
        (ROW, "茶业、瓷业、竹业", "第二条去年产值多少？", "瓷业去年产值多少？"),
        (ROW, "茶业、瓷业、竹业", "最后一条由谁牵头？", "竹业由谁牵头？"),
        (ROW, "茶业、瓷业、竹业", "第二条是什么？", ""),
        (ROW, "茶业、瓷业、竹业", "第五条去年产值多少？", ""),
        (ROW, "茶业、瓷业、竹业", "去年产值多少？", ""),
        (ROW, "三条", "第二条去年产值多少？", ""),
        (SHARED, "县里出资60%、茶业集团出资40%", "第二家占多少？", ""),
    ],
)
def test_an_item_is_meant_by_its_number(quote: str, marked: str, text: str, meant: str) -> None:
    """It is one of the names that the answer marks; what it is called is not asked of it."""
    told = Conversation().with_turn(answered("list", quote, marked))
    assert item_meant(text, told) == meant


@pytest.mark.parametrize(
    ("text", "told", "clause", "meant"),
    [
        (
            "第二件呢？",
            "东港的三件实事第一件",
            "东港的三件实事第一件是什么",
            "东港的三件实事，第二件是什么？",
        ),
        ("最后一件是什么", "东港的三件实事", "第二件是什么", "东港的三件实事，最后一件是什么？"),
        ("第二件呢？", "东港的三件实事", "东港的三件实事有哪些", ""),
        ("第二件花了多少钱？", "东港的三件实事", "第一件是什么", ""),
    ],
)
def test_another_item_of_a_list_takes_the_place_of_the_last(
    text: str, told: str, clause: str, meant: str
) -> None:
    """Where an item was asked for by its number, so is the next one."""
    assert next_item(text, told, clause) == meant
