"""A name in quotation marks that no report has."""

import pytest

from bot.assistant import Assistant
from bot.checks.quoted import unquoted_name
from bot.questions.analysis import analysed
from index.building import build_index
from index.store import Index
from tests.index.built import bundled, silent, source


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of two pages."""
    folder = tmp_path_factory.mktemp("quoted") / "index"
    pages = [
        source("茶.txt", "茶园扩大\n\n东港的“白鹭·一号”茶园今年扩大到三百亩，来了二十名茶农。\n"),
        source("船.txt", "“海燕”船队出海\n\n东港的船队今天出海，带了四十张网。\n"),
    ]
    build_index(pages, folder, progress=silent)
    return Index.open(folder)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("“白鹭一号”茶园有多大？", ""),
        ("“灰鹤”茶园有多大？", "灰鹤"),
        ("《灰鹤》那篇是谁写的？", "灰鹤"),
        ("“海燕”船队带了几张网？", ""),
        ("“五个共”是哪五个？", ""),
        ("“有朝一日一定要回到东港去”是谁说的？", ""),
        ("How large is “Grey Crane”?", ""),
    ],
)
def test_a_name_that_no_report_has_is_told(question: str, name: str, index: Index) -> None:
    """Marks within it aside; what counts things, somebody's words and English names are none."""
    articles = [article for article in index.articles() if article.source == "茶.txt"]
    found = unquoted_name(analysed(question), articles, index)
    assert (found.word if found else "") == name


@pytest.mark.parametrize(
    "question",
    [
        "“星河渡口”计划首批支持了几个项目？",
        "《星河渡口》那篇里的照片是谁拍的？",
        "烟台那条消息是谁写的？",
        "烟台职教中心有哪些专业算重庆市骨干专业？",
    ],
)
def test_what_names_a_thing_of_no_report_is_refused(question: str) -> None:
    """A title, a programme or a place that no report has is not answered by its like."""
    assert Assistant(bundled()).ask(question).status == "refused"
