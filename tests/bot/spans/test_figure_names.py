"""What a figure is of stands before it."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.figure_names import figure_named


@pytest.mark.parametrize(
    ("question", "quote", "name"),
    [
        ("2.5万人是什么人", "国家级人才超300名，研发人员达2.5万人；", "研发人员"),
        ("120.4亿元指什么", "企业落户60余家，产值达120.4亿元，同比增长58.6%。", "产值"),
        (
            "哪个指标是5.4%",
            "目前，东港(新)区研发投入强度达5.4%，居全市第一。",
            "东港(新)区研发投入强度",
        ),
        ("5.4%是什么", "产值增长6.4%。", None),
        ("5.4%是哪年的", "研发投入强度达5.4%。", None),
        ("551家是什么企业", "551家企业参展。", None),
    ],
)
def test_what_a_figure_is_of_is_marked(question: str, quote: str, name: str | None) -> None:
    """It begins with its clause and ends before what says that the figure is reached."""
    told = figure_named(analysed(question), quote)
    assert (quote[slice(*told)] if told else None) == name
