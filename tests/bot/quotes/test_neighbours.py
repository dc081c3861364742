"""What a sentence only points to is told by the one beside it."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from index.building import build_index
from index.store import Index
from tests.index.built import silent, source

PAGE = """实验室里的新设备

本报记者 王小明

在青河实验室里，一台不起眼的灰匣子吸引了记者。

“这是一台全自动海水检测仪，已在三座港口使用。”李大伟说。

旁边的绿匣子是指备用电源。

它是昨天才送来的新电池，外壳还没有贴上标签。

预约青河实验室参观的方式：

关注实验室公众号
拨打实验室电话0512-5566778

青河实验室今年要办三件事：

1. 新建码头1座；

2. 添置快艇两艘；

3. 招收渔民学员30名。

“以养代补”是一种支持渔户的新办法。

东港渔业局局长周平解释，先以项目形式向渔户投入资金，后期按约定把资金换成鱼苗。

入夏以来海水升温快，赤潮来得早。因此，青河实验室六月就停止了采样。
"""


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """Return an assistant over one page."""
    folder: Path = tmp_path_factory.mktemp("explained") / "index"
    build_index([source("页.txt", PAGE)], folder, progress=silent)
    return Assistant(Index.open(folder))


def test_the_next_sentence_says_what_it_is(assistant: Assistant) -> None:
    """Asked what a thing is that one sentence names, the answer marks what the next one says."""
    answer = assistant.ask("青河实验室里的灰匣子是什么？")
    assert [claim.citation.number for claim in answer.claims[:2]] == [1, 2]
    assert "灰匣子" in answer.claims[0].citation.quote
    assert answer.highlights[0] == "一台全自动海水检测仪"


def test_what_is_explained_needs_no_more(assistant: Assistant) -> None:
    """A sentence that says itself what the thing is stands without the next one."""
    quotes = [claim.citation.quote for claim in assistant.ask("绿匣子是什么？").claims]
    assert "备用电源" in quotes[0]
    assert not any(quote.startswith("它是昨天") for quote in quotes[1:2])


def test_the_next_sentence_says_how_it_works(assistant: Assistant) -> None:
    """Asked how something works, the answer marks the steps that the next sentence tells."""
    answer = assistant.ask("“以养代补”怎么操作？")
    assert "新办法" in answer.claims[0].citation.quote
    assert answer.highlights == ("先以项目形式向渔户投入资金，后期按约定把资金换成鱼苗",)


def test_the_sentence_before_gives_the_reason(assistant: Assistant) -> None:
    """Where the best sentence begins with 因此, what it follows from stands first."""
    answer = assistant.ask("青河实验室为什么六月停止采样？")
    assert [claim.citation.quote[:4] for claim in answer.claims[:2]] == ["入夏以来", "因此，青"]
    assert answer.highlights == ("入夏以来海水升温快，赤潮来得早",)


def test_other_questions_have_no_explanation(assistant: Assistant) -> None:
    """Who asks where it stands is not told what it is at once."""
    answer = assistant.ask("灰匣子在哪里？")
    assert "一台全自动海水检测仪" not in answer.highlights


def test_the_items_behind_a_colon_are_quoted_too(assistant: Assistant) -> None:
    """A sentence that ends with a colon says nothing without what it announces."""
    answer = assistant.ask("怎么预约参观青河实验室？")
    quotes = [claim.citation.quote for claim in answer.claims]
    at = quotes.index("预约青河实验室参观的方式：")
    assert quotes[at + 1 : at + 3] == ["关注实验室公众号", "拨打实验室电话0512-5566778"]
    assert [claim.citation.number for claim in answer.claims] == list(range(1, len(quotes) + 1))
    assert "关注实验室公众号" in answer.highlights


def test_one_item_of_a_list_is_asked_for_by_its_number(assistant: Assistant) -> None:
    """It stands alone behind the sentence that announces the list."""
    answer = assistant.ask("青河实验室今年要办的三件事第二件是什么？")
    assert [claim.citation.quote for claim in answer.claims] == [
        "青河实验室今年要办三件事：",
        "2.添置快艇两艘；",
    ]
    assert answer.highlights == ("添置快艇两艘",)


def test_a_list_behind_a_colon_is_an_answer_in_its_order(assistant: Assistant) -> None:
    """Whatever of it is found first, the items follow as they are printed."""
    answer = assistant.ask("青河实验室今年要办的三件事有哪些？")
    assert answer.highlights == ("新建码头1座", "添置快艇两艘", "招收渔民学员30名")


def test_a_figure_needs_no_list(assistant: Assistant) -> None:
    """A list behind a sentence that does not lead is no part of the answer to a figure."""
    quotes = [claim.citation.quote for claim in assistant.ask("青河实验室的电话是多少？").claims]
    assert any("5566778" in quote for quote in quotes)
    assert not any("码头" in quote or "渔民学员" in quote for quote in quotes)
