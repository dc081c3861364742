"""Keeps in how many passages each term stands, as a file of digests beside the text of record.

Milvus does not tell what a term is worth; the ranker and the score of the lexical leg need it.
"""

import math
from collections import Counter
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from secrets import token_hex

import numpy as np
from numpy.typing import NDArray

from index.arrays import load_array
from index.lexical import WEIGHTS
from index.terms import Terms

FILE = "frequencies-{}.npy"  # a change writes one of a new name
KNOWN = 65_536  # terms whose worth is kept at hand
HELD = 1_000_000  # terms that are counted before they are put with the others
Table = NDArray[np.int64]  # digests, ascending, and their counts


class Frequencies:
    """Document frequencies among `passages` passages."""

    def __init__(self, table: Table, passages: int) -> None:
        self._digests, self._counts = table
        self._passages = passages
        self.idf = lru_cache(maxsize=KNOWN)(self._idf)

    @classmethod
    def open(cls, folder: Path, passages: int) -> "Frequencies":
        """Map the file of a generation into memory; raises ValueError where there is none."""
        return cls(_table(folder, mmap=True), passages)

    def mean(self, field: str) -> float:
        """Return how many terms a passage has in a field."""
        return max(self._count(_length(field)), 1) / max(self._passages, 1)

    def _idf(self, field: str, term: str) -> float:
        """Return the inverse document frequency as `Lexical` does."""
        n = min(self._count(_key(field, term)), self._passages)
        return math.log(1 + (self._passages - n + 0.5) / (n + 0.5))

    def _count(self, key: str) -> int:
        digest = _digest(key)
        at = int(np.searchsorted(self._digests, digest))
        known = at < len(self._digests) and self._digests[at] == digest
        return int(self._counts[at]) if known else 0


class Tally:
    """Document frequencies that are being changed in the folder of a new generation."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._table = _table(folder)
        self._counter: Counter[str] = Counter()

    @staticmethod
    def begin(folder: Path) -> None:
        """Write the frequencies of no passages."""
        np.save(folder / FILE.format(token_hex(4)), np.zeros((2, 0), np.int64))

    def count(self, terms: Terms, times: int = 1) -> None:
        """Count a passage by its terms, or take one away by -1 times."""
        for field in WEIGHTS:
            found = getattr(terms, field).split()
            self._counter[_length(field)] += times * len(found)
            for term in set(found):
                self._counter[_key(field, term)] += times
        if len(self._counter) > HELD:
            self._settle()

    def save(self) -> None:
        """Write all of it in place of what there was."""
        self._settle()
        (before,) = _files(self._folder)
        np.save(self._folder / FILE.format(token_hex(4)), self._table)
        before.unlink()

    def _settle(self) -> None:
        """Put what was counted with the others; what is down to nothing is left out."""
        counted = [[_digest(key) for key in self._counter], list(self._counter.values())]
        digests, counts = np.concatenate([self._table, np.array(counted, np.int64)], axis=1)
        distinct, place = np.unique(digests, return_inverse=True)
        sums = np.zeros(len(distinct), np.int64)
        np.add.at(sums, place, counts)
        self._table = np.stack([distinct[sums > 0], sums[sums > 0]])
        self._counter.clear()


def _key(field: str, term: str) -> str:
    return f"{field} {term}"


def _length(field: str) -> str:
    """Return the key under which all terms of a field are counted."""
    return field


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), signed=True)


def _files(folder: Path) -> list[Path]:
    return list(folder.glob(FILE.format("*")))


def _table(folder: Path, *, mmap: bool = False) -> Table:
    found = _files(folder)
    if len(found) != 1:
        raise ValueError(f"{folder}: {FILE.format('*')}?")
    table: Table = load_array(found[0], mapped=mmap)
    return table
