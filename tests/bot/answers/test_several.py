"""The parts of a question are answered one by one."""

from pathlib import Path

import pytest

from bot.answer import Conversation
from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

DIVING = """跳水队收官

2023年福冈游泳世锦赛上，中国跳水队一共拿到12枚金牌，创造了历史。
"""
ATHLETICS = """大学生田径锦标赛闭幕

第21届全国大学生田径锦标赛在东港落幕，三千多名选手打破9项赛会纪录。
"""
PORTS = """东港扩建开工

本报讯 昨日，东港扩建工程开工，总投资6亿元，工期18个月。

东港现有泊位12个，西港现有泊位9个，两港同属港务集团，职工2600人。

东港的吊机比西港多4台。西港有吊机7台。
"""


@pytest.fixture(scope="module", name="ports")
def built_ports(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant that reads one report on two ports."""
    built = tmp_path_factory.mktemp("ports") / "index"
    build_index([source("港口.txt", PORTS)], built, progress=silent)
    return Assistant(Index.open(built))


def test_a_part_of_a_later_turn_is_not_dropped(ports: Assistant) -> None:
    """What the reports do not answer is named in a conversation as in a first question."""
    said = Conversation().with_turn(ports.ask("东港扩建工程总投资多少？"))
    answer = ports.ask("工期多少个月？图纸由谁绘制？", said)
    assert answer.highlights == ("18个月",)
    assert "图纸由谁绘制" in answer.remark


def test_no_other_figure_is_marked_beside_those_compared(ports: Assistant) -> None:
    """Of two ports each has its figure marked, and the quotes beside them nothing."""
    answer = ports.ask("东港和西港分别有多少个泊位？")
    assert answer.highlights == ("12个", "9个")


def test_a_difference_that_is_told_answers_a_comparison(ports: Assistant) -> None:
    """By how much one is more is told by the report that says just this."""
    answer = ports.ask("东港的吊机比西港多多少台？")
    assert answer.highlights == ("4台",)


def test_a_part_that_says_enough_does_without_the_rest(tmp_path: Path) -> None:
    """What is asked of another matter in a sentence of its own is looked for by itself, too."""
    pages = {"跳水.txt": DIVING, "田径.txt": ATHLETICS}
    built = tmp_path / "index"
    build_index([source(name, text) for name, text in pages.items()], built, progress=silent)
    answer = Assistant(Index.open(built)).ask(
        "2023年福冈游泳世锦赛上中国跳水队拿到多少枚金牌？"
        "第21届全国大学生田径锦标赛又打破了多少项赛会纪录？"
    )
    quoted = "".join(claim.citation.quote for claim in answer.claims)
    assert "12枚" in quoted
    assert "9项" in quoted


def test_what_a_quotation_tells_of_another_part_is_marked(tmp_path: Path) -> None:
    """A part that no answer of its own was found for is marked where another's quotation has it."""
    page = """新窑投产

窑厂试了三年，新窑二月进入试烧，八月通过验收，成品合格率由52%提升到91%，由北山瓷业以3200万元买断五年使用权。

一项改造让烧结时间从72小时降到19小时。
"""
    built = tmp_path / "index"
    build_index([source("窑.txt", page)], built, progress=silent)
    answer = Assistant(Index.open(built)).ask(
        "新窑从试烧到投产，烧结时间降到多少、成品合格率升到多少、使用权卖了多少？"
    )
    assert {"91%", "3200万元"} <= set(answer.highlights)


def test_a_part_that_points_back_is_not_asked_by_itself(tmp_path: Path) -> None:
    """该校 is the school of the rest of a question, and no school of another report."""
    pages = [
        source(
            "甲.txt", "甲校新生报到\n\n东港大学新生姚胜旺昨日报到，学生服务中心的老师联系了他。\n"
        ),
        source(
            "乙.txt",
            "乙校开课\n\n该校湘商学院教务部门的老师负责联系新疆学员，负责联系的老师很忙。\n",
        ),
    ]
    build_index(pages, tmp_path / "index", progress=silent)
    asked = Assistant(Index.open(tmp_path / "index")).ask
    answer = asked("东港大学新生姚胜旺哪天报到？负责联系他的是该校哪个部门的老师？")
    assert {claim.citation.source for claim in answer.claims} == {"甲.txt"}


def test_a_part_may_do_without_the_occasion(tmp_path: Path) -> None:
    """A report that does not name the occasion answers what is asked of a donor by name."""
    flood = "洪水过后\n\n面对灾情，长河汽车向红十字会捐款2000万元，用于灾后重建。\n"
    other = "捐款到位\n\n南港、北港两地洪灾发生后，东海慈善会向灾区捐款500万元。\n"
    pages = [source(f"{at}.txt", text) for at, text in enumerate((flood, other))]
    build_index(pages, tmp_path / "index", progress=silent)
    assistant = Assistant(Index.open(tmp_path / "index"))
    asked = "南港、北港两地洪灾，长河汽车和东海慈善会各捐了多少钱？"
    quotes = [claim.citation.quote for claim in assistant.ask(asked, Conversation()).claims]
    assert any("2000万元" in quote for quote in quotes)
    assert any("500万元" in quote for quote in quotes)
