"""Lists that the ranker learns from: candidates for a question, and which of them answer it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from corpus.article import Source
from index.store import Index
from index.training.blanks import Question, blanked
from index.training.corpus_text import HEADLINES, NEWS, QUESTIONS, held_out, rows

NEWS_ARTICLES = 15_000  # of news without headlines that stand among those with one
ADDED = "2000-01-01T00:00:00+00:00"  # nothing is learned from when a source was added


@dataclass(frozen=True, slots=True)
class List:
    """A row of features for each candidate, and which candidates hold the answer."""

    features: NDArray[np.float64]
    right: NDArray[np.bool_]


def source_of(name: str, text: str, title: str = "") -> Source:
    """Return a source made of a text of the corpora."""
    return Source(name, "jsonl", text, sha256(text.encode()).hexdigest(), ADDED, title)


def reports(data: Path) -> Iterator[Source]:
    """Yield news: those with headlines, then others."""
    for number, row in enumerate(rows(data / HEADLINES[0])):
        yield source_of(f"headed-{number}", row["pos"], row["query"])
    for row in islice(rows(data / NEWS), NEWS_ARTICLES):
        yield source_of(row["id"], row["text"])


def comprehension(data: Path) -> tuple[list[Source], list[Question]]:
    """Return contexts and questions of CMRC 2018 that the encoder has not seen."""
    kept = [row for row in rows(data / QUESTIONS) if held_out(row["id"])]
    names = {row["context"]: row["id"].partition("_QUERY_")[0] for row in kept}
    questions = [
        Question(row["query"], names[row["context"]], row["answers"][0])
        for row in kept
        if row["answers"]
    ]
    return [source_of(name, text) for text, name in names.items()], questions


def questions_of(sources: Iterable[Source], many: int, random: Random) -> list[Question]:
    """Return so many questions made of the sentences of some sources, one a source at most."""
    drawn = list(sources)
    random.shuffle(drawn)
    made = (question for source in drawn for question in blanked(source.raw, source.name, random))
    return list(islice(made, many))


def lists(questions: Iterable[Question], index: Index) -> Iterator[List]:
    """Yield the list of each question whose answer is among its candidates.

    Other passages of the same source are left out: they may well hold the answer in other words.
    """
    for question in questions:
        found = index.measured(question.query)
        passages = [index.passage(number) for number in found.numbers]
        answer = "".join(question.answer.split())
        same = np.array([passage.article.source == question.source for passage in passages])
        right = same & [answer in "".join(passage.text.split()) for passage in passages]
        if right.any():
            kept = right | ~same
            yield List(found.features[kept], right[kept])
