"""The learned ranker: weighs the features of candidate passages; shipped as JSON."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.features import FEATURES

SHIPPED = Path(__file__).parent / "model" / "reranker.json"


@dataclass(frozen=True, slots=True)
class Ranker:
    """A weight for each of FEATURES and a bias; made by `python -m index.training.rerank`."""

    weights: NDArray[np.float64]
    bias: float

    def score(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return for each row of features how likely its passage is to answer, in 0..1."""
        scores: NDArray[np.float64] = 1 / (1 + np.exp(-(rows @ self.weights + self.bias)))
        return scores

    def write(self, path: Path) -> None:
        """Write the weights by their features' names."""
        named = dict(zip(FEATURES, self.weights.tolist(), strict=True))
        text = json.dumps({"bias": self.bias, "weights": named}, indent=1)
        path.write_text(text + "\n", encoding="utf-8")


def read_ranker(path: Path) -> Ranker:
    """Read weights; raises ValueError where they are not those of FEATURES."""
    data = json.loads(path.read_text(encoding="utf-8"))
    if tuple(data["weights"]) != FEATURES:
        raise ValueError(f"{path} has weights of other features")
    return Ranker(np.array(list(data["weights"].values())), data["bias"])


@cache
def shipped_ranker() -> Ranker:
    """Return the ranker that comes with the project, read once."""
    return read_ranker(SHIPPED)
