"""Weighs questions so that their form alone does not tell which of them have an answer.

Who writes a question that nothing answers writes it shorter and plainer, and a model would learn
that instead of looking at the sentences.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold, cross_val_predict

from bot.questions.analysis import KINDS, Sought
from bot.training.readers import Asked

FORMS = (
    r"\d", r"(?:19|20)\d\d", r"[，,、；]", r"[？?]$", "多少", "谁", "什么时候|哪年|哪天|几月|何时",
    "多少钱|多少亿|多少万", "[一总]共|总|全", "[和与各]|分别", "为什么|为何|为啥", "怎么|如何",
)  # fmt: skip
FOLDS = 8
LEAST, MOST = 0.1, 0.95  # of the likelihood of an answer, so that no question outweighs all
Weights = NDArray[np.float64]


def balanced(asked: Sequence[Asked], sought: Sequence[Sought]) -> Weights:
    """Return a weight for each question, their mean 1.

    It is the inverse of how likely questions of that form have an answer, or have none (inverse
    propensity weighting, Rosenbaum and Rubin 1983), as told by a model of the other questions.
    """
    answered = np.array([bool(item.answers) for item in asked])
    model = HistGradientBoostingClassifier(
        max_iter=80, learning_rate=0.06, max_leaf_nodes=8, random_state=0
    )
    rows = np.array([_form(item.query, one) for item, one in zip(asked, sought, strict=True)])
    likely = cross_val_predict(
        model,
        rows,
        answered,
        groups=[item.id for item in asked],
        cv=GroupKFold(FOLDS),
        method="predict_proba",
    )[:, 1]
    likely = np.clip(likely, LEAST, MOST)
    share = answered.mean()
    weights = np.where(answered, share / likely, (1 - share) / (1 - likely))
    return np.asarray(weights / weights.mean())


def _form(query: str, sought: Sought) -> list[float]:
    """Return the features of how a question is put: its length, its marks, the kind it seeks."""
    kinds = [sought.kind == kind for kind in KINDS]
    marks = [float(len(re.findall(form, query))) for form in FORMS]
    return [len(query), len(sought.terms), query.isascii(), *marks, *kinds]
