"""The words of a sentence: where each stands, and its part of speech."""

from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

import rjieba

from corpus.dates import Dated


class Word(NamedTuple):
    """A word at `start` to `end` of a text; `tag` is its part of speech in jieba's tag set."""

    start: int
    end: int
    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """The text of a sentence with its words and the times that it names, each in order."""

    text: str
    words: tuple[Word, ...]
    dates: tuple[Dated, ...]


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order; together they make it up."""
    tagged = rjieba.tag(text)
    ends = list(accumulate((len(written) for written, _ in tagged), initial=0))
    spans = zip(pairwise(ends), tagged, strict=True)
    return tuple([Word(start, end, word, tag) for (start, end), (word, tag) in spans])
