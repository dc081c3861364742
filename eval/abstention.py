"""Measures of refusing: whether the bot declines what it cannot know, and knows how sure it is."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eval.outcomes import Outcome
from eval.scores import Metric, Scores, one_by_one

BINS = 10  # of equal width, as in Guo et al. 2017


def refusal_accuracy(outcome: Outcome) -> float:
    """1 if the bot refused what no report answers and answered the rest, rightly or not.

    The rival counts a wrong answer to an answerable question as a failure here too.
    """
    return float(outcome.refused is not outcome.answerable)


def refusal_precision(outcome: Outcome) -> float | None:
    """Over refusals, 1 if no report answers the question.

    The rival also calls a refusal right where the answer withheld would have been wrong.
    """
    return float(not outcome.answerable) if outcome.refused else None


def refusal_recall(outcome: Outcome) -> float | None:
    """Over the unanswerable, 1 if refused; the rival, SQuAD 2.0's, mixes it with exact match."""
    return None if outcome.answerable else float(outcome.refused)


def false_refusal(outcome: Outcome) -> float | None:
    """Over the answerable, 1 if refused: the rate at which the bot withholds what it could say.

    The rival divides by all refusals, and is 1 less the precision.
    """
    return float(outcome.refused) if outcome.answerable else None


def confidence(outcome: Outcome) -> tuple[float, float]:
    """Return the confidence of the answer and 1 if the question is answerable."""
    return outcome.confidence, float(outcome.answerable)


def answered_confidence(outcome: Outcome) -> tuple[float, float] | None:
    """Over answered questions, return the confidence of the answer and 1 if it is right."""
    return None if outcome.refused else (outcome.confidence, float(outcome.right))


def auroc(scores: Scores) -> float:
    """Return how often an answerable question has more confidence than an unanswerable one.

    Ties count half (Mann-Whitney). The rival labels by right and wrong answers; this one asks
    only whether a threshold could tell the two kinds of question apart. NaN for one kind alone.
    """
    answerable = scores[scores[:, 1] == 1, 0]
    unanswerable = np.sort(scores[scores[:, 1] == 0, 0])
    if not answerable.size or not unanswerable.size:
        return float("nan")
    below = np.searchsorted(unanswerable, answerable, "left")
    not_above = np.searchsorted(unanswerable, answerable, "right")
    return float((below + not_above).mean() / (2 * len(unanswerable)))


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of nearly the same confidence: how many, its mean, and the share that is right."""

    n: int
    confidence: float
    right: float


def reliability(scores: Scores) -> tuple[Bin, ...]:
    """Return the bins of a reliability diagram that are not empty, by rising confidence.

    `scores` has a row of confidence and rightness for each answer. Bins are of equal width; the
    rival has bins of equal size, and hides how seldom some confidences occur.
    """
    numbers = _bins(scores)
    members = (scores[numbers == number] for number in np.unique(numbers))
    return tuple(Bin(len(rows), *map(float, rows.mean(axis=0))) for rows in members)


def reliability_of(outcomes: Iterable[Outcome]) -> tuple[Bin, ...]:
    """Return the reliability diagram of the answers among the outcomes, empty without any."""
    rows = [row for outcome in outcomes if (row := answered_confidence(outcome))]
    return reliability(np.array(rows)) if rows else ()


def calibration_error(batch: Scores) -> Scores:
    """Return the expected calibration error: how far confidence lies from the share right.

    The mean over answers of the gap of their bin (Guo et al. 2017). The rival, the Brier score,
    also rewards telling right from wrong, which AUROC says by itself.
    """
    gaps, numbers = batch[..., 0] - batch[..., 1], _bins(batch)
    by_bin = [np.where(numbers == number, gaps, 0).sum(axis=-1) for number in range(BINS)]
    return np.asarray(np.abs(by_bin).sum(axis=0) / gaps.shape[-1])


def _bins(scores: Scores) -> NDArray[np.int64]:
    return np.minimum((scores[..., 0] * BINS).astype(np.int64), BINS - 1)


ABSTENTION = (
    Metric("refusal accuracy", refusal_accuracy),
    Metric("refusal precision", refusal_precision),
    Metric("refusal recall", refusal_recall),
    Metric("false refusal rate", false_refusal),
    Metric("confidence AUROC", confidence, one_by_one(auroc)),
    Metric("calibration error", answered_confidence, calibration_error),
)
