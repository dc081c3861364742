"""Figures come with intervals, over all questions and over groups of them."""

from dataclasses import replace

import pytest

from eval import measures
from eval.measures import Measure, groups_of, measured, measured_by_group
from eval.outcomes import Outcome
from tests.eval.making import SATISFACTION, make_answer, make_claim, make_outcome, make_unanswerable

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))
REFUSED = make_outcome(make_unanswerable(), make_answer(confidence=0.2))
INVENTED = make_outcome(make_unanswerable(), make_answer(make_claim(SATISFACTION, "99.8%")))


def measure(name: str, outcomes: list[Outcome]) -> Measure:
    """Return one measure of the outcomes."""
    return next(found for found in measured(outcomes) if found.name == name)


def test_a_measure_has_value_count_and_interval() -> None:
    """Fifteen right of twenty is .75, and the interval holds it with room on both sides."""
    found = measure("answer accuracy", [RIGHT] * 15 + [WRONG] * 5 + [REFUSED])
    assert (found.value, found.n) == (0.75, 20)
    assert found.low is not None
    assert found.high is not None
    assert 0.5 < found.low < 0.65
    assert 0.85 < found.high < 1


def test_the_interval_is_the_same_every_time() -> None:
    """The seed is fixed."""
    assert measured([RIGHT, WRONG, REFUSED]) == measured([RIGHT, WRONG, REFUSED])


def test_what_does_not_apply_has_no_value() -> None:
    """Without unanswerable questions there is neither refusal recall nor an AUROC."""
    for name in ("refusal recall", "confidence AUROC"):
        assert measure(name, [RIGHT, WRONG]) == Measure(name, None, 0, None, None)


def test_answering_everything_lowers_refusal_recall() -> None:
    """A bot without a threshold answers what no report says."""
    assert measure("refusal recall", [RIGHT, REFUSED]).value == 1.0
    assert measure("refusal recall", [RIGHT, INVENTED]).value == 0.0


def test_percentiles_of_latency() -> None:
    """The middle and the slow end of the times are given apart."""
    outcomes = [replace(RIGHT, seconds=float(second)) for second in range(101)]
    assert measure("seconds p50", outcomes).value == 50
    assert measure("seconds p95", outcomes).value == 95


def test_groups_have_their_own_figures() -> None:
    """Splits, hard questions and types are measured apart; a group of all or none is left out."""
    outcomes = [
        RIGHT,
        replace(WRONG, split="test", hard=True),
        replace(REFUSED, split="test", type="money"),
    ]
    groups = groups_of(outcomes)
    assert groups == {
        "all": [0, 1, 2], "dev": [0], "test": [1, 2], "hard": [1], "not hard": [0, 2],
        "money": [2], "percent": [0, 1],
    }  # fmt: skip
    found = measured_by_group(outcomes)
    assert set(found) == set(groups)
    assert found["dev"] == measured([outcomes[0]])
    assert found["test"] == measured(outcomes[1:])


def test_one_group_alone_is_all() -> None:
    """Questions of one split and type have no groups beside all."""
    assert set(measured_by_group([RIGHT, WRONG])) == {"all"}


def test_the_interval_does_not_depend_on_the_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing resamples a few at a time saves memory and changes nothing."""
    whole = measured([RIGHT, WRONG, REFUSED])
    monkeypatch.setattr(measures, "BATCH", 10)
    assert measured([RIGHT, WRONG, REFUSED]) == whole
