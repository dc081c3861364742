"""How much of a question stands in a text: shares of its terms, in letters and in meaning."""

import numpy as np
from numpy.typing import NDArray

from bot.language.meaning import Meaning

Column = NDArray[np.float64]


def covered(terms: list[str], weights: Column, texts: list[str]) -> Column:
    """Return the weighted share of the terms that stand in each text, 0 without terms."""
    if not terms:
        return np.zeros(len(texts))
    return np.asarray(held(terms, texts) @ weights / weights.sum())


def held(terms: list[str], texts: list[str]) -> Column:
    """Return 1 where a term stands in a text, else 0, shape (len(texts), len(terms))."""
    found = [[term in text for term in terms] for text in texts]
    return np.array(found, float).reshape(len(texts), len(terms))


def nearest(terms: list[str], bags: list[tuple[str, ...]], meaning: Meaning) -> Column:
    """Return the squared cosine of each term's nearest word in each bag of words.

    The shape is (len(bags), len(terms)); squares favour the near ones.
    """
    vocabulary = sorted({word for bag in bags for word in bag} | {""})
    column = {word: number for number, word in enumerate(vocabulary)}
    nearness = np.clip(meaning.vectors(terms) @ meaning.vectors(vocabulary).T, 0, 1) ** 2
    found = [nearness[:, [column[word] for word in bag or ("",)]].max(axis=1) for bag in bags]
    return np.asarray(found, np.float64)


def over_best(values: Column) -> Column:
    """Return values over the largest, 0 where that is not positive."""
    best = values.max(initial=0.0)
    return values / best if best > 0 else np.zeros_like(values)


def share(names: tuple[str, ...], text: str) -> float:
    """Return the share of the names that stand in a text, 1 where there are none."""
    return sum(name in text for name in names) / len(names) if names else 1.0


def in_order(letters: str, texts: list[str]) -> Column:
    """Return the share of some letters that stand in each text in the same order, 0 without any.

    The length of the longest common subsequence, a bit for each letter (Hyyrö 2004).
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(letters):
        places[letter] = places.get(letter, 0) | 1 << at
    every = (1 << len(letters)) - 1

    def common(text: str) -> int:
        row = every
        for letter in text:
            met = row & places.get(letter, 0)
            row = (row + met | row - met) & every
        return len(letters) - row.bit_count()

    return np.array([common(text) for text in texts], float) / max(len(letters), 1)
