"""Writes the linear weights of the bot."""

import json
from collections.abc import Iterator
from pathlib import Path

from bot.sentences.scorer import Linear, Weights


def write(weights: Weights, path: Path) -> None:
    """Write weights as JSON: per feature its weight, centre and scale."""
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = {name: getattr(weights, name) for name in ("ranker", "relevance")}
    data = {
        name: {"features": dict(_table(part)), "bias": part.bias} for name, part in parts.items()
    }
    path.write_text(json.dumps({**data, "least": weights.least}, indent=1) + "\n")


def _table(part: Linear) -> Iterator[tuple[str, list[float]]]:
    for name, *values in zip(part.features, part.weights, part.centre, part.scale, strict=True):
        yield name, [round(float(value), 6) for value in values]
