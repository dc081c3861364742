"""Joins the two legs of retrieval in one ranking."""

from collections.abc import Mapping

DENSE = 0.1  # weight of the cosine when no word matches; measured, see index/training/README.md


def fused(lexical: Mapping[int, float], cosine: Mapping[int, float]) -> list[tuple[int, float]]:
    """Return passages with lexical score plus weighted cosine, best first.

    The weight falls with the square of what the best lexical score, in 0..1, leaves of the
    question: where words match they decide; where none does, as in a question in English, the
    vectors do. `cosine` holds every passage; one that the lexical leg missed counts 0 there.
    """
    weight = DENSE * (1 - max(lexical.values(), default=0.0)) ** 2
    scores = {number: lexical.get(number, 0.0) + weight * value for number, value in cosine.items()}
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
