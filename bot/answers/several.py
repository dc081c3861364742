"""Answers a question of several parts: each by itself, all quotations as one answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from bot import wording
from bot.answer import Answer, Claim, Conversation, Place, Question
from bot.answers.answering import UNLIKELY, answer_to, refused
from bot.checks.doers import unheard_deed
from bot.checks.kinds import unlike_sought
from bot.language.meaning import Meaning
from bot.language.overlap import covered
from bot.questions.analysis import analysed
from bot.questions.clauses import without_occasion
from bot.questions.parts import Part
from bot.quotes.quoting import together
from bot.sentences.claims import marked_by_both, place_of
from bot.sentences.extraction import Keep, length_of
from bot.sentences.reader import Reader
from bot.sentences.support import term_weights
from bot.sentences.understanding import Meant, going_on
from bot.spans.candidates import EXACT, typed_in
from bot.spans.changes import difference_told
from bot.spans.highlights import highlights_of
from index.simplified import simplified
from index.tokens import normal

CODE = re.compile(r"[A-Za-z]+-?\d+")  # of a train, a flight or a device
BACK = re.compile(r"[它他她该此](?!们?人)|其(?!他|余|中)|上述|同[一年月日时场]")
TELLING = 3  # nouns of a part with which it says enough by itself
SURE = 0.75  # confidence in a part's answer, below which it is asked with the occasion alone too
OWN = 2  # claims of a part's answer, at most
SPOKEN = 0.6  # of the telling words of a part that stand in a quote which speaks of it
WHOLE = 2  # claims of the answer to the whole, at most


def answer_in_parts(
    question: Question, meant: Meant, parts: Sequence[Part], reader: Reader
) -> Answer:
    """Return what the reports say of each part of a question, and which they do not answer.

    A part that takes words from the rest is looked for first where the rest is answered.
    """
    whole = answer_to(question, meant, reader)
    if any(difference_told(meant.sought, claim.citation.quote) for claim in whole.claims[:1]):
        return whole
    apart = list(_apart(question, meant, parts, reader))
    pairs = list(zip(parts, apart, strict=True))
    told = [one for part, one in pairs if one.claims and _is_about(part, one, reader.meaning)]
    missing = [part for part, one in pairs if one not in told]
    if not told:
        note = wording.partly(question.text, [part.text for part in missing])
        return refused(question, note, UNLIKELY, whole.hits) if whole.claims else whole
    if missing and whole.question.kind == "comparison":
        note = wording.partly(question.text, [part.text for part in missing])
        return refused(question, note, UNLIKELY, whole.hits)
    best = {place_of(claim) for claim in whole.claims[:1]}
    unsure = [one for one in told if place_of(one.claims[0]) not in best]
    first = [one.claims[0] for one in told]
    alone, places = question.standalone == question.text, set(map(place_of, first))
    further = [
        *(c for one in told for c in one.claims[1:OWN] if one in unsure or c.highlights),
        *(claim for claim in whole.claims[:WHOLE] if alone or place_of(claim) not in places),
    ]
    unheard = [part.text for part in missing if not _is_spoken_of(part, parts, [*first, *further])]
    claims = together(first, further, length_of(whole.question.kind))
    return replace(
        whole,
        status="answered",
        claims=_marked_for(missing, parts, claims, reader),
        readings=(),
        confidence=max(whole.confidence, min(one.confidence for one in told)),
        note="",
        remark=wording.partly(question.text, unheard) if unheard else "",
    )


def _marked_for(
    missing: Sequence[Part], parts: Sequence[Part], claims: tuple[Claim, ...], reader: Reader
) -> tuple[Claim, ...]:
    """Return the claims, with what the first that speaks of a missing part tells of it marked."""
    for part in missing:
        of_it = next((claim for claim in claims if _is_spoken_of(part, parts, [claim])), None)
        if of_it:
            own = analysed(part.text)
            weights = term_weights(own, reader.index, reader.meaning)
            spans = highlights_of(own, of_it.citation.quote, weights, lead=True)
            marked = marked_by_both(of_it, replace(of_it, highlights=spans))
            claims = tuple(marked if claim is of_it else claim for claim in claims)
    return claims


def _is_about(part: Part, answer: Answer, meaning: Meaning) -> bool:
    """Tell whether an answer gives what a part that takes words from the rest asks by its own.

    It must hold the unit or kind that the part asks for, and, where that asks who did something, a
    word for the deed.
    """
    if not part.leans:
        return True
    own = analysed(part.text)
    quotes = [simplified(claim.citation.quote) for claim in answer.claims]
    undone = unheard_deed(own.text, quotes, meaning)
    return not undone and not unlike_sought(own, quotes, quotes[0])


def _is_spoken_of(part: Part, parts: Sequence[Part], claims: Sequence[Claim]) -> bool:
    """Tell whether a claim holds most telling words of a part, and something of the kind sought.

    One of them must be the part's own: of two ports the name of this one.
    """
    sought = analysed(part.text)
    terms = list(sought.terms)
    others = {term for one in parts if one != part for term in analysed(one.text).terms}
    own = [term for term in terms if term not in others]
    for quote in (claim.citation.quote for claim in claims):
        text = normal(quote)
        shares = covered(terms, np.ones(len(terms)), [text])
        typed = sought.kind not in EXACT or typed_in(sought, quote)
        named = not own or any(term in text for term in own)
        if typed and named and shares[0] >= SPOKEN:
            return True
    return not terms


def _apart(
    question: Question, meant: Meant, parts: Sequence[Part], reader: Reader
) -> Iterator[Answer]:
    """Yield the answer to each part; what takes words from the rest may do without them."""
    near = meant.best

    def asked(
        part: Part, alone: str, near: Place | None = None, keep: Keep | None = None
    ) -> Answer:
        one = going_on(part.text, alone, near, Conversation(), reader, keep=keep)
        return answer_to(Question(question.text, alone, one.sought.kind), one, reader)

    for part in parts:
        beside, keep = (near, None) if part.leans else (None, _of(part, parts))
        answer = asked(part, part.alone, beside, keep)
        if part.placed and near and not (answer.claims and answer.confidence >= SURE):
            answer = _surer(answer, asked(part, part.placed, near), near)
        unsure = not answer.claims or answer.confidence < SURE
        if part.leans and unsure and _tells_enough(part):
            alone = asked(part, part.text)
            better = not answer.claims or alone.confidence > answer.confidence
            answer = alone if alone.claims and better else answer
        if not answer.claims and (bare := without_occasion(part.text)):
            alone = asked(part, bare)
            answer = alone if alone.claims and alone.confidence >= SURE else answer
        if answer.claims:
            near = place_of(answer.claims[0])
        yield answer


def _tells_enough(part: Part) -> bool:
    """Tell whether a part could be asked by itself: it says much, or names a train or the like.

    One that points back, 该校 or 他, could not.
    """
    if BACK.search(part.text):
        return False
    return len(analysed(part.text).nouns) >= TELLING or bool(CODE.search(part.text))


def _surer(answer: Answer, placed: Answer, near: Place) -> Answer:
    """Return the answer with the occasion alone if it is surer and quotes the same report."""
    article, _ = near
    same = any(claim.citation.article_id == article for claim in placed.claims[:1])
    return placed if same and placed.confidence > answer.confidence else answer


def _of(part: Part, parts: Sequence[Part]) -> Keep | None:
    """Return what tells the sentences that speak of a part's own thing, or of none of the things.

    Of the two ports of a question the one has not what is told of the other alone. None for a part
    that has no other thing beside its own.
    """
    terms = {one: frozenset(analysed(one.alone).terms) for one in parts if not one.leans}
    theirs = frozenset[str]().union(*(terms[one] for one in terms if one != part))
    own, others = terms[part] - theirs, theirs - terms[part]
    if not own or not others:
        return None

    def keep(text: str) -> bool:
        return any(term in text for term in own) or not any(term in text for term in others)

    return keep
