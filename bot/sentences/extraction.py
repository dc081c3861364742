"""Chooses the sentences that answer a question, and how sure that is.

All sentences of the passages found are ranked by the question's words in and around them; the best
few are read once more with their spans.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.answer import Kind, Place
from bot.language.meaning import Meaning
from bot.language.overlap import Column
from bot.questions.analysis import Sought
from bot.questions.figures_meant import figure_meant, holds
from bot.sentences.candidates import Candidate, candidates_of, is_asking, is_credit
from bot.sentences.certainty import CERTAINTY, OF_LIST, certainty, of_terms
from bot.sentences.copies import says_the_same, unrepeated
from bot.sentences.evidence import FEATURES, evidence
from bot.sentences.inscribed import with_inscribed
from bot.sentences.nearness import distance
from bot.sentences.posed import with_posed
from bot.sentences.rereading import BEHIND, READ, FirstReading, answered, reread, shipped_rereader
from bot.sentences.scorer import Weights
from bot.sentences.series import items_below, number_asked
from bot.sentences.support import absence, term_weights
from index.passage import Hit
from index.store import Index
from index.tokens import normal

SENTENCES = 4  # of an answer
LENGTH = 200  # characters of an answer; of a list or comparison twice that
FLATTENED = 1.5  # the scores are divided by this, so that what is nearly as likely is quoted too
FAR = 3.0  # below the best score by words, from which an article has nothing to say of the matter
UNREAD = -3.0  # log odds of a sentence that is not read once more, at most
MARKED = 0.1  # weight that words of earlier turns have when a span is chosen
TOLD = 8.0  # log odds by which a row of a table with the cell asked for is before all others
ASKED = re.compile(r"问|疑|(?:什么|哪些)话")  # a question may itself be what is asked for
MASS = 0.99  # likelihood that the sentences of an answer hold what was asked

Keep = Callable[[str], bool]  # tells by its folded text whether a sentence is to be read


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidates, best first, with their scores, rows of features and what the ranker gave them.

    Scores of those that were read once more are log odds against there being no answer. `certainty`
    holds the features of how sure the list is of the matter, of shape (1, len(CERTAINTY)), and
    `answered` how likely one of the candidates answers.
    """

    candidates: list[Candidate]
    scores: Column
    rows: NDArray[np.float64]
    by_words: Column
    certainty: NDArray[np.float64]
    answered: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """What is known of candidates before they are read once more.

    `rows` holds what `evidence` gives for each, `by_words` what the ranker makes of it, `read` the
    places of the best, best first, and `again` the features of their second reading.
    """

    rows: NDArray[np.float64]
    by_words: Column
    certainty: NDArray[np.float64]
    read: NDArray[np.intp]
    again: NDArray[np.float64]


def ranked(
    sought: Sought,
    hits: tuple[Hit, ...],
    index: Index,
    meaning: Meaning,
    weights: Weights,
    *,
    near: Place | None = None,
    keep: Keep | None = None,
) -> Ranked:
    """Return the sentences of the hits by how well they answer, those of reprints once.

    Those far from the place that a question goes on from have lower scores by words; of all
    of them only those are read whose texts are to be kept.
    """
    candidates = unrepeated(candidates_of(hits), index)
    if sought.kind == "definition":  # a caption shows what it names, and does not explain it
        candidates = [one for one in candidates if one.sentence.paragraph >= 0] or candidates
    if sought.kind != "person":
        told = [one for one in candidates if not is_credit(one.sentence.text)]
        candidates = told or candidates
    if not ASKED.search(sought.text):
        told = [one for one in candidates if not is_asking(one.sentence.text)]
        candidates = told or candidates
    if meant := figure_meant(sought.text):
        told = [one for one in candidates if holds(one.sentence.text, meant)]
        candidates = told or candidates
    if keep:
        candidates = [one for one in candidates if keep(normal(one.sentence.text))]
    if not candidates:
        nothing = np.zeros(0), np.zeros((0, len(FEATURES))), np.zeros(0)
        return Ranked([], *nothing, np.zeros((1, len(CERTAINTY))), 0.0)
    lost = distance(candidates, near)
    found = weighed(sought, candidates, index, meaning, weights, lost=lost)
    odds = shipped_rereader().scores(found.again)
    by_words = found.by_words
    least = min(odds.min(), UNREAD)
    scores = least + by_words - by_words[found.read[-1]]  # what was not read comes last
    scores[found.read] = odds
    weights_of_terms = term_weights(sought, index, meaning)
    scores = with_inscribed(sought, candidates, scores, weights_of_terms)
    scores = with_posed(sought, candidates, scores, weights_of_terms)
    cells = [at for at, one in enumerate(candidates) if one.cell(sought.text)]
    scores[cells] = odds.max() + TOLD
    order = np.argsort(-scores, kind="stable")
    best = [candidates[at] for at in order]
    rows, by_words = found.rows[order], by_words[order]
    return Ranked(best, scores[order], rows, by_words, found.certainty, answered(scores))


def weighed(
    sought: Sought,
    candidates: list[Candidate],
    index: Index,
    meaning: Meaning,
    weights: Weights,
    *,
    lost: Column | float = 0.0,
) -> Weighed:
    """Return what is known of candidates, of which there is one at least.

    What each has `lost` is taken from its score by words.
    """
    rows = evidence(sought, candidates, index, meaning)
    by_words = weights.ranker.score(rows) - lost
    best = np.argsort(-by_words, kind="stable")
    (terms,) = of_terms(sought, [candidates[best[0]]], index, meaning)
    sure = certainty(by_words[best], rows[best[0]], absence(sought, index, meaning), terms)
    read = best[:READ][by_words[best[:READ]] >= by_words[best[0]] - BEHIND]
    texts = [candidates[at].sentence.text for at in read]
    terms = term_weights(sought, index, meaning, inherited=MARKED)
    listed = np.array([_announces(sought, candidates[at]) for at in read])
    first = FirstReading(texts, listed, by_words[read], rows[read], sure[0, : len(OF_LIST)])
    return Weighed(rows, by_words, sure, read, reread(sought, first, terms))


def _announces(sought: Sought, candidate: Candidate) -> bool:
    """Tell whether a list or an item of one is sought, and a sentence has it behind a colon."""
    listed = sought.kind == "list" or number_asked(sought.text) is not None
    return listed and bool(items_below(candidate.article, candidate.sentence.number))


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
    seen: list[str] = []
    length, mass = 0, 0.0
    for candidate, share in zip(found.candidates, likely, strict=True):
        if mass >= MASS or len(picked) == SENTENCES:
            break
        text = normal(candidate.sentence.text)
        again = any(says_the_same(text, other) for other in seen)
        if not again and (not picked or length + len(text) <= limit):
            picked.append(candidate)
            seen.append(text)
            length += len(text)
        mass += float(share)
    return picked


def _of_each_article(found: Ranked) -> list[Candidate]:
    """Return the best sentence of each article whose score by words is not far below the best."""
    best: dict[str, Candidate] = {}
    length = 0
    least = found.by_words.max(initial=-np.inf) - FAR
    for candidate, by_words in zip(found.candidates, found.by_words, strict=True):
        name, size = candidate.article.id, len(candidate.sentence.text)
        fits = by_words >= least and length + size <= 2 * LENGTH
        if name not in best and len(best) < SENTENCES and (fits or not best):
            best[name] = candidate
            length += size
    return list(best.values())
