"""The lines of a web page mend what its extractor cuts or passes over."""

from corpus.article import Source
from corpus.pages import articles_of
from corpus.web import web_article
from corpus.web_lines import PageLine, mended

HEADLINE = "青河县冷水鱼游出致富路"
FIRST = "走进青河县鹰嘴镇，37口流水鱼池依山而建。"
SECOND = "养殖基地2020年建成，水温常年保持在12℃至16℃，主养虹鳟、鲟鱼，去年产量480吨，产值3600万元。"
DAY = "2023年12月01日08:26"


def page(*parts: str, title: str = HEADLINE) -> bytes:
    """Return a short page of a portal."""
    head = f"<html><head><title>{title}</title></head><body>"
    return f"{head}{''.join(parts)}</body></html>".encode()


def lines(data: bytes) -> list[str]:
    """Return the lines that are read of a page."""
    return [line for line in web_article(data).raw.split("\n") if line]


def test_a_site_s_name_is_no_part_of_the_headline() -> None:
    """What a page's title adds to the headline that the page prints is left out."""
    text = f"<div id='c'><p>{FIRST}</p><p>{SECOND}</p></div>"
    for ending in ("_北岭在线", "--青河频道--北岭在线", " - 北岭在线", "|北岭在线"):
        html = page(f"<h2>{HEADLINE}</h2>", text, title=HEADLINE + ending)
        assert web_article(html).title == HEADLINE
        assert lines(html).count(HEADLINE) == 1
    plain = page(text, title=f"{HEADLINE}_北岭在线")
    assert web_article(plain).title == f"{HEADLINE}_北岭在线"


def test_a_link_cuts_no_line() -> None:
    """Day, paper and writer stay one line around a link, and date the article."""
    told = f"{DAY} 来源：<a href='/'>北岭日报</a> 作者：邰卫东"
    for html in (
        page(f"<h2>{HEADLINE}</h2><div>{told}</div><p>{FIRST}</p><p>{SECOND}</p>"),
        page(f"<h1>{HEADLINE}</h1><div class='channel'>{told}</div><p>{FIRST}</p>", f"<p>{SECOND}"),
    ):
        assert f"{DAY} 来源：北岭日报 作者：邰卫东" in lines(html)
        found = web_article(html)
        (article,) = articles_of(Source("页.html", "html", found.raw, "0", "", found.title))
        assert article.title.text == HEADLINE
        assert article.published.date == "2023-12-01"
        assert [sentence.text for sentence in article.sentences] == [FIRST, SECOND]


def test_a_row_is_one_line() -> None:
    """The cells of a short table on a short page stay parted by tabs."""
    table = (
        "<table><tr><th>乡镇</th><th>产量</th></tr><tr><td>鹰嘴镇</td><td>480吨</td></tr></table>"
    )
    found = lines(page(f"<h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p>{table}<p>{FIRST}完</p>"))
    assert [line for line in found if "\t" in line] == ["乡镇\t产量", "鹰嘴镇\t480吨"]


def test_a_list_between_paragraphs_stays() -> None:
    """Items without links between two paragraphs of the text are read, links are not."""
    last = "<p>全县养殖户已有215户，户均年收入16.8万元。</p>"
    for item, kept in (("新建鱼池12口", True), ("<a href='/'>相关新闻一则</a>", False)):
        items = f"<ul><li>{item}</li><li>{item}二</li></ul>"
        source = "<p>2023-12-01 08:26 来源：<a href='/'>北岭日报</a></p>"
        text = f"<h1>{HEADLINE}</h1>{source}<p>{FIRST}</p><p>{SECOND}</p>{last}{items}<p>都已办完。"
        assert any(item in line for line in lines(page(text))) is kept


def test_tags_and_buttons_are_no_list() -> None:
    """Items of a word or two that nothing announces are left out; announced ones are read."""
    items = [PageLine("图书馆", item=True), PageLine("阅读", item=True)]
    for before, kept in (("新馆开放。", ""), ("新建的有：", "- 图书馆\n- 阅读\n\n")):
        page_of = [PageLine(before), *items, PageLine("明年完工。")]
        assert mended(f"{before}\n明年完工。", page_of) == f"{before}\n{kept}明年完工。"
