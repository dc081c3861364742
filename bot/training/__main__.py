"""Remakes the bot's weights: `python -m bot.training DATA_FOLDER --out bot/model/weights.json`."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from bot.certainty import CERTAINTY, certainty
from bot.evidence import FEATURES
from bot.extraction import SENTENCES
from bot.meaning import Meaning, shipped_meaning
from bot.scorer import Linear, Weights, likely
from bot.training.balance import balanced
from bot.training.fit import fit_ranker, fit_relevance
from bot.training.lists import List, lists
from bot.training.readers import ASIDE, Asked, Group, groups, news_beside, sources
from corpus.article import Source
from corpus.command_line import Parser, put, say
from index.building import build_index
from index.store import Index

TOGETHER = 8  # groups that are asked among each other's articles
STRAYED = 0.03  # share of the questions with an answer that are refused
WRONG = 0.5  # what a question counts that has an answer and gets another


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot.training")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    meaning = shipped_meaning()
    with TemporaryDirectory() as work:
        found = heard(options.data, Path(work), meaning)
        every = chain.from_iterable(found.values())
        weights = fitted([item for item in every if not _is_aside(item)])
        write(weights, options.out)
        for scope, asked in found.items():
            aside = [item for item in asked if _is_aside(item)]
            put({"asked among": scope, **measured(aside, weights)})
    return 0


def heard(data: Path, work: Path, meaning: Meaning) -> dict[str, list[List]]:
    """Ask every group among its articles, those of some groups, and thousands.

    Questions are also asked of another group, and among thousands while their own is missing.
    """
    every, articles = list(groups()), sources(data)
    found: dict[str, list[List]] = {}
    for scope, size in (("5 articles", 1), ("40 articles", TOGETHER)):
        say(scope)
        found[scope] = []
        for at in range(0, len(every), size):
            part = every[at : at + size]
            index = _index(part, articles, (), work / f"{size}-{at}")
            found[scope] += lists(_questions(part), index, meaning)
            if size == 1:
                far = every[(at + len(every) // 2) % len(every)]
                found[scope] += lists(_answered([far]), index, meaning, strayed=True)
    say("thousands")
    index = _index(every, articles, news_beside(data, articles), work / "every")
    found["thousands"] = list(lists(_questions(every), index, meaning))
    found["thousands"] += lists(_answered(every), index, meaning, strayed=True)
    return found


def _index(
    part: Sequence[Group], articles: Mapping[str, Source], beside: Iterable[Source], folder: Path
) -> Index:
    """Build and open an index of the articles of groups and others."""
    own = (articles[name] for group in part for name in group.articles)
    build_index(chain(own, beside), folder, progress=lambda _: None)
    return Index.open(folder)


def _questions(part: Sequence[Group]) -> list[Asked]:
    return [item for group in part for item in group.questions]


def _answered(part: Sequence[Group]) -> list[Asked]:
    return [item for item in _questions(part) if item.answers]


def _is_aside(item: List) -> bool:
    return item.asked.id.startswith(ASIDE)


def fitted(found: Sequence[List]) -> Weights:
    """Fit ranker and relevance; this is learned from questions asked where articles are missing."""
    say(f"{len(found)} lists")
    ranker = fit_ranker(FEATURES, [(item.rows, item.gold) for item in found])
    features, right = outcomes(found, ranker)
    answered = np.array([bool(item.asked.answers) for item in found])
    strayed = np.array([item.strayed for item in found])
    counts = balanced([item.asked for item in found], [item.sought for item in found])
    counts = np.where(answered & ~right, WRONG, 1) * counts
    learned = answered | strayed
    model = fit_relevance(CERTAINTY, features[learned], answered[learned], counts[learned])
    least = float(np.quantile(likely(model.score(features[answered])), STRAYED))
    return Weights(ranker, model, least)


def outcomes(
    found: Sequence[List], ranker: Linear
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the features of certainty of each list and whether its first sentences answer it."""
    features, right = [], []
    for item in found:
        scores = ranker.score(item.rows)
        order = np.argsort(-scores, kind="stable")
        features.append(certainty(scores[order], item.rows[order[0]], item.absent)[0])
        told = np.asarray(item.holds[order[:SENTENCES]].any(axis=0))
        right.append(bool(len(told)) and bool(told.all()))
    return np.stack(features), np.array(right)


def measured(found: Sequence[List], weights: Weights) -> dict[str, float]:
    """Return shares of right answers, and of what is not about the matter that is refused."""
    features, right = outcomes(found, weights.ranker)
    refused = likely(weights.relevance.score(features)) < weights.least
    answered = np.array([bool(item.asked.answers) for item in found])
    strayed = np.array([item.strayed for item in found])
    good = [item for item in found if item.asked.answers]
    first = [item.gold[np.argmax(weights.ranker.score(item.rows))] for item in good]
    pairs = [item.gold[np.argmax(item.rows[:, 0])] for item in good]
    return {
        "questions": len(good),
        "reachable": float(np.mean([item.gold.any() for item in good])),
        "first sentence by bigrams": float(np.mean(pairs)),
        "first sentence": float(np.mean(first)),
        "right": float(right[answered].mean()),
        "refused": float(refused[answered].mean()),
        "strayed refused": float(refused[strayed].mean()) if strayed.any() else 0.0,
    }


def write(weights: Weights, path: Path) -> None:
    """Write weights as JSON: per feature its weight, centre and scale."""
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = {name: getattr(weights, name) for name in ("ranker", "relevance")}
    data = {
        name: {"features": dict(_table(part)), "bias": part.bias} for name, part in parts.items()
    }
    path.write_text(json.dumps({**data, "least": weights.least}, indent=1) + "\n")


def _table(part: Linear) -> Iterator[tuple[str, list[float]]]:
    for name, *values in zip(part.features, part.weights, part.centre, part.scale, strict=True):
        yield name, [round(float(value), 6) for value in values]


if __name__ == "__main__":
    raise SystemExit(main())
