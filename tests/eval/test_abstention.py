"""Refusals and confidence are scored by whether there is an answer and whether it is right."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from eval.abstention import (
    Bin,
    auroc,
    calibration_error,
    false_refusal,
    refusal_accuracy,
    refusal_precision,
    refusal_recall,
    reliability,
    reliability_of,
)
from eval.outcomes import Outcome
from tests.eval.making import SATISFACTION, make_answer, make_claim, make_outcome, make_unanswerable

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))
WITHHELD = make_outcome(answer=make_answer())
REFUSED = make_outcome(make_unanswerable(), make_answer())
INVENTED = make_outcome(make_unanswerable())


@pytest.mark.parametrize(
    ("score", "values"),
    [
        pytest.param(refusal_accuracy, (1.0, 1.0, 0.0, 1.0, 0.0), id="accuracy"),
        pytest.param(refusal_precision, (None, None, 0.0, 1.0, None), id="precision"),
        pytest.param(refusal_recall, (None, None, None, 1.0, 0.0), id="recall"),
        pytest.param(false_refusal, (0.0, 0.0, 1.0, None, None), id="false-refusal"),
    ],
)
def test_scores(score: Callable[[Outcome], float | None], values: tuple[float | None, ...]) -> None:
    """A score applies to some outcomes and is None for the rest."""
    outcomes = (RIGHT, WRONG, WITHHELD, REFUSED, INVENTED)
    assert tuple(score(outcome) for outcome in outcomes) == values


@pytest.mark.parametrize(
    ("answerable", "unanswerable", "value"),
    [
        ((0.9, 0.8), (0.1, 0.2), 1.0),
        ((0.1,), (0.9,), 0.0),
        ((0.5,), (0.5,), 0.5),
        ((0.9, 0.4), (0.6, 0.2), 0.75),
        ((0.9, 0.5), (0.5,), 0.75),
    ],
)
def test_auroc(
    answerable: tuple[float, ...], unanswerable: tuple[float, ...], value: float
) -> None:
    """It is the share of pairs in the right order, ties half."""
    rows = [(score, 1) for score in answerable] + [(score, 0) for score in unanswerable]
    assert auroc(np.array(rows, dtype=float)) == pytest.approx(value)


def test_answers_of_like_confidence_share_a_bin() -> None:
    """A bin has the number of its answers, their mean confidence and the share that is right."""
    rows = np.array([(0.91, 1), (0.99, 0), (1.0, 1), (0.12, 0)])
    low, high = reliability(rows)
    assert low == Bin(1, 0.12, 0.0)
    assert high.n == 3
    assert high.confidence == pytest.approx(2.9 / 3)
    assert high.right == pytest.approx(2 / 3)


def test_calibration_error_is_the_mean_gap() -> None:
    """Bins weigh as many answers as they have; answers as sure as they are right have none."""
    halves = [(0.55, 1), (0.55, 0)]
    sure = [(0.95, 0), (0.95, 0)]
    errors = calibration_error(np.array([halves * 2, halves + sure]))
    assert errors == pytest.approx([0.05, (2 * 0.05 + 2 * 0.95) / 4])


def test_the_diagram_agrees_with_the_error() -> None:
    """The gaps of the bins, weighted by their answers, are the calibration error."""
    rng = np.random.default_rng(1)
    rows = np.column_stack([rng.random(50), rng.integers(2, size=50)])
    gap = sum(near.n * abs(near.confidence - near.right) for near in reliability(rows)) / 50
    assert calibration_error(rows[None])[0] == pytest.approx(gap)


def test_only_answers_stand_in_the_diagram() -> None:
    """A refusal has no answer to be right; without answers there is no diagram."""
    assert reliability_of([WITHHELD, REFUSED]) == ()
    right, wrong = (replace(outcome, confidence=0.9) for outcome in (RIGHT, INVENTED))
    (only,) = reliability_of([right, wrong, REFUSED])
    assert (only.n, only.right) == (2, 0.5)
