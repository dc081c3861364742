"""Remakes the ranker in the bot's weights: `python -m bot.training DATA --out FILE`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from bot.language.meaning import Meaning, shipped_meaning
from bot.sentences.evidence import FEATURES
from bot.sentences.extraction import SENTENCES
from bot.sentences.scorer import Linear, shipped_weights
from bot.training.fit import fit_ranker
from bot.training.lists import List, lists
from bot.training.readers import ASIDE, Asked, Group, groups, news_beside, sources
from bot.training.weights import write
from corpus.article import Source
from corpus.command_line import Parser, put, say
from index.building import build_index
from index.store import Index

TOGETHER = 8  # groups that are asked among each other's articles


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot.training")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    with TemporaryDirectory() as work:
        found = heard(options.data, Path(work), shipped_meaning())
    learned = [one for asked in found.values() for one in asked if not _is_aside(one)]
    say(f"{len(learned)} lists")
    ranker = fit_ranker(FEATURES, [(item.rows, item.gold) for item in learned])
    write(replace(shipped_weights(), ranker=ranker), options.out)
    for scope, asked in found.items():
        aside = [item for item in asked if _is_aside(item)]
        put({"asked among": scope, **measured(aside, ranker)})
    return 0


def heard(data: Path, work: Path, meaning: Meaning) -> dict[str, list[List]]:
    """Ask every group among its articles, those of some groups, and thousands."""
    every, articles = list(groups()), sources(data)
    found: dict[str, list[List]] = {}
    for scope, size in (("5 articles", 1), ("40 articles", TOGETHER)):
        say(scope)
        found[scope] = []
        for at in range(0, len(every), size):
            part = every[at : at + size]
            index = _index(part, articles, (), work / f"{size}-{at}")
            found[scope] += lists(_questions(part), index, meaning)
    say("thousands")
    index = _index(every, articles, news_beside(data, articles), work / "every")
    found["thousands"] = list(lists(_questions(every), index, meaning))
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


def _is_aside(item: List) -> bool:
    return item.asked.id.startswith(ASIDE)


def measured(found: Sequence[List], ranker: Linear) -> dict[str, float]:
    """Return how often what is found holds an answer, and how often the best sentences do."""
    good = [item for item in found if item.asked.answers]
    first = [item.gold[np.argmax(ranker.score(item.rows))] for item in good]
    pairs = [item.gold[np.argmax(item.rows[:, 0])] for item in good]
    return {
        "questions": len(good),
        "reachable": float(np.mean([item.gold.any() for item in good])),
        "first sentence by bigrams": float(np.mean(pairs)),
        "first sentence": float(np.mean(first)),
        "right": float(np.mean([_is_told(item, ranker) for item in good])),
    }


def _is_told(item: List, ranker: Linear) -> bool:
    """Tell whether the best sentences hold all that was asked."""
    best = np.argsort(-ranker.score(item.rows), kind="stable")[:SENTENCES]
    return bool(item.holds[best].any(axis=0).all())


if __name__ == "__main__":
    raise SystemExit(main())
