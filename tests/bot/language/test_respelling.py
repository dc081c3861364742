"""A wrong character that sounds right is put right, and nothing else is touched."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.language.meaning import shipped_meaning
from bot.language.respelling import respelled
from corpus.article import Source
from index.building import build_index
from index.store import Index

TEXT = """东港高新区办起汽车工厂

汽车工厂下月开工。东港高新区与三所大学签订合作协议，培训技工2000名。

李志宏团队在东港研制出新型电池，时速提高三成。王芳说，未来两年还要扩建工厂。东港的市场一片火热，产量大增，内外两线并进。
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of one page."""
    folder: Path = tmp_path_factory.mktemp("respelling") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    build_index([Source("页.txt", "txt", TEXT, "0", added)], folder, progress=lambda _: None)
    return Index.open(folder)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("东港的气车工厂", "东港的汽车工厂"),
        ("东港高薪区有多大？", "东港高新区有多大？"),
        ("李志红团队研制了什么？", "李志宏团队研制了什么？"),
        ("陪训了几名技工？", "培训了几名技工？"),
    ],
)
def test_a_character_of_the_same_sound_is_put_right(index: Index, typed: str, meant: str) -> None:
    """Where the reports hold the word with another character of that sound, it is meant."""
    assert respelled(typed, index, shipped_meaning()) == meant


@pytest.mark.parametrize(
    "question",
    [
        "东港高新区与几所大学签订协议？",
        "蔚来在东港建厂吗？",
        "齐车明什么时候来？",
        "火星上有咖啡馆吗？",
        "东港新区多少岁？",
        "东港市长是谁？",
        "东港两县有多少工厂？",
        "A气车多少钱？",
        "最新的是哪一篇？",
        "他上一次来东港是哪年？",
        "她在东港办厂了吗？",
        "卖了多少辆？",
        "东港和新区各多少？",
        "东港又还能产几台？",
        "What is 东港?",
        "",
    ],
)
def test_what_may_be_meant_so_stays(index: Index, question: str) -> None:
    """Words of the language, names nobody reports, and words spelt right are left alone."""
    assert respelled(question, index, shipped_meaning()) == question


@given(st.text(alphabet="东港汽气车工厂公场高新薪区王芳方大学a1，？", max_size=24))
def test_nothing_but_characters_change(index: Index, text: str) -> None:
    """The length stays, and what was put right is right."""
    mended = respelled(text, index, shipped_meaning())
    assert len(mended) == len(text)
    assert respelled(mended, index, shipped_meaning()) == mended


def test_the_page_says_what_was_understood(index: Index) -> None:
    """An answer to a question with a wrong character shows the question that was meant."""
    answer = Assistant(index).ask("李志红团队研制了什么？")
    assert answer.question.text == "李志红团队研制了什么？"
    assert answer.question.standalone == "李志宏团队研制了什么？"
    assert "电池" in answer.text
