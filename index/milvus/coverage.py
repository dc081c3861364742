"""Scores passages by the terms of a question that they hold, as the lexical leg of a folder does.

The server finds passages by words alone and its scores have no bound; those that the ranker has
learnt from are BM25 over bigrams, words and headings, as a share of what could be reached.
"""

from collections import Counter
from collections.abc import Iterable

from index.lexical import SATURATION, TERMS, WEIGHTS
from index.milvus.frequencies import Frequencies
from index.passage import Passage
from index.terms import terms_of
from index.tokens import bigrams, words

K1, B = SATURATION - 1, 0.75  # of BM25 in tantivy


def covered(
    query: str, passages: Iterable[Passage], frequencies: Frequencies
) -> list[tuple[int, float]]:
    """Return number and score in 0..1 of each passage, best first."""
    asked = _asked(query, frequencies)
    reach = sum(
        worth * SATURATION
        for field, terms in asked.items()
        if field != "headings"
        for worth in terms.values()
    )
    if not reach:
        return []
    means = {field: frequencies.mean(field) for field in asked}
    scores = [(passage.number, _score(passage, asked, means) / reach) for passage in passages]
    return sorted(scores, key=lambda scored: -scored[1])


def _asked(query: str, frequencies: Frequencies) -> dict[str, dict[str, float]]:
    """Return by field what each term of a question is worth: its weight times its idf."""
    pairs = bigrams(query)[:TERMS]
    asked = {"bigrams": pairs, "words": words(query)[:TERMS], "headings": pairs}
    return {
        field: {
            term: WEIGHTS[field] * frequencies.idf(field, term) for term in dict.fromkeys(terms)
        }
        for field, terms in asked.items()
    }


def _score(passage: Passage, asked: dict[str, dict[str, float]], means: dict[str, float]) -> float:
    terms = terms_of(passage)
    score = 0.0
    for field, worth in asked.items():
        found = getattr(terms, field).split()
        counts = Counter(found)
        lengthy = K1 * (1 - B + B * len(found) / means[field])
        score += sum(
            worth[term] * SATURATION * counts[term] / (counts[term] + lengthy)
            for term in worth.keys() & counts.keys()
        )
    return score
