"""Tells how sure the best sentence is of being about the matter: features of the whole list."""

import numpy as np
from numpy.typing import NDArray

from bot.language.meaning import Meaning
from bot.language.overlap import held
from bot.questions.analysis import Sought
from bot.sentences.candidates import Candidate
from bot.sentences.evidence import FEATURES, whole_text
from bot.sentences.support import term_weights
from index.store import Index
from index.tokens import normal

OF_LIST = ("score", "margin", "share", "absent", "absent_weight", "passages")
OF_TERMS = (
    "near_weight",  # of the question's terms that stand in, above or beside the best sentence
    "elsewhere",  # weighted share of those that its article lacks and other passages hold
)
CERTAINTY = (*OF_LIST, *OF_TERMS, *FEATURES)
LEAD = 5.0  # over the second sentence, from which more tells nothing
AMONG = 10  # best sentences among which the first has its share


def certainty(
    scores: NDArray[np.float64],
    row: NDArray[np.float64],
    absent: tuple[float, float, float],
    terms: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return the features of how sure the best sentence is, shape (1, len(CERTAINTY)).

    `scores` are those of the sentences, best first, `row` and `terms` hold the features and
    OF_TERMS of the best one and `absent` the shares of the question's words that no passage holds,
    and the idf of such a word.
    """
    top = scores[:AMONG]
    share = float(np.exp(top[0] - np.logaddexp.reduce(top)))
    margin = min(float(top[0] - top[1]), LEAD) if len(top) > 1 else LEAD
    return np.array([[float(top[0]), margin, share, *absent, *terms, *row]])


def of_terms(
    sought: Sought, candidates: list[Candidate], index: Index, meaning: Meaning
) -> NDArray[np.float64]:
    """Return OF_TERMS of each candidate, shape (len(candidates), 2)."""
    terms = list(sought.terms)
    if not terms:
        return np.zeros((len(candidates), len(OF_TERMS)))
    weights = term_weights(sought, index, meaning)
    (unknown,) = index.idf("words", [""])
    known = (index.idf("words", terms) < unknown).astype(float)
    near = held(terms, [normal(f"{one.around} {one.context}") for one in candidates])
    inside = held(terms, [whole_text(one.article) for one in candidates])
    return np.column_stack([near @ weights, (1 - inside) @ (known * weights) / weights.sum()])
