"""Figures come with intervals, and differences with p values."""

from dataclasses import replace

from eval.measures import Difference, Measure, differences, measured
from eval.outcomes import Outcome
from tests.eval.making import SATISFACTION, make_answer, make_claim, make_outcome, make_unanswerable

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))
REFUSED = make_outcome(make_unanswerable(), make_answer(confidence=0.2))
INVENTED = make_outcome(make_unanswerable(), make_answer(make_claim(SATISFACTION, "99.8%")))


def measure(name: str, outcomes: list[Outcome]) -> Measure:
    """Return one measure of the outcomes."""
    return next(found for found in measured(outcomes) if found.name == name)


def difference(name: str, first: list[Outcome], second: list[Outcome]) -> Difference:
    """Return one measure of two runs."""
    return next(found for found in differences(first, second) if found.name == name)


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


def test_a_run_does_not_differ_from_itself() -> None:
    """Every swap of equal runs gives no difference, so p is 1."""
    found = difference("answer accuracy", [RIGHT, WRONG], [RIGHT, WRONG])
    assert (found.change, found.p) == (0.0, 1.0)


def test_a_large_difference_is_no_chance() -> None:
    """Twenty of twenty against none is seen, one of twenty is not."""
    worse = difference("answer accuracy", [RIGHT] * 20, [WRONG] * 20)
    assert worse.change == -1.0
    assert worse.p is not None
    assert worse.p < 0.01
    slight = difference("answer accuracy", [RIGHT] * 20, [RIGHT] * 19 + [WRONG])
    assert slight.p == 1.0


def test_a_measure_that_one_run_lacks_has_no_difference() -> None:
    """Refusal precision exists only for a run that refused."""
    found = difference("refusal precision", [REFUSED], [INVENTED])
    assert (found.first, found.second, found.change, found.p) == (1.0, None, None, None)
