"""The bundled reports, read once for all tests."""

from functools import cache

from corpus.article import Article, Source
from corpus.pages import articles_of
from corpus.reading import read
from index.bundled import REPORTS


@cache
def bundled_sources() -> tuple[Source, ...]:
    """Return the bundled pages."""
    return tuple(item for item in read([REPORTS]) if isinstance(item, Source))


@cache
def bundled_articles() -> tuple[Article, ...]:
    """Return the articles of the bundled pages."""
    return tuple(article for source in bundled_sources() for article in articles_of(source))
