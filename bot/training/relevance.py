"""Remakes the relevance in the bot's weights: `python -m bot.training.relevance DATA --out FILE`.

It is learned last, from the readers' questions asked as the bot asks them: of their own articles,
and where these are missing, among five articles, hundreds and thousands.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from bot.language.meaning import shipped_meaning
from bot.questions.analysis import Sought
from bot.sentences.certainty import CERTAINTY
from bot.sentences.reader import Reader
from bot.sentences.scorer import Linear, likely, shipped_weights
from bot.training.balance import balanced
from bot.training.fit import fit_relevance
from bot.training.readers import ASIDE, Asked, Group, groups, news_beside, sources
from bot.training.weights import write
from corpus.command_line import Parser, put, say
from index.building import build_index
from index.store import Index

APART = 3  # every so many groups are asked among their own articles alone
OWN, OTHERS = 24, 8  # questions of a group, and of another one, that are asked among five articles
FEW = 5  # ... of each group among more articles
STRAYED = 0.04  # share of the questions with an answer that are refused
PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Scope:
    """Groups whose articles are read, with other news or not, and others that are asked of them."""

    name: str
    own: tuple[Group, ...]
    others: tuple[Group, ...]
    news: bool
    many: tuple[int, int]  # questions of each group of either sort


@dataclass(frozen=True, slots=True)
class Example:
    """A question, where it was asked, and the features of certainty of what was found for it."""

    asked: Asked
    sought: Sought
    scope: str
    features: NDArray[np.float64]
    strayed: bool


def main() -> int:
    """Run the command and return its exit status."""
    parser = Parser(prog="python -m bot.training.relevance")
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    every = list(scopes())
    shares = [every[at::PROCESSES] for at in range(PROCESSES)]
    with ProcessPoolExecutor(PROCESSES) as pool:
        told = pool.map(asked_in, shares, [options.data] * PROCESSES)
        found = list(chain.from_iterable(told))
    learned = [one for one in found if not one.asked.id.startswith(ASIDE)]
    say(f"{len(learned)} questions")
    model = fitted(learned)
    least = float(np.quantile(_scores(model, learned, strayed=False), STRAYED))
    write(replace(shipped_weights(), relevance=model, least=least), options.out)
    for scope in dict.fromkeys(one.scope for one in found):
        aside = [one for one in found if one.scope == scope and one.asked.id.startswith(ASIDE)]
        refused = {
            name: float((_scores(model, aside, strayed=strayed) < least).mean())
            for name, strayed in (("refused", False), ("strayed refused", True))
        }
        put({"asked among": scope, "questions": len(aside), **refused})
    return 0


def scopes() -> Iterator[Scope]:
    """Yield what is asked of which articles, the largest first."""
    every = tuple(groups())
    halves = ((every[::2], every[1::2]), (every[1::2], every[::2]))
    for name, news in (("thousands", True), ("hundreds", False)):
        for own, others in halves:
            yield Scope(name, own, others, news, (FEW, FEW))
    for at in range(0, len(every), APART):
        far = every[(at + len(every) // 2) % len(every)]
        yield Scope("5 articles", (every[at],), (far,), news=False, many=(OWN, OTHERS))


def asked_in(share: Sequence[Scope], data: Path) -> list[Example]:
    """Ask the questions of scopes that have an answer, of their own groups and of others."""
    articles = sources(data)
    found: list[Example] = []
    for scope in share:
        beside = news_beside(data, articles) if scope.news else ()
        own = (articles[name] for group in scope.own for name in group.articles)
        with TemporaryDirectory() as work:
            build_index(chain(own, beside), Path(work) / "index", progress=lambda _: None)
            index = Index.open(Path(work) / "index")
            reader = Reader(index, shipped_meaning(), shipped_weights())
            found += _heard(scope, reader)
        if len(scope.own) > 1:
            say(f"{scope.name}: {len(found)} questions so far")
    return found


def _heard(scope: Scope, reader: Reader) -> Iterator[Example]:
    """Yield what is found for the questions of a scope, its own and others'."""
    parts = ((scope.own, False), (scope.others, True))
    for (part, strayed), many in zip(parts, scope.many, strict=True):
        for group in part:
            yield from _examples(group, many, scope.name, reader, strayed=strayed)


def _examples(
    group: Group, many: int, scope: str, reader: Reader, *, strayed: bool
) -> Iterator[Example]:
    """Yield so many questions of a group for which something is found."""
    answered = [asked for asked in group.questions if asked.answers]
    for asked in answered[:: max(len(answered) // many, 1)][:many]:
        sought = reader.sought(asked.query, asked.query)
        found = reader.ranked(sought, reader.hits(sought))
        if found.candidates:
            told = replace(asked, answers=()) if strayed else asked
            yield Example(told, sought, scope, found.certainty[0], strayed)


def fitted(found: Sequence[Example]) -> Linear:
    """Fit the relevance; each scope counts as much, with what is answered there and what is not."""
    counts = balanced([one.asked for one in found], [one.sought for one in found])
    alike = np.array([f"{one.scope} {one.strayed}" for one in found])
    for kind in set(alike.tolist()):
        counts[alike == kind] /= counts[alike == kind].sum()
    answered = np.array([not one.strayed for one in found])
    return fit_relevance(CERTAINTY, np.stack([one.features for one in found]), answered, counts)


def _scores(model: Linear, found: Sequence[Example], *, strayed: bool) -> NDArray[np.float64]:
    """Return how likely a model holds what was found to be about the matter."""
    rows = [one.features for one in found if one.strayed == strayed]
    return likely(model.score(np.stack(rows)))


if __name__ == "__main__":
    raise SystemExit(main())
