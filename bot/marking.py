"""Finds the spans of a sentence that could be what a question asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.alignment import aligned
from bot.answer import Kind
from bot.persons import is_person
from bot.phrases import clauses_of, runs_of, tails_of, words_of
from bot.questions import QUOTES, Sought
from bot.spans import spans_of
from corpus.article import Range
from index.tokens import normal

KINDS_TRIED: dict[Kind, tuple[Kind, ...]] = {
    "percent": ("percent", "money", "number"),
    "money": ("money", "number"),
    "number": ("number", "money", "percent"),
    "comparison": ("percent", "money", "number"),
    "organisation": ("organisation", "place"),
    "place": ("place", "organisation"),
}
EXACT: tuple[Kind, ...] = ("percent", "money", "number", "comparison", "date")
ORDINAL = re.compile(r"第几|排名|名次|位次|位列|\brank")
BETWEEN = re.compile(r"\s*(?:[-－–—~～至到]+)\s*")  # two ends of one range of figures or days
NAMED = 2  # words after a figure that may name what it counts


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence beside a question: folded text, spans of the kind, aligned part, clauses."""

    text: str
    typed: tuple[Range, ...]
    aligned: Range | None
    clauses: tuple[Range, ...]
    best: int  # number of the clause that holds most of the question


def seen_in(
    sought: Sought, quote: str, weights: NDArray[np.float64], taken: tuple[Range, ...] = ()
) -> Seen:
    """Return what is needed of a sentence to weigh its spans, `taken` ones aside."""
    text = folded(quote)
    clauses = clauses_of(quote)
    held = [
        sum(weight for term, weight in zip(sought.terms, weights, strict=True) if term in text[a:b])
        for a, b in clauses
    ]
    best = int(np.argmax(held)) if held else 0
    typed = typed_in(sought, quote, taken)
    return Seen(text, typed, aligned(sought.text, text), tuple(clauses), best)


def typed_in(sought: Sought, quote: str, taken: tuple[Range, ...] = ()) -> tuple[Range, ...]:
    """Return the spans of the kind sought, or of the next one that is tried for it, in order.

    Spans that reach into `taken` ones are left out.
    """
    ranked = ("ordinal",) if ORDINAL.search(sought.text) else ()
    for kind in (*ranked, *KINDS_TRIED.get(sought.kind, (sought.kind,))):
        free = (span for span in spans_of(kind, quote) if is_free(span, taken))
        typed = [span for span in free if is_new(sought, quote[slice(*span)])]
        if kind == "person":
            typed = [span for span in typed if is_person(quote[slice(*span)])]
        if typed:
            return tuple(sorted(typed))
    return ()


def candidates(sought: Sought, quote: str, seen: Seen) -> list[Range]:
    """Return every span that could answer, each once, in order.

    A figure or a day stands as it is, as a range, or with the noun that it counts; any run of words
    and any tail of a clause may be a name, a reason or an explanation.
    """
    found = {*seen.typed, *_ranges(seen.typed, quote)}
    if seen.typed and sought.kind in EXACT:
        found |= {*_counting(seen.typed, quote)}
    else:
        found |= {*seen.clauses, *spans_of("programme", quote), *runs_of(quote), *tails_of(quote)}
        found |= {seen.aligned} if seen.aligned else set()
    return sorted(span for span in found if is_new(sought, quote[slice(*span)]))


def _ranges(spans: tuple[Range, ...], quote: str) -> Iterator[Range]:
    """Yield the ranges that two neighbouring figures or days are the ends of."""
    for (start, stop), (again, end) in pairwise(sorted(spans)):
        if BETWEEN.fullmatch(quote[stop:again]):
            yield start, end


def _counting(spans: tuple[Range, ...], quote: str) -> Iterator[Range]:
    """Yield each figure with one or two nouns that follow it at once."""
    words = words_of(quote)
    for start, stop in spans:
        after = [word for word in words if word[0] >= stop][:NAMED]
        for begin, end, tag in after:
            if begin != stop or tag[0] != "n":
                break
            stop = end  # noqa: PLW2901
            yield start, stop


def is_new(sought: Sought, span: str) -> bool:
    """Tell whether the question does not hold a span itself, quotation marks aside."""
    return normal(span).strip(QUOTES) not in sought.text


def is_free(span: Range, taken: tuple[Range, ...]) -> bool:
    """Tell whether a span shares no character with others."""
    return all(span[1] <= start or end <= span[0] for start, end in taken)


def folded(quote: str) -> str:
    """Return the quote for comparison, character by character, so that offsets stay."""
    found = (normal(character) for character in quote)
    return "".join(f if len(f) == 1 else c for f, c in zip(found, quote, strict=True))
