"""Turns readers' questions into ranked lists of candidate sentences, those that answer marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.language.meaning import Meaning
from bot.sentences.candidates import Candidate, candidates_of
from bot.sentences.copies import unrepeated
from bot.sentences.evidence import evidence
from bot.sentences.reader import HITS
from bot.training.readers import Asked, Span
from bot.translation.translating import understood
from index.store import Index


@dataclass(frozen=True, slots=True)
class List:
    """The features of a question's candidates, and which of its answers begin in each.

    `holds` has shape (candidates, answers).
    """

    asked: Asked
    rows: NDArray[np.float64]
    holds: NDArray[np.bool_]

    @property
    def gold(self) -> NDArray[np.bool_]:
        """Which candidates hold an answer."""
        return np.asarray(self.holds.any(axis=1))


def lists(asked: Iterable[Asked], index: Index, meaning: Meaning) -> Iterator[List]:
    """Yield the list of each question for which something is found."""
    for item in asked:
        sought = understood(item.query, index, meaning)
        hits = index.search(sought.text, HITS) if sought.terms else ()
        candidates = unrepeated(candidates_of(hits), index)
        if candidates:
            marked = [[holds(one, span) for span in item.answers] for one in candidates]
            yield List(
                item,
                evidence(sought, candidates, index, meaning),
                np.array(marked, bool).reshape(len(candidates), len(item.answers)),
            )


def holds(candidate: Candidate, span: Span) -> bool:
    """Tell whether a span begins in a candidate sentence."""
    inside = any(start <= span.start < end for start, end in candidate.sentence.ranges)
    return inside and candidate.article.source == span.article
