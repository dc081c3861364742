"""Lists whose items are sentences of their own are quoted whole."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

PAGE = """东港市渔民夏季安全提示

入夏以来，东港市渔业局接到多起船上中暑的报告。

怎样防止船上中暑，局里的医生给出了四条办法：1.出海前备足淡盐水。水要装在干净的桶里。2.中午不在甲板上补网。3.船舱每隔一小时通风一次。4.头晕的人立刻躺到阴凉处。

哪些人可以领取遮阳棚？1.今年新登记的船主。2.船上雇有三人以上的渔户。家里有两条船的只领一顶。3.码头上的搬运工。领取时间另行通知。

渔业局今年为渔户提供如下服务：“一次发动机检查”：技师上船拆检，不收工钱。“一次潜水清底”：由港务公司派人。“一堂救生课”：每月初五在码头开讲。

丢失船证的渔户可以用以下方式补办——到港务大厅窗口填表；——拨打渔业局电话登记；——请村里的网格员代办。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over one page."""
    folder: Path = tmp_path_factory.mktemp("listed") / "index"
    build_index([source("页.txt", PAGE)], folder, progress=silent)
    return Assistant(Index.open(folder))


@pytest.mark.parametrize(
    ("question", "items"),
    [
        (
            "怎样防止船上中暑？",
            [
                "出海前备足淡盐水",
                "中午不在甲板上补网",
                "船舱每隔一小时通风一次",
                "头晕的人立刻躺到阴凉处",
            ],
        ),
        (
            "哪些人可以领取遮阳棚？",
            ["今年新登记的船主", "船上雇有三人以上的渔户", "码头上的搬运工"],
        ),
        (
            "渔业局今年为渔户提供哪些服务？",
            ["一次发动机检查", "一次潜水清底", "一堂救生课"],
        ),
        (
            "丢失船证有哪些补办方式？",
            ["到港务大厅窗口填表", "拨打渔业局电话登记", "请村里的网格员代办"],
        ),
    ],
)
def test_each_item_is_quoted_and_marked(
    question: str, items: list[str], assistant: Assistant
) -> None:
    """The first sentence of each item is quoted, whatever marks the items; its head is marked."""
    answer = assistant.ask(question)
    assert list(answer.highlights[: len(items)]) == items


def test_what_answers_a_question_of_the_report_comes_first(assistant: Assistant) -> None:
    """Where a report asks the question itself, what it says next leads the answer."""
    answer = assistant.ask("可以领取遮阳棚的是哪些人？")
    assert answer.claims[0].citation.quote == "1.今年新登记的船主。"


def test_a_list_beside_the_matter_is_not_quoted(assistant: Assistant) -> None:
    """A question for one thing, answered by a sentence, gets no list."""
    answer = assistant.ask("谁接到了船上中暑的报告？")
    assert not any(claim.citation.quote.startswith(("1.", "2.")) for claim in answer.claims)
