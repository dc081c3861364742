"""The questions of a benchmark, each with the article that it is about."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeVar

from corpus.article import Source
from eval.bench.corpus import NAME, SENTENCE, Corpus
from eval.comprehension import load_comprehension
from eval.facts import SetError
from index.tokens import cut

ASKED = 200  # questions that are put
KEPT = 0.6  # share of its words that stand in a question
LONG = 12  # characters at least of a sentence that is asked after
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the name of the source that answers it."""

    question: str
    source: str


def asked_of(file: Path | None, news: Sequence[Source]) -> tuple[list[Asked], Corpus]:
    """Return questions, and the corpus with the articles that they are about.

    Those of a reading comprehension file bring their contexts; without a file a question is a part
    of the words of a sentence of the news. Raises SetError.
    """
    if file is None:
        return _known_items(news)
    given = load_comprehension(file)
    facts = [fact for dialogue in given.dialogues for fact in dialogue if fact.answerable]
    asked = [(fact.question, fact.evidence[0].source) for fact in _spread(facts, ASKED)]
    wanted = {name for _, name in asked}
    contexts = [source for source in given.sources if source.name in wanted]
    return [Asked(question, _named(name)) for question, name in asked], Corpus(contexts, news)


def _known_items(news: Sequence[Source]) -> tuple[list[Asked], Corpus]:
    chosen = _spread(news, min(ASKED, len(news) // 2))
    if not chosen:
        raise SetError("测速至少要两篇文章 / a benchmark needs two articles or more")
    names = {source.name for source in chosen}
    asked = [
        Asked(question, _named(source.name))
        for source in chosen
        for question in _spread(list(_asking(source.raw)), -(-ASKED // len(chosen)))
    ]
    return asked, Corpus(chosen, [source for source in news if source.name not in names])


def _asking(text: str) -> Iterator[str]:
    """Yield, for each longer sentence, a part of its words in their order."""
    chance = Random(len(text))  # noqa: S311
    for sentence in SENTENCE.findall(text):
        words = cut("".join(sentence.split()))
        if len(sentence) >= LONG and words:
            kept = sorted(chance.sample(range(len(words)), math.ceil(KEPT * len(words))))
            yield "".join(words[at] for at in kept)


def _spread(items: Sequence[T], many: int) -> list[T]:
    """Return at most this many items, as far from each other as they can be."""
    step = max(1, -(-len(items) // max(many, 1)))
    return list(items[step // 2 :: step][:many])


def _named(source: str) -> str:
    return f"{NAME}#{source}"
