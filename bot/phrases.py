"""Finds the phrases of a sentence: runs of nouns and what stands before them, and clauses."""

import re
from collections.abc import Iterator
from functools import lru_cache

import rjieba

from corpus.article import Range

CLAUSE = re.compile(r"[^，,。；;：:！!？?]+")
BREAKS = re.compile(r"[，,。；;：:、！!？?（）()…—\s]")
OPENING, CLOSING = '“‘《「『"', '”’》」』"'
# Tags that a phrase that names a thing may hold; its last word is no adjective or number.
INSIDE = ("n", "v", "m", "q", "a", "b", "e", "j", "l", "i", "s", "t", "x", "f", "z", "k", "h", "g")
LINKING = frozenset({"的", "之", "与", "和", "及", "·", "-"})
WORDS = 12  # of the longest phrase
LONGEST = 40  # characters of a phrase


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end and tag of each word of a text."""
    found, place = [], 0
    for word, tag in rjieba.tag(text):
        found.append((place, place + len(word), tag))
        place += len(word)
    return tuple(found)


def clauses_of(text: str) -> list[Range]:
    """Return the clauses of a sentence."""
    return [match.span() for match in CLAUSE.finditer(text)]


def phrases_of(text: str) -> list[Range]:
    """Return every end of each run of naming words: Chinese phrases have their head last."""
    return [span for run in _runs(text) for span in _ends(text, run)]


def _runs(text: str) -> Iterator[list[tuple[int, int, str]]]:
    """Yield the longest runs of words that can be parts of one name."""
    run: list[tuple[int, int, str]] = []
    for start, end, tag in words_of(text):
        word = text[start:end]
        if not BREAKS.search(word) and (tag[0] in INSIDE or word in LINKING):
            run.append((start, end, tag))
        else:
            yield run
            run = []
    yield run


def _ends(text: str, run: list[tuple[int, int, str]]) -> Iterator[Range]:
    """Yield the phrases of a run, from each of its words to each word that may end one."""
    for last in range(len(run)):
        end = run[last][1]
        if text[run[last][0] : end] in LINKING or not _may_end(run, last):
            continue
        for first in range(max(0, last - WORDS + 1), last + 1):
            start = run[first][0]
            if text[start : run[first][1]] not in LINKING and end - start <= LONGEST:
                yield start, end


def _may_end(run: list[tuple[int, int, str]], last: int) -> bool:
    """Tell whether a phrase may end with a word: none in the middle of a compound of nouns."""
    following = run[last + 1][2] if last + 1 < len(run) else ""
    return not (run[last][2][0] in "nj" and following[:1] in ("n", "k"))
