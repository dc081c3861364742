"""The assistant answers from the bundled reports, quotes truly, and refuses."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import Answer, Conversation
from bot.assistant import Assistant
from bot.wording import LONGEST
from corpus.article import clean
from index.building import build_index
from index.scope import Scope
from index.store import Index
from tests.index.built import bundled, silent, source


@cache
def assistant() -> Assistant:
    """Return an assistant over the bundled reports."""
    return Assistant(bundled())


def is_true(answer: Answer) -> bool:
    """Tell whether every quote of an answer stands at its ranges in the stored page."""
    return all(
        clean(bundled().source(claim.citation.source).raw, claim.citation.ranges)
        == "".join(claim.citation.quote.split())
        for claim in answer.claims
    )


@pytest.mark.parametrize(
    ("question", "source", "span"),
    [
        pytest.param("全社会研发投入强度是多少？", "001", "5.4%", id="percentage"),
        pytest.param("研发人员有多少？", "000", "2.5万人", id="number"),
        pytest.param("首批“先投后股”项目获得财政资金多少万元？", "000", "700万元", id="money"),
        pytest.param("涂渡佳的负责人是谁？", "000", "兰伟", id="person"),
        pytest.param("西部创投中心哪年获授牌？", "002", "2023年10月", id="date"),
        pytest.param("宁波聚集了多少家人工智能与工业软件企业？", "001", "54家", id="notice"),
        pytest.param("How many academicians work there?", "000", "30名", id="English"),
        pytest.param("What is the R&D intensity?", "001", "5.4%", id="acronym"),
        pytest.param("Who is the director of the Innovation Bureau?", "000", "邓敏军", id="head"),
        pytest.param("R&D intensity of Science City", "001", "5.4%", id="English subject"),
        pytest.param("科学城的R&D投入强度", "001", "5.4%", id="acronym in Chinese"),
    ],
)
def test_a_question_is_answered_from_the_right_report(
    question: str, source: str, span: str
) -> None:
    """The first quotation comes from the right page, holds the fact, and marks it."""
    answer = assistant().ask(question)
    assert answer.status == "answered"
    first = answer.claims[0].citation
    assert first.source.startswith(source)
    assert span in first.quote
    assert any(span in highlight for highlight in answer.highlights)
    assert is_true(answer)
    assert 0 <= answer.confidence <= 1


@pytest.mark.parametrize(
    "question",
    [
        "重庆高新区的火箭发射场在哪里？",
        "上海迪士尼去年接待了多少游客？",
        "火星上的咖啡馆一年卖出多少杯拿铁？",
        "比特币现在的价格是多少？",
        "Where is the rocket launch site?",
        "What is the GDP of Chongqing?",
        "谁是英国首相？",
    ],
)
def test_what_the_reports_do_not_say_is_refused(question: str) -> None:
    """A question on something else is refused in its language, with passages to look at."""
    answer = assistant().ask(question)
    assert answer.status == "refused"
    assert answer.claims == ()
    assert answer.note.isascii() == question.isascii()
    assert answer.hits


def test_a_follow_up_leans_on_the_turn_before() -> None:
    """An elliptic question is answered about what was asked before."""
    first = assistant().ask("建成了多少个市级以上孵化众创空间？")
    second = assistant().ask("那其中国家级的呢？", Conversation().with_turn(first))
    assert second.question.standalone != second.question.text
    assert "其中国家级7个" in second.text
    assert any("7个" in highlight for highlight in second.highlights)


@pytest.mark.parametrize("text", ["", "  \n", "？", "你好", "你能做什么？", "题" * (LONGEST + 1)])
def test_what_is_no_question_gets_a_plain_reply(text: str) -> None:
    """Blank, very long and courteous input is answered in one sentence, without claims."""
    answer = assistant().ask(text)
    assert answer.status == "refused"
    assert answer.note
    assert answer.claims == ()


@settings(max_examples=40)
@given(st.text(max_size=80))
def test_any_text_can_be_asked(text: str) -> None:
    """Whatever is typed gets an answer whose quotes are true, or a refusal."""
    answer = assistant().ask(text)
    assert is_true(answer)
    assert (answer.status == "answered") == bool(answer.claims)


@settings(max_examples=40)
@given(st.integers(0, 10**6), st.integers(2, 30))
def test_questions_drawn_from_the_reports_are_quoted_truly(place: int, length: int) -> None:
    """Any run of characters of a report, asked as a question, is never answered falsely."""
    raw = bundled().source("002_5b54f6324138c663.txt").raw
    start = place % len(raw)
    assert is_true(assistant().ask(f"{raw[start : start + length]}？"))


def test_the_answer_is_short() -> None:
    """An answer quotes at most four sentences, each once, numbered from 1."""
    answer = assistant().ask("西部科学城有哪些科技金融政策？")
    numbers = [claim.citation.number for claim in answer.claims]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) <= 4
    assert len({claim.citation.quote for claim in answer.claims}) == len(numbers)


@pytest.mark.parametrize("text", ["，。？！", "多少", "不是", "a"])
def test_a_question_without_a_telling_word_is_asked_back(text: str) -> None:
    """Where no word says what is asked about, the bot asks."""
    answer = assistant().ask(text)
    assert (answer.status, answer.confidence) == ("refused", 0.0)


def test_figures_of_several_reports_stand_side_by_side() -> None:
    """A figure that reports give differently is answered with each report's value."""
    answer = assistant().ask("科学城引进了多少个科创平台？")
    assert {reading.value for reading in answer.readings} == {"33个", "43个", "37个"}
    assert len({claim.citation.source for claim in answer.claims}) == 3
    assert next(r.period for r in answer.readings if r.value == "43个") == "截至2023年底"
    quotes = {claim.citation.number: claim.citation.quote for claim in answer.claims}
    assert all(reading.value in quotes[reading.citation] for reading in answer.readings)


@pytest.mark.parametrize("kept", range(5))
@pytest.mark.parametrize(
    "question",
    [
        pytest.param("科学城引进了多少个科创平台？", id="figures that reports give differently"),
        pytest.param("金凤实验室的报道是谁写的？", id="byline"),
        pytest.param("研发投入强度和研发人员各是多少？", id="two parts"),
        pytest.param("How many academicians work there?", id="English"),
    ],
)
def test_an_answer_stays_in_its_scope(question: str, kept: int) -> None:
    """Kept to one report, an answer quotes and reads nothing else, whatever it is asked."""
    name = sorted(bundled().digests())[kept]
    answer = assistant().ask(question, scope=Scope(frozenset([name])))
    assert {claim.citation.source for claim in answer.claims} <= {name}
    assert {hit.passage.article.source for hit in answer.hits} <= {name}
    assert assistant().ask(question).hits != answer.hits


def test_a_name_outside_the_scope_is_in_no_report() -> None:
    """Asked about a company that only other reports name, the assistant says that none does."""
    question = "涂渡佳的负责人是谁？"
    known, unknown = sorted(bundled().digests())[:2]
    inside = assistant().ask(question, scope=Scope(frozenset([known])))
    outside = assistant().ask(question, scope=Scope(frozenset([unknown])))
    assert "兰伟" in inside.text
    assert outside.status == "refused"
    assert "涂渡佳" in outside.note


def test_half_a_character_is_no_crash() -> None:
    """A lone surrogate, as a broken client may send, is read as a question mark."""
    answer = assistant().ask("研发投入强度\ud83d是多少？")
    assert answer.question.text == "研发投入强度?是多少？"


def test_what_was_not_answered_is_not_gone_on_with() -> None:
    """A question with words of its own is answered for itself where the last one had no answer."""
    conversation = Conversation().with_turn(assistant().ask("火星上的咖啡馆一年挣多少钱？"))
    answer = assistant().ask("到成都要多久？", conversation)
    assert answer.question.standalone == "到成都要多久？"
    assert answer.highlights == assistant().ask("到成都要多久？").highlights != ()


def test_long_conversations_ask_no_endless_question() -> None:
    """What turns take along stays below the longest question that may be typed."""
    conversation = Conversation()
    for _ in range(4):
        turn = f"what about those of its {'Harbour ' * 90}?"
        conversation = conversation.with_turn(assistant().ask(turn, conversation))
    assert len(conversation.turns[-1].question.standalone) <= LONGEST


def test_a_figure_in_another_form_is_not_said_to_be_missing() -> None:
    """99.8 is not named among the words that the reports lack, as they may tell 99.8%."""
    assert "99.8" not in assistant().ask("什么是99.8？").note


def test_a_refusal_names_what_is_missing_as_it_was_typed() -> None:
    """A word in capitals is not turned into small letters."""
    assert "“GDP”" in assistant().ask("科学城的GDP是多少？").note


def test_a_rate_asked_by_a_noun_is_told_by_a_verb(tmp_path: Path) -> None:
    """Where no report has the noun for a rise, the percentage of the rise answers."""
    page = "东港外贸\n\n据海关统计，2023年东港进口93.7亿元，增长7%；出口12亿元，增长3%。\n"
    build_index([source("外贸.txt", page)], tmp_path / "index", progress=silent)
    answer = Assistant(Index.open(tmp_path / "index")).ask("2023年东港进口的涨幅是多少？")
    assert answer.highlights == ("7%",)
