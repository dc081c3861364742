"""Sums that run along a text and places in it, by which its parts are measured at once."""

from collections.abc import Iterable
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

MARKS = "，,。；;、：:"
MARK = 6  # characters that a mark between two words counts for


def running(values: Iterable[float]) -> NDArray[np.float64]:
    """Return the sums of the values before each place, and of all."""
    return np.fromiter(accumulate(values, initial=0.0), np.float64)


def way_along(text: str) -> NDArray[np.float64]:
    """Return how far each place of a text is from its beginning, marks counting `MARK` more."""
    return running(1 + MARK * (character in MARKS) for character in text)


def among(places: NDArray[np.int64], few: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which places are among a few."""
    return np.asarray((places[:, None] == few).any(1))
