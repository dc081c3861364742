"""What the words of a question tell, and which of them nothing bears out."""

import numpy as np

from bot.candidates import Candidate
from bot.meaning import Meaning
from bot.overlap import Column, nearest
from bot.questions import Sought
from index.store import Index
from index.tokens import normal, words

NEAR = 0.2  # squared cosine from which one word passes for another
FEW = 1 / 3 + 1e-9  # share of a question's nouns up to which a sentence is not about it
INHERITED = 0.4  # weight of a term of an earlier turn beside one of this turn


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


def absence(sought: Sought, index: Index, meaning: Meaning) -> tuple[float, float]:
    """Return the share of a question's terms that no passage holds, by number and by weight."""
    missing = set(absent(sought, index))
    held = np.array([term in missing for term in sought.terms], float)
    weights = term_weights(sought, index, meaning)
    return float(held.mean()), float(held @ weights / weights.sum())


def is_supported(sought: Sought, candidate: Candidate, meaning: Meaning) -> bool:
    """Tell whether enough of a question's nouns stand in or around a sentence, or words like them.

    Over a third is enough, as readers use other words than reports.
    """
    if not sought.nouns:
        return True
    around = (candidate.neighbour(-1), candidate.hit.passage.text, candidate.neighbour(1))
    text = normal(" ".join((candidate.context, *around)))
    (near,) = nearest(list(sought.nouns), [words(text)], meaning)
    held = [noun in text for noun in sought.nouns] | (near >= NEAR)
    return bool(np.mean(held) > FEW)
