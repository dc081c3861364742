"""What else the reports say on the last question."""

from pathlib import Path

import pytest

from bot.answer import Conversation
from bot.answers.further import FURTHER
from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

PAGES = (
    "东港建平台\n\n东港新区今年建成科创平台12个，其中市级平台3个。\n",
    "平台又添新\n\n东港新区的科创平台去年新增检测平台、算力平台等5个。\n",
)


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over two pages on one matter."""
    folder: Path = tmp_path_factory.mktemp("further") / "index"
    pages = [source(f"{number}.txt", text) for number, text in enumerate(PAGES)]
    build_index(pages, folder, progress=silent)
    return Assistant(Index.open(folder))


def test_nothing_is_quoted_twice(assistant: Assistant) -> None:
    """Each further turn quotes what was not quoted, until it says that there is no more."""
    conversation = Conversation((assistant.ask("东港新区有哪些科创平台？"),))
    quoted = [claim.citation.quote for claim in conversation.turns[0].claims]
    assert quoted
    for _ in PAGES:
        answer = assistant.ask("还有别的吗？", conversation)
        assert answer.question.standalone == "东港新区有哪些科创平台？"
        new = [claim.citation.quote for claim in answer.claims]
        assert not set(new) & set(quoted)
        quoted += new
        conversation = conversation.with_turn(answer)
    assert answer.status == "refused"
    assert "没有更多" in answer.note


def test_it_needs_an_answer_to_go_on_from(assistant: Assistant) -> None:
    """At the beginning of a conversation there is nothing to add to."""
    assert assistant.ask("还有别的吗？").status == "refused"
    assert "没有更多" not in assistant.ask("还有别的吗？").note


@pytest.mark.parametrize("text", ["还有吗", "还有没有其他的？", "anything else?", "Tell me more."])
def test_asking_for_more_is_known(text: str) -> None:
    """In Chinese and in English."""
    assert FURTHER.fullmatch(text)


@pytest.mark.parametrize("text", ["还有别的乐器吗", "还有哪些学校？", "what else does it make?"])
def test_a_question_of_its_own_is_none(text: str) -> None:
    """What names a thing asks for that thing."""
    assert not FURTHER.fullmatch(text)
