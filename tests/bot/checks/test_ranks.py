"""A rank is one among those that it is asked among."""

import pytest

from bot.checks.ranks import other_rank


@pytest.mark.parametrize(
    ("question", "quotes", "missing"),
    [
        ("东港的茶叶产量在全国排第几？", ["东港的茶叶产量居江东省第三。"], "全国"),
        ("东港的茶叶产量在全球排名多少", ["产量位列全国第二"], "全球"),
        ("东港的茶叶产量在全省排第几？", ["东港的茶叶产量居江东省第三。"], ""),
        ("东港的茶叶产量在全国排第几？", ["产量居全省首位，在全国80个产区中排名第9位。"], ""),
        ("东港的茶叶产量在全国排第几？", ["产量居全省首位。", "全国排名第九位。"], ""),
        ("东港的茶叶产量排第几？", ["东港的茶叶产量居江东省第三。"], ""),
        ("东港第几次参加全国茶博会？", ["东港第三次参展，居全省首位。"], ""),
    ],
)
def test_a_rank_elsewhere_is_none(question: str, quotes: list[str], missing: str) -> None:
    """First in the province is no rank in the country; who asks for none is told of any."""
    assert other_rank(question, quotes) == missing
