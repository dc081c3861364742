"""Figures of a run with their uncertainty, over all of it and over groups of its questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from bot.answer import KINDS
from eval.metrics import METRICS
from eval.outcomes import Outcome
from eval.scores import Metric, Scores

SEED = 20251121
RESAMPLES = 1000
BATCH = 100  # resamples drawn at a time, so that large sets fit in memory


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure over the `n` outcomes it applies to, with its 95 % interval; None where n is 0."""

    name: str
    value: float | None
    n: int
    low: float | None
    high: float | None


def measured(
    outcomes: Sequence[Outcome], metrics: Sequence[Metric] = METRICS
) -> tuple[Measure, ...]:
    """Return measures of the outcomes, every one unless others are named.

    Intervals are bootstrap percentiles over items (Efron 1979), 1,000 resamples at a fixed seed;
    they take the turns of one dialogue as independent, which is a little too sure.
    """
    return tuple(_measure(metric, scores_of(metric, outcomes)) for metric in metrics)


def measured_by_group(outcomes: Sequence[Outcome]) -> dict[str, tuple[Measure, ...]]:
    """Return every measure of all outcomes, of each split, of the hard and the others, by type."""
    scores = [scores_of(metric, outcomes) for metric in METRICS]
    return {
        name: tuple(_measure(METRICS[at], rows[members]) for at, rows in enumerate(scores))
        for name, members in groups_of(outcomes).items()
    }


def groups_of(outcomes: Sequence[Outcome]) -> dict[str, list[int]]:
    """Return which outcomes are in each group; one that has none, or all of them, is left out."""
    names = ("all", "dev", "test", "hard", "not hard", *KINDS)
    groups: Mapping[str, list[int]] = {name: [] for name in names}
    for at, outcome in enumerate(outcomes):
        ease = "hard" if outcome.hard else "not hard"
        for name in ("all", outcome.split, ease, outcome.type):
            groups[name].append(at)
    kept = {name: at for name, at in groups.items() if 0 < len(at) < len(outcomes)}
    return {"all": groups["all"]} | kept


def scores_of(metric: Metric, outcomes: Sequence[Outcome]) -> Scores:
    """Return a row for each outcome, NaN where the metric does not apply."""
    rows = []
    for outcome in outcomes:
        score = metric.score(outcome)
        rows.append(score if isinstance(score, tuple) else (score,))
    width = max((len(row) for row in rows), default=1)
    blank = (None,) * width
    return np.array([row if len(row) == width else blank for row in rows], dtype=np.float64)


def statistic_of(metric: Metric, scores: Scores) -> float | None:
    """Return the figure of a set, None where none applies or it is not defined for them."""
    scores = _applicable(scores)
    value = float(metric.statistic(scores[None])[0]) if len(scores) else float("nan")
    return None if np.isnan(value) else value


def _measure(metric: Metric, scores: Scores) -> Measure:
    value = statistic_of(metric, scores)
    if value is None:
        return Measure(metric.name, None, 0, None, None)
    scores = _applicable(scores)
    rng = np.random.default_rng(SEED)
    drawn = [
        metric.statistic(scores[rng.integers(len(scores), size=(BATCH, len(scores)))])
        for _ in range(RESAMPLES // BATCH)
    ]
    low, high = np.nanpercentile(np.concatenate(drawn), (2.5, 97.5))
    return Measure(metric.name, value, len(scores), float(low), float(high))


def _applicable(scores: Scores) -> Scores:
    return scores[~np.isnan(scores[:, 0])]
