"""Tells how sure the best sentence is of being about the matter: features of the whole list."""

import numpy as np
from numpy.typing import NDArray

from bot.evidence import FEATURES

OF_LIST = ("score", "margin", "share", "absent", "absent_weight", "passages")
CERTAINTY = (*OF_LIST, *FEATURES)
LEAD = 5.0  # over the second sentence, from which more tells nothing
AMONG = 10  # best sentences among which the first has its share


def certainty(
    scores: NDArray[np.float64], row: NDArray[np.float64], absent: tuple[float, float, float]
) -> NDArray[np.float64]:
    """Return the features of how sure the best sentence is, shape (1, len(CERTAINTY)).

    `scores` are those of the sentences, best first, `row` holds the features of the best one and
    `absent` the shares of the question's words that no passage holds, and the idf of such a word.
    """
    top = scores[:AMONG]
    share = float(np.exp(top[0] - np.logaddexp.reduce(top)))
    margin = min(float(top[0] - top[1]), LEAD) if len(top) > 1 else LEAD
    return np.array([[float(top[0]), margin, share, *absent, *row]])
