"""The one that is asked for, and those that a text counts it with."""

import pytest

from bot.checks.members import told_together, unnamed_quality
from bot.questions.analysis import analysed


@pytest.mark.parametrize(
    ("question", "quotes", "missing"),
    [
        ("东港卖了多少辆？", ["北山、西江和东港累计卖出共90辆。"], "东港"),
        ("北山卖了多少辆？", ["北山、西江和东港累计卖出共90辆。"], "北山"),
        ("北山，其中东港卖了多少辆？", ["北山、西江和东港共卖90辆。"], "东港"),
        ("东港和北山卖了多少辆？", ["北山、西江和东港共卖90辆。"], ""),
        ("东港一共卖了多少辆？", ["北山、西江和东港共卖90辆。"], ""),
        ("东港卖了多少辆？", ["北山、西江和东港共卖90辆，其中东港30辆。"], ""),
        ("东港卖了多少辆？", ["北山、西江和东港共卖90辆。", "东港卖了30辆。"], ""),
        ("公司有多少员工？", ["公司在北山、西江共有员工90人。"], ""),
        ("公司在西江有多少员工？", ["公司在北山、西江共有员工90人。"], "西江"),
        ("东港卖了多少辆？", ["东港卖了30辆，北山、西江共卖60辆。"], ""),
    ],
)
def test_a_sum_is_not_told_for_one_of_several(
    question: str, quotes: list[str], missing: str
) -> None:
    """What several are together is no figure of one, unless the sum is asked for."""
    assert told_together(question, analysed(question).terms, quotes) == missing


def test_a_quoted_quality_must_stand_near() -> None:
    """“甲级”企业 are not those of another sort."""
    assert unnamed_quality("新增“甲级”企业多少户？", "新增乙级企业9户") == "甲级"
    assert unnamed_quality("新增“甲级”企业多少户？", "新增甲级企业9户") == ""
    assert unnamed_quality("“甲级”的意思是什么？", "新增乙级企业9户") == ""
