"""Tests of the list of loaded reports."""

import re
from dataclasses import replace
from html import unescape

from bot.web.place import place_of
from bot.web.reports import library_markup
from bot.web.wording import CHINESE, ENGLISH
from tests.bot.web_making import HOSTILE, reports

ARTICLES = tuple(article for article, _ in reports())


def test_every_article_is_listed() -> None:
    """Each article has a row with a link to it, its date, its number of sentences and source."""
    rows = library_markup(ARTICLES, CHINESE).split("<tr>")[2:]
    for row, article in zip(rows, ARTICLES, strict=True):
        (href,) = re.findall('href="([^"]*)"', row)
        assert place_of(href).article_id == article.id
        cells = [unescape(re.sub("<.*?>", "", cell)) for cell in row.split("</td>")]
        dated = article.published.date or CHINESE.undated
        assert cells[0] == article.title.text
        assert cells[1].startswith(dated)
        assert cells[2:4] == [str(len(article.sentences)), article.source]


def test_hostile_names_stay_text() -> None:
    """Markup in a title or in the name of a file is shown as it is written."""
    first = ARTICLES[0]
    hostile = replace(first, title=replace(first.title, text=HOSTILE), source=HOSTILE, id=HOSTILE)
    markup = library_markup([hostile], ENGLISH)
    assert unescape(re.sub("<.*?>", "", markup)).count(HOSTILE) == 2
    assert not re.search("<(?!/?(p|table|thead|tbody|tr|th|td|a)[ >])", markup)
