"""Marks in a quote the span that was asked for."""

import re

import numpy as np
from numpy.typing import NDArray

from bot.answer import Kind
from bot.questions import Sought
from bot.spans import spans_of
from corpus.article import Range
from index.tokens import normal

CLAUSE = re.compile(r"[^，,。；;：:！!？?]+")
ENUMERATION = re.compile(r"[^，,。；;：:、！？]+(?:、[^，,。；;：:、！？]+)+")
EXPLAINED = re.compile(r"(?:是指|指的是|即为|即|就是|是)(?P<what>[^。；;]+)")
REACH = 8.0  # characters over which a neighbouring word loses half its pull
KINDS_TRIED: dict[Kind, tuple[Kind, ...]] = {
    "percent": ("percent", "number"),
    "money": ("money", "number"),
    "number": ("number", "money", "percent"),
    "comparison": ("percent", "money", "number"),
}


def highlights_of(sought: Sought, quote: str, idf: NDArray[np.float64]) -> tuple[Range, ...]:
    """Return the spans of a quote that answer; `idf` weighs the question's terms.

    A figure, date or name is chosen by what stands near it; a list is marked as a whole; where
    free text is sought, the clause that goes on from the words of the question.
    """
    if sought.kind == "list":
        lists = [match.span() for match in ENUMERATION.finditer(quote)]
        if lists:
            return (max(lists, key=lambda span: span[1] - span[0]),)
    if sought.kind == "definition":
        explained = EXPLAINED.search(quote)
        if explained:
            return (explained.span("what"),)
    for kind in KINDS_TRIED.get(sought.kind, (sought.kind,)):
        spans = [
            span for span in spans_of(kind, quote) if normal(quote[slice(*span)]) not in sought.text
        ]
        if spans:
            return (best_span(sought, quote, spans, idf),)
    return (_clause(sought, quote),)


def best_span(sought: Sought, quote: str, spans: list[Range], idf: NDArray[np.float64]) -> Range:
    """Return the span that the words of the question stand nearest to, its unit counting most."""
    text = _folded(quote)
    pulls = []
    for start, end in spans:
        pull = 0.0
        for term, weight in zip(sought.terms, idf, strict=True):
            gaps = [
                _gap(start, end, at.start(), at.end()) for at in re.finditer(re.escape(term), text)
            ]
            pull += weight / (1 + min(gaps, default=1e9) / REACH)
        unit = sought.counted[:1]
        if unit and unit in text[start : end + 1]:
            pull += float(idf.max(initial=1.0))
        pulls.append(pull)
    return spans[int(np.argmax(pulls))]


def _folded(quote: str) -> str:
    """Return the quote for comparison, character by character, so that offsets stay."""
    folded = (normal(character) for character in quote)
    return "".join(f if len(f) == 1 else c for f, c in zip(folded, quote, strict=True))


def _gap(start: int, end: int, left: int, right: int) -> float:
    """Return the characters between a span and a word; one across a comma is twice as far."""
    return max(left - end, start - right, 0)


def _clause(sought: Sought, quote: str) -> Range:
    """Return the clause that holds most of the question, or the next if that says nothing new."""
    clauses = [match.span() for match in CLAUSE.finditer(quote)]
    if not clauses:
        return (0, len(quote))
    text = _folded(quote)
    shares = [sum(len(t) for t in sought.terms if t in text[a:b]) for a, b in clauses]
    best = int(np.argmax(shares))
    start, end = clauses[best]
    known = shares[best] / max(end - start, 1)
    if known > 0.6 and best + 1 < len(clauses):
        return clauses[best + 1]
    return (start, end)
