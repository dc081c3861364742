"""Lays a question over a quote: Chinese asks in place, so the answer stands where 谁 stood."""

import re

from corpus.article import Range

ASKED = re.compile(
    r"(?:什么|哪(?:里|儿|个|些|家|位|名|一|年|天)?|何(?:时|处|地|人)|谁|多少|几)"
    r"(?:地方|时候|时间|东西|样的?|人|个)?"
)
STOP = re.compile(r"[，,。；;：:！!？?、]")
LEAST = 2  # characters of an anchor
ANCHOR = 8  # characters of a question beside its question word that are looked for
LONGEST = 30  # characters of an answer between anchors


def aligned(question: str, quote: str) -> Range | None:
    """Return the part of `quote` that stands where the question word stands in `question`.

    It lies between the words before and after the question word, or, where only one of them is
    found, reaches to the end of the clause; None where neither is.
    """
    asked = ASKED.search(question)
    if not asked:
        return None
    before = question[max(0, asked.start() - ANCHOR) : asked.start()]
    after = question[asked.end() : asked.end() + ANCHOR]
    left = _end_of(before, quote)
    right = _start_of(after, quote, left if left is not None else 0)
    if left is not None and right is not None and 0 < right - left <= LONGEST:
        return _trimmed(quote, left, right)
    if left is not None:
        stop = STOP.search(quote, left)
        return _trimmed(quote, left, min(stop.start() if stop else len(quote), left + LONGEST))
    if right is not None:
        starts = [match.end() for match in STOP.finditer(quote, 0, right)]
        return _trimmed(quote, max(starts[-1] if starts else 0, right - LONGEST), right)
    return None


def _end_of(before: str, quote: str) -> int | None:
    """Return where the longest end of `before` that stands in `quote` ends there."""
    for size in range(len(before), LEAST - 1, -1):
        place = quote.find(before[-size:])
        if place >= 0:
            return place + size
    return None


def _start_of(after: str, quote: str, start: int) -> int | None:
    """Return where the longest beginning of `after` that stands in `quote` begins there."""
    for size in range(len(after), LEAST - 1, -1):
        place = quote.find(after[:size], start)
        if place >= 0:
            return place
    return None


def _trimmed(quote: str, start: int, end: int) -> Range | None:
    """Return the span without the marks at its ends, None if nothing is left."""
    while start < end and STOP.match(quote[start]):
        start += 1
    while start < end and STOP.match(quote[end - 1]):
        end -= 1
    return (start, end) if start < end else None
