"""Who wrote an article or took its photographs is answered from its byline and captions."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.reports.bylines import is_about_byline
from index.building import build_index
from index.bundled import bundled_index
from index.store import Index
from tests.index.built import silent, source


@pytest.mark.parametrize(
    "question",
    [
        "这篇报道是谁写的？",
        "教育那篇文章的作者是谁",
        "哪位记者写的这条消息",
        "开学的那条消息是哪位写的",
        "这篇报道是哪个人写的",
        "那张照片是谁拍的？",
        "写那篇稿子的记者叫什么？",
        "拍学生那张图的是哪两个记者？",
        "who wrote this article",
        "《新港》那篇的照片是谁拍的？",
    ],
)
def test_questions_about_the_byline_are_known(question: str) -> None:
    """Writer and photographer of a report are asked for in many words."""
    assert is_about_byline(question)


@pytest.mark.parametrize(
    "question",
    [
        "《呐喊》的作者是谁？",
        "谁介绍了新政策？",
        "记者了解到什么",
        "哪两个校区拍过照片？",
        "谁提出了这个办法？",
    ],
)
def test_other_questions_are_not(question: str) -> None:
    """A book has an author of its own, and not every question with 谁 is about the byline."""
    assert not is_about_byline(question)


def test_the_author_of_a_paper_is_no_reporter() -> None:
    """Who wrote the paper or the book that a report tells of is not told by its byline."""
    assert not is_about_byline("这条新闻里，论文通讯作者是谁？")
    assert not is_about_byline("报道中那部小说的作者是谁？")


def test_every_signed_bundled_article_tells_its_writer() -> None:
    """Asked by its headline who wrote it, each signed article of the reports is cited by byline."""
    index = Index.open(bundled_index(lambda _: None))
    assistant = Assistant(index)
    for article in index.articles():
        assert article.byline is not None
        answer = assistant.ask(f"{article.title.text}这篇报道是谁写的？")
        assert [claim.citation.quote for claim in answer.claims] == [article.byline.text]


def test_writers_and_photographers_of_one_byline_are_told_apart(tmp_path: Path) -> None:
    """Of 文 and 图/ each names its own, and a part of the headline names the report."""
    page = "新港谱写港城共融新篇\n\n王明 李小红 图/赵海\n\n新港今年吞吐量增长7%。\n"
    build_index([source("新港.txt", page)], tmp_path / "index", progress=silent)
    assistant = Assistant(Index.open(tmp_path / "index"))
    assert assistant.ask("《港城共融》那篇的照片是谁拍的？").highlights == ("赵海",)
    assert assistant.ask("港城共融那篇报道是谁写的？").highlights == ("王明 李小红",)
