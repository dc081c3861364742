"""Reads a question in each way that it can be meant, and tells which one the reports answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answer import Conversation, Place
from bot.language.overlap import covered
from bot.questions.analysis import Sought
from bot.sentences.extraction import Keep, Ranked
from bot.sentences.nearness import with_carried
from bot.sentences.reader import Reader
from bot.sentences.support import term_weights
from index.passage import Hit
from index.tokens import normal

SURE = 0.75  # of an answer, below which a question of a word or two does not stand alone
BESIDE = 8  # sentences from the last quotation, within which the same is spoken of
KEPT = 0.6  # of the confidence in a question alone, from which it is taken to go on from the last
ANSWERED = 0.05  # of confidence, below which going on from the last question helps nothing
TAKEN_ALONG = 0.2  # of the words of earlier turns, by weight, below which they have no part
LOST = 0.2  # of a question's own words, from which an earlier turn leads away from them
FORGOTTEN = 0.1  # of them, below which they are not what was found
LIKELY, EQUAL = 0.4, 0.8  # of confidence in a question alone, by itself and beside that in both


@dataclass(frozen=True, slots=True)
class Meant:
    """One way to read a question: its stand-alone form, what it seeks, passages and sentences.

    It may go on from the sentence `near`.
    """

    alone: str
    sought: Sought
    hits: tuple[Hit, ...]
    found: Ranked
    near: Place | None

    @property
    def best(self) -> Place | None:
        """Where the best sentence stands, None without any."""
        return next((one.place for one in self.found.candidates), None)


def meant_by(alone: str, reader: Reader) -> Meant:
    """Return what a question that stands alone seeks, and the best sentences for it."""
    return going_on(alone, alone, None, Conversation(), reader)


def going_on(
    text: str,
    alone: str,
    near: Place | None,
    conversation: Conversation,
    reader: Reader,
    *,
    keep: Keep | None = None,
) -> Meant:
    """Return what a question seeks if its text reads as `alone` does, and the best sentences.

    Only those are read that `keep` says are to be, if it is given.
    """
    sought = reader.sought(text, alone)
    hits = reader.hits(sought)
    hits = with_carried(hits, near, conversation, reader.index) if hits else ()
    return Meant(alone, sought, hits, reader.ranked(sought, hits, near, keep=keep), near)


def likeliest(
    read: Sequence[Meant], near: Place | None, reader: Reader, *, little: bool, answered: bool
) -> Meant:
    """Return the one of the readings of a question that the reports more likely answer.

    There are one or two: alone, and as going on from the last question; `little` tells a question
    of a word or two, `answered` whether the turn before was answered. A question in whose answer
    the last one has no part is of another matter. Where a
    question finds more by itself, but beside what that turn quoted, it keeps the form that goes on.
    One of a word or two does not leave the report that was quoted; one that surely finds the same
    away from there with and without the last question is another matter.
    """
    alone, joined = read[0], read[-1]
    if alone is joined:
        return alone
    if _is_another_matter(alone, joined, reader, little=little):
        return meant_by(alone.alone, reader) if near else alone
    by_itself, further = (_trust(one, reader) for one in (alone, joined))
    kept = KEPT if near else 1.0  # what was not answered is seldom gone on with
    goes_on = further >= max(kept * by_itself, ANSWERED)
    best = alone.best
    elsewhere = bool(near and best and best[0] != near[0])
    if little and (by_itself < SURE or (elsewhere and further >= ANSWERED)):
        return joined
    beside = _is_beside(best, near)
    if near and not beside and by_itself >= SURE and best == joined.best:
        return alone
    if goes_on:
        return joined
    return replace(alone, alone=joined.alone) if answered and beside else alone


def _is_another_matter(alone: Meant, joined: Meant, reader: Reader, *, little: bool) -> bool:
    """Tell whether what the last question was about has no part in what a question finds with it.

    That is where its words stand nowhere near the best sentence, or where they lead away from what
    the question's own words find.
    """
    sought = joined.sought
    if not sought.inherited or not joined.found.candidates or not alone.found.candidates:
        return False
    by_itself, further = (_trust(one, reader) for one in (alone, joined))
    if _borne_out(joined, sought.inherited, reader) < TAKEN_ALONG:
        return not little or by_itself >= max(further, LIKELY)
    own = frozenset(sought.terms) - sought.inherited
    before, after = (_borne_out(one, own, reader) for one in (alone, joined))
    forgotten = after < FORGOTTEN or by_itself >= max(EQUAL * further, LIKELY)
    return not little and after < before - LOST and forgotten


def _borne_out(meant: Meant, terms: frozenset[str], reader: Reader) -> float:
    """Return the weighted share of some terms that stand in or around the best sentence."""
    some = tuple(term for term in meant.sought.terms if term in terms)
    part = replace(meant.sought, terms=some, inherited=frozenset())
    weights = term_weights(part, reader.index, reader.meaning)
    best = meant.found.candidates[0]
    return float(covered(list(some), weights, [normal(f"{best.around} {best.context}")])[0])


def _is_beside(place: Place | None, near: Place | None) -> bool:
    """Tell whether a sentence stands near what was quoted last."""
    if not near or not place:
        return False
    return place[0] == near[0] and abs(place[1] - near[1]) <= BESIDE


def _trust(meant: Meant, reader: Reader) -> float:
    """Return how likely the best sentences answer a question read so, nothing without any."""
    return reader.trust(meant.found).confidence if meant.found.candidates else 0.0
