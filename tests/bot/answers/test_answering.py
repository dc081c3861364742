"""A refusal says nothing of the reports that is not so."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.wording import lacking
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

FIRM = """东港重工公布中报

东港重工2023年中报显示，公司主营收入2.33亿元，同比上升0.21%。

负债率37.7%，财务费用158万元，毛利率23.04%。
"""
OTHER = """西港制药公布中报

西港制药2023年中报显示，公司主营收入5.1亿元，毛利率61.2%。
"""


TABLE = """临海省公布各县岛屿情况

临海省昨日公布各县岛屿情况，全省共有岛屿1203个，海岸线总长3120公里。

县名\t岛屿数（个）\t海岸线（公里）
霞浦县\t126\t480
连屿县\t98\t310
"""


TRADITIONAL = """霧港海纜完工

霧港縣政府工務處處長盧佩珊表示，霧港海底電纜全長58.7公里，總經費46億元，歷時兩年七個月完工。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over two short articles."""
    folder: Path = tmp_path_factory.mktemp("answering") / "index"
    pages = {"重工.txt": FIRM, "制药.txt": OTHER, "岛屿.txt": TABLE, "海纜.txt": TRADITIONAL}
    build_index([source(name, text) for name, text in pages.items()], folder, progress=silent)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("西港制药2023年中报的负债率是多少？", "没有哪一句给出所问的"),
        ("东港重工2023年中报的净利润是多少？", "没有说到“净利”"),
    ],
)
def test_a_word_is_not_missed_where_it_stands(
    question: str, note: str, assistant: Assistant
) -> None:
    """What another report says of another is not said to stand nowhere."""
    answer = assistant.ask(question)
    assert answer.status == "refused"
    assert note in answer.note


def test_a_refusal_tells_that_a_holder_is_not_named() -> None:
    """It names the post and what is missing of it, in the language of the question."""
    assert lacking("团长是谁？", "post", "团长", used=True) == "报道提到了“团长”，但没有说是谁。"
    assert "do not say who" in lacking("Who is it?", "post", "团长", used=True)


def test_an_english_word_is_not_missed(assistant: Assistant) -> None:
    """Reports in Chinese may speak of it all the same."""
    answer = assistant.ask("net profit是多少？")
    assert answer.status == "refused"
    assert "net" not in answer.note


def test_a_cell_of_a_table_is_told_with_the_names_of_its_columns(assistant: Assistant) -> None:
    """The row's cell below the column asked for is bold; the sum over all rows is no answer."""
    answer = assistant.ask("连屿县有多少个岛屿？")
    quotes = [claim.citation.quote for claim in answer.claims]
    assert answer.highlights == ("98",)
    assert quotes == ["连屿县 98 310", "县名 岛屿数（个） 海岸线（公里）"]


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("雾港海底电缆的总经费是多少？", "46億元"),
        ("霧港海底電纜歷時多久？", "兩年七個月"),
        ("雾港工务处处长是谁？", "盧佩珊"),
        ("How long is the submarine cable?", "58.7公里"),
    ],
)
def test_traditional_print_answers_in_its_own_characters(
    assistant: Assistant, question: str, marked: str
) -> None:
    """A question in either print is answered with the words as they are printed."""
    assert marked in assistant.ask(question).highlights


TRADE = """东岛外贸

东岛5月出口增加。东岛外贸连续保持顺差，顺差超过3亿美元。

数据显示，东岛7月份进口下降，当月录得16亿美元贸易顺差。
"""


def test_a_sentence_that_lacks_nothing_leads(tmp_path: Path) -> None:
    """Where the best sentence is of another month, one of the month that is asked for leads."""
    build_index([source("外贸.txt", TRADE)], tmp_path, progress=silent)
    answer = Assistant(Index.open(tmp_path)).ask("东岛7月外贸顺差多少？")
    assert answer.status == "answered"
    assert "7月份" in answer.claims[0].citation.quote
    assert "16亿美元" in answer.highlights
