"""What is of the work, the amount or the person that a question names leads."""

from pathlib import Path

from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

PASSES = """渔港游船票

东港推出三天、五天和七天的游船票，三天票59元，含两次午餐。

五天票89元，含四次午餐和一次夜航，可以转让。
"""
FUND = """东港渔业基金公布二季度报告

渔业基金的基金经理为王建国、张小军，基金经理王建国于2021年9月起任职，任职期间累计回报13.4%。

基金经理张小军于2016年11月起任职，任职期间累计回报47.22%，在同类里靠前。
"""
FILMS = """两部渔歌片

仅用十天，就反超了成本高达300万元的《长桅》，票房排在第一。

《海风》这部片子的成本仅100万元，片长两小时，口碑不错。
"""


def asked(question: str, page: str, folder: Path) -> str:
    """Return what is marked first in the answer from a page."""
    build_index([source("页.txt", page)], folder / "index", progress=silent)
    return Assistant(Index.open(folder / "index")).ask(question).highlights[0]


def test_the_price_of_the_days_asked_for_leads(tmp_path: Path) -> None:
    """A sentence with the amount that a question names leads before one with another."""
    assert asked("去东港玩五天，游船票多少钱？", PASSES, tmp_path) == "89元"


def test_the_figure_of_whom_is_asked_for_leads(tmp_path: Path) -> None:
    """Of two managers the one whom the question names has the figure that leads."""
    assert asked("渔业基金的基金经理张小军的任期回报是多少？", FUND, tmp_path) == "47.22%"


def test_the_figure_of_another_work_does_not_lead(tmp_path: Path) -> None:
    """A sentence that names the work asked for leads before one that names another alone."""
    assert asked("《海风》的制作成本是多少？", FILMS, tmp_path) == "100万元"
