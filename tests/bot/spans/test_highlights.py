"""The span asked for is marked."""

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.spans.highlights import highlights_of


@pytest.mark.parametrize(
    ("question", "quote", "span"),
    [
        pytest.param("产量连续几年增长？", "去年产量超35亿元，连续4年增长。", "4年", id="own unit"),
        pytest.param(
            "学校有哪些专业？",
            "学校围绕电梯、汽车，开设三个专业——焊接专业、喷漆专业。",
            "焊接专业、喷漆专业",
            id="list of what is asked",
        ),
        pytest.param("引进了多少博士？", "引进博士12名、教授5名。", "12名", id="nearest figure"),
        pytest.param("教授有几名？", "引进博士12名、教授5名。", "5名", id="other figure"),
        pytest.param("投资多少亿元？", "用地30亩，投资8亿元，建楼6栋。", "8亿元", id="unit"),
        pytest.param("增长了百分之几？", "产值120亿元，同比增长5.6%。", "5.6%", id="percent"),
        pytest.param("何时开工？", "大桥2021年3月开工，2024年通车。", "2021年3月", id="date"),
        pytest.param(
            "有哪些水果？", "园中有苹果、香梨、蜜桃，很热闹。", "园中有苹果、香梨、蜜桃", id="list"
        ),
        pytest.param("码头几点以前关门？", "8月7日码头开业，18时前关门。", "18时", id="clock"),
        pytest.param("产值这两年怎么变化？", "产值120亿元，同比增长5.6%。", "120亿元", id="figure"),
        pytest.param("他拿了什么奖？", "会上 他拿了 一等奖 和奖金", "一等奖 和奖金", id="blanks"),
        pytest.param(
            "什么是碳汇？", "碳汇是指吸收二氧化碳的过程。", "吸收二氧化碳的过程", id="definition"
        ),
    ],
)
def test_the_span_asked_for_is_marked(question: str, quote: str, span: str) -> None:
    """Of several spans of the kind, the one that the question's words stand near is marked."""
    sought = analysed(question)
    spans = highlights_of(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert [quote[start:end] for start, end in spans] == [span]


def test_a_figure_of_the_question_is_no_answer() -> None:
    """A figure that the question names itself is not marked when there is another."""
    sought = analysed("15家企业贷了多少款？")
    quote = "为15家企业提供贷款5300万元。"
    spans = highlights_of(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert [quote[start:end] for start, end in spans] == ["5300万元"]


def test_only_the_lead_marks_a_clause_for_want_of_better() -> None:
    """A further quotation has nothing marked where nothing answers the question word."""
    sought = analysed("市长怎么评价这件事？")
    weights = np.ones(len(sought.terms))
    quote = "会议开了三小时，大家都累了。"
    assert highlights_of(sought, quote, weights, lead=False) == ()
    assert len(highlights_of(sought, quote, weights, lead=True)) == 1


def test_each_part_of_a_question_has_its_span() -> None:
    """What is asked for by parts, of another kind each, is marked apart."""
    sought = analysed("谁为队伍授旗，队员有多少人？")
    quote = "区委书记张玉婷为队伍授旗，队员共有54人。"
    spans = highlights_of(sought, quote, np.ones(len(sought.terms)), lead=True)
    name, count = (quote[start:end] for start, end in spans)
    assert name.endswith("张玉婷")
    assert count == "54人"


def test_a_part_that_a_sentence_has_no_figure_for_marks_nothing() -> None:
    """Where one of two figures asked for is not in a sentence, nothing else is marked for it."""
    sought = analysed("《海风》的制作成本是多少？首周票房预计多少？")
    quote = "该片的制作成本达1.5亿元，在动画片里算是大制作了，片商或再次亏损。"
    spans = highlights_of(sought, quote, np.ones(len(sought.terms)), lead=True)
    assert [quote[start:end] for start, end in spans] == ["1.5亿元"]


def test_a_further_quotation_is_marked_for_its_own_part() -> None:
    """Asked for acres and for roses, a further sentence on roses has their number marked."""
    sought = analysed("村里种了多少亩苹果，公园现有多少株月季？")
    quote = "公园现有300个品种7500余株月季。"
    spans = highlights_of(sought, quote, np.ones(len(sought.terms)), lead=False)
    assert [quote[start:end] for start, end in spans] == ["7500余株"]
