"""Puts the values that different reports give for one figure side by side."""

from difflib import SequenceMatcher

from bot.answer import Claim, Kind, Reading
from bot.spans import spans_of
from corpus.article import Range

FIGURES: tuple[Kind, ...] = ("number", "money", "percent", "comparison")
BEFORE, AFTER = 10, 8  # characters around a figure that say what it measures
SHARED = 2  # characters of what is measured that two readings must share


def measured(quote: str, span: Range) -> str:
    """Return the words that stand close around a figure, in its own clause."""
    start, end = span
    before = quote[max(0, start - BEFORE) : start]
    after = quote[end : end + AFTER]
    for stop in "，,。；;：:、":
        before = before.rpartition(stop)[2]
        after = after.partition(stop)[0]
    return f"{before}|{after}"


def same_measure(one: str, other: str, question: str) -> bool:
    """Tell whether two figures measure the same: they share words that the question holds too."""
    match = SequenceMatcher(None, one, other, autojunk=False)
    found = match.find_longest_match()
    shared = one[found.a : found.a + found.size].strip("|")
    return len(shared) >= SHARED and shared[-SHARED:] in question


def readings_of(claims: tuple[Claim, ...], kind: Kind, question: str) -> tuple[Reading, ...]:
    """Return one reading per report that gives the figure, newest first; none for a single value.

    The period is the last date that the sentence names before the figure, in its own words.
    """
    if kind not in FIGURES or not claims or not claims[0].highlights:
        return ()
    lead = claims[0]
    wanted = measured(lead.citation.quote, lead.highlights[0])
    found: dict[str, tuple[str, Reading]] = {}
    for claim in claims:
        quote, number = claim.citation.quote, claim.citation.number
        for span in claim.highlights[:1]:
            if claim is lead or same_measure(wanted, measured(quote, span), question):
                period = _period(quote, span)
                when = claim.citation.published.date or period
                reading = Reading(quote[slice(*span)], period, number)
                found.setdefault(claim.citation.source, (when, reading))
    if len({reading.value for _, reading in found.values()}) < 2:
        return ()
    newest = sorted(found.values(), key=lambda pair: pair[0], reverse=True)
    return tuple(reading for _, reading in newest)


def _period(quote: str, span: Range) -> str:
    dates = [date for date in spans_of("date", quote) if date[1] <= span[0]]
    return quote[slice(*dates[-1])] if dates else ""
