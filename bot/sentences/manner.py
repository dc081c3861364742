"""How a sentence goes about what is asked, beyond the words that it shares with the question."""

import re

import numpy as np
import rjieba

from bot.language.overlap import Column, held, in_order, nearest
from bot.language.persons import SAYS
from bot.questions.analysis import Sought
from bot.questions.focus import letters_of
from bot.sentences.candidates import Candidate
from bot.sentences.support import Told
from index.tokens import normal, words

CAUSE = re.compile(r"因|由于|导致|致使|缘于|原因|为了|旨在|目的|所以")
SAID = re.compile(rf"{SAYS}|称|说|强调|回应")
BEFORE = 3  # sentences before one that tell what it goes on from
COMMONEST, RAREST = 0.02, 1.2  # what a term counts that all or hardly any of an article's have


def in_manner(
    sought: Sought, candidates: list[Candidate], texts: list[str], told: Told
) -> dict[str, Column]:
    """Return a column for each of these features of candidates, whose folded texts are given."""
    nothing = np.zeros(len(candidates))
    asks_said = bool(SAID.search(sought.text))
    said = np.array([bool(SAID.search(text)) for text in texts], float)
    quoted = np.array(["“" in one.sentence.text for one in candidates], float)
    why = sought.kind == "reason"
    found = {
        "in_order": in_order(letters_of(sought.text), texts),
        "cause": np.array([why and bool(CAUSE.search(text)) for text in texts], float),
        "said": said,
        "said_asked": np.maximum(said, quoted) * asks_said,
    }
    if not told.terms:
        return found | dict.fromkeys(("focus_rare", "verbs", "nouns", "told_before"), nothing)
    inside = held(told.terms, texts)
    like = nearest(told.terms, [words(text) for text in texts], told.meaning)
    tags = dict(rjieba.tag(sought.text))
    tagged = np.array([tags.get(term, "x")[0] for term in told.terms])
    return found | {
        "focus_rare": _focus(candidates, inside, like, told),
        "verbs": _share(like, told.weights * (tagged == "v")),
        "nouns": _share(like, told.weights * (tagged == "n")),
        "told_before": _told_before(candidates, texts, inside, told),
    }


def _share(found: Column, weights: Column) -> Column:
    """Return the weighted share of the terms that each row has, 0 where none counts."""
    total = weights.sum()
    return np.asarray(found @ weights / total) if total > 0 else np.zeros(len(found))


def _focus(candidates: list[Candidate], inside: Column, like: Column, told: Told) -> Column:
    """Return the share of what is asked, each term by how few of its article's candidates have it.

    What all sentences of an article speak of does not tell one from the other.
    """
    found = np.zeros(len(candidates))
    names = np.array([one.article.id for one in candidates])
    for name in set(names):
        own = names == name
        many = own.sum() + 1
        rare = np.log(many / (inside[own].sum(axis=0) + 0.5)) / np.log(many)
        weights = np.clip(rare, COMMONEST, RAREST) * told.weights * told.near
        found[own] = _share(like[own], weights)
    return found


def _told_before(
    candidates: list[Candidate], texts: list[str], inside: Column, told: Told
) -> Column:
    """Return the weighted share of the terms that only the sentences before a candidate hold."""
    folded = {one.place: text for one, text in zip(candidates, texts, strict=True)}

    def before(candidate: Candidate) -> str:
        article, number = candidate.place
        return " ".join(
            folded.get((article, number - step)) or normal(candidate.neighbour(-step))
            for step in range(1, BEFORE + 1)
        )

    above = held(told.terms, [before(candidate) for candidate in candidates])
    return _share(np.maximum(above - inside, 0), told.weights)
