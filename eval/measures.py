"""Figures of a run with their uncertainty, and whether two runs differ by more than chance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from eval.metrics import METRICS, Metric, Scores
from eval.outcomes import Outcome

SEED = 20251121
RESAMPLES = 1000
PERMUTATIONS = 2000


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure over the `n` outcomes it applies to, with its 95 % interval; None where n is 0."""

    name: str
    value: float | None
    n: int
    low: float | None
    high: float | None


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


def measured(outcomes: Sequence[Outcome]) -> tuple[Measure, ...]:
    """Return every measure of the outcomes.

    Intervals are bootstrap percentiles over items (Efron 1979), 1,000 resamples at a fixed seed;
    they take the turns of one dialogue as independent, which is a little too sure.
    """
    return tuple(_measure(metric, outcomes) for metric in METRICS)


def differences(first: Sequence[Outcome], second: Sequence[Outcome]) -> tuple[Difference, ...]:
    """Return every measure of two runs over the same facts in the same order, with p values.

    The test is paired randomisation (Noreen 1989): outcomes of a fact swap runs at random, and p
    is the share of 2,000 such swaps whose difference is no smaller. The rival, a t test over
    items, assumes a distribution and cannot take AUROC or a percentile.
    """
    return tuple(_difference(metric, first, second) for metric in METRICS)


def _measure(metric: Metric, outcomes: Sequence[Outcome]) -> Measure:
    scores = _applicable(_scores(metric, outcomes))
    value = _statistic(metric, scores)
    if value is None:
        return Measure(metric.name, None, 0, None, None)
    rng = np.random.default_rng(SEED)
    picks = rng.integers(len(scores), size=(RESAMPLES, len(scores)))
    drawn = [_statistic(metric, scores[pick]) for pick in picks]
    low, high = np.percentile([value for value in drawn if value is not None], (2.5, 97.5))
    return Measure(metric.name, value, len(scores), float(low), float(high))


def _difference(metric: Metric, first: Sequence[Outcome], second: Sequence[Outcome]) -> Difference:
    ours, theirs = _scores(metric, first), _scores(metric, second)
    values = _statistic(metric, _applicable(ours)), _statistic(metric, _applicable(theirs))
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
    values = [_statistic(metric, _applicable(scores)) for scores in (first, second)]
    if values[0] is None or values[1] is None:
        return None
    return abs(values[1] - values[0])


def _scores(metric: Metric, outcomes: Sequence[Outcome]) -> Scores:
    """Return a row for each outcome, NaN where the metric does not apply."""
    rows = []
    for outcome in outcomes:
        score = metric.score(outcome)
        rows.append(score if isinstance(score, tuple) else (score,))
    return np.array(rows, dtype=np.float64)


def _applicable(scores: Scores) -> Scores:
    return scores[~np.isnan(scores[:, 0])]


def _statistic(metric: Metric, scores: Scores) -> float | None:
    """Return the figure of a set, None for an empty one or one that it is not defined for."""
    value = metric.statistic(scores) if len(scores) else float("nan")
    return None if np.isnan(value) else value
