"""Puts sentences with the theme, inscription or rating asked for before those beside them."""

import numpy as np

from bot.language.overlap import Column, covered
from bot.questions.analysis import Sought
from bot.sentences.candidates import Candidate
from bot.sentences.demands import demanding_words, is_demanded
from bot.spans.inscriptions import inscription_in
from bot.spans.nature import nature_in
from bot.spans.ratings import rating_in
from bot.spans.whereabouts import home_in, listing_in
from index.tokens import normal

QUOTED = 5.0  # log odds by which such a sentence is before those beside it
AHEAD = 0.5  # ... by which one that tells what a thing is, or the like, is before all others
NEAR = 3  # sentences before or behind it in which the matter is named
ABOUT = 0.6  # of the weight of a question that these hold at least


def with_inscribed(
    sought: Sought, candidates: list[Candidate], scores: Column, weights: Column
) -> Column:
    """Return the scores of candidates, those of sentences with the words asked for raised.

    They stand near a sentence about the matter and seldom name it: 本届展会以“…”为主题. `weights`
    are those of the question's terms.
    """
    raised, demanding = scores.copy(), demanding_words(sought)
    telling = np.array([term not in demanding for term in sought.terms])
    of_matter = weights * telling if telling.any() else weights
    for at, one in enumerate(candidates):
        quoted = _is_quoted(sought, one.sentence.text, weights)
        if not (quoted or _is_told(sought, one)):
            continue
        near = [other for other, two in enumerate(candidates) if _is_beside(one, two)]
        texts = (one.article.title.text, *(candidates[other].sentence.text for other in near))
        if covered(list(sought.terms), of_matter, [normal(" ".join(texts))])[0] >= ABOUT:
            raised[at] = scores[near].max() + QUOTED if quoted else scores.max() + AHEAD
    return raised


def _is_quoted(sought: Sought, text: str, weights: Column) -> bool:
    """Tell whether a sentence has the theme, inscription or rating that is asked for."""
    return bool(inscription_in(sought, text) or rating_in(sought, text, weights))


def _is_told(sought: Sought, one: Candidate) -> bool:
    """Tell whether a sentence tells a nature, a home, an exchange or demands as reports do."""
    text = one.sentence.text
    where = home_in(sought, text) or listing_in(sought, text)
    return bool(where or nature_in(sought, text) or is_demanded(sought, one))


def _is_beside(one: Candidate, other: Candidate) -> bool:
    """Tell whether a candidate is the same or stands near it in its article."""
    (name, number), (where, place) = one.place, other.place
    return name == where and abs(place - number) <= NEAR
