"""Lets those claims lead that are of the time asked for."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bot.answer import AMOUNTS, Claim, Reading
from bot.checks.times import APART, nearness, time_asked, time_told
from bot.language.hours import hours_asked, hours_told
from bot.language.overlap import Column, covered
from bot.questions.analysis import Sought
from bot.quotes.readings import may_measure_alike, measured, same_measure
from bot.sentences.claims import all_numbered, place_of
from bot.spans.standing import is_aim
from corpus.dates import dates_of
from index.store import Index
from index.tokens import normal

LATEST = re.compile("最新|最近|目前|现在|当前|眼下|如今|现有")
PLANNED = re.compile("目标|计划|规划|预[计期]|力争|拟")
AS_MUCH = 0.9  # of what the best sentence tells of a question, that another must tell to lead


def in_time(
    sought: Sought, lead: Claim, claims: Sequence[Claim], weights: Column, index: Index
) -> tuple[Claim, ...]:
    """Return the claims, first those nearest to the time asked for, without those farther off.

    Only claims that measure the same as `lead`, the best sentence, and tell as much of the question
    lead or are left out, and only where its own time is told. None are left where that is another
    one than is asked for, and nothing measures the same in this.
    """
    asked = time_asked(sought.text) if sought.kind in AMOUNTS else None
    article = index.article(lead.citation.article_id)
    if not asked or PLANNED.search(sought.text) or not time_told(lead, article):
        return tuple(claims)
    told = _told(sought, (lead, *claims), weights, index)
    near = {
        place_of(claim): nearness(claim, sought, index.article(claim.citation.article_id))
        for claim, share in zip(claims, told[1:], strict=True)
        if share >= AS_MUCH * told[0] and _measure_alike(lead, claim, sought)
    }
    best = max(near.values(), default=APART)
    if best == APART:
        dropped = place_of(lead) not in map(place_of, claims)
        return () if dropped and lead.highlights else tuple(claims)
    kept = [
        claim
        for claim in claims
        if (rank := near.get(place_of(claim), best)) == best or (rank != APART and _is_aim(claim))
    ]
    return tuple(sorted(kept, key=lambda claim: -near.get(place_of(claim), APART)))


def of_the_hour(
    sought: Sought, lead: Claim, claims: Sequence[Claim], further: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Return the claims led by those that count up to the hour asked for, without other hours.

    `further` claims join them where they measure the same as `lead` up to that hour.
    """
    asked = hours_asked(sought.text) if sought.kind in AMOUNTS else frozenset()
    hours = {place_of(one): hours_told(one.citation.quote) for one in (*claims, *further)}
    timed = [
        one
        for one in (*claims, *further)
        if asked & hours[place_of(one)] and _measure_alike(lead, one, sought)
    ]
    if not timed:
        return tuple(claims)
    rest = [one for one in claims if one not in timed and not hours[place_of(one)]]
    return (*timed, *rest)


def _is_aim(claim: Claim) -> bool:
    """Tell whether the first figure that a claim marks is an aim, which a result stands beside."""
    return any(is_aim(claim.citation.quote, span) for span in claim.highlights[:1])


def newest_first(
    sought: Sought, claims: tuple[Claim, ...], readings: tuple[Reading, ...]
) -> tuple[tuple[Claim, ...], tuple[Reading, ...]]:
    """Return claims and their readings, led by the newest where a question asks for the latest.

    What was told before its time was over is a plan.
    """
    published = {claim.citation.number: claim.citation.published.date or "" for claim in claims}
    over = [one.citation for one in readings if one.until <= published[one.citation]]
    if not over or not LATEST.search(sought.text):
        return claims, readings
    led = sorted(claims, key=lambda claim: claim.citation.number != over[0])
    numbers = {claim.citation.number: number for number, claim in enumerate(led, start=1)}
    return all_numbered(led), tuple(
        replace(one, citation=numbers[one.citation]) for one in readings
    )


def _measure_alike(lead: Claim, claim: Claim, sought: Sought) -> bool:
    """Tell whether two claims mark figures of one unit by which the question's words stand."""
    if same_measure(lead, claim, sought):
        return True
    if not lead.highlights or not claim.highlights:
        return False
    quotes, spans = (
        (lead.citation.quote, claim.citation.quote),
        (lead.highlights[0], claim.highlights[0]),
    )
    units = {quote[end - 1] for quote, (_, end) in zip(quotes, spans, strict=True)}
    return len(units) == 1 and may_measure_alike(lead, measured(quotes[1], spans[1]), sought)


def _told(sought: Sought, claims: Sequence[Claim], weights: Column, index: Index) -> Column:
    """Return how much of a question, its time aside, each claim tells with what it stands below."""
    terms = list(sought.terms)
    times = [sought.text[dated.start : dated.end] for dated in dates_of(sought.text)]
    apart = np.array([not any(term in time for time in times) for term in terms], float)
    texts: list[str] = []
    for claim in claims:
        article = index.article(claim.citation.article_id)
        above = f"{article.title.text} {article.heading(claim.citation.sentence)}"
        texts.append(normal(f"{above} {claim.citation.quote}"))
    return covered(terms, weights * apart, texts) if apart.any() else np.ones(len(claims))
