"""Fits the bot's weights: a listwise ranker of sentences and a logistic model of confidence."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from bot.scorer import Linear

PENALTY = 1e-3  # on squared weights, per question


def fit_ranker(
    features: tuple[str, ...],
    lists: Sequence[tuple[NDArray[np.float64], NDArray[np.bool_]]],
) -> Linear:
    """Return weights that make the marked rows of each list likely (listwise softmax).

    The loss is that of ListNet's top-one model (Cao et al. 2007): the log of the share that the
    marked rows have of the sum of exponentials. Lists without a marked row are left out.
    """
    kept = [(rows, gold) for rows, gold in lists if gold.any()]
    stacked = np.concatenate([rows for rows, _ in kept])
    centre, scale = _moments(stacked)
    owner = np.repeat(np.arange(len(kept)), [len(rows) for rows, _ in kept])
    gold = np.concatenate([marked for _, marked in kept])
    x = (stacked - centre) / scale

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = x @ weights
        scores -= np.maximum.reduceat(scores, np.searchsorted(owner, range(len(kept))))[owner]
        mass = np.exp(scores)
        all_mass = np.bincount(owner, mass)
        gold_mass = np.bincount(owner, mass * gold) + 1e-12
        pull = mass / all_mass[owner] - mass * gold / gold_mass[owner]
        value = np.log(all_mass / gold_mass).mean() + PENALTY * weights @ weights
        return float(value), x.T @ pull / len(kept) + 2 * PENALTY * weights

    found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B")
    return Linear(features, found.x, centre, scale, 0.0)


def fit_confidence(
    features: tuple[str, ...], rows: NDArray[np.float64], right: NDArray[np.bool_]
) -> Linear:
    """Return the logit of an answer's being right."""
    centre, scale = _moments(rows)
    model = LogisticRegression(C=0.3, max_iter=2000, class_weight="balanced")
    model.fit((rows - centre) / scale, right)
    return Linear(features, model.coef_[0], centre, scale, float(model.intercept_[0]))


def threshold(confidence: NDArray[np.float64], lost: float) -> float:
    """Return the confidence below which the share `lost` of right answers lies."""
    return float(np.quantile(confidence, lost))


def _moments(rows: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return mean and deviation of each column, 1 for one that never varies."""
    deviation = rows.std(axis=0)
    return rows.mean(axis=0), np.where(deviation > 1e-6, deviation, 1.0)
