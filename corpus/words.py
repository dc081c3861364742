"""The words of a sentence: where each stands, and its part of speech."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import NamedTuple

import rjieba

from corpus.dates import Dated


class Word(NamedTuple):
    """A word at `start` to `end` of a text; `tag` is its part of speech in jieba's tag set."""

    start: int
    end: int
    text: str
    tag: str


# What Word._make does, without a call in Python for each of a sentence's words.
_word: Callable[[tuple[int, int, str, str]], Word] = partial(tuple.__new__, Word)


@dataclass(frozen=True, slots=True)
class Tagged:
    """The text of a sentence with its words and the times that it names, each in order."""

    text: str
    words: tuple[Word, ...]
    dates: tuple[Dated, ...]

    def beginning(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that begin from `start` on and before `end`."""
        first, last = bisect_left(self.words, (start,)), bisect_left(self.words, (end,))
        return self.words[first:last]


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text in order; together they make it up."""
    if not text:
        return ()
    written, tags = zip(*rjieba.tag(text), strict=True)
    ends = tuple(accumulate(map(len, written)))
    return tuple(map(_word, zip((0, *ends[:-1]), ends, written, tags, strict=True)))
