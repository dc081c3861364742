"""Keeps the two marks of a pair, of quotation or brackets, on the same side of a span's ends."""

import re

from corpus.article import Range

PAIRS = re.compile("“[^“”]*”|‘[^‘’]*’|「[^「」]*」|《[^《》]*》|（[^（）]*）|\\([^()]*\\)")


def pairs_in(quote: str) -> tuple[Range, ...]:
    """Return where the first and the last mark of each pair stand in a quote."""
    return tuple((match.start(), match.end() - 1) for match in PAIRS.finditer(quote))


def inside(span: Range, pairs: tuple[Range, ...]) -> Range:
    """Return a span without a mark at one of its ends whose other one is outside."""
    start, end = span
    opened = any(first == start and end <= last for first, last in pairs)
    closed = any(first < start and last == end - 1 for first, last in pairs)
    return start + opened, end - closed


def is_cut(span: Range, pairs: tuple[Range, ...]) -> bool:
    """Tell whether a span holds one mark of a pair, and more of the sentence on both its sides."""
    start, end = inside(span, pairs)
    return any((start <= first < end) != (start <= last < end) for first, last in pairs)
