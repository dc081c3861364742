"""The parts of a question are answered one by one."""

from pathlib import Path

from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

DIVING = """跳水队收官

2023年福冈游泳世锦赛上，中国跳水队一共拿到12枚金牌，创造了历史。
"""
ATHLETICS = """大学生田径锦标赛闭幕

第21届全国大学生田径锦标赛在东港落幕，三千多名选手打破9项赛会纪录。
"""


def test_a_part_that_says_enough_does_without_the_rest(tmp_path: Path) -> None:
    """What is asked of another matter in a sentence of its own is looked for by itself, too."""
    pages = {"跳水.txt": DIVING, "田径.txt": ATHLETICS}
    built = tmp_path / "index"
    build_index([source(name, text) for name, text in pages.items()], built, progress=silent)
    answer = Assistant(Index.open(built)).ask(
        "2023年福冈游泳世锦赛上中国跳水队拿到多少枚金牌？"
        "第21届全国大学生田径锦标赛又打破了多少项赛会纪录？"
    )
    quoted = "".join(claim.citation.quote for claim in answer.claims)
    assert "12枚" in quoted
    assert "9项" in quoted
