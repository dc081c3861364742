"""Turns questions into ranked lists of candidate sentences, with the one that answers marked."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.candidates import Candidate, candidates_of
from bot.evidence import evidence
from bot.meaning import Meaning
from bot.questions import Sought, analysed
from bot.training.questions import Asked
from corpus.article import Source
from index.building import build_index
from index.store import Index

HITS = 12  # passages that the bot reads for a question


@dataclass(frozen=True, slots=True)
class List:
    """A question's candidates with their features; `gold` marks those that answer it."""

    asked: Asked
    sought: Sought
    candidates: list[Candidate]
    rows: NDArray[np.float64]
    gold: NDArray[np.bool_]


def pool(asked: Iterable[Asked], articles: Iterable[str], folder: Path) -> Index:
    """Build and open an index of the questions' contexts among other articles."""
    texts = dict.fromkeys(item.context for item in asked)
    sources = [_source(text) for text in (*texts, *dict.fromkeys(articles))]
    build_index(sources, folder, progress=lambda _: None)
    return Index.open(folder)


def lists(
    asked: Iterable[Asked], index: Index, meaning: Meaning, *, without_context: bool = False
) -> Iterator[List]:
    """Yield the list of each question; `without_context` hides the article that answers it."""
    for item in asked:
        own = _name(item.context)
        hits = index.search(item.query, HITS)
        if without_context:
            hits = tuple(hit for hit in hits if hit.passage.article.source != own)
        candidates = candidates_of(hits)
        if not candidates:
            continue
        sought = analysed(item.query)
        gold = np.array([_answers(item, own, candidate) for candidate in candidates])
        yield List(item, sought, candidates, evidence(sought, candidates, index, meaning), gold)


def _answers(item: Asked, own: str, candidate: Candidate) -> bool:
    sentence = candidate.sentence
    inside = any(start <= item.start < end for start, end in sentence.ranges)
    return bool(item.answers) and candidate.article.source == own and inside


def _name(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _source(text: str) -> Source:
    """Return a context as a source; the words that it opens with stand for its headline."""
    opening = re.split(r"[（(，,、。是：:]", text, maxsplit=1)[0][:20]
    return Source(_name(text), "txt", text, _name(text), "", title=opening)
