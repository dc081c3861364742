"""What somebody demands, told in sentences side by side."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

PAGE = """东港市召开渔业安全会议

东港市昨日召开渔业安全会议，市渔业局局长陈大河出席并讲话，各镇船主代表到会。会议回顾了去年的救助情况，表彰了三支救助队。

陈大河指出，今年台风来得早，各镇渔业站要切实守好避风港，船只提前两天回港。要管住旧船，超龄的一律不许出海。要备足救生衣，每船多放两件。会后，与会者参观了救助艇。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over one page."""
    folder: Path = tmp_path_factory.mktemp("demanded") / "index"
    build_index([source("页.txt", PAGE)], folder, progress=silent)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    "question", ["陈大河在渔业安全会议上提出了哪些要求？", "陈大河对渔业安全有哪些具体要求？"]
)
def test_the_demands_are_quoted_in_order(question: str, assistant: Assistant) -> None:
    """Each sentence that goes on with 要 is quoted, and what it demands is marked."""
    answer = assistant.ask(question)
    assert answer.highlights == ("切实守好避风港", "管住旧船", "备足救生衣")


def test_other_lists_are_no_demands(assistant: Assistant) -> None:
    """Where something else is to be listed, the demands stay out."""
    answer = assistant.ask("渔业安全会议表彰了哪些救助队？")
    assert not any(claim.citation.quote.startswith("要") for claim in answer.claims)
