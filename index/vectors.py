"""The dense leg: passage vectors in FAISS files that are mapped into memory.

A large file has a second one beside it, its codes: four bits for every two dimensions, a product
quantiser (Jégou, Douze and Schmid 2011) that is scanned in registers (André, Kermarrec and Le
Scouarnec 2017). What the codes put in front is compared exactly, so that scores stay the same.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

COMPACT = 50_000  # vectors from which a file has codes
TAUGHT = 65_536  # vectors at most that codes are learnt from
LIKELY, TIMES = 400, 8  # vectors at least, and for each one sought, that codes put in front
SHARE = 0.25  # of a file's vectors that must count for its codes to be used
COPIED = 16_384  # vectors that are copied at a time
CODES = ".codes"
Numbers = NDArray[np.int64]
Vector = NDArray[np.float32]

faiss.omp_set_num_threads(1)  # questions run side by side; one alone gains nothing by more


class Vectors:
    """Unit vectors in half precision by passage number, in one file or several."""

    def __init__(self, parts: Sequence["_Part"]) -> None:
        self._parts = parts

    @classmethod
    def empty(cls, dimension: int) -> "Vectors":
        """Return a store in memory, to be filled with vectors of one dimension."""
        return cls([_Part.empty(dimension)])

    @classmethod
    def load(cls, *paths: Path) -> "Vectors":
        """Open a store from its files, the numbers of each above those of the one before."""
        return cls([_Part.load(path) for path in paths])

    def save(self, path: Path) -> None:
        """Write all of it as one file, with codes beside it where there is much."""
        whole, *others = self._parts
        if others or not whole.is_complete:
            whole = _Part.empty(self.dimension)
            for part in self._parts:
                for start in range(0, len(part), COPIED):
                    rows = part.rows[start : start + COPIED]
                    whole = whole.grown(part.numbers[rows], part.vectors(rows))
        whole.save(path)

    def __len__(self) -> int:
        return sum(map(len, self._parts))

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return self._parts[0].dimension

    @property
    def numbers(self) -> Numbers:
        """The passage number of each vector, ascending."""
        return np.concatenate([part.numbers[part.rows] for part in self._parts])

    def add(self, numbers: Numbers, vectors: Vector) -> None:
        """Add vectors under passage numbers above all that there are, to a store in memory."""
        self._parts = [part.grown(numbers, vectors) for part in self._parts]

    def remove(self, numbers: Numbers) -> None:
        """Leave out the vectors of these passages."""
        if len(numbers):
            self._parts = [
                part.narrowed(~np.isin(part.numbers, numbers, kind="sort")) for part in self._parts
            ]

    def among(self, numbers: Numbers) -> "Vectors":
        """Return this store with the vectors of these passages only."""
        return Vectors(
            [part.narrowed(np.isin(part.numbers, numbers, kind="sort")) for part in self._parts]
        )

    def search(self, query: Vector, k: int) -> dict[int, float]:
        """Return the cosines of the `k` nearest passages, best first."""
        found = [part.search(query, min(k, len(part))) for part in self._parts if len(part)]
        if not found:
            return {}
        numbers, scores = (np.concatenate(column) for column in zip(*found, strict=True))
        best = np.argsort(-scores, kind="stable")[:k]
        return dict(zip(numbers[best].tolist(), scores[best].tolist(), strict=True))

    def cosines(self, query: Vector, numbers: list[int]) -> list[float]:
        """Return the cosine of each of these passages, 0 for one that is not there."""
        cosines = np.zeros(len(numbers), np.float32)
        for part in self._parts:
            rows = np.searchsorted(part.numbers, numbers)
            inside = np.isin(numbers, part.numbers[rows[rows < len(part.numbers)]])
            cosines[inside] = part.vectors(rows[inside]) @ query
        return cosines.tolist()


class _Part:
    """Vectors of one file; `inside` tells which of its rows count, None for all."""

    def __init__(
        self, index: Any, codes: Any = None, inside: NDArray[np.bool_] | None = None
    ) -> None:
        self._index = index
        self._flat = faiss.downcast_index(index.index)
        self._codes = codes
        self._inside = inside

    @classmethod
    def empty(cls, dimension: int) -> "_Part":
        """Return a part in memory, to be filled."""
        half = faiss.ScalarQuantizer.QT_fp16
        flat = faiss.IndexScalarQuantizer(dimension, half, faiss.METRIC_INNER_PRODUCT)
        return cls(faiss.IndexIDMap(flat))

    @classmethod
    def load(cls, path: Path) -> "_Part":
        """Map a file into memory, and its codes if it has them."""
        compact = path.with_suffix(CODES)
        return cls(_mapped(path), _mapped(compact) if compact.exists() else None)

    def save(self, path: Path) -> None:
        """Write it, and its codes if it is large."""
        _write(self._index, path)
        total, dimension = int(self._index.ntotal), self.dimension
        if total < COMPACT or dimension % 2:
            return
        codes = faiss.IndexPQFastScan(dimension, dimension // 2, 4, faiss.METRIC_INNER_PRODUCT)
        codes.train(self.vectors(np.arange(0, total, -(-total // TAUGHT))))
        for start in range(0, total, COPIED):
            codes.add(self.vectors(np.arange(start, min(start + COPIED, total))))
        _write(codes, path.with_suffix(CODES))

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self._index.d)

    @property
    def is_complete(self) -> bool:
        """Whether all rows count."""
        return self._inside is None

    @cached_property
    def numbers(self) -> Numbers:
        """The passage number of each row, of those too that do not count."""
        return np.asarray(faiss.vector_to_array(self._index.id_map))

    @cached_property
    def rows(self) -> Numbers:
        """The rows that count."""
        if self._inside is None:
            return np.arange(self._index.ntotal)
        return np.flatnonzero(self._inside)

    def grown(self, numbers: Numbers, vectors: Vector) -> "_Part":
        """Add rows; what was there before must not be used any more."""
        self._index.add_with_ids(vectors, numbers)
        return _Part(self._index)

    def narrowed(self, inside: NDArray[np.bool_]) -> "_Part":
        """Return the same part with fewer rows that count."""
        if self._inside is not None:
            inside = inside & self._inside
        return self if inside.all() else _Part(self._index, self._codes, inside)

    def vectors(self, rows: Numbers) -> Vector:
        """Return the vectors of some rows."""
        return np.asarray(self._flat.reconstruct_batch(rows))

    def search(self, query: Vector, k: int) -> tuple[Numbers, Vector]:
        """Return the `k` nearest rows that count, by their numbers, and their cosines."""
        rows = self._likely(query, k)
        if len(rows):
            scores = self.vectors(rows) @ query
        else:
            (scores,), (rows,) = self._flat.search(query[None], k, params=self._counting)
        best = np.argsort(-scores, kind="stable")[:k]
        return self.numbers[rows[best]], scores[best]

    def _likely(self, query: Vector, k: int) -> Numbers:
        """Return the rows that count of those that codes put in front; none where few do."""
        none = np.zeros(0, np.int64)
        share = len(self) / max(int(self._index.ntotal), 1)
        if self._codes is None or share < SHARE or k > LIKELY:
            return none
        wanted = max(LIKELY, TIMES * k)
        _, (rows,) = self._codes.search(query[None], int(wanted / share))
        rows = np.sort(rows[rows >= 0])
        if self._inside is not None:
            rows = rows[self._inside[rows]]
        return rows if len(rows) >= wanted / 2 else none

    @cached_property
    def _counting(self) -> Any:
        """The rows that count as FAISS takes them, None for all."""
        if self._inside is None:
            return None
        bits = np.packbits(self._inside, bitorder="little")
        parameters: Any = faiss.SearchParameters
        bitmap: Any = faiss.IDSelectorBitmap
        return parameters(sel=bitmap(bits))


def _mapped(path: Path) -> Any:
    return faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)


def _write(index: Any, path: Path) -> None:
    """Write an index by Python, so that a full disk is an OSError."""
    path.write_bytes(faiss.serialize_index(index).tobytes())
