"""A withdrawn figure is never quoted without the notice that withdraws it."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

REPORT = """石门日报
2022年2月9日

石门县这一年

2021年，石门县茶叶总产量46.2万吨，水果总产值8.35亿元。
"""
NOTICE = """石门日报
2022年2月12日

更正

本报2月9日《石门县这一年》一文中，“茶叶总产量46.2万吨”有误，应为“茶叶总产量42.6万吨”。特此更正。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over a report and the notice that corrects it."""
    folder: Path = tmp_path_factory.mktemp("notices") / "index"
    build_index([source("a.txt", REPORT), source("b.txt", NOTICE)], folder, progress=silent)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    "question", ["石门县2021年茶叶总产量是多少？", "石门县茶叶总产量更正为多少？"]
)
def test_the_notice_comes_first(question: str, assistant: Assistant) -> None:
    """Asked of a withdrawn figure, the right one alone is marked, in the notice, and leads."""
    answer = assistant.ask(question)
    assert answer.highlights == ("42.6万吨",)
    assert [claim.citation.source for claim in answer.claims][:2] == ["b.txt", "a.txt"]


def test_another_figure_of_the_sentence_leads(assistant: Assistant) -> None:
    """Asked of what was printed right, the notice stands behind and marks nothing."""
    answer = assistant.ask("石门县2021年水果总产值是多少？")
    assert answer.highlights == ("8.35亿元",)
    assert [claim.citation.source for claim in answer.claims] == ["a.txt", "b.txt"]


def test_the_day_of_a_notice_is_its_own(assistant: Assistant) -> None:
    """When something was corrected is told by the day that the notice prints."""
    answer = assistant.ask("什么时候更正的茶叶总产量？")
    assert answer.highlights == ("2022年2月12日",)
    assert "2022-02-12" in answer.remark
