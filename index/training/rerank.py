"""Remakes the ranker: `python -m index.training.rerank DATA_FOLDER --out FILE.json`.

A linear listwise ranker (ListNet's top-one loss, Cao et al. 2007) whose weights have the sign that
their feature means, so that what it learned on short news also holds for long reports.
"""

import argparse
import sys
from itertools import chain
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from index.building import build_index
from index.features import FEATURES
from index.reranking import Ranker
from index.store import Index
from index.training.ranking_lists import List, comprehension, lists, questions_of, reports

SEED = 20231231
LISTS = 2500  # of each of the two kinds of questions
PENALTY = 1e-3  # on the squares of the weights of features of deviation 1
AGAINST = frozenset({"missing", "years_off"})  # features that speak against a passage


def fitted(learned: list[List]) -> Ranker:
    """Return the ranker that puts the right candidates of the lists first; then calibrate it."""
    rows = np.concatenate([one.features for one in learned])
    right = np.concatenate([one.right for one in learned])
    first = np.cumsum([0, *(len(one.right) for one in learned[:-1])])
    scale = np.maximum(rows.std(axis=0), 1e-6)
    bounds = [(None, 0) if name in AGAINST else (0, None) for name in FEATURES]
    found = minimize(
        lambda weights: _loss(weights, rows / scale, right, first),
        np.zeros(len(FEATURES)),
        jac=True,
        method="L-BFGS-B",
        bounds=bounds,
    )
    weights = found.x / scale
    likely = LogisticRegression(C=np.inf).fit((rows @ weights)[:, None], right)
    return Ranker(weights * likely.coef_[0, 0], float(likely.intercept_[0]))


def _loss(
    weights: NDArray[np.float64],
    rows: NDArray[np.float64],
    right: NDArray[np.bool_],
    first: NDArray[np.int64],
) -> tuple[float, NDArray[np.float64]]:
    """Return minus the mean log share of the right candidates in a softmax, and its gradient."""
    scores = rows @ weights
    sizes = np.diff(np.append(first, len(rows)))
    odds = np.exp(scores - np.repeat(np.maximum.reduceat(scores, first), sizes))
    shares = odds / np.repeat(np.add.reduceat(odds, first), sizes)
    told = np.add.reduceat(shares * right, first)
    change = shares - shares * right / np.repeat(told, sizes)
    loss = -np.log(told).mean() + PENALTY * weights @ weights
    return float(loss), rows.T @ change / len(first) + 2 * PENALTY * weights


def remake(data: Path, many: int, seed: int, work: Path) -> Ranker:
    """Index the corpora, ask the questions, and fit the ranker to what is found."""
    random = Random(seed)
    contexts, asked = comprehension(data)
    build_index(chain(reports(data), contexts), work, progress=_say)
    index = Index.open(work)
    random.shuffle(asked)
    made = questions_of(reports(data), many, random)
    learned = [*lists(asked[:many], index), *lists(made, index)]
    _say(f"{len(learned)} lists, {sum(len(one.right) for one in learned)} candidates")
    return fitted(learned)


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora 语料文件夹")
    parser.add_argument("--out", type=Path, required=True, help="the file to write 写入的文件")
    parser.add_argument("--lists", type=int, default=LISTS)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        remake(options.data, options.lists, options.seed, Path(folder)).write(options.out)
