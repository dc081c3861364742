"""Cuts a sentence into words, clauses, and the runs of either that an answer could be."""

import re
from collections.abc import Iterator
from functools import lru_cache

import rjieba

from corpus.article import Range
from index.simplified import simplified

IN_FIGURE = r"(?<=\d)[:：,](?=\d)"  # of 21:00 and 1,200
CLAUSE = re.compile(rf"(?:[^，,。；;：:！!？?]|{IN_FIGURE})+")
BREAKS = re.compile(rf"(?!{IN_FIGURE})[，,。；;：:、！!？?（）()…—\s]")
STOP = re.compile(rf"(?!{IN_FIGURE})[，,。；;：:！!？?]")
OPENING, CLOSING = '“‘《「『"', '”’》」』"'
NAMES = ("ns", "nt", "nr", "nz")  # tags of names
NO_START = "uc"  # tags of particles and conjunctions
NO_END = "ucp"
WORDS = 10  # of the longest run
CLAUSES = 3  # of the longest tail
TAIL = 60  # characters of a tail


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return start, end and tag of each word of a text."""
    found, place = [], 0
    for word, tag in rjieba.tag(simplified(text)):
        found.append((place, place + len(word), tag))
        place += len(word)
    return tuple(found)


def clauses_of(text: str) -> list[Range]:
    """Return the clauses of a sentence."""
    return [match.span() for match in CLAUSE.finditer(text)]


def runs_of(text: str) -> Iterator[Range]:
    """Yield the runs of up to `WORDS` words within a clause; no particle stands at their ends."""
    words = words_of(text)
    breaks = {match.start() for match in BREAKS.finditer(text)}
    stops = {match.start() for match in STOP.finditer(text)}
    for first, (start, stop, tag) in enumerate(words):
        if tag[0] in NO_START or not breaks.isdisjoint(range(start, stop)):
            continue
        for begin, end, last in words[first : first + WORDS]:
            if begin in stops:
                break
            if last[0] not in NO_END:
                yield start, end


def tails_of(text: str) -> Iterator[Range]:
    """Yield what goes from a word to the end of its clause, or of one of the clauses after it."""
    clauses = clauses_of(text)
    starts = [(start, tag) for start, _, tag in words_of(text)]
    for number, (first, stop) in enumerate(clauses):
        inside = [start for start, tag in starts if first < start < stop and tag[0] != "u"]
        for _, end in clauses[number : number + CLAUSES]:
            yield from ((start, end) for start in (first, *inside) if end - start <= TAIL)
