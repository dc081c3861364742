"""Reads the questions that readers asked of news: written for this project, open articles by name.

Each group of five related articles has some two dozen questions that it answers and nine near
misses, which speak of what the articles tell and ask for what they do not. Answers and evidence are
ranges in the articles, whose texts stand in the data folder and not here.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

from corpus.article import Source
from index.training.corpus_text import HEADLINES, NEWS, rows
from index.training.ranking_lists import source_of

WRITTEN = Path(__file__).parent / "readers.jsonl"
ASIDE = tuple("67EFUV")  # what the names of the groups begin with that are measured on, not learned
BESIDE = 6000  # news articles among which the groups are asked
TITLED = dict(zip("cx", HEADLINES, strict=False))  # by what the name of an article begins with


@dataclass(frozen=True, slots=True)
class Span:
    """A range in the text of an article, which is given by name."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question asked of a group of articles; none of them answers it where nothing is given.

    `articles` names those of the group, `answers` holds the shortest span of each thing that is
    asked for, `evidence` the clauses or sentences in which they stand.
    """

    id: str
    query: str
    articles: tuple[str, ...]
    answers: tuple[Span, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Articles on related matters, by name, and what is asked of them."""

    name: str
    articles: tuple[str, ...]
    questions: tuple[Asked, ...]


def groups() -> Iterator[Group]:
    """Yield the groups."""
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        names = tuple(row["articles"])
        questions = (_asked(item, names) for item in row["questions"])
        yield Group(row["group"], names, tuple(questions))


def sources(data: Path) -> Mapping[str, Source]:
    """Return the articles of all groups by name, from the corpora of a folder."""
    named = set(chain.from_iterable(group.articles for group in groups()))
    every = chain(_untitled(data), *(_titled(data, letter) for letter in TITLED))
    return {source.name: source for source in every if source.name in named}


def news_beside(data: Path, articles: Mapping[str, Source]) -> Iterator[Source]:
    """Yield news that no question is asked of."""
    news = (source_of(row["id"], row["text"]) for row in rows(data / NEWS))
    return islice((one for one in news if one.name not in articles), BESIDE)


def _asked(item: dict[str, Any], articles: tuple[str, ...]) -> Asked:
    spans = _spans(item["answers"]), _spans(item["evidence"])
    return Asked(item["id"], item["query"], articles, *spans)


def _spans(found: list[tuple[str, int, int]]) -> tuple[Span, ...]:
    return tuple(Span(*span) for span in found)


def _untitled(data: Path) -> Iterator[Source]:
    for row in rows(data / NEWS):
        yield source_of(row["id"], row["text"])


def _titled(data: Path, letter: str) -> Iterator[Source]:
    for number, row in enumerate(rows(data / TITLED[letter])):
        yield source_of(f"{letter}{number:05d}", row["pos"], row["query"])
