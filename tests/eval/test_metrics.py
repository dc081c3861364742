"""Each measure has its known value on outcomes made by hand."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from math import log2

import numpy as np
import pytest
from ir_measures import RR, Success, nDCG

from eval.metrics import (
    METRICS,
    answer_accuracy,
    auroc,
    citation_precision,
    evidence_recall,
    false_refusal,
    ranking,
    refusal_accuracy,
    refusal_precision,
    refusal_recall,
    span_accuracy,
)
from eval.outcomes import Outcome
from tests.eval.making import (
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


def ranked(*ranks: int | None) -> Outcome:
    """Return an outcome whose pieces of evidence came at these ranks."""
    return replace(RIGHT, ranks=ranks)


@pytest.mark.parametrize(
    ("ranks", "k", "value"),
    [((1,), 1, 1.0), ((2,), 1, 0.0), ((1, 3), 3, 1.0), ((1, 4), 3, 0.0), ((1, None), 10, 0.0)],
)
def test_evidence_recall(ranks: tuple[int | None, ...], k: int, value: float) -> None:
    """All of the evidence has to come within the first k hits."""
    assert evidence_recall(ranked(*ranks), k) == value


@pytest.mark.parametrize(
    ("measure", "ranks", "value"),
    [
        pytest.param(Success @ 1, (1, None), 1.0, id="hit-by-a-part"),
        pytest.param(Success @ 3, (4,), 0.0, id="no-hit"),
        pytest.param(RR @ 10, (4, 2), 0.5, id="first-of-two"),
        pytest.param(RR @ 10, (11,), 0.0, id="beyond-ten"),
        pytest.param(RR @ 10, (None,), 0.0, id="never"),
        pytest.param(nDCG @ 10, (1, 2), 1.0, id="ideal"),
        pytest.param(nDCG @ 10, (1, 1), 1.0, id="both-in-one-hit"),
        pytest.param(nDCG @ 10, (3,), 1 / log2(4), id="third"),
        pytest.param(nDCG @ 10, (1, None), 1 / (1 + 1 / log2(3)), id="half-missed"),
    ],
)
def test_ranking(measure: object, ranks: tuple[int | None, ...], value: float) -> None:
    """ir-measures gives the value worked out by hand."""
    assert ranking(ranked(*ranks), measure) == pytest.approx(value)


@pytest.mark.parametrize(
    ("score", "values"),
    [
        pytest.param(answer_accuracy, (1.0, 0.0, 0.0, None, None), id="answer-accuracy"),
        pytest.param(span_accuracy, (1.0, 0.0, 0.0, None, None), id="span-accuracy"),
        pytest.param(citation_precision, (1.0, 1.0, None, None, 1.0), id="citation-precision"),
        pytest.param(refusal_accuracy, (1.0, 1.0, 0.0, 1.0, 0.0), id="refusal-accuracy"),
        pytest.param(refusal_precision, (None, None, 0.0, 1.0, None), id="refusal-precision"),
        pytest.param(refusal_recall, (None, None, None, 1.0, 0.0), id="refusal-recall"),
        pytest.param(false_refusal, (0.0, 0.0, 1.0, None, None), id="false-refusal"),
        pytest.param(partial(evidence_recall, k=1), (1.0, 0.0, 0.0, None, None), id="recall@1"),
    ],
)
def test_scores(score: Callable[[Outcome], float | None], values: tuple[float | None, ...]) -> None:
    """A score applies to some outcomes and is None for the rest."""
    outcomes = (RIGHT, WRONG, WITHHELD, REFUSED, INVENTED)
    assert tuple(score(outcome) for outcome in outcomes) == values


def test_breaking_a_citation_lowers_citation_precision() -> None:
    """One false claim of two halves the score."""
    claim = make_claim(SPENDING, "5.4%")
    broken = replace(claim, citation=replace(claim.citation, ranges=((0, 5),)))
    assert citation_precision(make_outcome(answer=make_answer(claim, broken))) == 0.5


def test_highlighting_a_whole_sentence_is_not_a_span() -> None:
    """A long highlight counts for nothing even if the answer stands in it."""
    sentence = "应" * 58 + "5.4%"
    claim = replace(RIGHT.cited[0], highlights=(sentence,))
    assert span_accuracy(replace(RIGHT, cited=(claim,))) == 0.0


@pytest.mark.parametrize(
    ("answerable", "unanswerable", "value"),
    [
        ((0.9, 0.8), (0.1, 0.2), 1.0),
        ((0.1,), (0.9,), 0.0),
        ((0.5,), (0.5,), 0.5),
        ((0.9, 0.4), (0.6, 0.2), 0.75),
    ],
)
def test_auroc(
    answerable: tuple[float, ...], unanswerable: tuple[float, ...], value: float
) -> None:
    """It is the share of pairs in the right order, ties half."""
    rows = [(score, 1) for score in answerable] + [(score, 0) for score in unanswerable]
    assert auroc(np.array(rows, dtype=float)) == pytest.approx(value)


def test_names_are_unique() -> None:
    """A printed name stands for one measure."""
    assert len({metric.name for metric in METRICS}) == len(METRICS)
