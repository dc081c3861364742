"""Measures what each way of ranking finds: `python -m index.training.retrieval DATA_FOLDER`."""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from index.building import build_index
from index.reranking import Ranker, read_ranker, shipped_ranker
from index.store import Index, Measured
from index.training.blanks import Question
from index.training.retrieval_sets import SETS, all_sources, retrieval_set

NEWS_ARTICLES = 65_385
MANY = 1500  # questions of a set
DEPTH = 10
CONSTANT = 60  # of reciprocal rank fusion, Cormack et al. 2009
FLIPS = 10_000
WAYS = ("words", "vectors", "reciprocal ranks", "ranker")
Ranks = NDArray[np.float64]  # rank of the right source for each question, inf where not in DEPTH


def scores_of(found: Measured, ranker: Ranker) -> dict[str, NDArray[np.float64]]:
    """Return the scores of the candidates by each way of ranking."""
    words, vectors = (
        np.array([1 / (CONSTANT + ranks.get(number, np.inf)) for number in found.numbers])
        for ranks in (found.lexical, found.dense)
    )
    ranked = ranker.score(found.features)
    return dict(zip(WAYS, (words, vectors, words + vectors, ranked), strict=True))


def ranks_of(questions: list[Question], index: Index, ranker: Ranker) -> dict[str, Ranks]:
    """Return for each way the rank of the first passage of the right source."""
    ranks: dict[str, list[float]] = {way: [] for way in WAYS}
    for question in questions:
        found = index.measured(question.query)
        right = np.array(
            [index.passage(n).article.source == question.source for n in found.numbers]
        )
        for way, scores in scores_of(found, ranker).items():
            best = scores[right].max(initial=0.0)
            rank = 1 + (scores > best).sum() if best else np.inf
            ranks[way].append(rank if rank <= DEPTH else np.inf)
    return {way: np.array(found) for way, found in ranks.items()}


def figures(ranks: Mapping[str, Ranks]) -> dict[str, dict[str, float]]:
    """Return hit@1, @5, @10 and MRR@10 of each way, and p of the ranker's gain in MRR over it."""
    shown = {}
    for way, found in ranks.items():
        shown[way] = {f"hit@{k}": float((found <= k).mean()) for k in (1, 5, 10)}
        shown[way]["MRR@10"] = float((1 / found).mean())
        if way != "ranker":
            shown[way]["p"] = randomised(1 / ranks["ranker"] - 1 / found)
    return shown


def randomised(gains: NDArray[np.float64]) -> float:
    """Return p of a paired randomisation test: how often flipped signs give as large a mean."""
    random = np.random.default_rng(0)
    told = gains[gains != 0]
    signs = random.choice(np.array([-1, 1], np.int8), size=(FLIPS, len(told)))
    return float(((signs @ told >= told.sum()).sum() + 1) / (FLIPS + 1))


def measured(data: Path, work: Path, ranker: Ranker, news: int, many: int) -> None:
    """Index all sets among the news and print the figures of each set as a JSON line."""
    build_index(all_sources(data, news), work, progress=lambda told: print(told, file=sys.stderr))
    index = Index.open(work)
    for name in SETS:
        questions = retrieval_set(name, data)
        Random(0).shuffle(questions)
        found = figures(ranks_of(questions[:many], index, ranker))
        print(json.dumps({"set": name, "n": len(questions[:many]), **found}), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the corpora 语料文件夹")
    parser.add_argument("--ranker", type=Path, help="weights to measure; the shipped by default")
    parser.add_argument("--news", type=int, default=NEWS_ARTICLES)
    parser.add_argument("--many", type=int, default=MANY, help="questions of a set")
    options = parser.parse_args()
    weights = read_ranker(options.ranker) if options.ranker else shipped_ranker()
    with TemporaryDirectory() as folder:
        measured(options.data, Path(folder), weights, options.news, options.many)
