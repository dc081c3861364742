"""Compares a question with texts: the longest common run that ends at each of its symbols."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.symbols import BREAK, Symbols


@dataclass(frozen=True, slots=True)
class Pieces:
    """Texts one after another, each piece ended by BREAK; `ends` says where the breaks are."""

    text: Symbols
    ends: NDArray[np.int64]

    @classmethod
    def of(cls, text: Symbols) -> "Pieces":
        """Part a text at its breaks."""
        return cls(text, np.flatnonzero(text == BREAK))

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Symbols of each piece, its break left out."""
        return np.diff(self.ends, prepend=-1) - 1

    def holding(self, where: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Return which pieces hold any of these places of the text."""
        held = np.zeros(len(self.ends), bool)
        held[np.searchsorted(self.ends, where)] = True
        return held


def common_runs(query: Symbols, pieces: Pieces) -> NDArray[np.uint8]:
    """Return the longest common run of query and piece that ends at each symbol of the query.

    Shape (len(query), len(pieces.ends)); the query has at most 255 symbols and no BREAK. The
    dynamic program for the longest common substring, over the places of the query's symbols only.
    """
    known = np.zeros(1 << 16, bool)
    known[query & 0xFFFF] = True
    places = np.flatnonzero(known[pieces.text & 0xFFFF])
    text = pieces.text[places]
    piece = np.searchsorted(pieces.ends, places)
    goes_on = np.append(False, np.diff(places) == 1).astype(np.uint8)
    longest = np.zeros((len(query), len(pieces.ends)), np.uint8)
    run = np.zeros(len(text), np.uint8)
    for at, symbol in enumerate(query):
        equal = np.flatnonzero(text == symbol)
        before = run[equal - 1] * goes_on[equal]  # the first place goes on with nothing
        run = np.zeros(len(text), np.uint8)
        run[equal] = before + 1
        np.maximum.at(longest[at], piece[equal], run[equal])
    return longest
