"""Answers who somebody is or what something does from the sentences that introduce them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import rjieba

from bot import wording
from bot.answer import Answer, Claim, Question
from bot.answers.deeds import deeds_of
from bot.checks.verification import is_true
from bot.language.romanised import names
from bot.language.titles import title_after, title_before
from bot.questions.identities import Identity, identity_asked, is_somebody
from bot.quotes.quoting import with_copies
from bot.sentences.candidates import Candidate
from bot.sentences.claims import all_numbered, claim_from
from bot.sentences.extraction import Ranked
from bot.sentences.reader import HITS, Reader
from bot.sentences.understanding import Meant
from corpus.article import Range
from index.passage import Hit
from index.store import Index
from index.tokens import folded, normal

SURE = 0.8  # confidence in a sentence that introduces somebody by name
MANY = 2  # articles that are heard
FORMER = re.compile(r"(?:原任?|前任?|曾任?|时任|卸任|辞去)\s*$")
BEFORE = 3  # how firmly a title before a name is told, as one after it may be


@dataclass(frozen=True, slots=True)
class Told:
    """The span of a sentence that tells who somebody is, and how firmly: the more the better."""

    candidate: Candidate
    span: Range
    firmness: int


def introduced(question: Question, asked: Identity, meant: Meant, reader: Reader) -> Answer | None:
    """Return the answer by the sentences that introduce whom a question names, None without any.

    Somebody who is named nowhere is said to be so.
    """
    spelt = _spellings(asked.name, meant.sought.text, reader)
    named = [hit for name in spelt for hit in _hits(name, reader.index)]
    hits = tuple({hit.passage.number: hit for hit in (*meant.hits, *named)}.values())
    held = [name for name in spelt if any(name in normal(hit.passage.text) for hit in named)]
    if not held and asked.asked == "who" and not asked.name.isascii():
        note = wording.lacking(question.text, "name", asked.name)
        return Answer(question, "refused", note=note, hits=meant.hits)
    found = (
        reader.ranked(meant.sought, hits, meant.near, keep=partial(_has, name)) for name in held
    )
    told = (list(_introductions(asked, name, one)) for name, one in zip(held, found, strict=True))
    claims = _claims(next(filter(None, told), []), reader)
    if not claims:
        return None
    trusted = reader.trust(meant.found).confidence if meant.found.candidates else 0.0
    return Answer(question, "answered", claims, confidence=max(SURE, trusted), hits=hits)


def respelled_name(text: str, spelt: str, index: Index) -> str:
    """Return how a question is put right, or as typed where nobody has the name put right."""
    asked = identity_asked(spelt)
    return spelt if text == spelt or not asked or _hits(asked.name, index) else text


def _hits(name: str, index: Index) -> list[Hit]:
    """Return the passages that hold a name."""
    plain = normal(name)
    return [hit for hit in index.search(plain, HITS) if plain in normal(hit.passage.text)]


def _spellings(name: str, put: str, reader: Reader) -> list[str]:
    """Return a name as it is compared, one in Latin letters also as it may be put in Chinese."""
    if not name.isascii():
        return [normal(name)]
    spelt = (normal(name), put, *names(tuple(name.split()), reader.index))
    return [one for one in spelt if one]


def _has(name: str, text: str) -> bool:
    return name in text


def _introductions(asked: Identity, name: str, found: Ranked) -> Iterator[Told]:
    """Yield what the sentences that hold a name tell of it, the firmest first, in their order."""
    told = [one for candidate in found.candidates for one in _told(asked, name, candidate)]
    places: dict[str, int] = {}
    for one in told:
        places.setdefault(one.candidate.article.id, len(places))
    yield from sorted(
        told,
        key=lambda one: (
            -one.firmness,
            places[one.candidate.article.id],
            one.candidate.sentence.number,
        ),
    )


def _claims(told: list[Told], reader: Reader) -> tuple[Claim, ...]:
    """Return the claims of the first introduction in each of a few articles, numbered."""
    first = {one.candidate.article.id: one for one in reversed(told)}
    heard = [one for one in told if first[one.candidate.article.id] is one][:MANY]
    claims = (
        claim_from(one.candidate.article, one.candidate.sentence, (one.span,)) for one in heard
    )
    true = (claim for claim in claims if is_true(claim, reader.index.source(claim.citation.source)))
    return all_numbered(with_copies(claim, reader.index) for claim in true)


def _told(asked: Identity, name: str, candidate: Candidate) -> Iterator[Told]:
    """Yield what a sentence tells of a name: titles of persons, what things are and do."""
    text = candidate.sentence.text
    for found in re.finditer(re.escape(name), folded(text)):
        if _runs_on(text, found.span()):
            continue
        if asked.asked == "who" or is_somebody(name):
            if before := title_before(text, found.span()):
                former = FORMER.search(text[: before[0]])
                yield Told(candidate, before, 1 if former else BEFORE)
            for span, firmness in title_after(text, found.span()):
                yield Told(candidate, span, firmness)
        if asked.asked == "does":
            for span, firmness in deeds_of(text, found.span()):
                yield Told(candidate, span, firmness)


def _runs_on(text: str, name: Range) -> bool:
    """Tell whether a word begins within a name and ends after it, as 强调 in 王强调."""
    place = 0
    for word, _ in rjieba.tag(text):
        start, place = place, place + len(word)
        if name[0] < start < name[1] < place:
            return True
    return False
