"""Persons, places and things that no report names."""

import pytest

from bot.meaning import shipped_meaning
from bot.questions import analysed
from bot.unheard import unheard_name, unheard_thing
from tests.index.built import bundled


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("郑晓楠捐了多少钱？", "郑晓楠"),
        ("韩聪的搭档是谁？", "韩聪"),
        ("秦简证明了什么？", ""),
        ("向康某推荐股票的是谁？", ""),
        ("文明的定义是什么？", ""),
        ("哈尔滨有多少家企业？", "哈尔滨"),
    ],
)
def test_a_name_that_no_report_holds_is_told(question: str, name: str) -> None:
    """Two characters are a name at the beginning only, and where news knows no such word."""
    found = unheard_name(analysed(question), bundled(), shipped_meaning())
    assert (found.word if found else "") == name


def test_a_thing_that_no_report_speaks_of_is_told() -> None:
    """Who asks where such a thing is has asked of something that is not there."""
    found = unheard_thing(analysed("火车博物馆在哪里？"), bundled())
    assert found is None or found.missing == "said"
