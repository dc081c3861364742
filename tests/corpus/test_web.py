"""Web pages give their article and nothing of what surrounds it."""

import re

import pytest

from corpus.extract import FormatError
from corpus.web import LARGEST, web_article
from tests.corpus.making import BODY, page


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
@pytest.mark.parametrize("declared", ["gbk", "gb2312", "utf-8"])
def test_article(codec: str, declared: str) -> None:
    """A page gives its title and every paragraph whatever charset it declares, and no more."""
    text = page(*BODY, "会议由王䶮主持。", head=f"<meta charset={declared}>")
    article = web_article(text.encode(codec))
    assert article.title == "城建提速"
    assert article.raw.split("\n\n") == ["城建提速", *BODY, "会议由王䶮主持。"]
    assert article.date == ""


def test_date() -> None:
    """A date that the page's metadata states travels; the year of a copyright notice does not."""
    dated = "<meta property='article:published_time' content='2024-05-06T08:00:00+08:00'>"
    assert web_article(page(*BODY, head=dated).encode()).date == "2024-05-06"
    assert web_article(page(*BODY).encode()).date == ""


def test_table() -> None:
    """A table's cells are parted by tabs, without marks that the page does not have."""
    table = "<table><tr><th>项目</th><td>金额</td></tr><tr><td>一期</td><td>5亿元</td></tr></table>"
    raw = web_article(page(*BODY, table, *BODY[:2]).encode()).raw
    assert "项目\t金额\n一期\t5亿元\n" in raw
    assert "|" not in re.sub("|".join(map(re.escape, BODY)), "", raw)


@pytest.mark.parametrize("entity", ["&#0;", "&#xD840;", "\x01"])
def test_stray_codes(entity: str) -> None:
    """A page's NUL or half surrogate pair does not get into its text."""
    raw = web_article(page(*BODY, f"会议{entity}召开。").encode()).raw
    assert "\0" not in raw
    assert raw.encode().endswith("召开。".encode())


@pytest.mark.parametrize("text", ["只是文字", "<html><body></body></html>", "<!-- 注释 -->"])
def test_without_article(text: str) -> None:
    """A page without running text is refused."""
    with pytest.raises(FormatError, match="no article text"):
        web_article(text.encode())


def test_declared_twice() -> None:
    """An XHTML page that declares its encoding before its text is read."""
    head = '<?xml version="1.0" encoding="gb2312"?>\n'
    assert web_article((head + page(*BODY)).encode("gb18030")).title == "城建提速"


def test_scripts_and_styles() -> None:
    """What a page scripts, styles or shows only without scripts is no part of its article."""
    hidden = "<script>var 脚本 = 1;</script><style>.样式 {}</style><noscript>无脚本</noscript>"
    raw = web_article(page(*(f"{paragraph}{hidden}" for paragraph in BODY)).encode()).raw
    assert not [word for word in ("脚本", "样式") if word in raw]
    assert all(paragraph in raw for paragraph in BODY)


@pytest.mark.parametrize("tags", ["<div>", "<div></div>", "<ul><li>"])
def test_too_many_tags(tags: str) -> None:
    """A page of more tags than any report has is refused at once."""
    hostile = f"<html><body>{tags * LARGEST}{page(*BODY)}"
    with pytest.raises(FormatError, match=f"over the limit of {LARGEST}"):
        web_article(hostile.encode())


def test_deep_nesting() -> None:
    """A page nested deeper than its parser goes is read or refused, and breaks nothing."""
    hostile = f"<html><body>{'<div>' * 20_000}{page(*BODY)}"
    with pytest.raises(FormatError, match="no article text"):
        web_article(hostile.encode())


def test_a_menu_above_the_headline_is_left_out() -> None:
    """The links at the head of a short page are no part of its headline, a line of words stays."""
    told = "<p>7月1日，东港大桥正式通车，全长1860米。</p>"
    html = (
        "<html><head><title>东港大桥正式通车</title></head><body><nav>首页 | 新闻 | 关于</nav>"
        f"<article><h1>东港大桥正式通车</h1>{told}</article></body></html>"
    )
    article = web_article(html.encode())
    assert article.title == "东港大桥正式通车"
    assert article.raw.startswith("东港大桥正式通车\n")
    assert "首页" not in article.raw
    assert article.raw.split("\n").count("东港大桥正式通车") == 1
