"""A follow-up without a name of its own is read beside the last answer."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Conversation
from bot.assistant import Assistant
from bot.sentences.nearness import near_of
from corpus.article import Source
from index.building import build_index
from index.scope import Scope
from index.store import Index
from tests.index.built import bundled

PAGES = {
    "河.txt": """清河新城迎来客人

本报记者 王小明

3月5日，清河新城招商局召开茶叶产业座谈会。会上通报了茶园改造的进展。

清河新城的茶园去年开办了红茶、绿茶等22个工坊。其中，市级骨干工坊是白茶、黄茶。工坊由企业家张志远发起。
“茶是清河的名片，也是农户的饭碗。”茶农陈大勇说。
""",
    "山.txt": """北山镇举办登山节

本报记者 李小红

北山镇文旅局组织志愿部门举办登山节，来了1200人。北山镇有市级骨干企业3家。部门负责人参加组织工作。
""",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over two pages."""
    folder: Path = tmp_path_factory.mktemp("nearness") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    sources = (Source(name, "txt", text, name, added) for name, text in PAGES.items())
    build_index(sources, folder, progress=lambda _: None)
    return Assistant(Index.open(folder))


def asked(assistant: Assistant, *questions: str) -> Conversation:
    """Return the conversation of some questions asked in turn."""
    conversation = Conversation()
    for question in questions:
        conversation = conversation.with_turn(assistant.ask(question, conversation))
    return conversation


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("清河新城的茶叶产业座谈会是哪天开的？", "哪个部门组织的？", "招商局"),
        ("清河新城的茶园开办了多少个工坊？", "市级骨干的是哪几个？", "白茶、黄茶"),
    ],
)
def test_what_a_follow_up_leaves_out_is_found_close_by(
    first: str, then: str, told: str, assistant: Assistant
) -> None:
    """Words that another page shares do not lead away from the one that was quoted."""
    *_, last = asked(assistant, first, then).turns
    assert told in last.claims[0].citation.quote
    assert last.claims[0].citation.source == "河.txt"


def test_a_question_with_a_name_is_asked_anew(assistant: Assistant) -> None:
    """A place of its own frees a question from the answer before it."""
    conversation = asked(assistant, "清河新城的茶叶产业座谈会是哪天开的？")
    assert near_of("哪个部门组织的？", conversation) == ("河.txt:1", 0)
    assert near_of("北京有多少所小学？", conversation) is None
    *_, last = asked(assistant, "清河新城的茶叶产业座谈会是哪天开的？", "登山节来了多少人？").turns
    assert "1200人" in last.claims[0].citation.quote


def test_what_was_not_answered_is_not_gone_on_with(assistant: Assistant) -> None:
    """A whole question after a refusal is asked by itself."""
    *_, last = asked(assistant, "北京有多少家茶厂？", "登山节来了多少人？").turns
    assert last.question.standalone == "登山节来了多少人？"
    assert "1200人" in last.claims[0].citation.quote


def test_what_is_found_beside_the_last_answer_shows_what_it_goes_on_from(
    assistant: Assistant,
) -> None:
    """A question that could stand alone keeps the matter where that article answers it too."""
    *_, last = asked(assistant, "清河新城的茶园开办了多少个工坊？", "骨干工坊是哪几个？").turns
    assert last.question.standalone == "清河新城的茶园，骨干工坊是哪几个？"
    assert last.claims[0].citation.source == "河.txt"


def test_who_said_it_is_told_by_the_sentence(assistant: Assistant) -> None:
    """这话谁说的 names the speaker of what was quoted last."""
    conversation = asked(assistant, "清河的名片是什么？", "这话谁说的？")
    last = conversation.turns[-1]
    assert last.status == "answered"
    assert last.highlights == ("陈大勇",)


def test_a_word_or_two_do_not_leave_the_report(assistant: Assistant) -> None:
    """What another page answers is asked of the matter that is spoken of."""
    *_, last = asked(assistant, "清河新城的茶园开办了多少个工坊？", "负责人叫什么名字？").turns
    assert last.question.standalone == "清河新城的茶园，负责人叫什么名字？"


def test_a_matter_of_its_own_stands_alone(assistant: Assistant) -> None:
    """What is surely found, and elsewhere, without the last question is shown without it."""
    *_, last = asked(assistant, "有多少家骨干企业？", "茶园去年开办了多少个工坊？").turns
    assert last.question.standalone == "茶园去年开办了多少个工坊？"
    assert last.claims[0].citation.source == "河.txt"


def test_no_one_said_what_was_not_quoted(assistant: Assistant) -> None:
    """Asked first, it names nobody by guess."""
    assert assistant.ask("这话谁说的？").claims == ()


def test_no_one_said_what_nobody_is_named_for() -> None:
    """A sentence beside which no speaker is named is said to have none."""
    assistant = Assistant(bundled())
    conversation = Conversation()
    conversation = conversation.with_turn(assistant.ask("全社会研发投入强度是多少？"))
    answer = assistant.ask("这话是谁说的？", conversation)
    assert answer.status == "refused"
    assert "没有写明" in answer.note


def test_what_is_outside_the_scope_is_not_carried_along(assistant: Assistant) -> None:
    """A report that may no longer be read answers neither what goes on nor who said it."""
    before = asked(assistant, "清河的名片是什么？")
    assert before.turns[0].claims[0].citation.source == "河.txt"
    elsewhere = Scope(frozenset({"山.txt"}))
    for question in ("这话谁说的？", "哪个部门组织的？"):
        answer = assistant.ask(question, before, elsewhere)
        assert answer.claims or answer.status == "refused"
        assert {hit.passage.article.source for hit in answer.hits} <= {"山.txt"}
        assert {claim.citation.source for claim in answer.claims} <= {"山.txt"}


def test_a_report_that_is_gone_is_not_carried_along(assistant: Assistant, tmp_path: Path) -> None:
    """A conversation outlives its reports: one that was removed is no longer quoted."""
    before = asked(assistant, "清河的名片是什么？")
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    left = Source("山.txt", "txt", PAGES["山.txt"], "山.txt", added)
    build_index([left], tmp_path / "index", progress=lambda _: None)
    rest = Assistant(Index.open(tmp_path / "index"))
    for question in ("这话谁说的？", "哪个部门组织的？"):
        answer = rest.ask(question, before)
        assert {hit.passage.article.source for hit in answer.hits} <= {"山.txt"}
        assert {claim.citation.source for claim in answer.claims} <= {"山.txt"}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("清河新城的茶园开办了多少个工坊？", "登山节是哪个镇的部门组织举办的？"),
        ("茶农陈大勇怎么说茶？", "举办登山节的那个镇骨干企业有几家？"),
        ("清河的名片是什么？", "哪个镇的文旅局组织部门举办了登山节？"),
    ],
)
def test_a_question_in_whose_answer_the_last_one_has_no_part_is_asked_anew(
    first: str, then: str, assistant: Assistant
) -> None:
    """It is understood as typed and answered as if nothing had been asked before."""
    *_, last = asked(assistant, first, then).turns
    alone = assistant.ask(then)
    assert alone.claims
    assert last.question.standalone == then
    assert [claim.citation.quote for claim in last.claims] == [
        claim.citation.quote for claim in alone.claims
    ]
