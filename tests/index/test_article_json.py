"""Articles are stored as JSON."""

from index.article_json import article_of, written
from tests.index.built import bundled


def test_an_article_comes_back_as_it_was() -> None:
    """Every field of every bundled article survives being written and read."""
    for article in bundled().articles():
        assert article_of(written(article)) == article
