"""Tells which further quotations an answer needs, and in which of them something is marked."""

import re
from dataclasses import replace

from bot.answer import Claim, Place
from bot.language.overlap import Column, covered
from bot.questions.analysis import Sought
from bot.questions.parts import is_across, parts_of
from bot.questions.question_words import things_asked
from bot.quotes.readings import same_measure
from bot.sentences.claims import all_numbered, place_of
from bot.sentences.extraction import Ranked
from bot.sentences.series import is_item
from bot.spans.candidates import alike_in
from bot.spans.highlights import highlights_of
from index.tokens import folded, normal

AS_WELL = 1.0  # log odds behind the first claim up to which another one may as well be the answer
BEHIND = 2.0  # log odds behind the first claim from which another value is no second answer
ASIDE = 6.0  # ... from which another claim is not needed
LISTED = re.compile(r"哪些|哪几|哪[两二三四五六七八九十]|都有|各")
ROUNDING = re.compile(r"[余多约近超逾达](?=\d|[万亿元人])")  # 50余万元 and 50万元 are one


def plain_where_told(sought: Sought, claims: tuple[Claim, ...], found: Ranked) -> tuple[Claim, ...]:
    """Return the claims, with nothing marked in those behind a first one that tells all.

    What may as well be the answer, measures the same or says the same stays marked.
    """
    if not claims or not _is_of_one(sought) or not _tells_it(sought, claims[0]):
        return claims
    near, values = _near(claims, found, BEHIND), _values(claims[0])
    return tuple(
        claim
        if place_of(claim) in near
        or same_measure(claims[0], claim, sought)
        or values & _values(claim)
        else replace(claim, highlights=())
        for claim in claims
    )


def marked_where_near(
    sought: Sought, claims: tuple[Claim, ...], found: Ranked, weights: Column
) -> tuple[Claim, ...]:
    """Return the claims, with the likeliest span marked in each that may as well be the answer.

    So may one that holds as many words of the question as the first. `weights` are those of the
    question's terms. The head of a table that a row is quoted from tells nothing by itself.
    """
    if claims and found.candidates[0].cell(sought.text):
        return claims
    near = _near(claims, found, AS_WELL) if claims else set()
    quotes = [folded(claim.citation.quote) for claim in claims]
    told = covered(list(sought.terms), weights, quotes).tolist() if claims else []
    near |= {
        place_of(claim) for claim, share in zip(claims, told, strict=True) if share >= told[0] > 0
    }
    return tuple(
        replace(claim, highlights=highlights_of(sought, claim.citation.quote, weights, lead=True))
        if place_of(claim) in near and not claim.highlights
        else claim
        for claim in claims
    )


def to_the_point(sought: Sought, claims: tuple[Claim, ...], found: Ranked) -> tuple[Claim, ...]:
    """Return the claims without those far less likely than the first, where one thing is asked.

    With a row of a table stays the head of its columns, with an item of a list the others.
    """
    if not claims or not _is_of_one(sought) or found.candidates[0].cell(sought.text):
        return claims
    near, in_list = _near(claims, found, ASIDE), is_item(claims[0].citation.quote)
    return all_numbered(
        claim
        for claim in claims
        if place_of(claim) in near
        or same_measure(claims[0], claim, sought)
        or (in_list and is_item(claim.citation.quote))
    )


def _near(claims: tuple[Claim, ...], found: Ranked, behind: float) -> set[Place]:
    """Return the places of claims whose log odds are at most so far behind those of the first."""
    places = (one.place for one in found.candidates)
    odds = dict(zip(places, found.scores.tolist(), strict=True))
    least = odds.get(place_of(claims[0]), 0.0) - behind
    return {place for place in map(place_of, claims) if odds.get(place, least) >= least}


def _is_of_one(sought: Sought) -> bool:
    """Tell whether a question asks for one thing, which one sentence can tell."""
    listed = sought.kind in ("list", "comparison") or LISTED.search(sought.text)
    several = things_asked(sought.text) > 1 or len(parts_of(sought.text)) > 1
    return not (listed or several or is_across(sought.text))


def _tells_it(sought: Sought, claim: Claim) -> bool:
    """Tell whether a claim marks something of the kind sought."""
    typed = alike_in(sought, claim.citation.quote)
    return any(
        start < stop and begin < end for start, end in claim.highlights for begin, stop in typed
    )


def _values(claim: Claim) -> set[str]:
    """Return the words that a claim marks, folded, without what rounds a figure."""
    marked = (normal(claim.citation.quote[slice(*span)]) for span in claim.highlights)
    return {ROUNDING.sub("", words) for words in marked}
