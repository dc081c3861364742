"""Candidate passages among their neighbours, and where a question's symbols stand in them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.matching import Pieces, common_runs
from index.symbols import Symbols
from index.texts import Texts

NEAR = 2  # passages before and after one that tell what it is about
DECAY = 0.5  # of a neighbour's weight with each passage of distance
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Passages in their order, pieces of text in each: title, heading, then its sentences.

    `at` is the place of each candidate among the passages, `near` those of its neighbours and
    itself, `weights` what these count, 0 where there is none; `runs` as in `common_runs`.
    """

    pieces: Pieces
    first: Rows  # first piece of each passage
    at: Rows
    near: Rows
    weights: NDArray[np.float64]
    runs: NDArray[np.uint8]

    @property
    def body(self) -> NDArray[np.bool_]:
        """Which pieces are sentences."""
        body = np.ones(len(self.pieces.ends), bool)
        body[self.first] = body[self.first + 1] = False
        return body

    def best(self, values: NDArray[Any]) -> NDArray[Any]:
        """Return the largest value of the pieces (last axis) of each candidate."""
        largest: NDArray[Any] = np.maximum.reduceat(values, self.first, axis=-1)
        return largest[..., self.at]

    def totals(self, values: NDArray[Any]) -> NDArray[np.float32]:
        """Return the sum over the pieces (last axis) of each passage, candidate or not."""
        return np.add.reduceat(values, self.first, axis=-1, dtype=np.float32)

    def around(self, of_passages: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the weighted sum over each candidate and its neighbours (last axis)."""
        total: NDArray[np.float64] = np.einsum(
            "...cn,cn->...c", of_passages[..., self.near], self.weights
        )
        return total


def neighbourhood(query: Symbols, candidates: Rows, texts: Texts) -> Neighbourhood:
    """Compare a question with the passages of these rows and their neighbours."""
    steps = np.arange(-NEAR, NEAR + 1)
    beside = candidates[:, None] + steps
    inside = beside.clip(0, len(texts) - 1)
    same = (beside == inside) & (texts.articles[inside] == texts.articles[candidates][:, None])
    rows = np.unique(beside[same])
    text, ends = texts.of(rows)
    pieces = Pieces.of(text)
    return Neighbourhood(
        pieces=pieces,
        first=np.append(0, np.searchsorted(pieces.ends, ends[:-1])),
        at=np.searchsorted(rows, candidates),
        near=np.searchsorted(rows, inside).clip(0, len(rows) - 1),
        weights=same * DECAY ** np.abs(steps),
        runs=common_runs(query, pieces),
    )
