"""An item of the row that was quoted is meant by its number."""

import pytest

from bot.answer import Conversation
from bot.conversation.rows import item_meant
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
