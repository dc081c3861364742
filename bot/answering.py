"""Answers a question read in one way: what the best sentences say, or why there is no answer."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from bot import wording
from bot.answer import Answer, Citation, Question
from bot.evidence import whole_text
from bot.extraction import Keep
from bot.identities import identity_asked
from bot.introductions import introduced
from bot.kinds import unlike_sought
from bot.lack import Lack
from bot.lacking import lack_of
from bot.overlap import covered
from bot.questions import Sought
from bot.quoting import claims_of
from bot.reader import Reader, Trust
from bot.readings import readings_of
from bot.support import term_weights
from bot.understanding import Meant
from index.passage import Hit
from index.tokens import normal

LOOKED_FOR = (
    "said",
    "post",
    "kind",
    "unit",
)  # sorts of what is missing that another sentence may give
ABSENT = 3  # words that a refusal names
BEFORE = 3  # sentences in which what a quote speaks of may be named
NAMED = 0.6  # of what a question tells, by weight, that must stand before or in a quote
UNLIKELY = 0.1  # of its confidence is left to an answer that lacks what was asked for


def answer_to(question: Question, meant: Meant, reader: Reader) -> Answer:
    """Return what the best sentences say, or a refusal with its reason.

    Who somebody is, is told by the sentences that introduce him.
    Where they lack a word that was asked for, those that hold it are heard before that is said; not
    where a reason is sought, which takes for granted what it is of.
    """
    asked = identity_asked(meant.alone)
    if asked and (known := introduced(question, asked, meant, reader)):
        return known
    trust = reader.trust(meant.found)
    answer, lack = _told(question, meant, trust, reader)
    if not lack or lack.missing not in LOOKED_FOR or meant.sought.kind == "reason":
        return answer
    held = _share_of(meant.sought, lack, reader)
    hits = tuple(hit for hit in meant.hits if held(whole_text(hit.passage.article)) >= NAMED)
    found = reader.ranked(meant.sought, hits, meant.near, keep=_gives(lack, meant.sought))
    again, missing = _told(question, replace(meant, found=found), trust, reader)
    told = again.claims and not missing and held(_up_to(again.claims[0].citation, reader)) >= NAMED
    return again if told else answer


def _gives(lack: Lack, sought: Sought) -> Keep:
    """Return what tells by its folded text whether a sentence gives what was lacked."""
    if lack.missing in ("kind", "unit"):
        return lambda text: unlike_sought(sought, [text], text) is None
    word = normal(lack.word)
    return lambda text: word in text


def _share_of(sought: Sought, lack: Lack, reader: Reader) -> Callable[[str], float]:
    """Return what measures how much a text holds, by weight, of what a question tells.

    What was lacked is not counted.
    """
    terms = list(sought.terms)
    apart = np.array([term not in lack.word for term in terms], float)
    weights = term_weights(sought, reader.index, reader.meaning) * apart
    return lambda text: float(covered(terms, weights, [normal(text)])[0]) if apart.any() else 0.0


def _up_to(citation: Citation, reader: Reader) -> str:
    """Return a quote with its headline, how its article begins and the few sentences before it."""
    article = reader.index.article(citation.article_id)
    before = article.lines[max(0, citation.sentence - BEFORE) : citation.sentence]
    lines = (*article.lines[:1], *before)
    return " ".join((citation.title, *(line.text for line in lines), citation.quote))


def _told(
    question: Question, meant: Meant, trust: Trust, reader: Reader
) -> tuple[Answer, Lack | None]:
    """Return what the best sentences say, or a refusal, and what these sentences lack."""
    typed, sought, hits, found = question.text, meant.sought, meant.hits, meant.found
    if not found.candidates:
        return refused(question, wording.refusal(typed, ()), 0.0, hits), None
    claims = claims_of(sought, found, reader)
    lack = lack_of(sought, claims, reader.index, reader.meaning) if claims else None
    if lack:
        note = wording.lacking(typed, lack.missing, lack.word)
        return refused(question, note, trust.confidence * UNLIKELY, hits), lack
    if not claims or not trust.is_enough:
        note = wording.refusal(typed, reader.absent(sought)[:ABSENT])
        return refused(question, note, trust.confidence, hits), None
    readings = readings_of(claims, sought)
    return Answer(question, "answered", claims, readings, trust.confidence, "", hits, 0.0), None


def refused(question: Question, note: str, confidence: float, hits: tuple[Hit, ...]) -> Answer:
    """Return the answer that nothing is quoted for, with a note that says why."""
    return Answer(question, "refused", (), (), confidence, note, hits, 0.0)


def asked_back(question: Question, choices: tuple[str, ...]) -> Answer:
    """Return the reply to a question that can mean several, with the questions to choose from."""
    note = wording.ambiguous(question.text)
    return replace(refused(question, note, 0.0, ()), choices=choices)
