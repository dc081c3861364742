"""Scores rows of features with a small network."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from bot.language.overlap import Column

threadpool_limits(1, "blas")  # questions run side by side; one alone gains nothing by more


@dataclass(frozen=True, slots=True)
class Network:
    """A network of one hidden layer: `hidden` has shape (units, features), the others (units,)."""

    hidden: NDArray[np.float32]
    bias: NDArray[np.float32]
    out: NDArray[np.float32]

    def scores(self, rows: NDArray[np.floating]) -> Column:
        """Return the score of each row; their softmax says how likely each is the right one."""
        units = np.maximum(rows.astype(np.float32) @ self.hidden.T + self.bias, 0)
        return np.asarray(units @ self.out, np.float64)
