"""The learned part of answering: weights that rank sentences and say how sure the best one is."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent / "model" / "weights.json"


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear score of named features, each first centred and scaled."""

    features: tuple[str, ...]
    weights: NDArray[np.float64]
    centre: NDArray[np.float64]
    scale: NDArray[np.float64]
    bias: float

    def score(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return one score per row of features."""
        return np.asarray((rows - self.centre) / self.scale @ self.weights + self.bias)


def likely(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the logistic function of each logit."""
    return np.asarray(1 / (1 + np.exp(-logits)))


@dataclass(frozen=True, slots=True)
class Weights:
    """The ranker of sentences, and two models of how far the best ones are to be trusted.

    `relevance` tells what is about the matter from what is not, `confidence` what answers from what
    only speaks of the matter; each has a threshold, below which there is no answer.
    """

    ranker: Linear
    relevance: Linear
    confidence: Linear
    thresholds: tuple[float, float]


@cache
def shipped_weights() -> Weights:
    """Return the weights that come with the project."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    ranker, relevance, confidence = (
        _linear(data[name]) for name in ("ranker", "relevance", "confidence")
    )
    least_relevance, least_confidence = data["thresholds"]
    return Weights(ranker, relevance, confidence, (least_relevance, least_confidence))


def _linear(data: dict[str, dict[str, list[float]] | float]) -> Linear:
    table = data["features"]
    bias = data["bias"]
    if not isinstance(table, dict) or isinstance(bias, dict):
        raise TypeError(f"{WEIGHTS}: not a table of weights")
    rows = np.array(list(table.values()))
    return Linear(tuple(table), rows[:, 0], rows[:, 1], rows[:, 2], bias)
