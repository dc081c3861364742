"""What is quoted is of what was asked, and each part of a question is answered by itself."""

import math
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.quotes import needed
from bot.sentences import extraction
from corpus.article import Source
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

TEXT = """东港集团公布经营情况

本报记者 王小明

东港集团前7个月签约面积1200万平方米，同比增加10.1%。东港集团7月份签约面积150万平方米，同比减少6.2%。

东港集团的总部设在青河大厦。集团办了三场球赛。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over one page."""
    folder: Path = tmp_path_factory.mktemp("quoting") / "index"
    added = datetime(2024, 1, 1, tzinfo=UTC).isoformat()
    build_index([Source("页.txt", "txt", TEXT, "0", added)], folder, progress=lambda _: None)
    return Assistant(Index.open(folder))


def quoted(question: str, assistant: Assistant) -> str:
    """Return all that is quoted in the answer to a question."""
    return "".join(claim.citation.quote for claim in assistant.ask(question).claims)


def test_another_part_of_the_year_is_not_quoted(assistant: Assistant) -> None:
    """Asked of July, what the first seven months brought is left out, and the other way round."""
    july = quoted("东港集团7月份签约面积是多少？", assistant)
    assert "150万平方米" in july
    assert "1200万平方米" not in july
    assert "1200万平方米" in quoted("东港集团前7个月签约面积是多少？", assistant)


def test_the_part_that_is_told_is_answered(assistant: Assistant) -> None:
    """Of two things asked the one that the reports give is quoted, and the other one named."""
    answer = assistant.ask("东港集团的总部什么时候建成，设在哪里？")
    assert "青河大厦" in answer.claims[0].citation.quote
    assert "什么时候建成" in answer.remark
    assert "设在哪里" not in answer.remark


def test_each_part_has_its_quotation(assistant: Assistant) -> None:
    """Two questions in one turn are answered by a sentence each, though one asks for a figure."""
    quotes = [
        claim.citation.quote
        for claim in assistant.ask("东港集团前7个月签约面积是多少？总部设在哪里？").claims
    ]
    assert any("1200万平方米" in quote for quote in quotes)
    assert any("青河大厦" in quote for quote in quotes)


def test_what_goes_on_from_a_part_does_not_hide_it(assistant: Assistant) -> None:
    """A question and one that takes its subject are both answered from one sentence."""
    answer = assistant.ask("东港集团前7个月签约面积是多少？同比增加多少？")
    assert "1200万平方米" in answer.claims[0].citation.quote
    assert not answer.remark


def test_a_part_without_a_telling_word_is_passed_over(assistant: Assistant) -> None:
    """A clause of question words and fillers alone brings nothing, and breaks nothing."""
    assert "150万平方米" in quoted("目前多少，东港集团7月份签约面积是多少？", assistant)
    assert assistant.ask("多少目前,东港集团多少").seconds > 0


STAFF = """东港集团换新码头

本报记者 王小明

东港集团的码头负责人李大伟说，码头上的装卸机今年全部换新。

展览馆馆长陈志强欢迎孩子们来参观。集团聘请张国华当顾问。港口医院院长赵文静也来了。东港集团今年生意不错。
"""


def test_a_quotation_that_tells_little_has_nothing_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name in a further sentence that shares a word with the question looks like no answer.

    This holds however likely the sentence is to be the answer.
    """
    monkeypatch.setattr(needed, "ASIDE", math.inf)
    monkeypatch.setattr(needed, "BEHIND", math.inf)
    monkeypatch.setattr(extraction, "MASS", math.inf)
    build_index([Source("页.txt", "txt", STAFF, "0", "2024")], tmp_path, progress=lambda _: None)
    answer = Assistant(Index.open(tmp_path)).ask("东港集团的码头负责人叫什么名字？")
    marked = {
        claim.citation.quote: [claim.citation.quote[start:end] for start, end in claim.highlights]
        for claim in answer.claims
    }
    assert marked.pop(answer.claims[0].citation.quote) == ["李大伟"]
    assert any("张国华" in quote for quote in marked)
    assert not any(marked.values())


LABORATORY = """东港的早晨

本报记者 王小明

东港那边搞研发的年轻人，上午搞研发，中午逛海边，享受一份独属于东港那边的宁静。

集聚院士5名，研究员达3000人。
"""


def test_what_holds_the_unit_sought_leads(tmp_path: Path) -> None:
    """Of the sentences chosen one with a figure of persons leads where their number is asked."""
    build_index([source("页.txt", LABORATORY)], tmp_path, progress=silent)
    answer = Assistant(Index.open(tmp_path)).ask("东港那边搞研发的一共多少人？")
    assert "3000人" in answer.claims[0].citation.quote
    assert answer.highlights[0] == "3000人"


DRONE = """青鸟无人机交付

青鸟无人机一次升空可以飞行数百公里，能在海上飞行。

机身轻巧，它可以持续飞行12小时以上。
"""


def test_what_tells_a_length_of_time_leads(tmp_path: Path) -> None:
    """How long something flies is told by hours, not by kilometres."""
    build_index([source("页.txt", DRONE)], tmp_path, progress=silent)
    answer = Assistant(Index.open(tmp_path)).ask("青鸟无人机能飞行多久？")
    assert answer.highlights[0] == "12小时以上"


FORECASTS = (
    "预测\n\n银行经济学家王建华表示，该行把未来一年陷入衰退的可能性下调到20%。\n",
    "调查\n\n四月的调查中，约有四成的人预计年内陷入衰退的可能性超过50%。\n",
)


def test_the_figure_of_others_is_none_of_the_readings(tmp_path: Path) -> None:
    """What another report tells of the measure, but of others, is not set beside the answer."""
    pages = [source(f"{number}.txt", text) for number, text in enumerate(FORECASTS)]
    build_index(pages, tmp_path / "index", progress=silent)
    assistant = Assistant(Index.open(tmp_path / "index"))
    answer = assistant.ask("王建华把衰退的可能性下调到多少？")
    assert (answer.highlights, answer.readings) == (("20%",), ())


def test_a_sentence_without_marks_is_no_second_reading(tmp_path: Path) -> None:
    """A figure of the same measure in a sentence longer than an answer is not set beside it."""
    endless = "东港集团的工人从早到晚修码头铺道路栽树木运石料搬货物" * 10
    pages = [
        source("a.txt", "东港新闻\n\n2023年东港集团货物吞吐量为900万吨。\n"),
        source("b.txt", f"西港新闻\n\n{endless}2022年东港集团货物吞吐量为700万吨。\n"),
    ]
    build_index(pages, tmp_path / "index", progress=silent)
    told = quoted("东港集团货物吞吐量是多少？", Assistant(Index.open(tmp_path / "index")))
    assert "900万吨" in told
    assert endless not in told
