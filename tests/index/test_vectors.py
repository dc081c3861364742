"""Passage vectors in FAISS."""

from pathlib import Path

import numpy as np
import pytest

from index.vectors import Vectors


def unit(seed: int, rows: int = 5) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Return unit rows."""
    made = np.random.default_rng(seed).normal(size=(rows, 8)).astype(np.float32)
    return np.asarray(made / np.linalg.norm(made, axis=1, keepdims=True), np.float32)


def test_a_row_is_nearest_to_itself(tmp_path: Path) -> None:
    """Search gives numbers and cosines, also after a round trip through a Chinese path."""
    rows = unit(1)
    vectors = Vectors.empty(8)
    vectors.add(np.arange(10, 15), rows)
    path = tmp_path / "向量.faiss"
    vectors.save(path)
    again = Vectors.load(path)
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


def test_an_empty_store_finds_nothing() -> None:
    """Searching no vectors gives none."""
    assert Vectors.empty(8).search(unit(3)[0], 5) == {}
