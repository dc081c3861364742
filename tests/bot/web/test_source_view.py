"""Tests of a report as HTML with its cited places marked."""

import re
from dataclasses import replace
from html import unescape

from bot.web.place import Place
from bot.web.source_view import marked, notice_markup, report_markup
from bot.web.wording import CHINESE, ENGLISH
from corpus.article import Article, Piece, Published, Sentence, Source, clean
from corpus.pages import articles_of
from index.passage import Passage
from tests.bot.web_making import HOSTILE, reports


def texts(element: str, markup: str) -> list[str]:
    """Return the text of each `element` in some markup, as a reader sees it."""
    found = re.findall(rf"<{element}[ >].*?</{element}>", markup, re.DOTALL)
    return [unescape(re.sub(r"<[^>]*>", "", part)) for part in found]


def test_the_mark_is_the_quote() -> None:
    """For every sentence of the reports the only mark holds exactly that sentence."""
    for article, source in reports():
        for sentence in article.sentences:
            place = Place(article.id, sentence.ranges)
            report = report_markup(article, source.raw, place, CHINESE)
            assert texts("mark", report) == [sentence.text]
            assert report.count('id="cited"') == 1


def test_the_original_text_is_marked_at_the_same_ranges() -> None:
    """In the original text the marked characters are those at the ranges, white space aside."""
    for article, source in reports():
        sentence = max(article.sentences, key=lambda sentence: len(sentence.ranges))
        report = report_markup(article, source.raw, Place(article.id, sentence.ranges), CHINESE)
        original = report[report.index("<details") :]
        cited = re.findall(r'<span class="cited">(.*?)</span>', original, re.DOTALL)
        quoted = "".join(unescape("".join(cited)).split())
        assert quoted == clean(source.raw, sentence.ranges)


def test_a_passage_in_one_paragraph_is_one_mark() -> None:
    """Adjoining cited sentences of a paragraph share one mark."""
    article, source = next(
        (article, source)
        for article, source in reports()
        if article.sentences[0].paragraph == article.sentences[1].paragraph
    )
    passage = Passage(0, article, 0, 2)
    report = report_markup(article, source.raw, Place(article.id, passage.ranges), CHINESE)
    assert texts("mark", report) == [passage.text]


def test_other_places_are_marked_apart() -> None:
    """What the answer cites besides is marked lighter, in no mark element."""
    article, source = reports()[0]
    first, second = article.sentences[0], article.sentences[5]
    place = Place(article.id, first.ranges, second.ranges)
    report = report_markup(article, source.raw, place, CHINESE)
    body = report[: report.index("<details")]
    assert texts("mark", body) == [first.text]
    assert re.findall(r'<span class="also" [^>]*>(.*?)</span>', body) == [second.text]


def test_the_whole_article_is_there() -> None:
    """Headline, headings, captions, notes and every sentence of each report are shown."""
    for article, source in reports():
        report = report_markup(article, source.raw, Place(article.id), CHINESE)
        assert texts("h2", report) == [article.title.text]
        assert texts("h3", report) == [section.heading.text for section in article.sections]
        body = "".join(texts("p", report))
        assert all(sentence.text in body for sentence in article.sentences)
        lines = texts("li", report)
        assert lines == [piece.text for piece in (*article.captions, *article.notes)]


def test_paragraphs_are_kept() -> None:
    """There is one paragraph of text for each paragraph of the article."""
    for article, source in reports():
        report = report_markup(article, source.raw, Place(article.id), CHINESE)
        paragraphs = re.findall(r"<p>", report)
        assert len(paragraphs) == len({sentence.paragraph for sentence in article.sentences})


def test_a_part_of_a_sentence_can_be_marked() -> None:
    """Ranges inside a sentence mark those characters, with the white space between them."""
    raw = "前 甲 乙\n丙 后。"
    piece = Piece("前 甲 乙丙 后。", ((0, len(raw)),))
    assert marked(piece, raw, Place("a", ((2, 7),))) == '前 <mark class="cited">甲 乙丙</mark> 后。'


def test_pages_are_numbered_where_the_text_has_pages() -> None:
    """Each page that begins within an article is signed outside its text, the head names all."""
    pages = ["堤坝修好了\n\n堤坝在五月修好，全长三百米。", "河水从此不再漫过田野。", "村民都来看。"]
    source = Source("dam.txt", "txt", "\n\f".join(pages), "", "")
    (article,) = articles_of(source)
    report = report_markup(article, source.raw, Place(article.id), CHINESE)
    assert re.findall('data-page="(.*?)"', report) == ["第 2 页", "第 3 页"]
    assert "第 1–3 页</p>" in report
    assert "".join(texts("p", report)).count("第") == 1
    for whole, original in reports():
        assert "data-page" not in report_markup(whole, original.raw, Place(whole.id), CHINESE)


def test_a_title_that_is_not_printed_is_shown() -> None:
    """A title that a record or a reader gives stands over the report, never marked."""
    article, source = reports()[0]
    told = replace(article, title=Piece(HOSTILE, ()))
    place = Place(article.id, article.sentences[0].ranges)
    report = report_markup(told, source.raw, place, CHINESE)
    assert texts("h2", report) == [HOSTILE]
    assert 'id="cited"' in report


def test_hostile_text_stays_text() -> None:
    """Markup in any text of a report or its source's name is shown as written and does nothing."""
    piece = Piece(HOSTILE, ((0, len(HOSTILE)),))
    article = Article(
        HOSTILE, HOSTILE, piece, piece, piece, Published(HOSTILE, "printed"), (), (piece,),
        (piece,), (Sentence(0, HOSTILE, piece.ranges, 0),),
    )  # fmt: skip
    report = report_markup(article, HOSTILE, Place(HOSTILE, piece.ranges), ENGLISH)
    assert texts("h2", report) == [HOSTILE]
    assert not re.search(r"<(img|script|a [^>]*href=\"(?!#chat))", report)
    assert not re.search("<(img|script)", notice_markup(HOSTILE, ENGLISH))
