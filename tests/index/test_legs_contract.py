"""What both legs promise holds in a folder and on a Milvus server alike."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import numpy as np
import pytest

from corpus.article import Source, clean
from eval.facts import load
from index.building import add_sources, build_index, remove_sources
from index.bundled import ROOT
from index.scope import Scope
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import bundled, silent, source
from tests.index.milvus.server import patient as patient  # noqa: PLC0414  holds for all here
from tests.index.milvus.server import server

Place = Literal["folder", "milvus"]
PLACES: tuple[Place, ...] = ("folder", "milvus")
DAYS = ("2024-04-30", "2024-05-01", "2024-05-31", "2024-06-01", "")  # "": undated
PAGES = tuple(replace(p, date=day) for p, day in zip(bundled_sources(), DAYS, strict=True))
NAMES = tuple(page.name for page in PAGES)
QUERY = "科技创新人才"
NEWS = source("新闻.txt", "火星基地今天开工建设。基地预计十年后建成，由三个国家合作完成。")
_FOLDER = TemporaryDirectory()

pytestmark = pytest.mark.parametrize("place", PLACES)


def built(place: Place, folder: Path, pages: tuple[Source, ...] = PAGES[3:]) -> Path:
    """Build an index of some reports, its legs at a place; return its folder."""
    uri = server() if place == "milvus" else ""
    build_index(pages, folder, milvus=uri, progress=silent)
    return folder


@cache
def opened(place: Place) -> Index:
    """Return an index of the reports that no test changes."""
    return Index.open(built(place, Path(_FOLDER.name) / place, PAGES))


@cache
def questions() -> tuple[str, ...]:
    """Return the questions of the development facts that the reports answer."""
    dialogues = load(ROOT / "eval" / "sets" / "facts.jsonl", bundled().source)
    facts = [fact for dialogue in dialogues for fact in dialogue]
    return tuple(fact.question for fact in facts if fact.split == "dev" and fact.answerable)


def found(index: Index, query: str, scope: Scope | None = None) -> set[str]:
    """Return the sources of the first ten hits."""
    hits = index.search(query, 10, scope or Scope())
    return {hit.passage.article.source for hit in hits}


@pytest.mark.parametrize(
    ("scope", "inside"),
    [
        pytest.param(Scope(), {0, 1, 2, 3, 4}, id="everything"),
        pytest.param(Scope(frozenset(NAMES[1:3])), {1, 2}, id="two sources"),
        pytest.param(Scope(since="2024-05-01"), {1, 2, 3}, id="from a day on, that day included"),
        pytest.param(Scope(until="2024-05-31"), {0, 1, 2}, id="to a day, that day included"),
        pytest.param(Scope(since="2024-06-01", until="2024-06-01"), {3}, id="a day"),
        pytest.param(Scope(frozenset(NAMES[2:]), until="2024-05-31"), {2}, id="both"),
        pytest.param(Scope(frozenset()), set(), id="no source"),
        pytest.param(Scope(frozenset(["\"别的' \\"])), set(), id="a source that is not there"),
        pytest.param(Scope(since="2030-01-01"), set(), id="a period without articles"),
    ],
)
def test_a_scope_is_kept(place: Place, scope: Scope, inside: set[int]) -> None:
    """Asked for all, the dense leg gives every passage of the scope; nothing gives another."""
    index = opened(place).within(scope)
    numbers = range(index.manifest.counts["passages"])
    expected = {n for n in numbers if NAMES.index(index.passage(n).article.source) in inside}
    assert {p.number for p in index.search_leg("dense", QUERY, len(numbers))} == expected
    lexical = {p.number for p in index.search_leg("lexical", QUERY, len(numbers))}
    assert lexical <= expected
    assert bool(lexical) == bool(expected)
    hits = {hit.passage.number for hit in index.search(QUERY, len(numbers))}
    assert hits == expected


def test_candidates_are_scored_for_the_ranker(place: Place) -> None:
    """Scores of the lexical leg are in 0..1, the dense ones are cosines, the best come first."""
    index, legs = opened(place), opened(place)._legs
    for query in questions()[:10]:
        vector = index.encoder.encode_queries([query])[0]
        found = legs.both(query, vector, 10)
        for scores in (found.lexical, found.dense, legs.lexical(query, 9), legs.dense(vector, 9)):
            assert list(scores.values()) == sorted(scores.values(), reverse=True)
        assert all(0 <= score <= 1 for score in found.lexical.values())
        cosines = index._vectors.cosines(vector, list(found.dense))
        assert np.allclose(list(found.dense.values()), cosines, atol=1e-3)
        assert len(legs.dense(vector, 9)) == 9
        assert len(legs.lexical(query, 9)) <= 9


def test_scores_are_those_of_the_folder(place: Place) -> None:
    """A passage covers as much of a question wherever the legs stand."""
    ours, theirs = opened(place)._legs, opened("folder")._legs
    for query in questions()[:10]:
        known = theirs.lexical(query, 100)
        for number, score in ours.lexical(query, 20).items():
            assert score == pytest.approx(known.get(number, 0), abs=0.03)


def test_hits_are_those_of_the_folder(place: Place) -> None:
    """For questions of the fact set the first hit is nearly always the same, nine of ten agree."""
    same, shared, many = 0, 0, questions()[::4]
    for query in many:
        ours = [hit.passage.number for hit in opened(place).search(query)]
        theirs = [hit.passage.number for hit in opened("folder").search(query)]
        same += ours[0] == theirs[0]
        shared += len(set(ours) & set(theirs))
    assert same >= 0.95 * len(many)
    assert shared >= 0.9 * 10 * len(many)


def test_every_hit_stands_at_its_ranges(place: Place) -> None:
    """The raw text at a hit's ranges is the hit's text, blanks aside."""
    index = opened(place)
    for hit in index.search(QUERY, 30):
        raw = index.source(hit.passage.article.source).raw
        assert clean(raw, hit.passage.ranges) == "".join(hit.passage.text.split())


def test_rare_terms_weigh_more_and_as_much_in_both(place: Place) -> None:
    """What a term is worth is counted in the same way, an unknown term being worth the most."""
    terms = ["科技", "创新", "数学", "火星"]
    for field in ("bigrams", "words"):
        weights = opened(place).idf(field, terms)
        assert np.allclose(weights, opened("folder").idf(field, terms))
        assert weights.argmax() == 3


@pytest.mark.parametrize("query", ["", " \n", "？！", "苹果" * 6000, "'\"\\ {x} \0 and 1=1"])
def test_any_text_is_searched(place: Place, query: str) -> None:
    """Blank, long and odd questions are searched without an error; blank ones find nothing."""
    hits = opened(place).search(query, 3)
    assert len(hits) <= 3
    assert query.strip() or not hits


def test_questions_run_side_by_side(place: Place) -> None:
    """Threads that share an index find what one alone finds."""
    index, some = opened(place), questions()[:12]
    alone = [[hit.passage.number for hit in index.search(query)] for query in some]
    with ThreadPoolExecutor(4) as pool:
        beside = [[h.passage.number for h in hits] for hits in pool.map(index.search, some)]
    assert beside == alone


def test_a_source_is_added_replaced_removed_and_added_again(place: Place, tmp_path: Path) -> None:
    """After each change what is there is found, what is not there is not, and counts agree."""
    folder = built(place, tmp_path / "索引")
    before = [hit.passage.ranges for hit in Index.open(folder).search(QUERY)]
    add_sources([NEWS], folder, progress=silent)
    assert Index.open(folder).search("火星基地", 1)[0].passage.article.source == NEWS.name
    other = source(NEWS.name, "月球车昨天试车。试车在沙漠里进行。")
    assert add_sources([other], folder, progress=silent).replaced == (NEWS.name,)
    assert "月球车" in Index.open(folder).search("月球车试车", 1)[0].passage.text
    assert all("火星" not in hit.passage.text for hit in Index.open(folder).search("火星基地"))
    remove_sources([NEWS.name, NAMES[3]], folder)
    assert found(Index.open(folder), "月球车试车") == {NAMES[4]}
    add_sources([PAGES[3]], folder, progress=silent)
    again = Index.open(folder).search(QUERY)
    assert [hit.passage.ranges for hit in again][:5] == before[:5]


def test_an_index_that_is_open_stays_of_one_piece(place: Place, tmp_path: Path) -> None:
    """Who opened an index before a change finds none of the new sources, and gets no error."""
    folder = built(place, tmp_path / "索引")
    index = Index.open(folder)
    add_sources([NEWS], folder, progress=silent)
    remove_sources([NAMES[3]], folder)
    assert found(index, "火星基地") <= set(NAMES)
    assert index.search(QUERY)
    assert found(Index.open(folder), QUERY) <= {NEWS.name, *NAMES} - {NAMES[3]}


def test_a_change_that_fails_changes_nothing(place: Place, tmp_path: Path) -> None:
    """Broken off in the middle, a change leaves an index that finds and counts as before."""
    folder = built(place, tmp_path / "索引")

    def breaking() -> Iterator[Source]:
        yield NEWS
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_sources(breaking(), folder, progress=silent)
    assert found(Index.open(folder), "火星基地") <= set(NAMES)
    add_sources([NEWS], folder, progress=silent)
    assert found(Index.open(folder), "火星基地") >= {NEWS.name}
