"""How much something changed is told by a difference, or by what was and what is."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.changes import change_told, difference_told

BEDS = "医院床位从300张增加到500张，医生由80名增加到120名。"


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        ("床位增加了多少张", BEDS, ["300张", "500张"]),
        ("医生怎么变化", BEDS, ["80名", "120名"]),
        ("床位增加到多少张", BEDS, []),
        ("护士增加了多少名", BEDS, []),
        ("人口减少了多少", "人口由120万人减少到115万人，减少5万人。", ["5万人"]),
        ("面积扩大了多少", "湿地面积从3亩扩大到5亩，同比增长66%。", ["66%"]),
        ("票价涨了多少元", "票价由3元上涨至5元，涨幅66.7%。", ["3元", "5元"]),
        ("票价涨幅是多少", "票价由3元上涨至5元，涨幅66.7%。", []),
        ("床位增加了多少张", "床位由30张增加到50张，护士增加8名。", ["30张", "50张"]),
        ("开馆时间有什么调整", "开馆时间由9时提前至8时30分。", ["9时", "8时30分"]),
        ("开馆时间提前了多久", "开馆时间由9时提前至8时30分。", ["9时", "8时30分"]),
        ("茶叶产量增加了多少", "茶叶产量从去年的18吨猛增到今年的26吨。", ["18吨", "26吨"]),
    ],
)
def test_a_change_is_told_by_its_figures(question: str, quote: str, told: list[str]) -> None:
    """The stated difference is told where there is one, else both figures of the thing asked of."""
    assert [quote[slice(*span)] for span in change_told(analysed(question), quote)] == told


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        ("东港比西港多几个泊位", "东港的泊位比西港多2个。", ["2个"]),
        ("东港比西港多几个泊位", "东港有泊位2个。", []),
        ("东港有几个泊位", "东港的泊位比西港多2个。", []),
        ("东港比西港多几个泊位", "东港的泊位比去年多2个。", []),
    ],
)
def test_a_difference_is_told_of_the_two_compared(
    question: str, quote: str, told: list[str]
) -> None:
    """By how much one is more than the other is a difference, and than last year none."""
    assert [quote[slice(*span)] for span in difference_told(analysed(question), quote)] == told
