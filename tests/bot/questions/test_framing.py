"""What is said around a question changes nothing of its answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Question
from bot.assistant import Assistant
from bot.questions.framing import reads_as_typed, unframed
from tests.index.built import bundled

ONE_MARK = dict.fromkeys(map(ord, "“”「」『』"), '"')

ASKED = "东港的茶园有多大"


@pytest.mark.parametrize(
    "text",
    [
        "请问{}？",
        "那么请问一下，{}？",
        "我想知道{}？",
        "你好，请问{}？谢谢！",
        "根据报道，{}？",
        "根据上述新闻内容，{}？",
        "在报道中，{}？",
        "请根据报道回答：{}？",
        "请回答以下问题：{}？",
        "帮我查一下{}",
        "能告诉我{}吗？",
        "报道里有没有说{}？",
        "问题：{}？",
        "1. {}？",
        "{}啊？",
        "{}来着？",
        "记者想核实一下：{}？",
        "听说{}？",
        "{}？请简要回答。",
        "{}？ 谢谢",
    ],
)
def test_the_frame_of_a_question_is_taken_off(text: str) -> None:
    """Courtesy, the papers that are meant and the form of the answer are not asked for."""
    assert unframed(text.format(ASKED)).rstrip("？") == ASKED


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Could you please tell me who the mayor is?", "who the mayor is?"),
        ("According to the reports, how many ships came?", "how many ships came?"),
        ("I'd like to know what it cost, please", "what it cost"),
    ],
)
def test_the_frame_of_an_english_question_is_taken_off(text: str, asked: str) -> None:
    """As of a Chinese one."""
    assert unframed(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "1.5万人是怎么来的？",
        "3、5号线什么时候通车？",
        "跟大学合作的是哪家公司？",
        "想了解的情况有哪些？",
        "报道里有没有说茶园？",
        "看海的地方叫什么？",
        "新闻发言人是谁？",
        "感谢信是谁写的？",
        "问题有多少个？",
        "要问的是什么？",
        "请你",
        "？",
        "王先寿 提供线索拿几个点",
    ],
)
def test_what_is_asked_stays(text: str) -> None:
    """Words that only begin like a frame belong to the question."""
    assert unframed(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("这家公司到底是谁开的", "这家公司是谁开的"),
        ("东港究竟有多少茶园", "东港有多少茶园"),
        ("一共大概多少人？", "一共多少人？"),
        ("茶园大约有几亩？", "茶园有几亩？"),
        ("谁坚持到底？", "谁坚持到底？"),
        ("大概的原因是什么", "大概的原因是什么"),
        ("「先行区」是什么", "“先行区”是什么"),
        ('"先行区"是什么', "“先行区”是什么"),
    ],
)
def test_fillers_and_other_marks_change_nothing(text: str, plain: str) -> None:
    """到底 and 大概 before a question word only stress it; quotation marks are one."""
    assert unframed(text) == plain


def test_blanks_between_all_characters_go() -> None:
    """A question copied from a scan is closed up, Latin words and single blanks stay."""
    assert unframed("东 港 有 2 0 1 9 名 工 人 吗 ？") == "东港有2019名工人吗？"
    assert unframed("WINBOT W2 什么时候上市") == "WINBOT W2 什么时候上市"


@given(st.text(max_size=60))
def test_any_text_has_a_question_left(text: str) -> None:
    """Nothing is made of it but a part of it, quotation marks aside, and not nothing of some."""
    left = unframed(text)
    assert "".join(left.translate(ONE_MARK).split()) in "".join(text.translate(ONE_MARK).split())
    assert left or not text


@pytest.mark.parametrize("frame", ["请问{}", "{}？请简要回答。", "能告诉我{}吗？"])
def test_an_answer_is_the_same_in_any_frame(frame: str) -> None:
    """The quotations are those of the bare question, and nothing is said of its reading."""
    assistant = Assistant(bundled())
    asked = "全社会研发投入强度是多少"
    bare, framed = assistant.ask(asked), assistant.ask(frame.format(asked))
    assert [claim.citation for claim in framed.claims] == [one.citation for one in bare.claims]
    assert framed.question.text == frame.format(asked)
    assert reads_as_typed(framed.question)


def test_a_follow_up_is_not_read_as_typed() -> None:
    """What took words along is shown as understood."""
    assert not reads_as_typed(Question("请问它多宽？", "桥有多宽？", "number"))
    assert reads_as_typed(Question("请问桥多宽？", "桥多宽？", "number"))
