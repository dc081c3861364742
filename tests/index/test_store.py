"""An opened index finds passages and gives their text of record."""

from corpus.article import clean
from index.fusion import fused
from tests.index.built import bundled


def test_a_question_finds_its_passage() -> None:
    """The passage that holds the words of a question comes first, and says which matched."""
    first = bundled().search("获批的国家应用数学中心")[0]
    assert "国家应用数学中心" in first.passage.text
    assert (first.rank, first.lexical) == (1, 1)
    assert "数学" in first.matched


def test_every_hit_stands_at_its_ranges() -> None:
    """The raw text at a hit's ranges is the hit's text, blanks aside."""
    index = bundled()
    for hit in index.search("科技创新 人才 平台", 50):
        raw = index.source(hit.passage.article.source).raw
        assert clean(raw, hit.passage.ranges) == "".join(hit.passage.text.split())


def test_hits_are_ranked_and_few() -> None:
    """At most `k` hits come, ranked from 1, best score first, each passage once."""
    hits = bundled().search("人才", 7)
    assert [hit.rank for hit in hits] == list(range(1, 8))
    assert sorted((hit.score for hit in hits), reverse=True) == [hit.score for hit in hits]
    assert len({hit.passage.number for hit in hits}) == 7


def test_a_blank_question_finds_nothing() -> None:
    """White space is no question."""
    assert bundled().search(" \n") == ()


def test_a_leg_that_finds_nothing_leaves_the_order_to_the_other() -> None:
    """Fusion ranks by either leg when the other is silent, and by both when both speak."""
    assert [n for n, _ in fused({}, {1: 0.2, 2: 0.9})] == [2, 1]
    assert [n for n, _ in fused({1: 0.9, 2: 0.1}, {1: 0.0, 2: 0.0})] == [1, 2]
    assert [n for n, _ in fused({1: 0.5, 2: 0.5}, {1: 0.1, 2: 0.8})] == [2, 1]
