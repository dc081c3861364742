"""Measures how well candidate passages fit a question: one row of features each."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.neighbourhood import Neighbourhood, Rows, neighbourhood
from index.query import Column, Flags, Query, Terms
from index.symbols import NUMBER
from index.texts import Texts

K1, B = 0.6, 0.5  # of BM25; measured, see index/training/README.md
MOSTLY = 450  # symbols of a passage with its neighbours
TINY = 1e-9
YEARS = NUMBER | 0x1900, NUMBER | 0x2100
DATED = np.array([ord(mark) for mark in "年月日"], np.uint32)
OPENING = np.array([ord(mark) for mark in "“《「『\"'"], np.uint32)
FEATURES = (
    "bigrams_around",  # BM25 in the passage, its neighbours, title and heading, over its most
    "words_around",
    "bigrams_near",  # weighted share of the question's bigrams that stand in any of these
    "words_near",
    "words_sentence",  # ... in the passage's best sentence
    "missing",  # weight of the most telling word not in passage, title or heading, over the largest
    "threes",  # share of the question's runs of three symbols that the passage holds
    "sixes",
    "threes_sentence",  # ... the sentence with most of them
    "numerals",  # share of the question's numbers in the passage
    "numerals_near",  # ... in it or its neighbours
    "years_off",  # names years, and none of the question's
    "kind",  # share of the bigrams in the best sentence with what is sought: figure, date, name
    "lead",  # 1 / (1 + place in its article)
    "lexical",  # score of the lexical leg
    "cosine",
    "cosine_left",  # cosine times the square of what the best passage's words leave
)


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passages by their rows, with the scores of both legs, 0 where the lexical one lacks it."""

    rows: Rows
    lexical: Column
    cosine: Column


def features(query: Query, found: Candidates, texts: Texts) -> NDArray[np.float64]:
    """Return the features of each candidate, shape (candidates, len(FEATURES))."""
    beside = neighbourhood(query.symbols, found.rows, texts)
    columns = (
        _of_terms("bigrams", query.bigrams, beside)
        | _of_terms("words", query.words, beside)
        | _of_runs(query, beside)
        | _of_numbers(query, beside)
        | _of_the_kind(query, beside)
    )
    left = (1 - columns["words_held"].max()) ** 2
    columns |= {
        "lead": 1 / (1 + found.rows - texts.first_of(found.rows)),
        "lexical": found.lexical,
        "cosine": found.cosine,
        "cosine_left": found.cosine * left,
    }
    return np.column_stack([columns[name] for name in FEATURES]).astype(np.float64)


def _of_terms(name: str, terms: Terms, beside: Neighbourhood) -> dict[str, Column]:
    weights = terms.weights
    within = terms.within(beside.runs)
    headed = (within[:, beside.first] | within[:, beside.first + 1])[:, beside.at]
    within &= beside.body
    counts = beside.totals(within)
    around = beside.around(counts) + headed
    lengths = beside.around(beside.totals(beside.pieces.lengths * beside.body)) / MOSTLY
    held = (counts[:, beside.at] > 0) | headed
    missing = weights[:, None] * ~held
    return {
        f"{name}_around": weights @ (around / (around + K1 * (1 - B + B * lengths))),
        f"{name}_near": weights @ (around > 0),
        f"{name}_sentence": beside.best(weights @ within),
        f"{name}_held": weights @ held,
        "missing": missing.max(axis=0, initial=0) / max(weights.max(initial=0), TINY),
    }


def _of_runs(query: Query, beside: Neighbourhood) -> dict[str, Column]:
    body = beside.runs * beside.body
    longest = beside.best(body)
    return {
        "threes": _share(query, longest, 3),
        "sixes": _share(query, longest, 6),
        "threes_sentence": beside.best(_share(query, body, 3)),
    }


def _share(query: Query, runs: NDArray[np.uint8], length: int) -> Column:
    """Return the share of the question's runs of a length, its question words left out."""
    asks = np.convolve(query.asking, np.ones(length))[: len(query.asking)] > 0
    asks[: length - 1] = True
    told = runs[~asks] >= length
    return told.mean(axis=0) if len(told) else np.zeros(runs.shape[1])


def _of_numbers(query: Query, beside: Neighbourhood) -> dict[str, Column]:
    runs = beside.runs[query.numerals] > 0
    held = beside.totals(runs)
    follows = np.append(query.symbols[1:], 0)
    asked = np.flatnonzero(_is_year(query.symbols, follows))
    named = np.zeros(len(beside.at), bool)
    if len(asked):
        text = beside.pieces.text
        years = np.flatnonzero(_is_year(text, np.append(text[1:], 0)))
        named = beside.best(beside.pieces.holding(years))
        named = named & ~beside.best(beside.runs[asked] > 0).any(axis=0)
    none = np.zeros(len(beside.at))
    return {
        "numerals": (held[:, beside.at] > 0).mean(axis=0) if len(runs) else none,
        "numerals_near": (beside.around(held) > 0).mean(axis=0) if len(runs) else none,
        "years_off": named.astype(np.float64),
    }


def _is_year(text: NDArray[np.uint32], follows: NDArray[np.uint32]) -> Flags:
    return np.asarray((text >= YEARS[0]) & (text <= YEARS[1]) & (follows == DATED[0]))


def _of_the_kind(query: Query, beside: Neighbourhood) -> dict[str, Column]:
    """Look for new figures, dates or opening quotation marks, whichever is sought."""
    shares = query.bigrams.weights @ query.bigrams.within(beside.runs)
    has = beside.body
    if query.seeks:
        text = beside.pieces.text
        numbers = np.flatnonzero(text & NUMBER)
        numbers = numbers[~np.isin(text[numbers], query.symbols)]
        dated = np.isin(np.append(text, 0)[numbers + 1], DATED)
        places = {"date": numbers[dated], "figure": numbers[~dated]}
        if "name" in query.seeks:
            places["name"] = np.flatnonzero(np.isin(text, OPENING))
        sought = np.concatenate([places[name] for name in sorted(query.seeks)])
        has = has & beside.pieces.holding(sought)
    return {"kind": beside.best(shares * has)}
