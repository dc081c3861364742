"""An opened index finds passages and gives their text of record."""

from dataclasses import replace
from pathlib import Path

import pytest

from corpus.article import clean
from index.building import build_index
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import bundled, silent, source


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


def test_copies_do_not_fill_the_hits(tmp_path: Path) -> None:
    """With twelve copies of a page in the index the best hits are those without them.

    Each lacks more of the beginning of the page, so that its passages are cut elsewhere.
    """
    page = bundled_sources()[3]
    copies = [source(f"转载{n}.txt", page.raw[40 * n :]) for n in range(12)]
    folder = tmp_path / "索引"
    build_index([*bundled_sources(), *copies], folder, progress=silent)
    index = Index.open(folder)
    hits = index.search("金凤实验室", 10)
    alone = bundled().search("金凤实验室", 10)
    assert [hit.rank for hit in hits] == list(range(1, 11))
    assert {hit.passage.ranges for hit in hits[:3]} == {hit.passage.ranges for hit in alone[:3]}
    last = next(hit.passage for hit in reversed(hits) if hit.passage.article.source == page.name)
    assert index.also(last) == tuple(f"转载{n}.txt:1" for n in range(12))


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize(
    ("dates", "texts", "speaks"),
    [
        pytest.param(("2024-05-02", "2024-05-01"), ("", ""), 1, id="the earlier"),
        pytest.param(("", "2024-05-01"), ("", ""), 1, id="the dated"),
        pytest.param(("", ""), ("", "会议还提出要求，请各地抓紧办好此事。"), 1, id="the longer"),
        pytest.param(("", ""), ("", ""), 0, id="the first by name"),
    ],
)
def test_one_speaks_for_its_reprints(
    tmp_path: Path, dates: tuple[str, str], texts: tuple[str, str], speaks: int, first: int
) -> None:
    """Of copies the earliest is found, else the longest, in whatever order they were added."""
    page = bundled_sources()[4].raw
    pages = [
        replace(source(f"{n}.txt", page + text), date=date)
        for n, (date, text) in enumerate(zip(dates, texts, strict=True))
    ]
    build_index([pages[first], pages[1 - first]], tmp_path / "索引", progress=silent)
    hits = Index.open(tmp_path / "索引").search("科技创新支撑体系", 3)
    assert {hit.passage.article.source for hit in hits} == {f"{speaks}.txt"}


def test_more_hits_than_there_are_can_be_asked_for() -> None:
    """However many hits are asked for, no more come than there are passages."""
    many = bundled().search("院士", bundled().manifest.counts["passages"])
    for asked in (2**31, 2**63 - 1, 10**23):
        assert bundled().search("院士", asked) == many
