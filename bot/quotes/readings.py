"""Puts the values that different reports give for one figure side by side."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher

from bot.answer import AMOUNTS, Claim, Kind, Reading
from bot.checks.other_owners import of_one_owner
from bot.questions.analysis import Sought
from bot.spans.finding import UNIT, spans_of
from bot.spans.revisions import corrections_in, revisions_in
from bot.spans.standing import is_aim
from corpus.article import Range
from corpus.dates import dates_of, period_of
from corpus.figures import figures_of
from index.tokens import normal

COMPARED: tuple[Kind, ...] = (*AMOUNTS, "comparison")  # of which reports may give several figures
COUNTING = re.compile(rf"(?:多少|几){UNIT}?")
BEFORE, AFTER = 10, 8  # characters around a figure that say what it measures
MOST = 3  # reports whose figure is set beside the first
ADDED = "[新净]增加?|增加"  # before what a figure counts
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


def same_measure(one: Claim, other: Claim, sought: Sought) -> bool:
    """Tell whether the figures marked in two claims measure the same, in the same unit.

    The words beside the figures must share some that the question holds, and all the words that
    lead up to those in the question and the first quote must stand in the other quote, like the
    question's nouns beside the first figure: companies of one kind are not just any companies.
    They must be of one owner: of a town, not of a district in it.
    """
    if not one.highlights or not other.highlights:
        return False
    quotes = one.citation.quote, other.citation.quote
    spans = _figure(one, sought.kind), _figure(other, sought.kind)
    if quotes[0][spans[0][1] - 1] != quotes[1][spans[1][1] - 1]:
        return False
    near = [measured(quote, span) for quote, span in zip(quotes, spans, strict=True)]
    beside, there = normal(near[0]), normal(quotes[1])
    if any(noun in beside and noun not in there for noun in sought.nouns):
        return False
    asked = COUNTING.sub("|", sought.text)
    start, end = _shared(asked, _common(near[0], near[1]))
    if end - start < SHARED:
        return False
    while start and asked[start - 1 : end] in quotes[0]:
        start -= 1
    run = asked[start:end]
    return (
        run in quotes[1]
        and not _is_added(run, quotes[1], sought)
        and of_one_owner(one, other, sought)
    )


def _is_added(run: str, quote: str, sought: Sought) -> bool:
    """Tell whether a quote counts only what was added, 新增企业9家, and the question all."""
    return bool(re.search(rf"(?:{ADDED}){re.escape(run)}", quote)) and not re.search(
        ADDED, sought.text
    )


def may_measure_alike(one: Claim, text: str, sought: Sought) -> bool:
    """Tell whether a text holds two characters that the question and the first figure share.

    Without them no figure in it is of `same_measure`, whichever is marked.
    """
    if sought.kind not in COMPARED or not one.highlights:
        return False
    quote, asked = one.citation.quote, COUNTING.sub("|", sought.text)
    beside = measured(quote, _figure(one, sought.kind))
    pairs = (beside[at : at + SHARED] for at in range(len(beside) - 1))
    return any(pair in asked and pair in text for pair in pairs)


def _common(one: str, other: str) -> str:
    """Return the longest run of characters that two texts share."""
    start, end = _shared(one, other)
    return one[start:end]


def _shared(text: str, other: str) -> Range:
    """Return the span of `text` that is the longest run it shares with the other text."""
    found = SequenceMatcher(None, text, other, autojunk=False).find_longest_match()
    return found.a, found.a + found.size


def rivals_of(
    claims: tuple[Claim, ...], further: Iterable[Claim], sought: Sought
) -> tuple[Claim, ...]:
    """Return the further claims that give the figure of the first one in other reports.

    At most one comes from each report, and `MOST` in all; what is quoted already is not again.
    """
    if sought.kind not in COMPARED or not claims or not claims[0].highlights:
        return ()
    found: dict[str, Claim] = {}
    known = {claim.citation.source for claim in claims}
    said = {normal(claim.citation.quote) for claim in claims}
    for claim in further:
        source, quote = claim.citation.source, normal(claim.citation.quote)
        new = source not in known and source not in found and quote not in said
        if new and same_measure(claims[0], claim, sought):
            found[source] = claim
            said.add(quote)
        if len(found) == MOST:
            break
    return tuple(found.values())


def readings_of(claims: tuple[Claim, ...], sought: Sought) -> tuple[Reading, ...]:
    """Return one reading per report that gives the figure, newest first; none for a single value.

    The period is the last time that the sentence names before the figure. Values are told apart
    by what they are worth: 2.5万人 and 25000人 are one.
    """
    if sought.kind not in COMPARED or not claims or not claims[0].highlights:
        return ()
    found: dict[str, tuple[str, Reading]] = {}
    for claim in claims:
        if claim is not claims[0] and not same_measure(claims[0], claim, sought):
            continue
        reading = _reading(claim, sought.kind)
        when = reading.until or claim.citation.published.date or reading.period
        found.setdefault(claim.citation.source, (when, reading))
    if len({_measure(reading.value) for _, reading in found.values()}) < 2:
        return ()
    newest = sorted(found.values(), key=lambda pair: pair[0], reverse=True)
    return tuple(reading for _, reading in newest)


def _figure(claim: Claim, kind: Kind) -> Range:
    """Return the one figure of a kind in the first span that a claim marks, else the span.

    Of a change that is marked it is what is now.
    """
    start, end = claim.highlights[0]
    for former, new, _ in revisions_in(claim.citation.quote, dated=False):
        if claim.highlights == (former, new):
            start, end = new
    spans = spans_of(kind, claim.citation.quote)
    found = [(first, last) for first, last in spans if start <= first < last <= end]
    return found[0] if len(found) == 1 else (start, end)


def _reading(claim: Claim, kind: Kind) -> Reading:
    """Return the figure that a claim marks, with the time it speaks of.

    The time in the notice of a correction is that of the report that was wrong.
    """
    quote, (start, end), day = claim.citation.quote, _figure(claim, kind), claim.citation.published
    full = day.date and len(day.date) == len("2024-01-31")
    named = dates_of(quote, date.fromisoformat(day.date) if full and day.date else None)
    period = None if corrections_in(quote, dated=False) else period_of(start, named)
    value, number = quote[start:end], claim.citation.number
    aimed = is_aim(quote, (start, end))
    if period is None:
        return Reading(value, "", number, aimed=aimed)
    first, last = (moment.isoformat() if moment else "" for moment in (period.first, period.last))
    return Reading(value, quote[period.start : period.end].strip(), number, first, last, aimed)


def _measure(value: str) -> tuple[Decimal, Decimal, str] | str:
    """Return what a figure is worth, or its words where they are no figure."""
    figures = figures_of(value)
    return (figures[0].low, figures[0].high, figures[0].unit) if len(figures) == 1 else value
