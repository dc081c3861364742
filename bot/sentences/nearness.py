"""Keeps a follow-up beside the last answer: what it leaves out is most often told close by."""

from collections.abc import Sequence

import numpy as np

from bot.answer import Conversation, Place
from bot.language.overlap import Column
from bot.questions.analysis import YEAR, analysed
from bot.sentences.candidates import Candidate
from bot.sentences.claims import place_of
from index.passage import Hit
from index.store import Index

WITHIN = 3  # sentences from the one that was quoted
ASIDE, AWAY = 0.5, 1.0  # what a sentence further off in the article, or in another one, loses
BACK = 2  # turns in which the last answer is looked for


def near_of(typed: str, conversation: Conversation) -> Place | None:
    """Return the sentence that the last answer began with, None for a question with a name."""
    names = [name for name in analysed(typed).names if not YEAR.fullmatch(name)]
    if names:
        return None
    answered = (turn for turn in reversed(conversation.turns[-BACK:]) if turn.claims)
    return next((place_of(turn.claims[0]) for turn in answered), None)


def with_carried(
    hits: tuple[Hit, ...], near: Place | None, conversation: Conversation, index: Index
) -> tuple[Hit, ...]:
    """Return the hits of a question, and those of the turns before that hold what was quoted.

    What the index does not find any more, or not within its scope, is left out.
    """
    if not near:
        return hits
    known = {hit.passage.number for hit in hits}
    carried: dict[int, Hit] = {}
    for turn in reversed(conversation.turns[-BACK:]):
        for hit in turn.hits:
            if _holds(hit, near) and hit.passage.number not in known and index.holds(hit.passage):
                carried.setdefault(hit.passage.number, hit)
    return (*hits, *carried.values())


def _holds(hit: Hit, place: Place) -> bool:
    article, number = place
    return hit.passage.article.id == article and any(
        line.number == number for line in hit.passage.lines
    )


def distance(candidates: Sequence[Candidate], near: Place | None) -> Column:
    """Return what each candidate loses for standing far from a place, nothing without one."""
    if near is None:
        return np.zeros(len(candidates))
    article, number = near
    return np.array(
        [
            AWAY
            if one.article.id != article
            else ASIDE * (abs(one.sentence.number - number) > WITHIN)
            for one in candidates
        ]
    )
