"""Answers made by hand from the bundled reports, for the tests of the page."""

from functools import cache
from pathlib import Path
from typing import Literal

from bot.answer import Answer, Citation, Claim, Question, Reading
from corpus.article import Article, Sentence, Source
from corpus.pages import articles_of
from corpus.reading import read
from index.passage import Hit, Passage

REPORTS = Path(__file__).parent.parent.parent / "corpus" / "reports"
HOSTILE = (
    '<img src=x onerror="alert(1)"> ![i](http://evil.invalid/x.png) [x](javascript:alert(1)) '
    "${alert(1)} {{value}} <script>alert(1)</script> **b** http://evil.invalid"
)


@cache
def reports() -> tuple[tuple[Article, Source], ...]:
    """Return every bundled article with its source."""
    sources = [source for source in read([REPORTS]) if isinstance(source, Source)]
    return tuple((article, source) for source in sources for article in articles_of(source))


def make_citation(article: Article, sentence: Sentence, number: int = 1) -> Citation:
    """Return a citation of one whole sentence."""
    return Citation(
        number, article.source, article.id, article.title.text, article.published,
        sentence.number, sentence.text, sentence.ranges,
    )  # fmt: skip


def make_hit(article: Article, first: int = 0, last: int = 2) -> Hit:
    """Return the passage of some sentences as a first hit."""
    passage = Passage(0, article, first, last)
    return Hit(passage, 1.0, 1, 1, None, (passage.text[:2],))


def make_answer(
    *citations: Citation,
    text: str = "有多少？",
    standalone: str = "",
    readings: tuple[Reading, ...] = (),
    hits: tuple[Hit, ...] = (),
    note: str = "",
) -> Answer:
    """Return an answer that quotes `citations` with their first two characters highlighted."""
    claims = tuple(Claim(citation, ((0, 2),)) for citation in citations)
    question = Question(text, standalone or text, "number")
    status: Literal["answered", "refused"] = "answered" if claims else "refused"
    return Answer(question, status, claims, readings, 0.8, note, hits, 0.01)
