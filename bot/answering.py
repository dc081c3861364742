"""Answers a question read in one way: what the best sentences say, or why there is no answer."""

from dataclasses import replace

import numpy as np

from bot import wording
from bot.answer import Answer, Citation, Question
from bot.lack import Lack
from bot.lacking import lack_of
from bot.overlap import covered
from bot.quoting import claims_of
from bot.reader import Reader
from bot.readings import readings_of
from bot.support import term_weights
from bot.understanding import Meant
from index.passage import Hit
from index.tokens import normal

ABSENT = 3  # words that a refusal names
BEFORE = 3  # sentences in which what a quote speaks of may be named
NAMED = 0.6  # of what a question tells, by weight, that must stand before or in a quote
UNLIKELY = 0.1  # of its confidence is left to an answer that lacks what was asked for


def answer_to(question: Question, meant: Meant, reader: Reader) -> Answer:
    """Return what the best sentences say, or a refusal with its reason.

    Where they lack a word that was asked for, those that hold it are heard before that is said; not
    where a reason is sought, which takes for granted what it is of.
    """
    answer, lack = _told(question, meant, reader)
    if not lack or lack.missing != "said" or meant.sought.kind == "reason":
        return answer
    word = normal(lack.word)
    found = reader.ranked(meant.sought, meant.hits, meant.near, keep=lambda text: word in text)
    again, missing = _told(question, replace(meant, found=found), reader)
    return (
        again if again.claims and not missing and _is_named(again, lack, meant, reader) else answer
    )


def _is_named(answer: Answer, lack: Lack, meant: Meant, reader: Reader) -> bool:
    """Tell whether the first quote of an answer is about what a question tells of its matter.

    Most of it stands in the quote, its headline or a sentence shortly before. What was lacked
    before is not counted.
    """
    sought = meant.sought
    weights = term_weights(sought, reader.index, reader.meaning)
    apart = np.array([term not in lack.word for term in sought.terms], float)
    told = [normal(_up_to(answer.claims[0].citation, reader))]
    (share,) = covered(list(sought.terms), weights * apart, told) if apart.any() else (0.0,)
    return bool(share >= NAMED)


def _up_to(citation: Citation, reader: Reader) -> str:
    """Return a quote with its headline and the few sentences before it."""
    article = reader.index.article(citation.article_id)
    before = article.lines[max(0, citation.sentence - BEFORE) : citation.sentence]
    return " ".join((citation.title, *(line.text for line in before), citation.quote))


def _told(question: Question, meant: Meant, reader: Reader) -> tuple[Answer, Lack | None]:
    """Return what the best sentences say, or a refusal, and what these sentences lack."""
    typed, sought, hits, found = question.text, meant.sought, meant.hits, meant.found
    if not found.candidates:
        return refused(question, wording.refusal(typed, ()), 0.0, hits), None
    trust = reader.trust(found)
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
