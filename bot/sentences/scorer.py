"""The learned weights that rank sentences and say how likely the best one is about the matter."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).parent.parent / "model" / "weights.json"


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
    """The ranker of sentences, and how likely the best of them is about the matter.

    Where `relevance` is below `least` there is no answer.
    """

    ranker: Linear
    relevance: Linear
    least: float


@cache
def shipped_weights() -> Weights:
    """Return the weights that come with the project."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Weights(_linear(data["ranker"]), _linear(data["relevance"]), data["least"])


def _linear(data: dict[str, dict[str, list[float]] | float]) -> Linear:
    table = data["features"]
    bias = data["bias"]
    if not isinstance(table, dict) or isinstance(bias, dict):
        raise TypeError(f"{WEIGHTS}: not a table of weights")
    rows = np.array(list(table.values()))
    return Linear(tuple(table), rows[:, 0], rows[:, 1], rows[:, 2], bias)
