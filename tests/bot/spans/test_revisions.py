"""Of a figure that a sentence replaces and the one in its place, the one asked for is marked."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.revisions import corrections_in, new_figure, set_aside

BEDS = "疗养院床位由70张增加到90张，其中特护床位12张。"


def texts(quote: str, *spans: tuple[int, int]) -> list[str]:
    """Return the words at some spans of a quote."""
    return [quote[slice(*span)] for span in spans]


@pytest.mark.parametrize(
    ("question", "quote", "aside"),
    [
        ("大坝总投资多少", "大坝总投资由原先的3亿元调整为5亿元。", ["3亿元"]),
        ("大坝原来的总投资多少", "大坝总投资由原先的3亿元调整为5亿元。", ["5亿元"]),
        ("去年排队时间多少分钟", "排队时间由去年的9分钟压缩至4分钟。", ["4分钟"]),
        ("2023年就诊率是多少", "就诊率由2020年的81.4%提高到2023年的92.3%。", ["81.4%"]),
        ("2020年就诊率是多少", "就诊率由2020年的81.4%提高到2023年的92.3%。", ["92.3%"]),
        ("总投资有什么变化", "总投资从3亿元增至5亿元。", []),
        ("有多少班车", "班车由原来的每周3班加密至每周5班。", ["3班"]),
        ("人均乘车多少次", "人均乘车从0.5次(2019年数据)增加到1.7次。", ["0.5次"]),
        ("产量多少吨", "产量由18吨拓展到今年的26吨。", ["18吨"]),
        ("票价多少元", "票价从3元到9元不等。", []),
        ("应付多少元", "应付款由80元改为50元，利息改为6元。", ["80元"]),
        ("大坝什么时候完工", "原定6月完工的大坝推迟至9月。", ["6月"]),
        ("展览什么时候举行", "展览从3月1日持续到5月6日。", []),
    ],
)
def test_what_is_not_asked_is_set_aside(question: str, quote: str, aside: list[str]) -> None:
    """The former figure or day gives way to the new one, and this to the former one if asked."""
    assert texts(quote, *set_aside(analysed(question), quote)) == aside


@pytest.mark.parametrize(
    ("question", "told"), [("疗养院有多少张床位", "90张"), ("疗养院有多少张特护床位", "")]
)
def test_the_new_figure_is_of_what_the_change_is_of(question: str, told: str) -> None:
    """A part that is told after the change has a figure of its own."""
    found = new_figure(analysed(question), BEDS)
    assert (BEDS[slice(*found)] if found else "") == told


@pytest.mark.parametrize(
    ("quote", "pairs"),
    [
        ("本报昨日一文中，“产量81吨”应为“产量18吨”。", [["81吨", "18吨"]]),
        ("其中“81吨”有误，应为“18吨”。", [["81吨", "18吨"]]),
        ("将“产量18吨”误写为“产量81吨”，特此更正。", [["81吨", "18吨"]]),
        ("产量81吨更正为18吨。", [["81吨", "18吨"]]),
        ("去年产量81吨，今年产量18吨，特此更正。", []),
        ("每亩缴费81元，应为大户减免18元。", []),
    ],
)
def test_a_notice_tells_the_wrong_from_the_right(quote: str, pairs: list[list[str]]) -> None:
    """In each usual form of a correction the wrong figure is told from the right one."""
    assert [texts(quote, *pair) for pair in corrections_in(quote, dated=False)] == pairs
