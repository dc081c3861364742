"""Fits the bot's weights: a listwise ranker of sentences and a logistic model of relevance."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from bot.sentences.scorer import Linear, likely

PENALTY = 1e-3  # on squared weights, per question
LOOSE = 0.03  # of the logistic model: the inverse of its penalty on squared weights
AGAINST = frozenset(
    {"kind_missing", "years_off", "question", "absent", "absent_weight", "elsewhere"}
)
FORM = frozenset(
    {"new", "length", "lead", "said"}
)  # features that may speak for a sentence or against
EITHER = frozenset({"passages"})  # ... for an answer or against
Bounds = list[tuple[float | None, float | None]]


def fit_ranker(
    features: tuple[str, ...],
    lists: Sequence[tuple[NDArray[np.float64], NDArray[np.bool_]]],
) -> Linear:
    """Return weights that make the marked rows of each list likely (listwise softmax).

    The loss is that of ListNet's top-one model (Cao et al. 2007): the log of the share that the
    marked rows have of the sum of exponentials. Lists without a marked row are left out. No weight
    has another sign than its feature means: who writes questions with the text at hand avoids its
    words, which readers do not.
    """
    kept = [(rows, gold) for rows, gold in lists if gold.any()]
    stacked = np.concatenate([rows for rows, _ in kept])
    centre, scale = _moments(stacked)
    owner = np.repeat(np.arange(len(kept)), [len(rows) for rows, _ in kept])
    first = np.searchsorted(owner, range(len(kept)))
    gold = np.concatenate([marked for _, marked in kept])
    x = (stacked - centre) / scale

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = x @ weights
        scores -= np.maximum.reduceat(scores, first)[owner]
        mass = np.exp(scores)
        all_mass = np.bincount(owner, mass)
        gold_mass = np.bincount(owner, mass * gold) + 1e-12
        pull = mass / all_mass[owner] - mass * gold / gold_mass[owner]
        value = np.log(all_mass / gold_mass).mean() + PENALTY * weights @ weights
        return float(value), x.T @ pull / len(kept) + 2 * PENALTY * weights

    bounds = _bounds(features, (None, None))
    start = np.zeros(x.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds)
    return Linear(features, found.x, centre, scale, 0.0)


def fit_relevance(
    features: tuple[str, ...],
    rows: NDArray[np.float64],
    answered: NDArray[np.bool_],
    weights: NDArray[np.float64],
) -> Linear:
    """Return the logit of a question's having an answer; `weights` say what each row counts.

    Those that have one count as much as those that have none. A logistic regression whose weights
    have the signs that their features mean; the form of a sentence counts for nothing.
    """
    centre, scale = _moments(rows)
    x = np.column_stack([(rows - centre) / scale, np.ones(len(rows))])
    totals = np.where(answered, weights[answered].sum(), weights[~answered].sum())
    share = weights / totals / 2
    penalty = np.append(np.full(len(features), 1 / (2 * LOOSE * len(rows))), 0)

    def loss(found: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        logits = x @ found
        surprise = np.logaddexp(0, np.where(answered, -logits, logits))
        value = share @ surprise + penalty @ found**2
        return float(value), x.T @ (share * (likely(logits) - answered)) + 2 * penalty * found

    bounds = [*_bounds(features, (0, 0)), (None, None)]
    start = np.zeros(x.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x
    return Linear(features, found[:-1], centre, scale, float(found[-1]))


def _bounds(features: tuple[str, ...], form: tuple[float | None, float | None]) -> Bounds:
    """Return the bounds of the weights of features; `form` is that of the form of a sentence."""
    signs: dict[str, tuple[float | None, float | None]] = (
        dict.fromkeys(AGAINST, (None, 0))
        | dict.fromkeys(FORM, form)
        | dict.fromkeys(EITHER, (None, None))
    )
    return [signs.get(name, (0, None)) for name in features]


def _moments(rows: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return mean and deviation of each column, 1 for one that never varies."""
    deviation = rows.std(axis=0)
    return rows.mean(axis=0), np.where(deviation > 1e-6, deviation, 1.0)
