"""Figures that a sentence states of just what is asked."""

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.spans.candidates import alike_in
from bot.spans.stating import of_the_change, stated_in


@pytest.mark.parametrize(
    ("question", "quote", "figure"),
    [
        ("茶叶出口涨了多少", "出口额占四成的52.5%，其中茶叶出口3亿元，增长8.6%。", "8.6%"),
        ("茶叶出口涨了多少", "水果出口增长15%，其中茶叶出口3亿元，增长8.6%。", "8.6%"),
        ("利润增长了多少", "利润3亿元，同比下降8.6%。", None),
        ("游客减少了多少人", "游客同比减少3%，减少1200人。", "1200人"),
        ("游客降了百分之几", "游客减少1200人，降幅3%。", "3%"),
        ("邮资是多少？", "发行信封一套一枚，邮资为0.80元。", "0.80元"),
        ("社区的容积率多少？", "社区容积率低至1.5，建筑密度不到20%。", "1.5"),
        ("月薪是多少", "学费900元，月薪6000-8000元。", "6000-8000元"),
        ("新系统的版本号是多少", "新系统（版本号：20G75）距上次32天。", "20G75"),
        ("面积是多少", "甲园面积3亩，乙园面积5亩。", None),
        ("投资是多少", "投资方共3家，建楼6栋。", None),
        ("乙园面积是多少", "甲园面积3亩，乙园面积5亩。", "5亩"),
        ("损失总额是多少", "损失共计90万元，其中房屋毁坏74万元。", "90万元"),
        ("公司赚了多少钱", "实现营业收入16亿元，实现利润1.2亿元。", "1.2亿元"),
        ("利润增长了多少", "全年甲行收入9亿元，增长11%；利润5亿元，增长25%。", "25%"),
        ("2014年客流下降多少", "客流2013年下降24%，2014年下降35%。", "35%"),
        ("等待时间缩短到多少", "等待时间由9分钟缩短为5分钟。", "5分钟"),
        ("产量提高到多少", "产量从3万吨提高到了7万吨。", "7万吨"),
        ("园区有多少技术员？", "工程师超300名，技术员共2.5万人，其中女性900人。", "2.5万人"),
        ("园区有多少家民营企业？", "企业有12家，民营企业近3000家。", "近3000家"),
        ("旅游收入增长了多少", "游客9万人，旅游收入4亿元，分别增长1%和2%。", "2%"),
        ("潜伏期多长？", "灰斑病潜伏期较短，一般为1-6天，个别可达8至9天。", "1-6天"),
        ("潜伏期最长多少天？", "潜伏期一般为6天，最长9天。", None),
        ("市长是谁", "市长王明，年龄50岁。", None),
        ("有多少人？", "共有3人。", None),
    ],
)
def test_the_figure_of_what_is_asked_is_stated(
    question: str, quote: str, figure: str | None
) -> None:
    """A figure behind its own verb of change, or at once behind the noun asked for, is stated."""
    sought = analysed(question)
    found = stated_in(sought, quote, np.ones(len(sought.terms)))
    assert (quote[slice(*found)] if found else None) == figure


def test_what_is_taken_is_not_stated_again() -> None:
    """A figure that another question has marked is left to it."""
    sought, quote = analysed("面积是多少？"), "面积3亩。"
    weights = np.ones(len(sought.terms))
    assert stated_in(sought, quote, weights) == (2, 4)
    assert stated_in(sought, quote, weights, ((2, 4),)) is None


def test_a_share_of_a_whole_is_no_rise() -> None:
    """Where a rise is asked for, a percentage that tells none is left out."""
    quote = "出口占总值的52%，同比增长9%。"
    for question, told in (("出口增速是多少", ["9%"]), ("出口占比是多少", ["52%", "9%"])):
        sought = analysed(question)
        spans = of_the_change(sought, quote, alike_in(sought, quote))
        assert [quote[slice(*span)] for span in spans] == told
