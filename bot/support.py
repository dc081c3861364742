"""What the words of a question tell, and which of them nothing bears out."""

import numpy as np

from bot.candidates import Candidate
from bot.meaning import Meaning
from bot.overlap import Column, nearest
from bot.questions import Sought
from index.store import Index
from index.tokens import normal, words

NEAR = 0.2  # squared cosine from which one word passes for another
HALF, THIRD = 1 / 2, 1 / 3 + 1e-9
INHERITED = 0.4  # weight of a term of an earlier turn beside one of this turn


def term_weights(
    sought: Sought, index: Index, meaning: Meaning, inherited: float = INHERITED
) -> Column:
    """Return what each term of a question tells: rare here, rare in the language, of this turn."""
    here = index.idf("words", list(sought.terms))
    turn = [inherited if term in sought.inherited else 1.0 for term in sought.terms]
    return np.asarray(here * meaning.rarity(sought.terms) * np.array(turn))


def unsupported(
    sought: Sought, candidate: Candidate, index: Index, meaning: Meaning
) -> tuple[float, float]:
    """Return how much the most telling missing word of a question tells, in 0..1.

    A word is missing when neither the sentence, its neighbours, its passage nor its headings hold
    it; what it tells is its weight over the largest idf among the passages. The second value takes
    off the squared cosine of its nearest word there.
    """
    terms = list(sought.terms)
    if not terms:
        return 0.0, 0.0
    text = surroundings(candidate)
    (near,) = nearest(terms, [words(text)], meaning)
    telling = term_weights(sought, index, meaning) / index.idf("words", [""])
    missing = telling * np.array([term not in text for term in terms], float)
    return float(missing.max()), float((missing * (1 - near)).max())


def is_supported(sought: Sought, candidate: Candidate, meaning: Meaning) -> bool:
    """Tell whether enough of the question's nouns stand in or around a sentence.

    Over a third is enough, as readers use other words than reports; of a question that had to be
    translated, over half, as a word that has no translation there is seldom a paraphrase.
    """
    share = noun_support(sought, candidate, meaning)
    return share > (HALF if any(noun.isascii() for noun in sought.nouns) else THIRD)


def noun_support(sought: Sought, candidate: Candidate, meaning: Meaning) -> float:
    """Return the share of the question's nouns that stand in or around a sentence, 1 without nouns.

    A noun also counts where a word near in meaning stands there.
    """
    if not sought.nouns:
        return 1.0
    text = surroundings(candidate)
    (near,) = nearest(list(sought.nouns), [words(text)], meaning)
    held = [noun in text for noun in sought.nouns] | (near >= NEAR)
    return float(np.mean(held))


def surroundings(candidate: Candidate) -> str:
    """Return a sentence with its neighbours, passage and headings, folded for comparison."""
    around = (candidate.neighbour(-1), candidate.hit.passage.text, candidate.neighbour(1))
    return normal(" ".join((candidate.context, *around)))
