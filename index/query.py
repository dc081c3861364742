"""Reads a question for re-ranking: its symbols, its terms and their weights, what it asks for."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.symbols import NUMBER, Symbols, symbols
from index.tokens import bigrams, words

Column = NDArray[np.float64]
Flags = NDArray[np.bool_]
Idf = Callable[[str, list[str]], Column]
LONGEST = 200  # symbols of a question that are compared
ASKING = re.compile(
    r"什么(?:时候|地方|样的?)?|哪(?:[个些里家年天种位座次项]|儿)?|谁|多(?:少|久|大|高|长|远)|几(?![内何乎])|"
    r"怎么?样?|如何|为何|何[时地人处]|吗|呢|请问|是否"
)
FIGURE = re.compile(r"多[少大高长远久]|几|占比|比例|百分|率|how (?:many|much)")
DATE = re.compile(r"何[时年]|什么时|时间|哪.?[年天日月]|日期|\bwhen\b")
NAME = re.compile(r"叫什么|什么名|名[称字]|哪.?[部本首届项]")


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of a question: the place of the last symbol of each, its length, and its weight."""

    ends: NDArray[np.int64]
    lengths: NDArray[np.uint8]
    weights: Column  # idf over the sum of all, so that a share of them is in 0..1

    def within(self, runs: NDArray[np.uint8]) -> Flags:
        """Return which terms stand in which pieces, shape (terms, pieces)."""
        return runs[self.ends] >= self.lengths[:, None]


@dataclass(frozen=True, slots=True)
class Query:
    """A question; `asking` marks the symbols of its question words, `numerals` its numbers."""

    symbols: Symbols
    bigrams: Terms
    words: Terms
    asking: Flags
    numerals: Flags
    seeks: frozenset[str]  # of figure, date and name


def read_query(text: str, idf: Idf) -> Query:
    """Read a question; `idf` gives the inverse document frequency of terms in a field."""
    whole = symbols([text.replace("\n", " ")])[0][:-1][:LONGEST]
    asking = np.zeros(len(whole) + 1, bool)
    for found in ASKING.finditer("".join(chr(min(code, 0xFFFF)) for code in whole.tolist())):
        asking[found.start() : found.end()] = True
    asking = asking[:-1]
    sought = {"figure": FIGURE, "date": DATE, "name": NAME}
    return Query(
        whole,
        _terms(whole, asking, "bigrams", bigrams(text), idf),
        _terms(whole, asking, "words", words(text), idf),
        asking,
        (whole & NUMBER) > 0,
        frozenset(name for name, form in sought.items() if form.search(text.lower())),
    )


def _terms(
    query: Symbols, asking: Flags, field: str, terms: list[str] | tuple[str, ...], idf: Idf
) -> Terms:
    """Find each term in the question; those that reach into its question words are left out."""
    distinct = list(dict.fromkeys(terms))
    text, ends = symbols(distinct)
    whole = query.tobytes()
    found: dict[str, tuple[int, int]] = {}
    for term, start, end in zip(distinct, [0, *ends[:-1]], ends, strict=False):
        length = int(end - 1 - start)
        place, rest = divmod(whole.find(text[start : end - 1].tobytes()), query.itemsize)
        if length and not rest and place >= 0 and not asking[place : place + length].any():
            found[term] = (place + length - 1, length)
    places = np.array(list(found.values()), np.int64).reshape(-1, 2)
    weights = np.asarray(idf(field, list(found)), float)
    return Terms(places[:, 0], places[:, 1].astype(np.uint8), weights / max(weights.sum(), 1e-9))
