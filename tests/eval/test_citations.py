"""Citations are held to the raw text and to the known evidence."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.answer import Claim
from eval.citations import citation_precision, citation_recall
from eval.outcomes import Outcome
from tests.eval.making import (
    CONTRACTS,
    SATISFACTION,
    SPENDING,
    make_answer,
    make_claim,
    make_outcome,
    make_unanswerable,
)

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))
WITHHELD = make_outcome(answer=make_answer())
REFUSED = make_outcome(make_unanswerable(), make_answer())
INVENTED = make_outcome(make_unanswerable())


@pytest.mark.parametrize(
    ("score", "values"),
    [
        pytest.param(citation_recall, (1.0, 1.0, None, None, 1.0), id="recall"),
        pytest.param(citation_precision, (1.0, 0.0, None, None, None), id="precision"),
    ],
)
def test_scores(score: Callable[[Outcome], float | None], values: tuple[float | None, ...]) -> None:
    """Recall applies to what is answered, precision to what has an answer besides."""
    outcomes = (RIGHT, WRONG, WITHHELD, REFUSED, INVENTED)
    assert tuple(score(outcome) for outcome in outcomes) == values


def broken(claim: Claim) -> Claim:
    """Return a claim that names the wrong place."""
    return replace(claim, citation=replace(claim.citation, ranges=((0, 5),)))


def test_a_false_citation_lowers_both() -> None:
    """One false claim of two halves the scores."""
    claim = make_claim(SPENDING, "5.4%")
    outcome = make_outcome(answer=make_answer(claim, broken(claim)))
    assert citation_recall(outcome) == 0.5
    assert citation_precision(outcome) == 0.5


def test_a_true_citation_may_be_beside_the_point() -> None:
    """A quote without a wanted element or evidence is true all the same."""
    beside = make_answer(make_claim(SPENDING, "5.4%"), make_claim(CONTRACTS, "35亿元", 2))
    outcome = make_outcome(answer=beside)
    assert citation_recall(outcome) == 1.0
    assert citation_precision(outcome) == 0.5
