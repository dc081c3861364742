"""What the words of a question tell, and which of them nothing bears out."""

from dataclasses import dataclass

import numpy as np

from bot.language.meaning import Meaning
from bot.language.overlap import Column
from bot.questions.analysis import Sought
from index.store import Index

INHERITED = 0.4  # weight of a term of an earlier turn beside one of this turn


@dataclass(frozen=True, slots=True)
class Told:
    """The terms of a question, what each tells, and how near it stands to the question word."""

    terms: list[str]
    weights: Column
    near: Column
    meaning: Meaning


def term_weights(
    sought: Sought, index: Index, meaning: Meaning, inherited: float = INHERITED
) -> Column:
    """Return what each term of a question tells: rare here, rare in the language, of this turn."""
    here = index.idf("words", list(sought.terms))
    turn = [inherited if term in sought.inherited else 1.0 for term in sought.terms]
    return np.asarray(here * meaning.rarity(sought.terms) * np.array(turn))


def absent(sought: Sought, index: Index) -> tuple[str, ...]:
    """Return the terms of a question that no passage holds."""
    terms = sought.terms
    idf = index.idf("words", list(terms))
    (unknown,) = index.idf("words", [""])
    return tuple(term for term, value in zip(terms, idf, strict=True) if value >= unknown)


def absence(sought: Sought, index: Index, meaning: Meaning) -> tuple[float, float, float]:
    """Return the share of a question's terms that no passage holds, by number and by weight.

    Last the idf of such a term, which grows with the passages: of many words are held by chance.
    """
    missing = set(absent(sought, index))
    held = np.array([term in missing for term in sought.terms], float)
    weights = term_weights(sought, index, meaning)
    (unknown,) = index.idf("words", [""])
    return float(held.mean()), float(held @ weights / weights.sum()), float(unknown)
