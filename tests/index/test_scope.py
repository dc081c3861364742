"""A search may be kept to some sources and to a period."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from index.building import build_index, remove_sources
from index.scope import Scope
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import bundled, copied_index, silent, source

_FOLDER = TemporaryDirectory()
QUERY = "科技创新人才"
DAYS = ("2024-04-30", "2024-05-01", "2024-05-31", "2024-06-01", "")  # "": undated
NAMES = tuple(page.name for page in bundled_sources())


@cache
def dated() -> Index:
    """Return an index of the bundled reports, as if they had appeared on `DAYS`."""
    folder = Path(_FOLDER.name) / "dated"
    pages = zip(bundled_sources(), DAYS, strict=True)
    build_index([replace(page, date=day) for page, day in pages], folder, progress=silent)
    return Index.open(folder)


@pytest.mark.parametrize(
    ("scope", "inside"),
    [
        pytest.param(Scope(), {0, 1, 2, 3, 4}, id="everything"),
        pytest.param(Scope(frozenset(NAMES[1:3])), {1, 2}, id="two sources"),
        pytest.param(Scope(since="2024-05-01"), {1, 2, 3}, id="from a day on, that day included"),
        pytest.param(Scope(until="2024-05-31"), {0, 1, 2}, id="to a day, that day included"),
        pytest.param(Scope(since="2024-05-01", until="2024-05-31"), {1, 2}, id="a month"),
        pytest.param(Scope(since="2024-06-01", until="2024-06-01"), {3}, id="a day"),
        pytest.param(Scope(frozenset(NAMES[2:]), until="2024-05-31"), {2}, id="both"),
        pytest.param(Scope(frozenset()), set(), id="no source"),
        pytest.param(Scope(frozenset(["别的"])), set(), id="a source that is not there"),
        pytest.param(Scope(since="2030-01-01"), set(), id="a period without articles"),
    ],
)
def test_all_passages_of_a_scope_are_found_and_no_other(scope: Scope, inside: set[int]) -> None:
    """Asked for all there are, search and both legs give the passages of the articles inside."""
    index = dated()
    numbers = range(index.manifest.counts["passages"])
    expected = {n for n in numbers if NAMES.index(index.passage(n).article.source) in inside}
    hits = index.search(QUERY, len(numbers), scope)
    legs = index.within(scope).search_leg("dense", QUERY, len(numbers))
    lexical = index.within(scope).search_leg("lexical", QUERY, len(numbers))
    assert {hit.passage.number for hit in hits} == expected
    assert {passage.number for passage in legs} == expected
    assert {passage.number for passage in lexical} <= expected
    assert all(scope.holds(index.passage(n).article) == (n in expected) for n in numbers)


@pytest.mark.parametrize("name", NAMES)
def test_a_scope_gives_as_many_hits_as_asked_for(name: str) -> None:
    """The best hits inside come, however far behind those of other reports they are."""
    scope = Scope(frozenset([name]))
    everything = dated().search("西部科学城引进了多少个科创平台？", 200)
    inside = [hit.passage.number for hit in everything if hit.passage.article.source == name]
    hits = dated().search("西部科学城引进了多少个科创平台？", 5, scope)
    assert len(hits) == 5
    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5]
    assert {hit.passage.number for hit in hits[:1]} <= set(inside[:3])


def test_a_term_outside_is_unknown_inside() -> None:
    """A word that stands in no report of the scope weighs like one that stands nowhere."""
    index = bundled()
    word = "国家应用数学中心"[2:6]
    (known, unknown) = index.idf("bigrams", [word[:2], ""])
    assert known < unknown
    sources = {p.article.source for p in index.search_leg("lexical", word, 50) if word in p.text}
    without = index.within(Scope(frozenset(NAMES) - sources))
    assert without.idf("bigrams", [word[1:3]]) == unknown
    assert index.within(Scope(frozenset(sources))).idf("bigrams", [word[:2]]) == known


def test_a_copy_outside_neither_speaks_nor_silences(tmp_path: Path) -> None:
    """The later of two copies is found where the scope leaves the earlier out, and stands alone."""
    raw = bundled_sources()[4].raw
    early = replace(source("早.txt", raw), date="2024-05-01")
    late = replace(source("晚.txt", raw), date="2024-05-02")
    build_index([early, late], tmp_path / "i", progress=silent)
    index = Index.open(tmp_path / "i")
    query = "科技创新支撑体系"
    assert {hit.passage.article.source for hit in index.search(query, 3)} == {"早.txt"}
    for scope in (Scope(frozenset(["晚.txt"])), Scope(since="2024-05-02")):
        inside = index.within(scope)
        hits = inside.search(query, 3)
        assert [hit.passage.article.source for hit in hits] == ["晚.txt"] * 3
        assert inside.also(hits[0].passage) == ()
        assert index.also(hits[0].passage) == (f"{early.name}:1",)


def test_a_scope_holds_what_is_left_after_a_removal(tmp_path: Path) -> None:
    """A removed source is found in no scope, the others still in theirs."""
    copied_index(tmp_path / "i")
    remove_sources([NAMES[1]], tmp_path / "i")
    index = Index.open(tmp_path / "i")
    found = index.search(QUERY, 200, Scope(frozenset(NAMES[:3])))
    assert {hit.passage.article.source for hit in found} == {NAMES[0], NAMES[2]}


@pytest.mark.parametrize("bounds", [("2024-5-1", ""), ("", "昨天"), ("20240501", ""), ("2024", "")])
def test_a_day_must_be_one(bounds: tuple[str, str]) -> None:
    """What is no day of the calendar in ISO form is refused, and named."""
    with pytest.raises(ValueError, match=bounds[0] or bounds[1]):
        Scope(None, *bounds)


def test_a_period_begins_before_it_ends() -> None:
    """A first day after the last one is refused."""
    with pytest.raises(ValueError, match="begins"):
        Scope(since="2024-05-02", until="2024-05-01")
