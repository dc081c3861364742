"""Passage vectors in FAISS."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest

from index.building import build_index, remove_sources
from index.store import Index
from index.vectors import COMPACT, Vectors
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent

Rows = np.ndarray[tuple[int, int], np.dtype[np.float32]]
_FOLDER = TemporaryDirectory()
DIMENSION = 32


def unit(seed: int, rows: int = 5, dimension: int = 8) -> Rows:
    """Return unit rows."""
    made = np.random.default_rng(seed).normal(size=(rows, dimension)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def stored(path: Path, numbers: range, rows: Rows) -> Path:
    """Write a file of vectors."""
    vectors = Vectors.empty(rows.shape[1])
    vectors.add(np.array(numbers), rows)
    vectors.save(path)
    return path


@cache
def many() -> Rows:
    """Return as many rows as make a file large, some near one another as in texts."""
    near = unit(5, COMPACT // 10, DIMENSION)
    noise = unit(6, COMPACT, DIMENSION)
    made = np.repeat(near, 10, axis=0) + 0.5 * noise
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


@cache
def large() -> Path:
    """Return a file that is large, its numbers every second one."""
    return stored(Path(_FOLDER.name) / "大.faiss", range(0, 2 * COMPACT, 2), many())


def nearest(query: Rows, k: int, left: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> set[int]:
    """Return the numbers of the rows left that are nearest by comparing each."""
    scores = np.where(left, many() @ query, -2)
    return {2 * int(row) for row in np.argsort(-scores)[:k]}


def test_a_row_is_nearest_to_itself(tmp_path: Path) -> None:
    """Search gives numbers and cosines, also after a round trip through a Chinese path."""
    rows = unit(1)
    again = Vectors.load(stored(tmp_path / "向量.faiss", range(10, 15), rows))
    found = again.search(rows[2], 2)
    assert next(iter(found)) == 12
    assert found[12] == pytest.approx(1, abs=1e-3)
    assert again.cosines(rows[2], [12, 10]) == pytest.approx(
        [1.0, float(rows[2] @ rows[0])], abs=1e-3
    )


def test_removed_rows_are_gone() -> None:
    """A removed number is found no more."""
    rows = unit(2)
    vectors = Vectors.empty(8)
    vectors.add(np.arange(5), rows)
    vectors.remove(np.array([2], np.int64))
    assert 2 not in vectors.search(rows[2], 5)
    assert len(vectors) == 4


def test_an_empty_store_finds_nothing(tmp_path: Path) -> None:
    """Searching no vectors gives none, nor does a file without any."""
    assert Vectors.empty(8).search(unit(3)[0], 5) == {}
    path = stored(tmp_path / "空.faiss", range(0), unit(3, 0))
    assert Vectors.load(path).search(unit(3)[0], 5) == {}


def test_files_are_one_store(tmp_path: Path) -> None:
    """The nearest of several files come in one order, and what is left is written as one."""
    rows = unit(4, 9)
    bounds = [(0, 3), (3, 4), (4, 9)]
    paths = [stored(tmp_path / f"{a}.faiss", range(a, b), rows[a:b]) for a, b in bounds]
    vectors = Vectors.load(*paths)
    order = np.argsort(-(rows @ rows[5]))
    assert list(vectors.search(rows[5], 9)) == order.tolist()
    assert vectors.cosines(rows[5], [8, 0, 3]) == pytest.approx(
        (rows[[8, 0, 3]] @ rows[5]).tolist(), abs=1e-3
    )
    vectors.remove(np.array([0, 5]))
    vectors.save(tmp_path / "所余.faiss")
    left = Vectors.load(tmp_path / "所余.faiss")
    assert left.numbers.tolist() == vectors.numbers.tolist() == [1, 2, 3, 4, 6, 7, 8]
    assert list(left.search(rows[5], 9)) == [n for n in order if n not in (0, 5)]


def test_only_a_large_file_has_codes(tmp_path: Path) -> None:
    """From `COMPACT` vectors on there are codes, an eighth of the size of the vectors."""
    small = stored(tmp_path / "小.faiss", range(COMPACT - 1), many()[:-1])
    assert not small.with_suffix(".codes").exists()
    codes = large().with_suffix(".codes").stat().st_size
    assert codes < large().stat().st_size / 4


def test_codes_lose_next_to_nothing() -> None:
    """Of the ten nearest by comparing each vector at least 98 % are found, at their cosines."""
    vectors = Vectors.load(large())
    everything = np.ones(COMPACT, np.bool_)
    shared = 0
    for query in unit(7, 50, DIMENSION):
        found = vectors.search(query, 10)
        shared += len(nearest(query, 10, everything) & found.keys())
        cosines = [float(many()[number // 2] @ query) for number in found]
        assert list(found.values()) == pytest.approx(cosines, abs=2e-3)
        assert sorted(found.values(), reverse=True) == list(found.values())
    assert shared >= 0.98 * 500


@pytest.mark.parametrize("share", [0.9, 0.5, 0.1, 0.001])
def test_what_is_left_out_of_a_large_file_takes_no_place(share: float) -> None:
    """However many passages are left, the nearest of them are found and no other."""
    left = np.random.default_rng(8).random(COMPACT) < share
    narrowed = Vectors.load(large()).among(2 * np.flatnonzero(left))
    assert len(narrowed) == left.sum()
    shared = 0
    for query in unit(9, 20, DIMENSION):
        found = narrowed.search(query, 10)
        assert len(found) == 10
        assert left[[number // 2 for number in found]].all()
        shared += len(nearest(query, 10, left) & found.keys())
    assert shared >= 0.98 * 200


def test_removing_all_that_is_near_leaves_the_next() -> None:
    """Where thousands of the nearest are removed, the nearest of the rest still come."""
    query = unit(10, 1, DIMENSION)[0]
    left = np.ones(COMPACT, np.bool_)
    left[np.argsort(-(many() @ query))[:3000]] = False
    vectors = Vectors.load(large())
    vectors.remove(2 * np.flatnonzero(~left))
    found = vectors.search(query, 10)
    assert left[[number // 2 for number in found]].all()
    best = np.sort(many()[left] @ query)[:-11:-1]
    assert list(found.values()) == pytest.approx(best.tolist(), abs=1e-3)


def test_a_change_of_an_index_writes_codes_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Codes come and go with the parts of an index, and it finds what one without them finds."""
    pages = bundled_sources()
    build_index(pages[:4], tmp_path / "无", progress=silent)
    without = Index.open(tmp_path / "无").search_leg("dense", "科技创新人才", 5)
    for name, value in {"COMPACT": 16, "LIKELY": 60, "TIMES": 1}.items():
        monkeypatch.setattr(f"index.vectors.{name}", value)
    build_index(pages, tmp_path / "有", progress=silent)
    remove_sources([pages[4].name], tmp_path / "有")
    index = Index.open(tmp_path / "有")
    assert any(name.endswith(".codes") for name in index.manifest.files)
    found = index.search_leg("dense", "科技创新人才", 5)
    assert [passage.text for passage in found] == [passage.text for passage in without]
