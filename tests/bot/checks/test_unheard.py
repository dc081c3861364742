"""Persons, places and things that no report names."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.checks.elsewhere import unnamed_place
from bot.checks.unheard import unheard_name, unheard_of_itself, unheard_thing
from bot.language.meaning import shipped_meaning
from bot.questions.analysis import analysed
from index.building import build_index
from index.store import Index
from tests.index.built import bundled, silent, source


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("郑晓楠捐了多少钱？", "郑晓楠"),
        ("韩聪的搭档是谁？", "韩聪"),
        ("秦简证明了什么？", ""),
        ("向康某推荐股票的是谁？", ""),
        ("文明的定义是什么？", ""),
        ("哈尔滨有多少家企业？", "哈尔滨"),
        ("两江新区有多少家企业？", "两江"),
        ("两江新区怎么样？", ""),
        ("西部科学城有多少家企业？", ""),
    ],
)
def test_a_name_that_no_report_holds_is_told(question: str, name: str) -> None:
    """Two characters are a name at the beginning only, and where news knows no such word."""
    found = unheard_name(analysed(question), (), bundled(), shipped_meaning())
    assert (found.word if found else "") == name


def test_a_name_torn_from_a_longer_one_is_none(tmp_path: Path) -> None:
    """Where reports speak of 屏东, 东九鹏 is nobody in 屏东九鹏基地."""
    pages = [source("页.txt", "演习开始\n\n屏东的九鹏基地今天开始演习。\n")]
    build_index(pages, tmp_path / "index", progress=silent)
    index = Index.open(tmp_path / "index")
    torn = unheard_name(analysed("屏东九鹏基地来了多少人？"), (), index, shipped_meaning())
    alone = unheard_name(analysed("那个东九鹏带了多少人？"), (), index, shipped_meaning())
    assert torn is None
    assert alone is not None


def test_a_headline_names_too(tmp_path: Path) -> None:
    """Who stands in a headline alone is named in the report, though in no passage."""
    pages = [source("页.txt", "郑晓楠再捐书\n\n这一次送来的书有三百册，学生们很高兴。\n")]
    build_index(pages, tmp_path / "index", progress=silent)
    index = Index.open(tmp_path / "index")
    sought, meaning = analysed("郑晓楠捐了多少册书？"), shipped_meaning()
    (article,) = index.articles()
    assert unheard_name(sought, (article,), index, meaning) is None


@pytest.mark.parametrize(
    ("question", "named"), [("王卓赢了几场？", True), ("王卓赢了几场？", False)]
)
def test_a_name_may_be_torn_from_a_verb(tmp_path: Path, question: str, *, named: bool) -> None:
    """Of 王卓赢 the reports may name 王卓; who has a longer name is another person."""
    pages = [source("页.txt", f"拳赛\n\n小将{'王卓' if named else '王卓文'}战胜两名对手。\n")]
    build_index(pages, tmp_path / "index", progress=silent)
    index = Index.open(tmp_path / "index")
    found = unheard_name(analysed(question), tuple(index.articles()), index, shipped_meaning())
    assert (found is None) == named


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("蒸汽机博物馆位于哪里？", "博物馆"),
        ("雪橇队的总部在哪里？", ""),
        ("科学城的实验站在哪里？", ""),
        ("科学城的实验室在哪里？", ""),
        ("科学城的雪橇在哪里？", "雪橇"),
        ("谁建了雪橇？", ""),
        ("雪橇主要放在哪里？", ""),
    ],
)
def test_a_thing_that_no_report_speaks_of_is_told(question: str, thing: str) -> None:
    """Who asks where it is has asked of something that is not there; another question has not."""
    found = unheard_thing(analysed(question), [], bundled())
    assert (found.word if found else "") == thing


def test_a_contraction_is_spelt_out() -> None:
    """A text speaks of a thing in full whose words the question cuts to a character each."""
    sought = analysed("民警查到的赌窝在哪里？")
    assert unheard_thing(sought, ["民警查到一处赌博窝点。"], bundled()) is None
    assert unheard_thing(sought, ["民警查到一家赌场。"], bundled()) is not None


def test_the_name_of_the_paper_names_its_place(tmp_path: Path) -> None:
    """What is printed below a report tells where it is from."""
    told = "赛龙舟开始\n\n二十支队伍今天参加龙舟赛，岸边来了三千名观众。来源：泉州晚报\n"
    build_index([source("页.txt", told)], tmp_path / "index", progress=silent)
    index = Index.open(tmp_path / "index")
    (article,) = index.articles()
    sought, meaning = analysed("泉州的龙舟赛有多少名观众？"), shipped_meaning()
    assert unheard_name(sought, (article,), index, meaning) is None
    assert unnamed_place(sought, (article,), index) is None
    assert unnamed_place(analysed("漳州的龙舟赛有多少名观众？"), (article,), index) is not None
    listed = analysed("漳州的龙舟赛有哪些队伍？")
    assert listed.kind == "list"
    assert unnamed_place(listed, (article,), index) is not None


def test_a_follow_up_of_what_no_report_knows_is_told() -> None:
    """What is taken from the turn before is no answer to a question of something else."""
    sought = analysed("科学城，雪橇怎么样")
    taken = replace(sought, inherited=frozenset({"科学", "科学城"}))
    quotes = ["科学城集聚了一批企业。"]
    found = unheard_of_itself(taken, quotes, bundled(), shipped_meaning())
    assert found is not None
    assert found.word == "雪橇"
    assert unheard_of_itself(sought, quotes, bundled(), shipped_meaning()) is None
