"""Kinds, units and sorts of things that quotes hold."""

import pytest

from bot.checks.kinds import unlike_sought
from bot.questions.analysis import analysed


@pytest.mark.parametrize(
    ("question", "quote", "missing"),
    [
        ("有多大比例的人赞成？", "一半的人赞成。", ""),
        ("有多大比例的人赞成？", "2/3的人赞成。", ""),
        ("有多大比例的人赞成？", "大家赞成。", "kind"),
        ("贷款减少了多少？", "贷款减少3亿元。", ""),
        ("贷款的增速是多少？", "贷款有3亿元。", "kind"),
        ("收入比去年多了多少？", "收入增长7%。", ""),
        ("一共花了多少钱？", "花了上千亿元。", ""),
        ("总投资额是多少？", "总投资突破4.5万亿。", ""),
        ("一共花了多少钱？", "办了3万场活动。", "kind"),
        ("电池的年产能是多少？", "年产能25GW。", ""),
        ("它在国内排第几？", "它居首位。", ""),
        ("它在国内排第几？", "它在国内很有名。", "kind"),
        ("它在国内排第几？", "它在国内有9家店。", "kind"),
        ("它在国内排第几？", "它在国内居第9位。", ""),
        ("这是第几个节日？", "这是第六个节日。", ""),
        ("园区占地多大？", "园区有45名职工。", "unit"),
        ("园区占地多大？", "园区占地9公顷。", ""),
        ("接待了多少游客？", "开放了3年。", "unit"),
        ("接待了多少游客？", "接待了3万人次。", ""),
        ("接待了多少游客？", "游客3千。", ""),
        ("有多少会员？", "会员81个。", ""),
        ("所得税优惠到多少？", "所得税减至9%。", ""),
        ("花了多少钱？", "占9%。", "kind"),
        ("一年收到多少件投诉？", "有3条热线。", "unit"),
        ("一年收到多少件投诉？", "投诉有30起。", ""),
        ("封堵了多少处门？", "房屋建于90年代。", "unit"),
        ("封堵了多少处门？", "封堵了9个。", ""),
        ("抽检了多少批次？", "抽检了940批次。", ""),
        ("解决了多少人的饭碗？", "提供岗位300个。", ""),
        ("来了多少人？", "来了9家企业。", "unit"),
        ("来了多少人？", "为人才建了9座公寓。", "unit"),
        ("它有多少人在用？", "它有10亿用户。", ""),
        ("他哪一年挂职？", "他曾挂职副县长（2014）。", ""),
        ("他哪一年挂职？", "他曾挂职副县长。", "kind"),
        ("这话是谁说的？", "“这话要说。”", ""),
    ],
)
def test_what_answers_is_told_in_some_words(question: str, quote: str, missing: str) -> None:
    """A half answers for a percentage, an amount for a fall, a place for a rank; others do not."""
    found = unlike_sought(analysed(question), [quote], quote)
    assert (found.missing if found else "") == missing
