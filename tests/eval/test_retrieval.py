"""Retrieval is scored by the known evidence, with the values worked out by hand."""

from dataclasses import replace
from math import log2

import pytest

from eval.outcomes import Outcome, Ranks
from eval.retrieval import MEASURES, evidence_recall, ranking
from tests.eval.making import make_outcome, make_unanswerable


def ranked(*ranks: int | None) -> Outcome:
    """Return an outcome whose pieces of evidence came at these ranks."""
    return replace(make_outcome(), ranks=ranks)


@pytest.mark.parametrize(
    ("ranks", "k", "value"),
    [((1,), 1, 1.0), ((2,), 1, 0.0), ((1, 3), 3, 1.0), ((1, 4), 3, 0.0), ((1, None), 10, 0.0)],
)
def test_evidence_recall(ranks: Ranks, k: int, value: float) -> None:
    """All of the evidence has to come within the first k hits."""
    assert evidence_recall(ranked(*ranks), k) == value


@pytest.mark.parametrize(
    ("name", "ranks", "value"),
    [
        pytest.param("R@1", (1, 3), 0.5, id="half-of-the-evidence"),
        pytest.param("R@3", (1, 3), 1.0, id="all-of-it"),
        pytest.param("R@10", (1, None), 0.5, id="half-missed"),
        pytest.param("Success@1", (1, None), 1.0, id="hit-by-a-part"),
        pytest.param("Success@3", (4,), 0.0, id="no-hit"),
        pytest.param("RR@10", (4, 2), 0.5, id="first-of-two"),
        pytest.param("RR@10", (11,), 0.0, id="beyond-ten"),
        pytest.param("RR@10", (None,), 0.0, id="never"),
        pytest.param("nDCG@10", (1, 2), 1.0, id="ideal"),
        pytest.param("nDCG@10", (1, 1), 1.0, id="both-in-one-hit"),
        pytest.param("nDCG@10", (3,), 1 / log2(4), id="third"),
        pytest.param("nDCG@10", (1, None), 1 / (1 + 1 / log2(3)), id="ideal-then-missed"),
    ],
)
def test_ranking(name: str, ranks: Ranks, value: float) -> None:
    """ir-measures gives the value worked out by hand."""
    assert ranking(ranked(*ranks), name) == pytest.approx(value)


def test_without_evidence_nothing_is_scored() -> None:
    """A question that no report answers has no ranking."""
    outcome = make_outcome(make_unanswerable())
    assert evidence_recall(outcome, 1) is None
    assert {ranking(outcome, name) for name in MEASURES} == {None}
