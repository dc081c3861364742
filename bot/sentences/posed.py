"""Puts what follows a question that a report poses itself before the rest, if it is asked."""

import numpy as np

from bot.language.overlap import Column, covered
from bot.questions.analysis import Sought, analysed
from bot.sentences.candidates import Candidate, is_asking
from index.tokens import normal

LED_BY = 2.0  # log odds by which the sentence behind a posed question is before all others
ALIKE = 0.8  # of the weight of a question's words that the posed one holds at least
OWN = 0.6  # of the posed question's words that the asked one holds at least
LONGEST = 40  # characters of a posed question


def with_posed(
    sought: Sought, candidates: list[Candidate], scores: Column, weights: Column
) -> Column:
    """Return the scores of candidates, those of what follows the asked question raised.

    Service articles ask what readers do (哪些人可以申请？) and answer it in the next sentence.
    `weights` are those of the question's terms.
    """
    before = [normal(one.neighbour(-1)) for one in candidates]
    near = covered(list(sought.terms), weights, before) >= ALIKE
    asked = normal(sought.text)
    posed = np.array([bool(held) and _is_alike(asked, text)
                      for held, text in zip(near, before, strict=True)])  # fmt: skip
    return np.where(posed, scores.max(initial=0.0) + LED_BY, scores)


def _is_alike(asked: str, posed: str) -> bool:
    """Tell whether a text is a question, and most of its words are those of another."""
    if len(posed) > LONGEST or not is_asking(posed):
        return False
    own = analysed(posed).terms
    return sum(term in asked for term in own) >= OWN * len(own)
