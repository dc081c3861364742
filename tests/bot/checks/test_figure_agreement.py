"""A stated figure can be right of one that is rounded or bounded, and not of another."""

import pytest

from bot.checks.figure_agreement import agrees, is_told
from bot.questions.assertions import assertion_in
from corpus.figures import figures_of


@pytest.mark.parametrize(
    ("stated", "given", "right"),
    [
        ("30%", "29.6%", True),
        ("30%", "20%", False),
        ("35亿元", "超35亿元", True),
        ("50亿元", "超35亿元", False),
        ("超过30家", "33家", True),
        ("超过40家", "33家", False),
        ("不到40家", "33家", True),
        ("30名", "近30名", True),
        ("28名", "近30名", True),
        ("50个", "54个", False),
        ("4400亿元", "4401.8亿元", True),
        ("3万人", "2.5万人", False),
        ("25000人", "2.5万人", True),
        ("5个", "4-6个", True),
    ],
)
def test_figures_agree_within_what_they_tell(stated: str, given: str, *, right: bool) -> None:
    """Rounding, bounds and ranges are no contradiction; other values are."""
    (one,), (other,) = figures_of(stated), figures_of(given)
    assert agrees(one, other) == right


def test_a_figure_is_told_in_its_unit_only() -> None:
    """The same value of another unit is not the stated figure."""
    stated = assertion_in("全市是不是有37家医院？")
    assert stated
    assert is_told(stated, ["建成37个。"])
    assert not is_told(stated, ["投资37亿元，增长37%。"])
