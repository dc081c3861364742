"""Turns readers' questions into ranked lists of candidate sentences, those that answer marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.candidates import Candidate, candidates_of
from bot.copies import unrepeated
from bot.evidence import evidence
from bot.meaning import Meaning
from bot.questions import Sought
from bot.reader import HITS
from bot.support import absence
from bot.training.readers import Asked, Span
from bot.translation import understood
from index.store import Index


@dataclass(frozen=True, slots=True)
class List:
    """The features of a question's candidates, and which of its answers begin in each.

    `holds` has shape (candidates, answers), `absent` is the question's absence from the index.
    """

    asked: Asked
    sought: Sought
    rows: NDArray[np.float64]
    holds: NDArray[np.bool_]
    absent: tuple[float, float, float]
    strayed: bool

    @property
    def gold(self) -> NDArray[np.bool_]:
        """Which candidates hold an answer."""
        return np.asarray(self.holds.any(axis=1))


def lists(
    asked: Iterable[Asked], index: Index, meaning: Meaning, *, strayed: bool = False
) -> Iterator[List]:
    """Yield the list of each question for which something is found.

    Those that have `strayed` are asked where the articles of their group are missing, so that
    nothing answers them.
    """
    for item in asked:
        sought = understood(item.query, index, meaning)
        found = index.search(sought.text, 2 * HITS) if sought.terms else ()
        left_out = item.articles if strayed else ()
        hits = [hit for hit in found if hit.passage.article.source not in left_out][:HITS]
        candidates = unrepeated(candidates_of(tuple(hits)), index)
        if candidates:
            told = replace(item, answers=()) if strayed else item
            marked = [[holds(one, span) for span in told.answers] for one in candidates]
            yield List(
                told,
                sought,
                evidence(sought, candidates, index, meaning),
                np.array(marked, bool).reshape(len(candidates), len(told.answers)),
                absence(sought, index, meaning),
                strayed,
            )


def holds(candidate: Candidate, span: Span) -> bool:
    """Tell whether a span begins in a candidate sentence."""
    inside = any(start <= span.start < end for start, end in candidate.sentence.ranges)
    return inside and candidate.article.source == span.article
