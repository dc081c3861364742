"""Signatures are kept by article."""

from pathlib import Path

import numpy as np

from index.signatures import SLOTS
from index.sketches import load_sketches, save_sketches


def rows(many: int) -> list[bytes]:
    """Return signatures."""
    made = np.random.default_rng(1).integers(0, 2**32, (many, SLOTS), np.uint32)
    return [row.tobytes() for row in made]


def test_signatures_come_back_under_their_numbers(tmp_path: Path) -> None:
    """Parts follow one another, and articles that are gone are left out."""
    some = rows(5)
    paths = [tmp_path / "一.npy", tmp_path / "二.npy"]
    save_sketches(paths[0], [3, 4, 7], some[:3])
    save_sketches(paths[1], [8, 9], some[3:])
    numbers, signatures = load_sketches(paths, np.array([4, 9]))
    assert numbers.tolist() == [3, 7, 8]
    assert [row.tobytes() for row in signatures] == [some[0], some[2], some[3]]


def test_a_part_may_have_no_article(tmp_path: Path) -> None:
    """Nothing is written and read as nothing."""
    save_sketches(tmp_path / "空.npy", [], [])
    numbers, signatures = load_sketches([tmp_path / "空.npy"], np.zeros(0, np.int64))
    assert len(numbers) == len(signatures) == 0
