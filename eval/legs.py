"""Which part of the retrieval finds what: each leg alone, both fused, and what the bot gets."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.language.meaning import shipped_meaning
from bot.translation.translating import understood
from eval.facts import Fact
from eval.measures import Measure, measured
from eval.outcomes import Outcome, ranks_of
from eval.retrieval import RETRIEVAL
from index.passage import Passage
from index.store import Index

DEPTH = 10  # passages, as deep as the measures look
FUSED = 100  # passages of each leg that are fused
RANK = 60  # added to a rank before it counts as one over it (Cormack et al. 2009)
SHOWN = (*(f"evidence recall@{k}" for k in (1, 3, 5, 10)), "RR@10", "nDCG@10")
Leg = Callable[[str], Sequence[Passage]]


def legs_of(index: Index) -> Mapping[str, Leg]:
    """Return the ways in which an index can be searched, by name.

    `fused` is reciprocal rank fusion, which knows nothing but ranks: what re-ranking has to beat.
    """
    return {
        "lexical": lambda query: index.search_leg("lexical", query, DEPTH),
        "dense": lambda query: index.search_leg("dense", query, DEPTH),
        "fused": lambda query: _fused(
            index.search_leg("lexical", query, FUSED), index.search_leg("dense", query, FUSED)
        ),
        "re-ranked": lambda query: [hit.passage for hit in index.search(query, DEPTH)],
    }


def measured_legs(
    facts: Iterable[Fact], outcomes: Iterable[Outcome], index: Index
) -> dict[str, tuple[Measure, ...]]:
    """Return the measures of retrieval for each leg, on what the bot itself searched for.

    `outcomes` are those of `facts`: their stand-alone questions, put in the words of the reports
    where they are in another language, so that the legs differ in nothing else.
    """
    meaning = shipped_meaning()
    asked = [
        (fact, outcome, understood(outcome.standalone, index, meaning).text)
        for fact, outcome in zip(facts, outcomes, strict=True)
        if fact.answerable
    ]
    metrics = [metric for metric in RETRIEVAL if metric.name in SHOWN]
    return {
        name: measured(
            [replace(outcome, ranks=ranks_of(fact, leg(query))) for fact, outcome, query in asked],
            metrics,
        )
        for name, leg in legs_of(index).items()
    }


def _fused(*legs: Sequence[Passage]) -> list[Passage]:
    """Return the passages of several legs by the sum of one over their ranks, best first."""
    passages = {passage.number: passage for leg in legs for passage in leg}
    scores: defaultdict[int, float] = defaultdict(float)
    for leg in legs:
        for rank, passage in enumerate(leg, start=1):
            scores[passage.number] += 1 / (RANK + rank)
    best = sorted(scores, key=lambda number: (-scores[number], number))
    return [passages[number] for number in best[:DEPTH]]
