"""Aims are told from results."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.standing import aims_aside, asks_aim, is_aim


@pytest.mark.parametrize(
    ("quote", "figure", "heading", "aim"),
    [
        ("县长提出，明年茶园达到60万亩。", "60万亩", "", True),
        ("茶园力争达到60万亩，茶农达到3万人。", "3万人", "", True),
        ("县里计划建路9公里。目前建成5公里。", "5公里", "", False),
        ("茶园已达58万亩，距离60万亩的目标不远。", "58万亩", "", False),
        ("茶园已达58万亩，距离60万亩的目标不远。", "60万亩", "", True),
        ("新增就业3万人，完成全年目标的52%。", "52%", "", False),
        ("茶园达到60万亩。", "60万亩", "2030年目标", True),
        ("茶园达到60万亩。", "60万亩", "年度目标全面完成", False),
        ("昨日，大坝正式蓄水9万吨。", "9万吨", "今年计划", False),
    ],
)
def test_an_aim_is_told_from_a_result(quote: str, figure: str, heading: str, *, aim: bool) -> None:
    """The last word for an aim or a result before a figure decides, or 的目标 behind it."""
    start = quote.index(figure)
    assert is_aim(quote, (start, start + len(figure)), heading) is aim


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("茶园面积的目标是多少", True),
        ("大坝原定什么时候完工", True),
        ("茶园面积是多少", False),
        ("产量目标完成了吗", False),
    ],
)
def test_a_question_asks_for_an_aim(question: str, *, asked: bool) -> None:
    """A question with a word for a plan asks for it, unless it asks whether it was met."""
    assert asks_aim(question) is asked


@pytest.mark.parametrize(
    ("question", "aside"), [("新增就业多少人", "2万人"), ("新增就业的目标是多少人", "3万人")]
)
def test_an_aim_beside_its_result_is_set_aside(question: str, aside: str) -> None:
    """Of a result and the aim that it passed, the one not asked for is set aside."""
    quote = "新增就业3万人，超额完成2万人的目标。"
    assert [quote[slice(*s)] for s in aims_aside(analysed(question), quote)] == [aside]
