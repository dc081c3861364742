"""Chooses the sentences that answer a question, and how sure that is.

All sentences of the passages found are ranked by the question's words in and around them; the best
few are read once more for spans that could answer.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.answer import Kind
from bot.candidates import Candidate, candidates_of
from bot.copies import unrepeated
from bot.evidence import FEATURES, evidence
from bot.marker import shipped_marker
from bot.meaning import Meaning
from bot.overlap import Column
from bot.questions import Sought
from bot.scorer import Weights
from bot.support import term_weights
from index.passage import Hit
from index.store import Index
from index.tokens import normal

SENTENCES = 4  # of an answer
LENGTH = 200  # characters of an answer; of a list or comparison twice that
FLATTENED = 2.0  # the scores are divided by this: readers ask less plainly than the training sets
FAR = 3.0  # below the best score, from which an article has nothing to say of the matter
READ = 4  # best sentences whose spans are weighed
SPANS = 0.9  # what the marker's score of a sentence counts beside the ranker's
MARKED = 0.1  # weight that words of earlier turns have when a span is chosen
MASS = 0.99  # likelihood that the sentences of an answer hold what was asked


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidates, best first, with their scores and rows of features.

    A score is what the ranker gives and what the spans of the sentence add to it, at most 0.
    """

    candidates: list[Candidate]
    scores: NDArray[np.float64]
    rows: NDArray[np.float64]
    by_spans: NDArray[np.float64]

    @property
    def by_words(self) -> NDArray[np.float64]:
        """What the ranker gives each candidate."""
        return self.scores - self.by_spans


def ranked(
    sought: Sought, hits: tuple[Hit, ...], index: Index, meaning: Meaning, weights: Weights
) -> Ranked:
    """Return the sentences of the hits by how well they answer, those of reprints once."""
    candidates = unrepeated(candidates_of(hits), index)
    if not candidates:
        return Ranked([], np.zeros(0), np.zeros((0, len(FEATURES))), np.zeros(0))
    rows = evidence(sought, candidates, index, meaning)
    by_words = weights.ranker.score(rows)
    terms = term_weights(sought, index, meaning, inherited=MARKED)
    by_spans = _by_spans(sought, candidates, by_words, terms)
    scores = by_words + by_spans
    order = np.argsort(-scores, kind="stable")
    return Ranked([candidates[i] for i in order], scores[order], rows[order], by_spans[order])


def _by_spans(
    sought: Sought, candidates: list[Candidate], by_words: Column, terms: Column
) -> Column:
    """Return what the spans of each candidate add to its score, at most 0.

    Only the best by words are read; the others get what the worst of these gets. What says just
    what the question says loses nothing.
    """
    best = np.argsort(-by_words, kind="stable")[:READ]
    marker = shipped_marker()
    read = [marker.likelihood(sought, candidates[i].sentence.text, terms) for i in best]
    told = [likelihood for likelihood in read if likelihood is not None]
    if not told:
        return np.zeros(len(candidates))
    added = np.full(len(candidates), min(told) - max(told))
    added[best] = [0.0 if one is None else one - max(told) for one in read]
    return np.asarray(SPANS * added)


def length_of(kind: Kind, *, counted: bool = False) -> int:
    """Return the characters of the longest answer to a question of a kind."""
    long = kind == "comparison" or (kind == "list" and not counted)
    return LENGTH * (2 if long else 1)


def chosen(
    found: Ranked, kind: Kind, *, counted: bool = False, across: bool = False
) -> list[Candidate]:
    """Return the fewest best sentences that hold the answer with likelihood `MASS`.

    The answer stays short, and the same sentence in two reports counts once; `counted` tells a list
    of a few things only, `across` that each article is to be heard with its best sentence.
    """
    if across:
        return _of_each_article(found)
    limit = length_of(kind, counted=counted)
    flat = found.scores / FLATTENED
    likely = np.exp(flat - np.logaddexp.reduce(flat, initial=-np.inf))
    picked: list[Candidate] = []
    seen: set[str] = set()
    length, mass = 0, 0.0
    for candidate, share in zip(found.candidates, likely, strict=True):
        if mass >= MASS or len(picked) == SENTENCES:
            break
        text = normal(candidate.sentence.text)
        if text not in seen and (not picked or length + len(text) <= limit):
            picked.append(candidate)
            seen.add(text)
            length += len(text)
        mass += float(share)
    return picked


def _of_each_article(found: Ranked) -> list[Candidate]:
    """Return the best sentence of each article whose score is not far below the best one's."""
    best: dict[str, Candidate] = {}
    length = 0
    for candidate, score in zip(found.candidates, found.scores, strict=True):
        name, size = candidate.article.id, len(candidate.sentence.text)
        far = bool(best) and (score < found.scores[0] - FAR or length + size > 2 * LENGTH)
        if name not in best and not far and len(best) < SENTENCES:
            best[name] = candidate
            length += size
    return list(best.values())


# of what the ranker gives: learned before the spans of a sentence were weighed
CERTAINTY = ("score", "margin", "share", "absent", "absent_weight", "passages", *FEATURES)


def certainty(
    scores: NDArray[np.float64], row: NDArray[np.float64], absent: tuple[float, float, float]
) -> NDArray[np.float64]:
    """Return the features of how sure the best sentence is, shape (1, len(CERTAINTY)).

    `scores` are those of the sentences, best first, `row` holds the features of the best one and
    `absent` the shares of the question's words that no passage holds, and the idf of such a word.
    """
    top = scores[:10]
    share = float(np.exp(top[0] - np.logaddexp.reduce(top)))
    margin = min(float(top[0] - top[1]), 5.0) if len(top) > 1 else 5.0
    return np.array([[float(top[0]), margin, share, *absent, *row]])
