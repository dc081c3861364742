"""Makes the claims of an answer: sentences that their sources bear out, with what is marked."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.answer import Claim, Place
from bot.checks.kinds import unlike_sought
from bot.checks.other_owners import of_the_owner
from bot.checks.verification import fits, is_true
from bot.language.overlap import Column, covered
from bot.language.periods import other_period, periods_in
from bot.questions.analysis import Sought
from bot.questions.parts import is_across
from bot.quotes.needed import plain_where_told
from bot.quotes.of_the_named import led_by_named
from bot.quotes.preferred import led_by_number, led_by_standing
from bot.quotes.readings import may_measure_alike, rivals_of, same_measure
from bot.quotes.timing import in_time, of_the_hour
from bot.sentences.candidates import Candidate
from bot.sentences.claims import all_numbered, claim_from, marked_by_both, place_of
from bot.sentences.copies import copies_of
from bot.sentences.demands import ASKED, demand_in, demands_of
from bot.sentences.extraction import LENGTH, MARKED, Ranked, chosen, length_of
from bot.sentences.reader import Reader
from bot.sentences.series import is_item, item_in, series_among, series_of
from bot.sentences.support import term_weights
from bot.spans.awards import asks_which, award_in
from bot.spans.highlights import highlights_of, is_counted
from bot.spans.measures import is_told_lasting
from bot.spans.top_items import top_item
from corpus.article import Range
from index.store import Index
from index.tokens import folded, normal

HOW = re.compile(r"怎么(?!会|样)|如何|怎样|咋(?!样)")
FAINT = 0.25  # of the share of the question's words in the first claim
HALF = 0.5  # of the weight of a question's words
RIVALS = 30  # best sentences among which other reports' figures are looked for


def claims_of(sought: Sought, found: Ranked, reader: Reader) -> tuple[Claim, ...]:
    """Return the verified claims of the chosen sentences, and other reports' figures.

    Where reports differ, what else was chosen gives way to their figures.
    """
    weights = term_weights(sought, reader.index, reader.meaning, inherited=MARKED)
    picked = led_by_number(sought, picked_for(sought, found))
    picked = led_by_named(sought, picked, found, weights)
    first, *others = led_by_standing(sought, picked, found, weights)
    if first.cell(sought.text):
        return _in_table(sought, (first, *others), weights, reader.index)
    if series := _series(sought, (first, *others)):
        return _listed(sought, series, weights, reader.index)
    claims = (
        *_verified(sought, [first], weights, reader.index, lead=True),
        *_verified(sought, others, weights, reader.index),
    )
    claims = of_the_owner(sought, _of_the_period(sought, claims))
    further = [one for one in found.candidates[:RIVALS] if one is not first and one not in others]
    lead = claim_of(sought, first, weights, lead=True)
    alike = _of_the_same(sought, (*claims[:1], lead), further, weights)
    beside = tuple(_verified(sought, alike, weights, reader.index))
    claims = of_the_hour(sought, lead, claims, beside)
    told = (*claims, *(claim for claim in beside if claim not in claims))
    timed = in_time(sought, lead, told, weights, reader.index)
    claims = tuple(claim for claim in timed if claim in (*claims, timed[0]))
    rivals = rivals_of(claims, [claim for claim in timed if claim not in claims], sought)
    claims = _plain_where_faint(sought, claims, weights)
    claims = plain_where_told(sought, claims, found)
    if rivals:
        same = (claim for claim in claims[1:] if same_measure(claims[0], claim, sought))
        claims = (claims[0], *same)
    return all_numbered(with_copies(claim, reader.index) for claim in (*claims, *rivals))


def _series(sought: Sought, picked: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the list over several sentences that answers, empty where none does.

    How something is done, or why, is told by a list of which the first sentence is a part.
    """
    if sought.kind == "list":
        return series_among(picked) or demands_of(sought, picked[0])
    series = series_of(picked[0]) if sought.kind == "reason" or HOW.search(sought.text) else ()
    return series if any(is_item(one.sentence.text) for one in series[1:]) else ()


def _in_table(
    sought: Sought, picked: Sequence[Candidate], weights: Column, index: Index
) -> tuple[Claim, ...]:
    """Return the verified claims of the rows with a cell that is asked for, and of their heads."""
    rows = [one for one in picked if one.cell(sought.text)]
    heads = {(one.article.id, head.number): claim_from(one.article, head)
             for one in rows if (head := one.article.head(one.sentence.number))}  # fmt: skip
    claims = _verified(sought, rows, weights, index)
    return all_numbered(with_copies(claim, index) for claim in (*claims, *heads.values()))


def _of_the_same(
    sought: Sought, claims: tuple[Claim, ...], further: Sequence[Candidate], weights: Column
) -> list[Candidate]:
    """Return the candidates that may give the figure of the first claim, of the same thing.

    With its headline and heading each holds half of the question at the least: a share price of
    another company is another figure. None is longer than an answer.
    """
    further = [one for one in further if len(one.sentence.text) <= LENGTH]
    texts = [normal(f"{one.sentence.text} {one.context}") for one in further]
    told = covered(list(sought.terms), weights, texts)
    return [
        one
        for one, share in zip(further, told, strict=True)
        if share >= HALF
        and any(may_measure_alike(claim, one.sentence.text, sought) for claim in claims)
    ]


def _plain_where_faint(
    sought: Sought, claims: tuple[Claim, ...], weights: Column
) -> tuple[Claim, ...]:
    """Return the claims, with nothing marked in those that tell far less than the first.

    A figure of something else that shares a word with the question looks like a second answer.
    """
    quotes = [folded(claim.citation.quote) for claim in claims]
    told = covered(list(sought.terms), weights, quotes)
    return tuple(
        replace(claim, highlights=())
        if share < FAINT * told[0] and not same_measure(claims[0], claim, sought)
        else claim
        for claim, share in zip(claims, told, strict=True)
    )


def picked_for(sought: Sought, found: Ranked) -> list[Candidate]:
    """Return the sentences that are chosen for an answer, in its order."""
    counted, across = is_counted(sought.text), is_across(sought.text)
    picked = _led(sought, chosen(found, sought.kind, counted=counted, across=across))
    if not asks_which(sought):
        return picked
    return sorted(picked, key=lambda one: award_in(sought, one.sentence.text) is None)


def _led(sought: Sought, picked: Sequence[Candidate]) -> list[Candidate]:
    """Return the chosen sentences led by the first that holds the kind and unit sought.

    Where it is asked which of several has the most, one that gives figures of several leads. A row
    of a table with the cell that is asked for leads as it is.
    """
    if picked[0].cell(sought.text):
        return list(picked)
    texts = [candidate.sentence.text for candidate in picked]
    fit = [
        is_told_lasting(sought.text, text) and unlike_sought(sought, [text], text) is None
        for text in texts
    ]
    top = [top_item(sought, text) is not None for text in texts]
    at = top.index(True) if any(top) else fit.index(True) if any(fit) else 0
    return [picked[at], *picked[:at], *picked[at + 1 :]]


def _of_the_period(sought: Sought, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return the claims without those of another part of a year, unless all are of others."""
    quotes = [normal(claim.citation.quote) for claim in claims]
    other = [bool(other_period(sought.text, quote, quote)) for quote in quotes]
    named = [bool(periods_in(quote)) for quote in quotes]
    if not any(told and not wrong for told, wrong in zip(named, other, strict=True)):
        return claims
    return tuple(claim for claim, wrong in zip(claims, other, strict=True) if not wrong)


def together(first: Sequence[Claim], further: Iterable[Claim], longest: int) -> tuple[Claim, ...]:
    """Return the claims of several answers as one, each sentence once with all that is marked.

    All the `first` are kept, and of the `further` those with which the whole is at most `longest`.
    """
    distinct: dict[Place, Claim] = {}
    for claim in (*first, *further):
        same = distinct.get(place_of(claim))
        distinct[place_of(claim)] = marked_by_both(same, claim) if same else claim
    needed = len({place_of(claim) for claim in first})
    return all_numbered(_as_many(distinct.values(), longest, needed))


def claim_of(
    sought: Sought,
    candidate: Candidate,
    weights: Column,
    *,
    lead: bool,
) -> Claim:
    """Return the claim that a sentence makes, not numbered yet.

    `weights` are those of the question's terms, `lead` tells that it opens the answer.
    """
    claim = claim_from(candidate.article, candidate.sentence)
    cell = candidate.cell(sought.text)
    told = (cell,) if cell else highlights_of(sought, candidate.sentence.text, weights, lead=lead)
    return replace(claim, highlights=told)


def _listed(
    sought: Sought, series: Sequence[Candidate], weights: Column, index: Index
) -> tuple[Claim, ...]:
    """Return the verified claims of a list over several sentences, its items marked."""
    kept = _as_many(_verified(sought, series, weights, index), length_of("list"))
    marked = (replace(claim, highlights=_item_marks(sought, claim)) for claim in kept)
    return all_numbered(with_copies(claim, index) for claim in marked)


def _item_marks(sought: Sought, claim: Claim) -> tuple[Range, ...]:
    """Return what is marked in a sentence of a list: its item or demand."""
    quote = claim.citation.quote
    if is_item(quote):
        return (item_in(quote),)
    demand = demand_in(quote) if sought.kind == "list" and ASKED.search(sought.text) else None
    return (demand,) if demand else claim.highlights or (item_in(quote),)


def _verified(
    sought: Sought,
    candidates: Sequence[Candidate],
    weights: Column,
    index: Index,
    *,
    lead: bool = False,
) -> Iterator[Claim]:
    """Yield the claims that candidates make and their sources bear out."""
    for candidate in candidates:
        claim = claim_of(sought, candidate, weights, lead=lead)
        if _is_borne_out(claim, sought, candidate, index):
            yield claim


def _is_borne_out(claim: Claim, sought: Sought, candidate: Candidate, index: Index) -> bool:
    """Tell whether the source holds a claim and the claim is about what is asked."""
    source = index.source(candidate.article.source)
    return is_true(claim, source) and fits(claim, sought, candidate.article)


def _as_many(claims: Iterable[Claim], longest: int, needed: int = 1) -> list[Claim]:
    """Return the first claims, and of the others those with which the whole is not too long."""
    kept: list[Claim] = []
    for claim in claims:
        length = sum(len(other.citation.quote) for other in (*kept, claim))
        if len(kept) < needed or length <= longest:
            kept.append(claim)
    return kept


def with_copies(claim: Claim, index: Index) -> Claim:
    """Return a claim whose citation names the reprints that its quote stands in too."""
    also = tuple(copies_of(claim.citation, index))
    return replace(claim, citation=replace(claim.citation, also=also))
