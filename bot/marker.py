"""The learned marker: weighs the spans of a sentence that could answer."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

from bot.marking import EXACT, candidates, is_free, seen_in, typed_in
from bot.overlap import Column
from bot.questions import Sought
from bot.span_features import FEATURES, features
from corpus.article import Range

WEIGHTS = Path(__file__).parent / "model" / "spans.safetensors"
CLOSE = 1.0  # below the best span's score, within which another one may be what was asked for
CHOICE = 2  # spans among which there is one
BOTH = 40  # characters of two spans that are marked together


@dataclass(frozen=True, slots=True)
class Marker:
    """A network of one hidden layer over FEATURES; made by `python -m bot.training.spans`.

    `hidden` has shape (units, len(FEATURES)), `bias` and `out` (units,).
    """

    hidden: NDArray[np.float32]
    bias: NDArray[np.float32]
    out: NDArray[np.float32]

    def scores(self, rows: NDArray[np.floating]) -> Column:
        """Return the score of each row; their softmax says how likely each span is the answer."""
        return np.asarray(np.maximum(rows @ self.hidden.T + self.bias, 0) @ self.out, np.float64)

    def best(
        self,
        sought: Sought,
        quote: str,
        weights: Column,
        *,
        lead: bool,
        taken: tuple[Range, ...] = (),
    ) -> tuple[Range, ...]:
        """Return the span of a quote that most likely answers, none where none could.

        What leads the answer may have a second one that is nearly as likely, if both are short, a
        figure or a day only if it is half as far; in the rest only spans of the kind sought are
        marked. `weights` are those of the question's terms; spans that reach into what is `taken`
        by another question are left out.
        """
        typed = typed_in(sought, quote, taken)
        if not lead and len(typed) < CHOICE:
            return typed
        seen = seen_in(sought, quote, weights, taken)
        spans = candidates(sought, quote, seen) if lead else list(typed)
        spans = [span for span in spans if is_free(span, taken)]
        if not spans:
            return ()
        scores = self.scores(features(sought, quote, spans, seen, weights))
        order = np.argsort(-scores, kind="stable")
        first = spans[order[0]]
        close = CLOSE / 2 if sought.kind in EXACT else CLOSE
        near = (spans[i] for i in order[1:] if scores[i] >= scores[order[0]] - close)
        second = next((span for span in near if _apart(first, span)), None) if lead else None
        return tuple(sorted((first, second))) if second else (first,)


def _apart(one: Range, other: Range) -> bool:
    """Tell whether two spans neither touch nor are long together."""
    length = one[1] - one[0] + other[1] - other[0]
    return length <= BOTH and (one[1] < other[0] or other[1] < one[0])


@cache
def shipped_marker() -> Marker:
    """Return the marker that comes with the project."""
    with safe_open(WEIGHTS, "numpy") as file:
        if (file.metadata() or {}).get("features") != "\n".join(FEATURES):
            raise ValueError(f"{WEIGHTS} has weights of other features")
        return Marker(*(file.get_tensor(name) for name in ("hidden", "bias", "out")))
