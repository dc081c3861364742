"""The measures of a run: each scores one outcome, None where it does not apply.

A score of None is left out of the mean rather than counted as 0, so `n` differs by measure.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import ir_measures
import numpy as np
from ir_measures import RR, Success, nDCG
from numpy.typing import NDArray

from eval.outcomes import Outcome

Score = float | tuple[float, float] | None
Scores = NDArray[np.float64]
LONGEST_SPAN = 60  # characters highlighted per wanted element


@dataclass(frozen=True, slots=True)
class Metric:
    """A named score of an outcome and the statistic of a set's scores, the mean if not said."""

    name: str
    score: Callable[[Outcome], Score]
    statistic: Callable[[Scores], float] = lambda scores: float(scores.mean())


def evidence_recall(outcome: Outcome, k: int) -> float | None:
    """1 if the first k hits bring all the evidence, each quote whole within one hit.

    The rival, R@k, gives credit for a part; half the evidence answers no comparison.
    """
    if not outcome.ranks:
        return None
    return float(all(rank is not None and rank <= k for rank in outcome.ranks))


def ranking(outcome: Outcome, measure: Any) -> float | None:
    """Return a measure of ir-measures over hits, binary: Success@k, RR@10 or nDCG@10.

    A hit is relevant when it brings a quote that no earlier hit brought, and a quote that none
    brought counts as one relevant passage missed. The rival judges every hit alone and rewards
    overlapping passages for saying a thing twice.
    """
    if not outcome.ranks:
        return None
    brought = {f"hit {rank}": 1 for rank in outcome.ranks if rank is not None}
    missed = {f"missed {n}": 1 for n, rank in enumerate(outcome.ranks) if rank is None}
    deepest = max((rank for rank in outcome.ranks if rank is not None), default=1)
    run = {f"hit {rank}": -float(rank) for rank in range(1, deepest + 1)}
    query = outcome.id
    aggregate = ir_measures.calc_aggregate([measure], {query: brought | missed}, {query: run})
    return float(aggregate[measure])


def answer_accuracy(outcome: Outcome) -> float | None:
    """1 if the quotes hold every wanted element and keep to the length limit.

    Over the answerable; a refusal is 0. The rivals, exact match and token F1, suit systems that
    write their own short answer; a quotation is judged by what it holds and how long it is.
    """
    return float(outcome.right) if outcome.answerable else None


def span_accuracy(outcome: Outcome) -> float | None:
    """1 if the highlighted spans hold every wanted element, in at most 60 characters for each.

    Over the answerable; a refusal is 0. The rival counts answered questions only, and rises when
    the bot refuses more. Without the limit a highlighted sentence would count.
    """
    if not outcome.answerable:
        return None
    highlighted = sum(len(span) for claim in outcome.cited for span in claim.highlights)
    short = highlighted <= LONGEST_SPAN * len(outcome.wanted)
    return float(not outcome.refused and not outcome.missing_spans and short)


def citation_precision(outcome: Outcome) -> float | None:
    """Return the share of claims whose quote stands at its ranges and holds its highlights.

    Over answered questions, each weighing the same; the rival pools the claims of all, so that
    long answers weigh more. It asks whether a citation is true, not whether it is to the point.
    """
    if outcome.refused or not outcome.cited:
        return None if outcome.refused else 0.0
    return sum(claim.true for claim in outcome.cited) / len(outcome.cited)


def refusal_accuracy(outcome: Outcome) -> float:
    """1 if the bot refused what no report answers and answered the rest, rightly or not.

    The rival counts a wrong answer to an answerable question as a failure here too.
    """
    return float(outcome.refused is not outcome.answerable)


def refusal_precision(outcome: Outcome) -> float | None:
    """Over refusals, 1 if no report answers the question."""
    return float(not outcome.answerable) if outcome.refused else None


def refusal_recall(outcome: Outcome) -> float | None:
    """Over the unanswerable, 1 if refused."""
    return None if outcome.answerable else float(outcome.refused)


def false_refusal(outcome: Outcome) -> float | None:
    """Over the answerable, 1 if refused: the rate at which the bot withholds what it could say."""
    return float(outcome.refused) if outcome.answerable else None


def confidence(outcome: Outcome) -> tuple[float, float]:
    """Return the confidence of the answer and 1 if the question is answerable."""
    return outcome.confidence, float(outcome.answerable)


def auroc(scores: Scores) -> float:
    """Return how often an answerable question has more confidence than an unanswerable one.

    Ties count half (Mann-Whitney). The rival labels by right and wrong answers; this one asks
    only whether a threshold could tell the two kinds of question apart. NaN for one kind alone.
    """
    answerable = scores[scores[:, 1] == 1, 0]
    unanswerable = scores[scores[:, 1] == 0, 0]
    if not answerable.size or not unanswerable.size:
        return float("nan")
    ahead = np.sign(answerable[:, None] - unanswerable[None, :])
    return float((ahead.mean() + 1) / 2)


def seconds(outcome: Outcome) -> float:
    """Return how long the bot took, as it says itself, loading of the index left out."""
    return outcome.seconds


def _percentile(scores: Scores, share: float) -> float:
    return float(np.percentile(scores, share))


DEPTHS = (1, 3, 5, 10)
METRICS = (
    *(Metric(f"evidence recall@{k}", partial(evidence_recall, k=k)) for k in DEPTHS),
    *(
        Metric(str(measure), partial(ranking, measure=measure))
        for measure in (*(Success @ k for k in DEPTHS), RR @ 10, nDCG @ 10)
    ),
    Metric("answer accuracy", answer_accuracy),
    Metric("span accuracy", span_accuracy),
    Metric("citation precision", citation_precision),
    Metric("refusal accuracy", refusal_accuracy),
    Metric("refusal precision", refusal_precision),
    Metric("refusal recall", refusal_recall),
    Metric("false refusal rate", false_refusal),
    Metric("confidence AUROC", confidence, auroc),
    Metric("seconds p50", seconds, partial(_percentile, share=50)),
    Metric("seconds p95", seconds, partial(_percentile, share=95)),
)
