"""The learned marker: weighs the spans of a sentence that could answer; shipped as JSON."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.answer import Kind
from bot.marking import FEATURES, candidates, features, seen_in
from bot.questions import Sought
from corpus.article import Range

WEIGHTS = Path(__file__).parent / "model" / "spans.json"
GROUPS: dict[Kind, str] = {
    "number": "figure", "money": "figure", "percent": "figure", "comparison": "figure",
    "date": "date", "person": "person", "place": "place", "organisation": "name",
    "programme": "name", "reason": "reason",
}  # fmt: skip
OTHER = "other"  # group of the kinds that seek free text


@dataclass(frozen=True, slots=True)
class Marker:
    """A weight for each of FEATURES by group of kinds; made by `python -m bot.training.spans`."""

    weights: dict[str, NDArray[np.float64]]

    def best(
        self, sought: Sought, quote: str, weights: NDArray[np.float64], *, typed: bool
    ) -> Range | None:
        """Return the span of a quote that most likely answers, None where none could.

        `weights` are those of the question's terms; `typed` takes only spans of the kind sought.
        """
        seen = seen_in(sought, quote, weights)
        spans = sorted(seen.typed) if typed else candidates(sought, quote, seen)
        if not spans:
            return None
        rows = features(sought, quote, spans, seen, weights)
        return spans[int(np.argmax(rows @ self.weights[group_of(sought.kind)]))]


def group_of(kind: Kind) -> str:
    """Return the group of kinds that are marked alike."""
    return GROUPS.get(kind, OTHER)


@cache
def shipped_marker() -> Marker:
    """Return the marker that comes with the project."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Marker({group: _row(table) for group, table in data.items()})


def _row(table: dict[str, float]) -> NDArray[np.float64]:
    if tuple(table) != FEATURES:
        raise ValueError(f"{WEIGHTS} has weights of other features")
    return np.array(list(table.values()))
