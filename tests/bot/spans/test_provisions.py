"""Conditions and shares are marked as a whole where they are asked for."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.provisions import provision_in


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        (
            "门票收入怎么分？",
            "门票仍由景区代收，收入的六成归村集体，三成分给农户，一成用于维修。",
            "收入的六成归村集体，三成分给农户，一成用于维修",
        ),
        (
            "坏账如何分摊？",
            "出现坏账的，由县里承担40%，担保公司承担30%，银行自担30%。",
            "县里承担40%，担保公司承担30%，银行自担30%",
        ),
        (
            "申请补贴要满足什么条件？",
            "申请者须在本地住满五年，并且名下没有住房；已有住房的，不予补贴。",
            "须在本地住满五年，并且名下没有住房",
        ),
        (
            "报名有哪些要求？",
            "选手要符合三个条件：年满18岁，会游泳，身体健康。",
            "年满18岁，会游泳，身体健康",
        ),
        ("门票收入有多少？", "收入的六成归村集体，三成分给农户。", None),
        ("垃圾怎么分类？", "厨余垃圾占六成，可回收物占三成。", None),
        ("报名要求由谁定？", "选手须年满18岁，并且会游泳。", None),
    ],
)
def test_what_is_laid_down_is_marked(question: str, quote: str, told: str | None) -> None:
    """Shares stand in clauses side by side; conditions behind a colon or a verb that demands."""
    found = provision_in(analysed(question), quote)
    assert (quote[slice(*found)] if found else None) == told
