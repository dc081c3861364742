"""A question may ask what a figure is, and not for a figure."""

import pytest

from bot.questions.figures_meant import figure_meant, holds


@pytest.mark.parametrize(
    "question",
    [
        "5.4%是什么的数据",
        "120.4亿元指什么？",
        "551家是什么企业",
        "700万元是谁出的",
        "哪家公司投了5亿元",
        "产值达120.4亿元，是2023年的吗",
    ],
)
def test_what_a_figure_is_may_be_asked(question: str) -> None:
    """The figure stands beside the words that ask."""
    assert figure_meant(question)


@pytest.mark.parametrize(
    "question",
    [
        "产值120.4亿元是真的吗",
        "3个项目是什么",
        "投资5亿元的项目何时开工",
        "产值是多少亿元",
        "8亿元和5亿元是什么",
        "第100届是什么时候",
    ],
)
def test_other_questions_mean_no_figure(question: str) -> None:
    """A claim to be proven, a few things and a figure told by the way are none."""
    assert figure_meant(question) is None


def test_a_text_holds_a_figure_by_its_value() -> None:
    """2.5万人 is 25000人, and not 2.5万名 of another unit or 2.6万人."""
    figure = figure_meant("2.5万人是什么人")
    assert figure
    assert holds("研发人员达25000人", figure)
    assert not holds("研发人员达2.6万人", figure)
    assert not holds("投资2.5万元", figure)
