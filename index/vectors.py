"""The dense leg: passage vectors in FAISS, read and written through bytes."""

from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

faiss.omp_set_num_threads(1)  # questions run side by side; one alone gains nothing by more


class Vectors:
    """Unit vectors in half precision by passage number; every one is compared, none is skipped."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def empty(cls, dimension: int) -> "Vectors":
        """Return a store of vectors of one dimension."""
        half = faiss.ScalarQuantizer.QT_fp16
        flat = faiss.IndexScalarQuantizer(dimension, half, faiss.METRIC_INNER_PRODUCT)
        return cls(faiss.IndexIDMap2(flat))

    @classmethod
    def load(cls, path: Path) -> "Vectors":
        """Read a store; bytes are read by Python, so that any path works."""
        return cls(faiss.deserialize_index(np.frombuffer(path.read_bytes(), np.uint8)))

    def save(self, path: Path) -> None:
        """Write the store."""
        path.write_bytes(faiss.serialize_index(self._index).tobytes())

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        return int(self._index.d)

    def add(self, numbers: NDArray[np.int64], vectors: NDArray[np.float32]) -> None:
        """Add rows under their passage numbers."""
        self._index.add_with_ids(vectors, numbers)

    def remove(self, numbers: NDArray[np.int64]) -> None:
        """Remove the rows of these passages."""
        self._index.remove_ids(numbers)

    def search(self, query: NDArray[np.float32], k: int) -> dict[int, float]:
        """Return the cosines of the `k` nearest passages, best first."""
        if not len(self):
            return {}
        scores, numbers = self._index.search(query[None], min(k, len(self)))
        return dict(zip(numbers[0].tolist(), scores[0].tolist(), strict=True))

    def cosines(self, query: NDArray[np.float32], numbers: list[int]) -> list[float]:
        """Return the cosine of each of these passages."""
        if not numbers:
            return []
        rows = self._index.reconstruct_batch(np.asarray(numbers, np.int64))
        return (rows @ query).tolist()  # type: ignore[no-any-return]
