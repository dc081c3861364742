"""What the best sentences lack is looked for where it can be told."""

from pathlib import Path

import pytest

from bot.answers.second_look import giving
from bot.assistant import Assistant
from bot.checks.lack import Lack
from bot.questions.analysis import analysed
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

PLAY = """话剧《月下》在东港上演

三幕话剧《月下》14日晚在东港大剧院首演，讲的是一个渔村三代人的故事，观众反响热烈。

话剧用了当地的民歌。

导演何培林说，排练用了半年时间。
"""
FIRM = """东港重工公布中报

东港重工2023年中报显示，公司主营收入2.33亿元，同比上升0.21%。

负债率37.7%，财务费用158万元，毛利率23.04%。
"""
OTHER = """西港制药公布中报

西港制药2023年中报显示，公司主营收入5.1亿元，毛利率61.2%。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over three short articles."""
    folder: Path = tmp_path_factory.mktemp("again") / "index"
    pages = {"月下.txt": PLAY, "重工.txt": FIRM, "制药.txt": OTHER}
    build_index([source(name, text) for name, text in pages.items()], folder, progress=silent)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    ("question", "told"),
    [("话剧《月下》的导演是谁？", "何培林"), ("东港重工2023年中报的毛利率是多少？", "23.04%")],
)
def test_a_sentence_further_on_is_heard(question: str, told: str, assistant: Assistant) -> None:
    """It need not name the matter that the sentences before it are about."""
    answer = assistant.ask(question)
    assert answer.claims
    assert told in answer.claims[0].citation.quote


def test_an_event_is_given_by_another_word() -> None:
    """A sentence that tells of 开工 gives the day of 动工; a prize is given by its own word."""
    of_event = giving(Lack("said", "动工"), analysed("新厂什么时候动工？"))
    of_prize = giving(Lack("said", "金奖"), analysed("新厂得了几个金奖？"))
    assert of_event("新厂去年6月开工。")
    assert not of_event("新厂去年6月扩招。")
    assert not of_prize("新厂得了大奖。")


def test_what_is_told_apart_is_given_by_its_like() -> None:
    """The income of 农民 is that of 农村居民."""
    given = giving(Lack("said", "农民"), analysed("东港农民收入多少？"))
    assert given("农村居民人均可支配收入1.12万元。")
    assert not given("城镇居民人均可支配收入1.98万元。")


def test_a_day_is_given_without_its_month() -> None:
    """A report of the month itself says 10日 of 8月10日."""
    given = giving(Lack("said", "8月10日"), analysed("8月10日收到报案多少件？"))
    assert given("截至10日10时，收到报案2.74万件。")
    assert not given("截至8月1日，收到报案6786件。")


def test_another_article_is_not_heard(assistant: Assistant) -> None:
    """What one company says of itself is no answer to a question about another."""
    answer = assistant.ask("西港制药2023年中报的负债率是多少？")
    assert not any("37.7%" in claim.citation.quote for claim in answer.claims)


def test_what_stands_nowhere_is_still_missed(assistant: Assistant) -> None:
    """The refusal names it."""
    answer = assistant.ask("话剧《月下》的编剧拿了多少奖金？")
    assert answer.status == "refused"
