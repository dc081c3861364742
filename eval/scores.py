"""What a measure is: a score of one outcome, and the statistic of many scores.

A score of None is left out of the statistic rather than counted as 0, so `n` differs by measure.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eval.outcomes import Outcome

Score = float | tuple[float, float] | None
Scores = NDArray[np.float64]
Statistic = Callable[[Scores], Scores]


def mean(batch: Scores) -> Scores:
    """Return the mean of each set of scores, shape (sets, n, 1)."""
    return np.asarray(batch[..., 0].mean(axis=-1))


def one_by_one(statistic: Callable[[Scores], float]) -> Statistic:
    """Return the statistic of a batch of sets, given that of one set, shape (n, columns)."""
    return lambda batch: np.array([statistic(scores) for scores in batch])


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure by its printed name, the only one that it has.

    `statistic` takes sets of scores of equal size, shape (sets, n, columns), and returns a figure
    for each, NaN where it is not defined.
    """

    name: str
    score: Callable[[Outcome], Score]
    statistic: Statistic = mean
