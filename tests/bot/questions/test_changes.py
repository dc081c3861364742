"""Questions of a change are told, and the figure that they are of."""

import pytest

from bot.questions.changes import asks_change, of_the_verb, unchanged


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("门票价格有什么变化", "门票价格是多少"),
        ("外贸总值这两年怎么变化", "外贸总值是多少"),
        ("东港的吞吐量变化情况如何", "东港的吞吐量是多少"),
        ("末班车时间怎么变了", "末班车时间是多少"),
        ("村里有什么变化", "村里有什么变化"),
    ],
)
def test_the_figure_of_a_change_is_asked_of_each_time(question: str, figure: str) -> None:
    """Of a measure it is asked how much it is; other things stay as they were asked."""
    assert asks_change(question)
    assert unchanged(question) == figure


@pytest.mark.parametrize("question", ["门票价格是多少", "变化的原因是什么", "票价变成多少"])
def test_other_questions_ask_no_change(question: str) -> None:
    """What only names a change asks something else."""
    assert not asks_change(question)
    assert unchanged(question) == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("进口的涨幅是多少", "进口增长了百分之几"),
        ("进口跌幅有多大", "进口下降了百分之几"),
        ("哪天的涨幅最大", "哪天的涨幅最大"),
    ],
)
def test_a_rate_is_asked_by_its_verb(question: str, asked: str) -> None:
    """A rise or fall that is asked for by a noun is asked for by the verb of reports."""
    assert of_the_verb(question) == asked
