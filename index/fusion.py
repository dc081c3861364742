"""Joins the two legs of retrieval in one ranking."""

from collections.abc import Mapping

DENSE = 0.3  # weight of the cosine beside the share of the question that the words cover


def fused(lexical: Mapping[int, float], cosine: Mapping[int, float]) -> list[tuple[int, float]]:
    """Return passages with lexical score plus weighted cosine, best first.

    Both are absolute, so a leg that finds nothing leaves the order to the other. `cosine` holds
    every passage; one that the lexical leg did not return counts 0 there.
    """
    scores = {number: lexical.get(number, 0.0) + DENSE * value for number, value in cosine.items()}
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))
