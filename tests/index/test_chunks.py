"""Passages are whole sentences below one heading."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Source
from corpus.pages import articles_of
from index.chunks import PASSAGE, passages_of
from tests.corpus.pages_bundled import bundled_articles


def test_passages_cover_every_sentence_once() -> None:
    """The passages of an article hold its sentences and its margin without gap or overlap."""
    for article in bundled_articles():
        covered = [n for first, last in passages_of(article) for n in range(first, last)]
        assert covered == [line.number for line in article.lines]


def test_no_passage_crosses_a_heading() -> None:
    """Each section begins a passage."""
    for article in bundled_articles():
        starts = {first for first, _ in passages_of(article)}
        assert {section.first for section in article.sections} <= starts


def test_a_passage_is_long_only_for_one_sentence() -> None:
    """A passage over the limit is a single sentence."""
    for article in bundled_articles():
        for first, last in passages_of(article):
            length = sum(len(line.text) for line in article.lines[first:last])
            assert length <= PASSAGE or last - first == 1


@given(st.lists(st.text(alphabet="甲乙，。！\n", min_size=1, max_size=80), min_size=1, max_size=30))
def test_any_text_is_covered(paragraphs: list[str]) -> None:
    """Whatever the text, no sentence falls out of the passages."""
    source = Source("甲.txt", "txt", "\n\n".join(paragraphs), "", "")
    for article in articles_of(source):
        assert _covered(article) == list(range(len(article.lines)))


def _covered(article: Article) -> list[int]:
    return [n for first, last in passages_of(article) for n in range(first, last)]
