"""Which report an answer was quoted from, of which day and paper and by whom."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answer import Answer, Conversation, Question
from bot.assistant import Assistant
from bot.reports.provenance import asked_further, source_asked
from corpus.article import Source
from index.building import build_index
from index.scope import Scope
from index.store import Index

RIVERSIDE = """清河日报清河8月8日电 （记者刘红）清河新城的茶园去年开办了红茶、
绿茶等22个工坊，来了许多客人。工坊由企业家张志远发起，每年接待游客一万多人次，农户的收入因此增长。
"""
HILLSIDE = """北山镇举办登山节

本报记者 李小红

北山镇文旅局组织志愿者举办登山节，来了1200人。北山镇有市级骨干企业3家。
"""
LAKESIDE = "南湖区的图书馆新近开放，馆内藏有图书4万册，读者凭证件就可以进馆看书。"
PAGES = {"河.txt": (RIVERSIDE, ""), "山.txt": (HILLSIDE, "2024-05-06"), "湖.txt": (LAKESIDE, "")}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over three pages: one dated in its text, one in its record, one not."""
    folder: Path = tmp_path_factory.mktemp("provenance") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    sources = (Source(n, "txt", raw, n, added, "", day) for n, (raw, day) in PAGES.items())
    build_index(sources, folder, progress=lambda _: None)
    return Assistant(Index.open(folder))


def asked(assistant: Assistant, *questions: str) -> Answer:
    """Return the answer to the last of some questions asked in turn."""
    conversation = Conversation()
    for question in questions:
        conversation = conversation.with_turn(assistant.ask(question, conversation))
    return conversation.turns[-1]


RIVER = "清河新城的茶园开办了多少个工坊？"
HILL = "北山镇的登山节来了多少人？"
LAKE = "南湖区的图书馆有多少册图书？"


@pytest.mark.parametrize(
    ("questions", "span"),
    [
        ((RIVER, "这是哪天的报道？"), "8月8日"),
        ((RIVER, "那篇报道是什么时候发的"), "8月8日"),
        ((RIVER, "When was that published?"), "8月8日"),
        ((RIVER, "哪家报纸"), "清河日报"),
        ((RIVER, "这篇是谁写的"), "刘红"),
        ((RIVER, "哪个记者写的？", "哪天的？"), "8月8日"),
        ((HILL, "谢谢", "哪个记者写的？"), "李小红"),
        ((HILL, "这是哪篇报道写的？"), "北山镇举办登山节"),
        ((HILL, "刚才那个数字是哪篇报道写的？"), "北山镇举办登山节"),
        ((HILL, "多谢，很有帮助", "Which report is that from?"), "北山镇举办登山节"),
        ((HILL, "出处是哪里", "那篇报道的标题是什么？"), "北山镇举办登山节"),
    ],
)
def test_the_report_quoted_last_is_named(
    questions: tuple[str, ...], span: str, assistant: Assistant
) -> None:
    """Its headline, day, paper and writer are quoted, also after thanks or such a question."""
    answer = asked(assistant, *questions)
    assert answer.status == "answered"
    assert span in answer.highlights


def test_a_report_without_a_headline_is_named_by_its_opening(assistant: Assistant) -> None:
    """Its first sentence stands for it, and its dateline beside it."""
    answer = asked(assistant, RIVER, "哪篇报道说的")
    assert [claim.citation.source for claim in answer.claims] == ["河.txt", "河.txt"]


def test_the_day_of_the_record_is_told(assistant: Assistant) -> None:
    """A day that stands in no text is said above the headline."""
    answer = asked(assistant, HILL, "这是哪天的报道？")
    assert "2024-05-06" in answer.remark
    assert answer.highlights == ("北山镇举办登山节",)


@pytest.mark.parametrize(
    ("question", "said"),
    [("这是哪天的报道", "没有写明"), ("这篇是谁写的", "没有署名"), ("哪家报纸", "没有写明")],
)
def test_what_a_report_does_not_tell_is_said(
    question: str, said: str, assistant: Assistant
) -> None:
    """A report without day, writer or paper is said to have none."""
    answer = asked(assistant, LAKE, question)
    assert answer.status == "refused"
    assert said in answer.note


def test_without_a_quotation_there_is_no_report(assistant: Assistant) -> None:
    """Asked first, after a refusal, or of a report that may not be read, nothing is named."""
    assert asked(assistant, "这是哪篇报道写的？").claims == ()
    assert asked(assistant, "火星上有几家咖啡馆？", "这是哪篇报道写的？").claims == ()
    conversation = Conversation().with_turn(asked(assistant, HILL))
    elsewhere = Scope(frozenset({"湖.txt"}))
    assert assistant.ask("这是哪篇报道写的？", conversation, elsewhere).claims == ()


@pytest.mark.parametrize("between", ["好的，谢谢", "这是哪篇报道写的？", "谁写的这篇", "Thanks!"])
def test_a_follow_up_goes_on_from_before_it(between: str, assistant: Assistant) -> None:
    """Thanks and questions of the source leave the thread as it was."""
    answer = asked(assistant, HILL, between, "市级骨干企业有几家？")
    assert asked(assistant, HILL, "市级骨干企业有几家？").question.standalone == (
        answer.question.standalone
    )
    assert "3家" in answer.highlights


@pytest.mark.parametrize("question", ["谁写的这篇", "这篇是谁写的", "这是谁采写的报道？"])
def test_the_writer_is_asked_for_in_any_order(question: str) -> None:
    """Who wrote it may be asked before what was written."""
    assert source_asked(question) == "writer"


def test_the_writer_of_a_book_is_another_question() -> None:
    """谁写的 after a question about a book does not ask for the byline of the report."""
    question = Question("《清河》印了多少册？", "《清河》印了多少册？", "number")
    turn = Answer(question, "refused")
    conversation = Conversation().with_turn(turn)
    assert asked_further("作者是谁？", conversation) is None
    assert asked_further("那条消息的署名作者是谁", conversation) == "writer"
    assert asked_further("这篇报道的作者是谁？", conversation) == "writer"


@pytest.mark.parametrize(
    "question",
    [
        "登山节是哪天的？",
        "新产品是什么时候发布的？",
        "哪家公司写的？",
        "这本书是谁写的？",
        "这个消息是谁宣布的",
        "哪个单位？",
        "哪个？",
        "哪条？",
        "来自哪里？",
        "来源是什么？",
        "它的题目呢？",
        "where is it from?",
    ],
)
def test_other_questions_are_looked_up(question: str) -> None:
    """What is asked of matters in the reports is none of these."""
    assert source_asked(question) is None
