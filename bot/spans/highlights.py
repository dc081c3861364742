"""Marks in a quote the spans that were asked for."""

import re
from dataclasses import replace

import numpy as np

from bot.language.overlap import Column, covered
from bot.questions.analysis import QUOTES, Sought, analysed
from bot.questions.changes import unchanged
from bot.questions.parts import Part, parts_of
from bot.spans.by_whom import doer_told
from bot.spans.called import one_called
from bot.spans.candidates import EXACT, typed_in
from bot.spans.changes import change_told, difference_told
from bot.spans.charges import free_told
from bot.spans.edges import trimmed
from bot.spans.figure_names import figure_named
from bot.spans.item_marks import items_told
from bot.spans.items import of_the_item
from bot.spans.marker import shipped_marker
from bot.spans.officers import officer_told
from bot.spans.partners import partner_told
from bot.spans.persons_beside import beside_in
from bot.spans.provisions import provision_in
from bot.spans.rows import row_told, whole_row
from bot.spans.shares import part_told
from bot.spans.top_items import top_item
from bot.spans.wordings import wording_told
from corpus.article import Range
from index.simplified import simplified
from index.tokens import folded, normal

SAID = re.compile(
    r"(?P<subject>[^，,：:是]{0,20}?)(?:是指|指的是|指|即为|即|就是|是)(?P<what>.{2,})"
)
COUNTED_LIST = re.compile(r"哪[两二三四]")


def highlights_of(
    sought: Sought,
    quote: str,
    weights: Column,
    *,
    lead: bool,
) -> tuple[Range, ...]:
    """Return the spans of a quote that answer; `weights` are those of the question's terms.

    Where the quote leads the answer to a question of several parts, each of them has its span, but
    for those that the questions before have brought in.
    What the question says itself before 是 or the like is not marked.
    """
    marker, quote = shipped_marker(), simplified(quote)
    if told := difference_told(sought, quote):
        return told
    parts = _own(sought)
    if parts and not lead:
        sought, weights = _spoken_of(sought, parts, quote, weights)
    if not parts or not lead:
        if told := items_told(sought, quote) or _outright(sought, quote, weights):
            return told
        sought, weights = _of_the_figure(sought, weights)
        best = marker.best(sought, quote, weights, lead=lead)
        said = tuple(_told(sought, quote, trimmed(sought, quote, span)) for span in best)
        if sought.kind == "list" or any("、" in quote[slice(*span)] for span in said):
            said = tuple(dict.fromkeys(whole_row(quote, span) for span in said))
        return of_the_item(sought, quote, beside_in(sought, quote, said))
    found: tuple[Range, ...] = ()
    for part in parts:
        own = analysed(part.alone)
        known = weights_for(own, sought, weights)
        first = _outright(own, quote, known) or marker.first(own, quote, known, found)
        if found and own.kind in EXACT and not typed_in(own, quote, found):
            continue
        found += tuple(trimmed(own, quote, span) for span in first)
    return tuple(sorted(set(found)))


def _outright(sought: Sought, quote: str, weights: Column) -> tuple[Range, ...]:
    """Return what a quote tells in so many words: a change, a row of things, a party, a place."""
    if change := change_told(sought, quote):
        return change
    told = (
        one_called(sought, quote)
        or wording_told(sought, quote)
        or provision_in(sought, quote)
        or row_told(sought, quote, weights)
        or partner_told(sought, quote)
        or officer_told(sought, quote)
        or doer_told(sought, quote)
        or part_told(sought, quote)
        or top_item(sought, quote)
        or free_told(sought, quote)
        or figure_named(sought, quote)
    )
    return (told,) if told else ()


def _of_the_figure(sought: Sought, weights: Column) -> tuple[Sought, Column]:
    """Return the question of the figure whose change is asked, with its weights."""
    figure = unchanged(sought.text)
    if figure == sought.text:
        return sought, weights
    own = replace(analysed(figure), inherited=sought.inherited)
    return own, weights_for(own, sought, weights)


def _spoken_of(
    whole: Sought, parts: tuple[Part, ...], quote: str, weights: Column
) -> tuple[Sought, Column]:
    """Return the part of a question that a quote holds most words of, with their weights."""
    text = folded(quote)
    own = [analysed(part.alone) for part in parts]
    told = [weights_for(part, whole, weights) for part in own]
    held = [
        covered(list(part.terms), weight, [text])[0] for part, weight in zip(own, told, strict=True)
    ]
    at = int(np.argmax(held))
    return own[at], told[at]


def _own(sought: Sought) -> tuple[Part, ...]:
    """Return the parts of a question of several but for those that only repeat the ones before it.

    Where all of them do, its last clause is the part.
    """
    parts = parts_of(sought.text)
    if len(parts) == 1:
        return ()
    own = [part for part in parts if set(analysed(part.text).terms) - sought.inherited]
    last = re.split("[，,]", sought.text)[-1]
    return tuple(own) or (Part(last, last),)


def _told(sought: Sought, quote: str, span: Range) -> Range:
    """Return what a span says of its subject where the question names that subject."""
    said = SAID.match(quote[slice(*span)])
    known = said and normal(said["subject"]).strip(QUOTES) in sought.text
    return (span[0] + said.start("what"), span[1]) if said and known else span


def weights_for(part: Sought, whole: Sought, weights: Column) -> Column:
    """Return the weights of a part's terms as they are in the whole, others in the mean."""
    known = dict(zip(whole.terms, weights.tolist(), strict=True))
    mean = float(weights.mean()) if len(weights) else 1.0
    return np.array([known.get(term, mean) for term in part.terms])


def is_counted(question: str) -> bool:
    """Tell whether a question says how many things it asks for, as in 哪两家."""
    return bool(COUNTED_LIST.search(question))
