"""Posts of platforms, front matter, ranked headings and pages in other print are read."""

from io import BytesIO

import pytest
from docx import Document

from corpus.article import Article, Source
from corpus.formats import extract
from corpus.pages import articles_of
from corpus.word import word_text

TEXT = "据新区建设局介绍，星河大道设计时速60公里，全线设置隧道2座、桥梁5座。"


def read(text: str, title: str = "", date: str = "") -> list[Article]:
    """Return the articles of a page."""
    return list(articles_of(Source("页.txt", "txt", text, "0", "", title, date)))


def test_a_post_is_read() -> None:
    """Its account and minute date it, its short lines are text, what its platform adds is none."""
    (article,) = read(
        "这条大道8月1日通车\n\n原创 汀州发布 汀州发布 2024-07-26 18:30 汀州\n\n"
        "点击上方蓝字 关注我们👆\n\n"
        f"全长12.4公里，双向八车道\n\n总投资21.7亿元\n\n{TEXT}\n\n通车后，从汀州北站到柳浪湖公园的车程缩短至15分钟👏\n\n"
        "公交同步运营，票价2元。\n\n"
        "END\n阅读原文\n阅读 3.2万  赞 518  在看 206\n喜欢此内容的人还喜欢\n汀州这家面馆火了\n"
    )
    assert article.title.text == "这条大道8月1日通车"
    assert article.published.date == "2024-07-26"
    assert [sentence.text for sentence in article.sentences] == [
        "全长12.4公里，双向八车道",
        "总投资21.7亿元",
        TEXT,
        "通车后，从汀州北站到柳浪湖公园的车程缩短至15分钟👏",
        "公交同步运营，票价2元。",
    ]
    assert not [line for line in article.lines if "面馆" in line.text or "阅读" in line.text]


def test_front_matter_is_no_text() -> None:
    """What a Markdown file says of itself gives title and day, and stands around the article."""
    body = f"# 星河大道通车\n\n{TEXT}\n"
    raw = f"---\ntitle: '星河大道通车'\ndate: 2024-07-02 08:00\ntags:\n  - 交通\n---\n\n{body}"
    found = extract("md", raw.encode())
    assert (found.raw, found.title, found.date) == (raw, "星河大道通车", "2024-07-02")
    (article,) = read(found.raw, found.title, found.date)
    assert article.title.text == "星河大道通车"
    assert [sentence.text for sentence in article.sentences] == [TEXT]
    bad = extract("md", b"---\ndate: 2024-13-40\n---\n" + body.encode())
    assert bad.date == ""
    ruled = extract("md", f"---\n\n{body}".encode())
    assert (ruled.title, ruled.date) == ("", "")


@pytest.mark.parametrize("titled", [True, False])
def test_ranked_headings_of_a_document_are_sections(*, titled: bool) -> None:
    """Headings of two ranks over each other open no article, nor does a table's caption."""
    document = Document()
    if titled:
        document.add_heading("全市科技成绩单", 0)
    else:
        document.add_paragraph("全市科技成绩单")
    document.add_paragraph("全市研发经费投入62.7亿元，首次突破3%。")
    document.add_heading("平台建设", 1)
    document.add_paragraph("新增省级重点实验室5家，总数达到21家。")
    document.add_heading("区县投入", 1)
    document.add_paragraph("表1　2023年各区县研发投入情况")
    document.add_paragraph("桥南区投入28.4亿元，居首位。")
    document.add_heading("成果转化", 1)
    document.add_heading("技术合同", 2)
    document.add_paragraph("全年技术合同成交额48.6亿元，增长31%。")
    stream = BytesIO()
    document.save(stream)
    (article,) = read(word_text(stream.getvalue()))
    assert article.title.text == "全市科技成绩单"
    assert [section.heading.text for section in article.sections] == [
        "平台建设",
        "区县投入",
        "成果转化 技术合同",
    ]
    assert [caption.text for caption in article.captions] == ["表1 2023年各区县研发投入情况"]


def test_each_title_of_a_document_heads_an_article() -> None:
    """Headings of the first rank that open a document and return part its articles."""
    document = Document()
    for name in ("甲桥通车", "乙港开航"):
        document.add_heading(name, 1)
        document.add_paragraph(f"{name}的消息昨日公布，当天有三千人到场。")
        document.add_heading("背景", 2)
        document.add_paragraph("工程2019年开工，总投资12亿元。")
    stream = BytesIO()
    document.save(stream)
    titles = [article.title.text for article in read(word_text(stream.getvalue()))]
    assert titles == ["甲桥通车", "乙港开航"]


@pytest.mark.parametrize("line", ["【記者卓以軒／霧台報導】", "〔記者卓以軒／霧台報導〕"])
def test_a_reporter_in_traditional_print_signs(line: str) -> None:
    """The reporter's bracket that opens a report is its byline, in the text or above it."""
    text = "霧台港至望安島的海底電纜工程昨日完工送電，全長58.7公里。"
    for gap in ("", "\n\n"):
        (article,) = read(f"霧台港海纜完工\n\n{line}{gap}{text}\n")
        assert article.byline is not None
        assert article.byline.text == line
        assert [sentence.text for sentence in article.sentences] == [text]


def test_an_english_report_has_headline_day_and_byline() -> None:
    """A long headline is none of the text, the day is read, and By names the writer."""
    text = "The terminal reopened after a rebuild that took 19 months and cost $42 million."
    (article,) = read(
        "The Larkspur Gazette\nThursday, June 13, 2024 Page B3\n\n"
        "Harbour Ferry Terminal Reopens After $42 Million Rebuild\n\nBy Imogen Trask\n\n"
        f"{text}\n\nContinued on B5\n"
    )
    assert article.title.text == "Harbour Ferry Terminal Reopens After $42 Million Rebuild"
    assert article.published.date == "2024-06-13"
    assert article.byline is not None
    assert article.byline.text == "By Imogen Trask"
    assert [sentence.text for sentence in article.sentences] == [text]
    (short,) = read(f"Ferry Terminal Reopens\n\n13 June 2024\n\n{text}\n")
    assert short.title.text == "Ferry Terminal Reopens"
    assert short.published.date == "2024-06-13"


def test_a_row_knows_the_head_of_its_table() -> None:
    """The first row tells what the cells of the others are; sentences have none."""
    (article,) = read(
        f"轨道交通规划\n\n{TEXT}\n\n线路\t里程\t计划通车\n"
        "1号线\t31.2公里\t2028年底\n2号线\t17.1公里\t2027年\n"
    )
    found = [article.head(number) for number in range(len(article.sentences))]
    heads = [head.text if head else "" for head in found]
    assert heads == ["", "", "线路 里程 计划通车", "线路 里程 计划通车"]


def test_a_table_below_another_has_a_head_of_its_own() -> None:
    """A row without figures below rows with some begins another table."""
    (article,) = read(
        f"轨道交通规划\n\n{TEXT}\n\n线路\t里程\t投资\n1号线\t31.2\t90\n"
        "车站\t出口\t电梯\n东站\t4\t12\n"
    )
    rows = [[row.text for row in article.table(number)] for number in range(5)]
    assert rows[2] == ["线路 里程 投资", "1号线 31.2 90"]
    assert rows[4] == ["车站 出口 电梯", "东站 4 12"]
