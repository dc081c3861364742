"""The terms by which the lexical index knows a passage."""

from dataclasses import dataclass

from index.passage import Passage
from index.tokens import bigrams, cut


@dataclass(frozen=True, slots=True)
class Terms:
    """Source and day (20240131, 0 for none) of a passage, and its terms, blanks between them."""

    source: str
    day: int
    bigrams: str
    words: str
    headings: str


def terms_of(passage: Passage) -> Terms:
    """Return the terms of a passage: of its text, and of the headings above it."""
    article, text = passage.article, passage.text
    return Terms(
        source=article.source,
        day=day_number(article.published.date or ""),
        bigrams=" ".join(bigrams(text)),
        words=" ".join(cut(text)),
        headings=" ".join(bigrams(f"{article.title.text} {passage.heading}")),
    )


def day_number(day: str) -> int:
    """Return an ISO day as a number that sorts, 0 for an empty one."""
    return int(day.replace("-", "") or 0)
