"""The line that tells day, paper and reporter of a report is neither headline nor text."""

from io import BytesIO

import pytest
from docx import Document

from corpus.article import Article, Source, clean
from corpus.dateline import dateline_in
from corpus.pages import articles_of
from corpus.web import web_article
from corpus.word import word_text
from tests.corpus.making import page

HEADLINE = "青河大桥本月合龙"
FIRST = "青河市交通局3月1日公布，青河大桥全长1200米，由三家单位承建，总投资约12.5亿元。"
SECOND = "市交通局负责人表示，大桥建成后两岸往来只要八分钟，预计每天有三万人次受益。"


def read(text: str) -> Article:
    """Return the one article of a page, all of whose parts stand where they say."""
    (found,) = articles_of(Source("页.txt", "txt", text, "0", "2024-01-01"))
    for part in (*found.parts, *found.lines):
        assert clean(text, part.ranges) == "".join(part.text.split())
    return found


@pytest.mark.parametrize(
    "mark", ["{}\n{}\n{}\n{}", "# {}\n\n{}\n\n{}\n\n{}", "{}\n\n{}\n\n{}\n\n{}"]
)
@pytest.mark.parametrize(
    ("line", "day", "byline"),
    [
        ("2025年3月2日 青河日报 记者 李红", "2025-03-02", "青河日报 记者 李红"),
        ("来源：青河日报  2025-03-02", "2025-03-02", "来源：青河日报"),
        ("日期：2025年3月2日", "2025-03-02", ""),
        ("2025-03-02 江河报 记者 王二", "2025-03-02", "江河报 记者 王二"),
        (
            "发布时间：2025-03-02 09:30 来源：青河日报 作者：李红",
            "2025-03-02",
            "来源：青河日报 作者：李红",
        ),
        ("2025-03-02 10:20:30", "2025-03-02", ""),
        ("来源：青河日报", None, "来源：青河日报"),
    ],
)
def test_a_dateline_is_told_from_headline_and_text(
    mark: str, line: str, day: str | None, byline: str
) -> None:
    """Below a headline it gives the day and the byline, and the headline stays the title."""
    found = read(mark.format(HEADLINE, line, FIRST, SECOND))
    assert found.title.text == HEADLINE
    assert found.published.date == day
    assert (found.byline.text if found.byline else "") == byline
    assert [sentence.text for sentence in found.sentences] == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("青河日报2025年3月2日讯（记者 李红）", "2025-03-02"),
        ("青河新闻网2025年3月2日讯（记者 李红 通讯员 王二）", "2025-03-02"),
        ("新华社青河2025年3月2日电（记者 李红）", "2025-03-02"),
        ("本报青河2025年3月2日讯（记者 李红）", "2025-03-02"),
        ("青河晚报青河3月2日电（记者 李红）", None),
        ("青河在线（青河日报网）讯（通讯员李红）", None),
        ("青河网-江东新闻青河3月2日讯 ", None),
    ],
)
def test_the_words_that_open_a_report_are_none_of_its_text(opening: str, day: str | None) -> None:
    """They name paper, place and reporter, and may tell the day with its year."""
    found = read(f"{HEADLINE}\n\n{opening}{FIRST}\n\n{SECOND}")
    assert [sentence.text for sentence in found.sentences] == [FIRST, SECOND]
    assert found.byline
    assert found.byline.text == opening.strip()
    assert found.published.date == day


@pytest.mark.parametrize(
    "text", ["青河日报电子版昨日上线，", "青河互联网通讯 快了一倍，", "青河日报讯息很多，"]
)
def test_a_paper_that_is_spoken_of_opens_no_report(text: str) -> None:
    """What a paper does is part of the text."""
    found = read(f"{HEADLINE}\n\n{text}{FIRST}\n\n{SECOND}")
    assert found.sentences[0].text.startswith("".join(text.split()))


def test_a_dateline_may_take_several_lines() -> None:
    """Day, paper and reporter below each other are read as in one line."""
    found = read(f"{HEADLINE}\n2025-04-11\n来源：青河日报\n记者：李红\n{FIRST}\n{SECOND}")
    assert found.title.text == HEADLINE
    assert found.byline
    assert found.byline.text == "来源：青河日报 记者：李红"
    assert found.published.date == "2025-04-11"


def test_each_report_has_its_own_dateline() -> None:
    """Where several reports stand in a text, each begins with its headline and has its day."""
    other = f"江东学校扩建\n2025年3月3日 江东晚报 记者 王小明\n{SECOND}"
    text = f"{HEADLINE}\n2025年3月2日 青河日报 记者 李红\n{FIRST}\n\n{other}"
    found = articles_of(Source("页.txt", "txt", text, "0", "2024-01-01"))
    assert [article.title.text for article in found] == [HEADLINE, "江东学校扩建"]
    assert [article.published.date for article in found] == ["2025-03-02", "2025-03-03"]


def test_a_web_page_and_a_document_keep_them_apart() -> None:
    """A web page and a Word document give headline, dateline and text as a plain text does."""
    lines = ("2025-04-11 江河报 记者 王二", FIRST, SECOND)
    document = Document()
    document.add_heading(HEADLINE, level=1)
    for line in lines:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    web = web_article(page(*lines).replace("城建提速", HEADLINE).encode()).raw
    for raw in (web, word_text(stream.getvalue())):
        found = read(raw)
        assert found.title.text == HEADLINE
        assert found.byline
        assert found.byline.text == "江河报 记者 王二"
        assert found.published.date == "2025-04-11"
        assert len(found.sentences) == 2


@pytest.mark.parametrize("head", ["要闻", "某城晚报", "评论"])
def test_the_imprint_of_a_page_is_no_dateline(head: str) -> None:
    """Below the name of a page or paper a day is the page's."""
    found = read(f"{head}\n2025年3月2日 星期日\n\n{FIRST}\n\n{SECOND}")
    assert not found.title.text
    assert found.published.date == "2025-03-02"


@pytest.mark.parametrize(
    "text",
    [
        "2025年3月2日开工",
        "记者 李红",
        "第05版：要闻·纵深",
        "2023年06月14日 星期三 第2版",
        "数据来源于市统计局",
        "青河大桥合龙",
    ],
)
def test_other_lines_are_no_datelines(text: str) -> None:
    """A headline, a byline or a page's imprint is none."""
    assert dateline_in(text) is None


@pytest.mark.parametrize("credit", ["原创 青河发布 青河发布", "原创 李红 青河发布"])
@pytest.mark.parametrize("sent", ["江东", "发表于江东"])
def test_a_post_s_time_and_place_are_a_dateline(credit: str, sent: str) -> None:
    """The line that tells when and where a post was sent gives its day, and no title or writer."""
    found = read(f"{HEADLINE}\n\n{credit}\n2025-03-02 18:20 {sent}\n\n{FIRST}")
    assert (found.title.text, found.published.date) == (HEADLINE, "2025-03-02")
    assert found.byline
    assert credit in found.byline.text
    assert "发表于" not in found.byline.text
