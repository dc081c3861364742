"""What is asked by one measure word is told by another."""

import pytest

from bot.language.misread import legible
from bot.questions.analysis import analysed
from bot.spans.measures import measure_asked, told_by, unit_of, untold_time


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("演出了几回？", "全年共演出6次", True),
        ("大赛办了多少回？", "大赛已连续举办九届", True),
        ("有多少技工？", "厨师300名，技工若干", False),
        ("化冻后能放多长时间？", "保质期为48小时", True),
        ("等了多久？", "等了三个半钟头", True),
        ("等了多久？", "队伍长400米", False),
        ("有多少员工？", "现有1200余名员工", True),
        ("有多少员工？", "园区占地1200亩", False),
        ("来了多少人？", "有300余名游客", True),
        ("证件有效期多长？", "有效期为18个月", True),
        ("施工期限是多长？", "大桥全长3公里", False),
        ("隧道有多长？", "隧道长3公里", True),
        ("拿了多少枚金牌？", "以21金15银居首", True),
        ("航程有多少公里？", "航程45O公里", True),
        ("塔有多高？", "塔高182米", True),
        ("塔有多高？", "塔重182吨", False),
        ("园区面积多大？", "总规模34万㎡", True),
        ("园区面积多大？", "总规模34万m2", True),
        ("How long did it take?", "历时5年", True),
        ("咬了几个特工？", "四个月内咬人", False),
        ("咬了几个特工？", "咬了七名警员", True),
        ("电池多大？", "内屏为7.8英寸", False),
        ("电池多大？", "容量4800毫安时", True),
        ("东港新区有多大？", "已建成平台33个", False),
        ("东港新区有多大？", "规划面积120平方公里", True),
        ("茶叶产业规模多大？", "举办茶博会56场", False),
        ("茶叶产业规模多大？", "茶叶产值达12亿元", True),
    ],
)
def test_a_figure_tells_what_is_counted(question: str, text: str, *, told: bool) -> None:
    """A figure with a measure word of the same sort, or before the noun counted, tells it."""
    pattern = told_by(analysed(question))
    assert pattern is not None
    assert bool(pattern.search(legible(text))) is told


def test_a_year_is_no_penalty() -> None:
    """How many years somebody got is told where a penalty is, not by any year."""
    assert untold_time("船主被判了几年？", ["2022年初至今，船主已盈利百万元。"]) == "年"
    assert untold_time("船主被判了几年？", ["船主获有期徒刑三年。"]) == ""


def test_what_counts_nothing_is_told_by_no_figure() -> None:
    """A question for a name or a reason has no measure."""
    assert told_by(analysed("谁当了市长？")) is None


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("园区占地多大？", "平方米"),
        ("园区占地多少亩？", "亩"),
        ("他今年多大了？", "岁"),
        ("塔有多高？", "米"),
        ("利率有多高？", None),
        ("磁场强度有多高？", None),
        ("展览办了多久？", None),
        ("合同期限有多长？", None),
        ("来了多少人？", None),
    ],
)
def test_a_measure_is_asked_for_by_its_words(question: str, unit: str | None) -> None:
    """An area, an age and a height have units of their own; rates and times can be told without."""
    found = measure_asked(question)
    assert (found[0] if found else None) == unit


@pytest.mark.parametrize(
    ("figure", "unit"),
    [("约3万余元以上", "元"), ("7500余株", "株"), ("5.6%", "%"), ("近百公里", ""), ("1.5", "")],
)
def test_a_figure_has_its_unit(figure: str, unit: str) -> None:
    """The unit of a figure stands without scale and bounds."""
    assert unit_of(figure) == unit
