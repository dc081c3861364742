"""Keeps the signatures of the articles of a part, each under the number of its article."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.arrays import load_array
from index.signatures import SLOTS, Signatures

Numbers = NDArray[np.int64]


def save_sketches(path: Path, numbers: Sequence[int], signatures: Sequence[bytes]) -> None:
    """Write the signatures of articles of growing numbers; slot by slot, as they are compared."""
    rows = np.frombuffer(b"".join(signatures), "<u4").reshape(-1, SLOTS)
    first = np.asarray(numbers, "<u4").reshape(-1, 1)
    np.save(path, np.asfortranarray(np.concatenate([first, rows], axis=1)))


def load_sketches(paths: Sequence[Path], gone: Numbers) -> tuple[Numbers, Signatures]:
    """Return the numbers of the articles in some parts that are not gone, and their signatures."""
    table = np.concatenate([load_array(path) for path in paths])
    numbers = table[:, 0].astype(np.int64)
    if len(gone):
        kept = ~np.isin(numbers, gone)
        numbers, table = numbers[kept], table[kept]
    return numbers, table[:, 1:]
