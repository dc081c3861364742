"""A wrong figure in a question is corrected with the quoted one, and a right one is left alone."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from corpus.article import Source, clean
from index.building import build_index
from index.store import Index
from tests.bot.test_assistant import assistant

TEXT = """东港新区经济半年报

今年上半年，东港新区进口增长10%，出口增长20%。东港新区聚集了33家机器人企业，带动就业1.2万人。

新区首批4个产业项目正式签约，总投资15亿元。因为订单增加，船舶产值增长25%。到年末，新区签约的产业项目共有9个。

东港新区地区生产总值达到386.4亿元，财政收入增长7.6%。东港新区粮食总产量45.8万吨。东港新区共有A级景区47家，其中5A级2家。

东港大道建设顺利。该大道全长14.7公里。该公司投资8亿元。
"""


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over one page."""
    folder: Path = tmp_path_factory.mktemp("corrections") / "index"
    added = datetime(2024, 7, 20, tzinfo=UTC).isoformat()
    build_index([Source("页.txt", "txt", TEXT, "0", added)], folder, progress=lambda _: None)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    ("question", "remark", "marked"),
    [
        ("东港新区是不是有37家机器人企业？", "报道里的数字是 33家，不是 37家。", "33家"),
        ("首批这50个产业项目分别是什么？", "报道里的数字是 4个，不是 50个。", "4个"),
        ("首批有9个产业项目吗？", "报道里的数字是 4个，不是 9个。", "4个"),
        ("船舶产值为什么增长了40%？", "报道里的数字是 25%，不是 40%。", "25%"),
        ("东港新区出口为什么增长了30%？", "报道里的数字是 20%，不是 30%。", "20%"),
        ("东港新区GDP达到368.4亿元了吗？", "报道里的数字是 386.4亿元，不是 368.4亿元。", "386.4"),
        ("东港新区粮食产量是48.5万吨吧？", "报道里的数字是 45.8万吨，不是 48.5万吨。", "45.8"),
        ("东港大道全长17.4公里吗？", "报道里的数字是 14.7公里，不是 17.4公里。", "14.7"),
    ],
)
def test_a_wrong_figure_is_corrected(
    question: str, remark: str, marked: str, reader: Assistant
) -> None:
    """The remark sets the quoted figure against the stated one, and the quote marks it."""
    answer = reader.ask(question)
    assert answer.remark == remark
    assert answer.status == "answered"
    assert any(marked in span for span in answer.highlights)
    raw = reader.index.source("页.txt").raw
    for number, claim in enumerate(answer.claims, start=1):
        assert claim.citation.number == number
        assert clean(raw, claim.citation.ranges) == "".join(claim.citation.quote.split())
    assert answer.remark not in answer.text


def test_an_english_remark_is_in_english() -> None:
    """A question in English is corrected in English words."""
    answer = assistant().ask("Are there 90 academicians?")
    assert answer.remark == "The figure in the report is nearly 30 people, not 90."


@pytest.mark.parametrize(
    "question",
    [
        "东港新区是不是有33家机器人企业？",
        "东港新区是不是有30多家机器人企业？",
        "首批这4个产业项目分别是什么？",
        "船舶产值为什么增长了25%？",
        "东港新区进口为什么增长了20%？",
        "东港新区去年出口为什么增长了30%？",
        "西港新区是不是有37家机器人企业？",
        "东港新区是不是有37家生物企业？",
        "东港新区汽车产值为什么增长了40%？",
        "新区有多少家机器人企业？",
        "东港新区GDP超过350亿元了吗？",
        "东港新区GDP增长6.7%吗？",
        "东港新区5A级景区有3家吗？",
        "东港大道投资9亿元吗？",
    ],
)
def test_what_is_right_or_unsure_gets_no_remark(question: str, reader: Assistant) -> None:
    """A right figure, one told of another thing, another time, place or thing: no remark."""
    assert reader.ask(question).remark == ""
