"""Follow-up questions get the words that they leave out."""

import pytest

from bot.answer import Answer, Citation, Claim, Conversation, Question
from bot.followups import readings
from corpus.article import Published


def after(question: str) -> Conversation:
    """Return a conversation with one question asked."""
    asked = Question(question, question, "other")
    return Conversation().with_turn(Answer(asked, "refused", (), (), 0.0, "", (), 0.0))


def standalone(text: str, conversation: Conversation) -> str:
    """Return how a question reads if it goes on from the turns before it, where it may."""
    return readings(text, conversation)[-1]


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        pytest.param("桥有多长？", "全市医院有几所？", "桥，全市医院有几所？", id="may go on"),
        pytest.param(
            "大桥何时开工？", "总投资多少？", "大桥开工，总投资多少？", id="too short alone"
        ),
        pytest.param(
            "全市有多少所小学？", "那其中民办的呢？", "全市有多少所小学，其中民办的呢？", id="part"
        ),
        pytest.param("北京有多少所小学？", "那上海呢？", "上海有多少所小学？", id="another place"),
        pytest.param("全市有多少所小学？", "那教师呢？", "全市有多少所教师？", id="other thing"),
        pytest.param(
            "全市有多少家科技型企业？",
            "规上企业呢？",
            "全市有多少家规上企业？",
            id="other thing of one sort",
        ),
        pytest.param(
            "工厂为什么搬走？", "预计哪年复工呢？", "工厂搬走，预计哪年复工呢？", id="own question"
        ),
        pytest.param(
            "北山镇开了一家茶厂，它叫什么？",
            "累计卖了多少茶？",
            "北山镇开了一家茶厂，累计卖了多少茶？",
            id="subject of the first clause",
        ),
        pytest.param(
            "东港2024年的产量是多少？",
            "那2022年是多少？",
            "东港2022年的产量是多少？",
            id="asked again of a year",
        ),
        pytest.param(
            "规划了几条公路？", "市域铁路呢？", "规划了几条市域铁路？", id="others counted"
        ),
        pytest.param("2022年产量是多少？", "2023年呢？", "2023年产量是多少？", id="another year"),
        pytest.param(
            "大桥有多长？", "它是什么时候建成的？", "大桥是什么时候建成的？", id="pronoun"
        ),
        pytest.param(
            "创投中心是哪个部门授牌的？",
            "它是什么时候授牌的？",
            "创投中心是什么时候授牌的？",
            id="pronoun for a head",
        ),
        pytest.param(
            "实验中心是研究什么的？",
            "它有哪些平台？",
            "实验中心有哪些平台？",
            id="pronoun before a verb",
        ),
        pytest.param(
            "第一中学的校训是什么？",
            "那城南中学呢？",
            "城南中学的校训是什么？",
            id="name of one sort",
        ),
        pytest.param(
            "“春雨”是什么？", "它资助了几个项目？", "“春雨”资助了几个项目？", id="subject"
        ),
    ],
)
def test_a_follow_up_can_stand_alone(before: str, text: str, alone: str) -> None:
    """What a follow-up leaves out is taken from the question before it."""
    assert standalone(text, after(before)) == alone


def test_a_first_question_stays_as_typed() -> None:
    """Without turns before it, even an elliptic question is left alone."""
    assert standalone("那上海呢？", Conversation()) == "那上海呢？"


def test_an_english_follow_up_leans_too() -> None:
    """A pronoun in English takes the last question along."""
    alone = standalone("When was it founded?", after("How large is the laboratory?"))
    assert "laboratory" in alone
    assert "founded" in alone


def test_a_long_conversation_does_not_pile_up() -> None:
    """However many turns lean on each other, the stand-alone question stays short."""
    conversation = after("北京有多少所小学？")
    for _ in range(40):
        alone = standalone("那它们的老师呢？", conversation)
        asked = Question("那它们的老师呢？", alone, "other")
        refused = Answer(asked, "refused", (), (), 0.0, "", (), 0.0)
        conversation = conversation.with_turn(refused)
    assert len(alone) < 100


def test_he_is_the_person_of_the_last_answer() -> None:
    """A pronoun takes the name that the last answer marked, not the words that asked for it."""
    quote = "局长李明华说，要快。"
    citation = Citation(
        1, "甲.txt", "甲.txt:1", "快", Published(None, "unknown"), 0, quote, ((0, 10),)
    )
    asked = Question("谁是局长？", "谁是局长？", "person")
    told = Answer(asked, "answered", (Claim(citation, ((2, 5),)),), (), 0.9, "", (), 0.0)
    assert standalone("他还说了什么？", Conversation((told,))) == "李明华还说了什么？"


def test_and_how_many_others() -> None:
    """An English follow-up that asks for another thing keeps the rest of the last question."""
    alone = standalone("And how many nurses?", after("How many doctors work there?"))
    assert alone == "How many nurses work there?"


def test_another_language_is_another_subject() -> None:
    """What was asked in one language is not put before a question in the other."""
    assert standalone("How many people work there?", after("桥有多长？")) == (
        "How many people work there?"
    )


def test_a_question_without_a_name_may_stand_alone() -> None:
    """One that names what it is about is read as typed only; one that does not, both ways."""
    before = after("桥有多长？")
    assert readings("北京市的医院有几所？", before) == ("北京市的医院有几所？",)
    assert readings("全市医院有几所？", before) == ("全市医院有几所？", "桥，全市医院有几所？")
    assert readings("它有多宽？", before) == ("桥有多宽？",)
    assert readings("他们是谁", before) == ("桥，他们是谁",)
    assert "城南那个公园多大？" in readings("城南那个公园多大？", before)
