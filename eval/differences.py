"""Whether two runs over the same questions differ by more than chance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from eval.measures import SEED, scores_of, statistic_of
from eval.metrics import METRICS
from eval.outcomes import Outcome
from eval.scores import Metric, Scores

PERMUTATIONS = 2000


@dataclass(frozen=True, slots=True)
class Difference:
    """A measure of two runs over the same facts and how likely chance alone makes it so large."""

    name: str
    first: float | None
    second: float | None
    n: int
    p: float | None

    @property
    def change(self) -> float | None:
        """The second less the first, None where either is missing."""
        if self.first is None or self.second is None:
            return None
        return self.second - self.first


def differences(first: Sequence[Outcome], second: Sequence[Outcome]) -> tuple[Difference, ...]:
    """Return every measure of two runs over the same facts in the same order, with p values.

    The test is paired randomisation (Noreen 1989): outcomes of a fact swap runs at random, and p
    is the share of 2,000 such swaps whose difference is no smaller. The rival, a t test over
    items, assumes a distribution and cannot take AUROC or a percentile.
    """
    return tuple(_difference(metric, first, second) for metric in METRICS)


def _difference(metric: Metric, first: Sequence[Outcome], second: Sequence[Outcome]) -> Difference:
    ours, theirs = scores_of(metric, first), scores_of(metric, second)
    values = statistic_of(metric, ours), statistic_of(metric, theirs)
    n = int((~np.isnan(ours[:, 0]) | ~np.isnan(theirs[:, 0])).sum())
    return Difference(metric.name, *values, n, _p_value(metric, ours, theirs))


def _p_value(metric: Metric, first: Scores, second: Scores) -> float | None:
    observed = _gap(metric, first, second)
    if observed is None:
        return None
    rng = np.random.default_rng(SEED)
    larger = 0
    for swap in rng.random((PERMUTATIONS, len(first), 1)) < 0.5:
        gap = _gap(metric, np.where(swap, second, first), np.where(swap, first, second))
        larger += gap is None or gap >= observed - 1e-12
    return (larger + 1) / (PERMUTATIONS + 1)


def _gap(metric: Metric, first: Scores, second: Scores) -> float | None:
    values = [statistic_of(metric, scores) for scores in (first, second)]
    if values[0] is None or values[1] is None:
        return None
    return abs(values[1] - values[0])
