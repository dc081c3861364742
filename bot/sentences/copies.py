"""Counts what reprints repeat once, and says where else a quotation stands."""

import re
from collections.abc import Iterator

from bot.answer import Citation, Copy
from bot.sentences.candidates import Candidate
from index.reprints import same_lines, says
from index.store import Index
from index.tokens import bigrams

SAME = 0.85  # share of the pairs of characters of the shorter text that the longer one holds
DIGITS = re.compile(r"\d+(?:\.\d+)?")


def unrepeated(candidates: list[Candidate], index: Index) -> list[Candidate]:
    """Return the candidates without those that earlier ones of reprints have said already."""
    reprints = {name: index.reprints(name) for name in {c.article.id for c in candidates}}
    kept: list[Candidate] = []
    for candidate in candidates:
        copies = reprints[candidate.article.id]
        said = "".join(earlier.sentence.text for earlier in kept if earlier.article.id in copies)
        if not said or not says(said, [candidate.sentence]):
            kept.append(candidate)
    return kept


def copies_of(citation: Citation, index: Index) -> Iterator[Copy]:
    """Yield where reprints of the cited article say what its quote does."""
    for article_id in index.reprints(citation.article_id):
        article = index.article(article_id)
        lines = same_lines(citation.quote, article)
        if lines:
            yield Copy(
                source=article.source,
                article_id=article.id,
                title=article.title.text,
                published=article.published,
                ranges=tuple(span for line in lines for span in line.ranges),
            )


def says_the_same(text: str, other: str) -> bool:
    """Tell whether the shorter of two texts says hardly more than the longer, no figure besides."""
    short, long = sorted((text, other), key=len)
    pairs = set(bigrams(short))
    shared = len(pairs & set(bigrams(long))) / max(len(pairs), 1)
    return shared >= SAME and set(DIGITS.findall(short)) <= set(DIGITS.findall(long))
