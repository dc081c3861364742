"""Results lead before aims, what happened before what was planned, unless these are asked for."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

PLAN = """石门日报
2022年1月9日

石门县工作会议

县长提出，2022年全县接待游客力争达到900万人次。青石大桥预计今年9月通车。
"""
RESULT = """石门日报
2023年1月12日

石门县成绩单

2022年，全县接待游客873万人次。昨日下午3时，青石大桥正式通车。
"""


SEAFOOD = """海鲜展观察

研究所预计，今年展会将使东港海鲜消费增加约2000万元，达到约4100万元。

东港市政府的目标是，每年海鲜支出尽快达到5000万元，这将超过去年。
"""


def asked(question: str, page: str, folder: Path) -> str:
    """Return what is marked first in the answer from a page."""
    build_index([source("页.txt", page)], folder / "index", progress=silent)
    return Assistant(Index.open(folder / "index")).ask(question).highlights[0]


def test_a_goal_leads_before_a_forecast(tmp_path: Path) -> None:
    """Where the goal is asked for, what is called one leads, not what somebody expects."""
    assert asked("东港市政府的海鲜消费目标是多少？", SEAFOOD, tmp_path) == "5000万元"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over a plan and what came of it."""
    folder: Path = tmp_path_factory.mktemp("preferred") / "index"
    build_index([source("a.txt", PLAN), source("b.txt", RESULT)], folder, progress=silent)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("全县2022年接待游客多少人次？", "873万人次"),
        ("全县2022年接待游客的目标是多少人次？", "900万人次"),
        ("青石大桥什么时候通车？", "昨日下午3时"),
        ("青石大桥原定什么时候通车？", "今年9月"),
        ("青石大桥通车安排在什么时候？", "今年9月"),
    ],
)
def test_what_is_asked_for_leads(question: str, first: str, assistant: Assistant) -> None:
    """The figure or day of the standing that a question asks for is marked first."""
    assert assistant.ask(question).highlights[0] == first


def test_an_aim_is_named_so_in_the_table(assistant: Assistant) -> None:
    """Of the readings of a figure the one that was aimed at is told apart."""
    readings = assistant.ask("全县2022年接待游客多少人次？").readings
    assert {(one.value, one.aimed) for one in readings} == {
        ("873万人次", False),
        ("900万人次", True),
    }


def test_a_sentence_that_lists_as_many_leads(tmp_path: Path) -> None:
    """Five steps are told by the sentence that counts five and lists them."""
    page = (
        "石门茶事\n\n石门白茶的制作技艺有三百年，制作只取单芽、不炒不揉。"
        "老师傅把手艺归结为五道工序：采芽、摊青、日晒、文火、归堆。\n"
    )
    build_index([source("茶.txt", page)], tmp_path / "index", progress=silent)
    answer = Assistant(Index.open(tmp_path / "index")).ask("石门白茶制作分哪五步？")
    assert answer.claims[0].highlights
    assert "采芽、摊青、日晒、文火、归堆" in answer.highlights[0]
