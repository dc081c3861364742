"""Differences of two runs come with the chance that they are none."""

from eval.differences import Difference, differences
from eval.outcomes import Outcome
from tests.eval.making import SATISFACTION, make_answer, make_claim, make_outcome, make_unanswerable

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))
REFUSED = make_outcome(make_unanswerable(), make_answer(confidence=0.2))
INVENTED = make_outcome(make_unanswerable(), make_answer(make_claim(SATISFACTION, "99.8%")))


def difference(name: str, first: list[Outcome], second: list[Outcome]) -> Difference:
    """Return one measure of two runs."""
    return next(found for found in differences(first, second) if found.name == name)


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
