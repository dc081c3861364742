"""Reads the best sentences once more, with their spans: which of them answers, if any does.

That none does is one of the outcomes weighed, as in span readers with a null answer (Devlin et al.
2019), so that one network chooses the sentence and tells how likely it is to answer.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

from bot.answer import KINDS
from bot.language.overlap import Column
from bot.questions.analysis import Sought
from bot.sentences.certainty import OF_LIST
from bot.sentences.evidence import FEATURES as OF_SENTENCE
from bot.spans.features import FEATURES as OF_SPAN
from bot.spans.features import TAGGED
from bot.spans.marker import described, shipped_marker
from bot.spans.network import Network

WEIGHTS = Path(__file__).parent.parent / "model" / "rereading.safetensors"
READ = 6  # best sentences that are read once more
BEHIND = 3.0  # below the best score by words, beyond which a sentence is not read again
BY_WORDS = ("by_words", "by_words behind")
OF_SPANS = (
    "likelihood",  # log of the summed likelihoods of its spans, across sentences
    "likelihood behind",
    "best",  # score of the likeliest span
    "within",  # log of the summed likelihoods within the sentence
    "clear",  # share of the likeliest within the sentence
    "typed",  # figures, dates or names of the kind sought
    "any typed",
    "any",  # it has spans that could answer
)
FEW = 3  # of the kind sought, from which more tell nothing
NONE = -3.0  # likelihood of a sentence without spans
BEST = tuple(name for name in OF_SPAN if name not in TAGGED)
FEATURES = (
    *BY_WORDS,
    *OF_SPANS,
    *OF_SENTENCE,
    *(f"{name} behind" for name in OF_SENTENCE),
    *OF_LIST,
    *(f"span {name}" for name in BEST),
    *(f"sought {kind}" for kind in KINDS),
)
ANY, CLAUSE = FEATURES.index("any"), FEATURES.index("clause")
BORNE_OUT = 3.0  # log odds of a sentence that says all that the question says, and nothing else
PLACES = [OF_SPAN.index(name) for name in BEST]


@dataclass(frozen=True, slots=True)
class FirstReading:
    """The best sentences by their words: texts, scores, rows of `evidence`, values of OF_LIST.

    Those that are `listed` announce the items of a list that is sought, which stand behind them.
    """

    texts: list[str]
    listed: NDArray[np.bool_]
    by_words: Column
    rows: NDArray[np.float64]
    of_list: Column


@dataclass(frozen=True, slots=True)
class Rereader:
    """A network over FEATURES, and the likelihood below which nothing is taken for an answer.

    Made by `python -m bot.training.rereading`.
    """

    network: Network
    least: float

    def scores(self, rows: NDArray[np.float64]) -> Column:
        """Return the log odds of each of a question's sentences against there being no answer.

        A sentence without spans, or with its items behind it, says nothing beyond the question: it
        bears out what it holds of it.
        """
        borne_out = BORNE_OUT * (2 * rows[:, CLAUSE] - 1)
        return np.where(rows[:, ANY] > 0, self.network.scores(rows), borne_out)


def answered(scores: Column) -> float:
    """Return how likely one of the sentences answers, in 0..1, by their log odds against none."""
    return float(1 - np.exp(-np.logaddexp.reduce(scores, initial=0.0)))


def reread(sought: Sought, first: FirstReading, weights: Column) -> NDArray[np.float64]:
    """Return the features of the sentences that are read once more: a row of FEATURES for each.

    `weights` are those of the question's terms.
    """
    found = [_of_spans(sought, text, weights) for text in first.texts]
    spans = np.array([told for told, _ in found])
    spans[first.listed, -1] = 0
    likelihood = spans[:, 0]
    return np.column_stack(
        [
            first.by_words,
            first.by_words - first.by_words.max(),
            likelihood,
            likelihood - likelihood.max(),
            spans[:, 1:],
            first.rows,
            first.rows - first.rows.max(axis=0),
            np.tile(first.of_list, (len(first.texts), 1)),
            np.array([best for _, best in found]),
            np.tile([float(sought.kind == kind) for kind in KINDS], (len(first.texts), 1)),
        ]
    )


def _of_spans(sought: Sought, text: str, weights: Column) -> tuple[Column, Column]:
    """Return OF_SPANS of a sentence but `behind`, and what its likeliest span is like."""
    spans, rows, typed = described(sought, text, tuple(weights.tolist()), ())
    if not spans:
        return np.array([NONE, NONE, NONE, 0, 0, 0, 0]), np.zeros(len(BEST))
    marker = shipped_marker()
    across, within = marker.across.scores(rows), marker.within.scores(rows)
    all_within = np.logaddexp.reduce(within)
    told = (
        np.logaddexp.reduce(across),
        across.max(),
        all_within,
        np.exp(within.max() - all_within),
        min(len(typed), FEW),
        bool(typed),
        1,
    )
    return np.array(told, float), rows[np.argmax(across), PLACES]


@cache
def shipped_rereader() -> Rereader:
    """Return the network that comes with the project."""
    with safe_open(WEIGHTS, "numpy") as file:
        told = file.metadata() or {}
        if told.get("features") != "\n".join(FEATURES):
            raise ValueError(f"{WEIGHTS} has weights of other features")
        parts = (file.get_tensor(part) for part in ("hidden", "bias", "out"))
        return Rereader(Network(*parts), float(told["least"]))
