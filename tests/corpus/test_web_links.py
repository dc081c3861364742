"""Links, their labels and menus that a web page sets around its article stay out of it."""

from corpus.web import web_article

HEADLINE = "南屏试种高粱三千亩"
FIRST = "南屏县去年试种高粱三千亩，平均亩产四百公斤，比上年增加一成。"
SECOND = "县农业局局长方远说，明年种植面积将扩大到六千亩，另建两座粮库。"
LINKS = "<li><a href='/1'>高考报名今日开始</a></li><li><a href='/2'>春茶开采茶农忙</a></li>"


def lines(*parts: str, head: str = "") -> list[str]:
    """Return the lines that are read of a short page."""
    title = f"<head><title>{HEADLINE}</title>{head}</head>"
    html = f"<html>{title}<body><article>{''.join(parts)}</article></body></html>"
    return [line for line in web_article(html.encode()).raw.split("\n") if line.strip()]


def test_a_short_page_keeps_its_paragraphs() -> None:
    """Paragraphs around an advertisement stay apart, and the advertisement is left out."""
    ad = "<div><a href='/ad'>暑期夏令营招生立减五百元</a></div>"
    told = lines(f"<h1>{HEADLINE}</h1><p>{FIRST}</p>", ad, f"<p>{SECOND}</p>")
    assert told == [HEADLINE, FIRST, SECOND]


def test_lists_of_links_and_menus_are_left_out() -> None:
    """A list of links goes with its label, and a menu below the text, in tables too."""
    related = f"<div><h3>相关阅读</h3><ul>{LINKS}</ul></div>"
    assert lines(f"<h1>{HEADLINE}</h1><p>{FIRST}</p>", related, f"<p>{SECOND}</p>") == [
        HEADLINE,
        FIRST,
        SECOND,
    ]
    rows = LINKS.replace("<li>", "<tr><td>").replace("</li>", "</td></tr>")
    foot = "<table><tr><td>关于我们 | 联系我们 | 版权声明</td></tr></table>"
    told = lines(
        f"<table><tr><td><b>{HEADLINE}</b></td></tr></table>",
        f"<table><tr><td><p>{FIRST}</p><p>{SECOND}</p></td></tr></table>",
        f"<table><tr><td>热点排行</td></tr>{rows}</table>{foot}",
    )
    assert told == [HEADLINE, FIRST, SECOND]


def test_linked_headings_and_files_stay() -> None:
    """Headings that are links and the names of files below a text are part of it."""
    heading = "<h3><a href='/y'>冷链助力</a></h3>"
    files = "<p><a href='/z'>附件：名单</a></p>"
    told = lines(
        f"<h1><a href='/x'>{HEADLINE}</a></h1><p>{FIRST}</p>{heading}<p>{SECOND}</p>{files}"
    )
    assert told == [HEADLINE, FIRST, "冷链助力", SECOND, "附件：名单"]


def test_the_author_of_the_metadata_signs() -> None:
    """The name that metadata states and the page prints with a time is a line of its own."""
    data = (
        '{"@context":"https://schema.org","@type":"NewsArticle","headline":"南屏试种高粱三千亩",'
        '"author":{"@type":"Person","name":"方远"}}'
    )
    told = lines(
        f"<h1>{HEADLINE}</h1><div><span>方远</span><time>昨天 07:35</time></div>",
        f"<p>{FIRST}</p><p>{SECOND}</p>",
        head=f'<script type="application/ld+json">{data}</script>',
    )
    assert told == [HEADLINE, "方远", FIRST, SECOND]
