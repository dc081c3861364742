"""What is asked of a thing."""

import pytest

from bot.answer import Kind
from bot.checks.attributes import unspoken_attribute, unspoken_measure
from bot.questions.analysis import analysed


@pytest.mark.parametrize(
    ("question", "kind", "text", "missing"),
    [
        ("公司的净利润是多少？", "money", "公司营业收入12亿元。", "净利"),
        ("公司的净利润是多少？", "money", "公司赚了2亿元。", ""),
        ("全市的财政收入是多少？", "money", "全市生产总值2367亿元。", "财政收入"),
        ("新车的起售价是多少？", "money", "园区总投资63亿元。", "起售价"),
        ("新车的起售价是多少？", "money", "新车定价69.8万元。", ""),
        ("公司赚了多少钱？", "money", "公司营业收入12亿元。", ""),
        ("地铁票价是多少？", "money", "学校总投资达8亿元。", "票价"),
        ("地铁票价是多少？", "money", "乘坐地铁起步2元。", ""),
        ("谁拿了冠军？", "person", "比赛昨天开幕，8支球队参加。", "冠军"),
        ("谁拿了冠军？", "person", "东海队夺冠。", ""),
        ("骗子判了几年？", "number", "警方用3年抓获骗子。", "判了"),
        ("骗子判了几年？", "number", "法院处骗子有期徒刑3年。", ""),
        ("老师平均教龄多少年？", "number", "学校办了9年。", "教龄"),
        ("大会哪天闭幕？", "date", "大会6月1日开幕。", "闭幕"),
        ("为什么没有闭幕？", "reason", "大会6月1日开幕。", ""),
        ("园区新增多少就业岗位？", "number", "园区占地300亩。", "就业"),
        ("上半年营业收入是多少？", "money", "上半年营收3亿元。", ""),
        ("一季度出口多少亿元？", "money", "投资3亿元。", "出口"),
        ("一季度出口多少亿元？", "money", "外贸规模3亿元。", ""),
        ("出口火热的园区里建起了多少栋楼？", "number", "建楼9栋。", ""),
    ],
)
def test_what_no_text_speaks_of_is_missing(
    question: str, kind: Kind, text: str, missing: str
) -> None:
    """A measure, a prize or an end asked for by its plain name must be told of by some word."""
    assert unspoken_attribute(question, kind, [text]) == missing


def test_any_of_the_texts_may_speak_of_it() -> None:
    """One text that speaks of what is asked is enough."""
    assert unspoken_attribute("常住人口是多少？", "number", ["人才超300名。"]) == "人口"
    assert unspoken_attribute("gdp是多少？", "number", ["地区生产总值3亿元。"]) == ""
    assert unspoken_attribute("gdp是多少？", "number", ["总投资3亿元。"]) == "GDP"
    assert unspoken_attribute("利率是多少？", "percent", ["金额3亿元。", "年息3%。"]) == ""


def test_the_whole_of_a_share_is_not_told_of() -> None:
    """Where a part's share of a measure is given the measure is not, but where a share is asked."""
    text = "旅游业增加值占全市生产总值的比重达5%，实现收入300亿元。"
    assert unspoken_attribute("全市生产总值是多少？", "money", [text]) == "生产总值"
    assert unspoken_attribute("旅游业占生产总值的比重是多少？", "percent", [text]) == ""


@pytest.mark.parametrize(
    ("question", "quote", "missing"),
    [
        ("东港的年吞吐量是多少？", "东港开通了五条航线。", "吞吐量"),
        ("东港的年吞吐量是多少？", "东港去年吞吐货物九万吨。", ""),
        ("全县降雨量有多少？", "全县降雨200毫米。", ""),
        ("全县用电量达到多少？", "全县有五座电站。", "用电量"),
        ("全县来了多少人？", "全县有五座电站。", ""),
        ("过桥的通行费是多少？", "大桥投资五亿元。", "通行费"),
    ],
)
def test_a_measure_asked_by_its_name_is_spoken_of(question: str, quote: str, missing: str) -> None:
    """A figure of something else is no answer where nothing speaks of the measure."""
    sought = analysed(question)
    assert unspoken_measure(sought.text, sought.kind, [quote]) == missing
