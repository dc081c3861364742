"""Looks once more for what the best sentences lack of a question, in what is told of its matter."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from bot.checks.contrasts import likes_of
from bot.checks.kinds import unlike_sought
from bot.checks.lack import Lack
from bot.language.days import DAY
from bot.language.overlap import covered
from bot.language.predicates import undated_event
from bot.questions.analysis import Sought
from bot.sentences.candidates import Candidate
from bot.sentences.evidence import whole_text
from bot.sentences.extraction import Keep
from bot.sentences.reader import Reader
from bot.sentences.support import term_weights
from bot.sentences.understanding import Meant
from index.tokens import normal

WORDS = (
    "name",
    "said",
    "post",
    "owner",
)  # sorts of what is missing that a sentence gives by a word
FIGURES = ("kind", "unit")  # ... and by a figure, a day or a name, which many sentences hold
NAMED = 0.6  # of what a question tells, by weight, that must stand before or in a sentence
BEFORE = 3  # sentences in which what another speaks of may be named
NEAR = 5  # sentences from the best one, within which a figure may be of the same matter


def second_look(lack: Lack, meant: Meant, reader: Reader) -> Meant | None:
    """Return a question with the sentences that give what the best ones lack, None without any.

    They speak of its matter: most of what it tells stands in such a sentence, shortly before, above
    or at the beginning of its article. A reason is not looked for, as its question takes for
    granted what it is of.
    """
    if lack.missing not in (*WORDS, *FIGURES) or meant.sought.kind == "reason":
        return None
    share = _share_of(meant.sought, lack, reader)
    hits = tuple(hit for hit in meant.hits if share(whole_text(hit.passage.article)) >= NAMED)
    keep = giving(lack, meant.sought)
    found = reader.ranked(meant.sought, hits, meant.near, keep=keep)
    best = next(iter(found.candidates), None)
    if not best or share(_up_to(best)) < NAMED:
        return None
    beside = lack.missing in WORDS or _is_near(best, meant.found.candidates[0])
    return replace(meant, found=found) if beside else None


def giving(lack: Lack, sought: Sought) -> Keep:
    """Return what tells by its folded text whether a sentence gives what was lacked.

    An event whose day is sought is given by another word for it, too.
    """
    if lack.missing in FIGURES:
        return lambda text: unlike_sought(sought, [text], text) is None
    word = normal(lack.word)
    if sought.kind == "date" and word == undated_event(sought.text, ()):
        return lambda text: not undated_event(sought.text, [text])
    day = DAY.fullmatch(word)
    told = (f"{day['day']}日",) if day else likes_of(word)
    return lambda text: any(one in text for one in told)


def _share_of(sought: Sought, lack: Lack, reader: Reader) -> Callable[[str], float]:
    """Return what measures how much a text holds, by weight, of what a question tells.

    What was lacked is not counted.
    """
    terms = list(sought.terms)
    held = likes_of(lack.word)[1:] and lack.word  # 农民 of 农民收入, which 农村 tells too
    lacked = [term in lack.word or bool(held and held in term) for term in terms]
    apart = 1 - np.array(lacked, float)
    weights = term_weights(sought, reader.index, reader.meaning) * apart
    return lambda text: float(covered(terms, weights, [normal(text)])[0]) if apart.any() else 0.0


def _up_to(candidate: Candidate) -> str:
    """Return a sentence with its headline, how its article begins and the few before it."""
    article, number = candidate.article, candidate.sentence.number
    before = article.lines[max(0, number - BEFORE) : number]
    lines = (*article.lines[:1], *before)
    return " ".join((article.title.text, *(line.text for line in lines), candidate.sentence.text))


def _is_near(one: Candidate, other: Candidate) -> bool:
    """Tell whether two sentences stand within a few of each other."""
    steps = abs(one.sentence.number - other.sentence.number)
    return one.article.id == other.article.id and steps <= NEAR
