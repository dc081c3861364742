"""Measures of what was found: whether the first hits bring the known evidence."""

from functools import lru_cache, partial

import ir_measures
from ir_measures import RR, R, Success, nDCG

from eval.outcomes import Outcome, Ranks
from eval.scores import Metric

DEPTHS = (1, 3, 5, 10)
MEASURES = {
    str(measure): measure
    for measure in (
        *(R @ depth for depth in DEPTHS),
        *(Success @ depth for depth in DEPTHS),
        RR @ 10,
        nDCG @ 10,
    )
}


def evidence_recall(outcome: Outcome, k: int) -> float | None:
    """1 if the first k hits bring all the evidence, each quote whole within one hit.

    The rival, R@k, gives credit for a part; half the evidence answers no comparison.
    """
    if not outcome.ranks:
        return None
    return float(all(rank is not None and rank <= k for rank in outcome.ranks))


def ranking(outcome: Outcome, name: str) -> float | None:
    """Return a measure of ir-measures over hits, binary: R@k, Success@k, RR@10 or nDCG@10.

    R@k is the share of the evidence in the first k (recall@k), Success@k whether any of it is
    there (hit@k); the mean of RR@10 is MRR@10. A hit is relevant when it brings a quote that no
    earlier hit brought, and a quote that none brought counts as one relevant passage missed. The
    rival judges every hit alone and rewards overlapping passages for saying a thing twice.
    """
    return _rankings(outcome.ranks)[name] if outcome.ranks else None


@lru_cache(maxsize=4096)
def _rankings(ranks: Ranks) -> dict[str, float]:
    """Return every measure of one question; the same few ranks come up again and again."""
    brought = {f"hit {rank}": 1 for rank in ranks if rank is not None}
    missed = {f"missed {n}": 1 for n, rank in enumerate(ranks) if rank is None}
    deepest = max((rank for rank in ranks if rank is not None), default=1)
    run = {f"hit {rank}": -float(rank) for rank in range(1, deepest + 1)}
    found = ir_measures.calc_aggregate(list(MEASURES.values()), {"q": brought | missed}, {"q": run})
    return {name: float(found[measure]) for name, measure in MEASURES.items()}


RETRIEVAL = (
    *(Metric(f"evidence recall@{k}", partial(evidence_recall, k=k)) for k in DEPTHS),
    *(Metric(name, partial(ranking, name=name)) for name in MEASURES),
)
