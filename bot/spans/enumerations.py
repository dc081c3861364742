"""Finds enumerations: items side by side, and figures each of which belongs to one of them."""

import re
from collections.abc import Iterator

from bot.language.phrases import words_of
from corpus.article import Range

JOINED = re.compile(r"[^，,。；;：:、！？（(“]+(?:[、][^，,。；;：:、！？）)”]+)+")
QUOTED = re.compile(r"“[^”]{1,30}”(?:[、，,和与及]?[^“”。；，,]{0,12}“[^”]{1,30}”)+")
BRACKETS = re.compile(r"[（(][^（()）]{0,40}[)）]")
STRETCH = re.compile(r"[^，,。；;：:！？]+")
NO_START = "ucx"  # tags of particles, conjunctions and marks
NO_END = "的和、"
LONGEST = 100  # characters of an enumeration
CUTS = 12  # words at which its first or last item may be cut
BESIDE = re.compile(r"\s*(?:、|和|及|以及|与|[,，]\s*(?=\d))\s*")  # between two figures of a row
YEARS = re.compile(r"(?P<first>(?:19|20)\d\d)年?[-—~至到]+(?P<last>(?:19|20)\d\d)")
EACH = re.compile(r"分别|各")
ITEM = re.compile(r"、|以及|[和及与]")
ITEMS = re.compile(
    r"[^，,。；;：:、和及与]{1,25}(?:(?:、|和|及|以及|与)[^，,。；;：:、和及与]{1,25})+"
)
FIGURED = re.compile(r"(?P<item>[^，,。；;：:\d]{2,6})\d[\d.]*[^，,。；;：:\d]*[，,；;]")
NUMERAL = 3  # characters that a figure shared with the question counts for

Row = tuple[tuple[Range, ...], int]  # figures side by side, and which is asked for, or -1


def enumerations_of(quote: str) -> Iterator[Range]:
    """Yield the enumerations of a quote, with their first and last items cut at any word."""
    for pattern in (JOINED, QUOTED):
        yield from (match.span() for match in pattern.finditer(quote))
    words = words_of(quote)
    plain = BRACKETS.sub(lambda match: "_" * len(match[0]), quote)
    for match in STRETCH.finditer(plain):
        if "、" in match[0]:
            yield from _cut(quote, match.start(), match.end(), words)


def _cut(
    quote: str, start: int, end: int, words: tuple[tuple[int, int, str], ...]
) -> Iterator[Range]:
    first, last = quote.find("、", start, end), quote.rfind("、", start, end)
    begins = [at for at, _, tag in words if start < at < first and tag[0] not in NO_START]
    ends = [at for at, _, _ in words if last + 1 < at < end]
    for begin in (start, *begins[-CUTS:]):
        for stop in (end, *ends[: CUTS - 1]):
            if stop - begin <= LONGEST and quote[stop - 1] not in NO_END:
                yield begin, stop


def rows_of(text: str, figures: tuple[Range, ...], terms: tuple[str, ...]) -> list[Row]:
    """Return the figures of a text that stand side by side, with the place of the one asked for.

    Of 甲、乙分别为1和2 it is the second where the terms of the question are those of 乙 alone.
    """
    rows: list[list[Range]] = []
    for span in _outer(figures):
        if rows and BESIDE.fullmatch(text[rows[-1][-1][1] : span[0]]):
            rows[-1].append(span)
        else:
            rows.append([span])
    return [
        (tuple(row), _asked(text[: row[0][0]], len(row), terms)) for row in rows if len(row) > 1
    ]


def _outer(spans: tuple[Range, ...]) -> list[Range]:
    """Return the spans that no other one holds, in order."""
    return [
        (start, end)
        for start, end in sorted(set(spans))
        if not any((a, b) != (start, end) and a <= start and end <= b for a, b in spans)
    ]


def _asked(before: str, count: int, terms: tuple[str, ...]) -> int:
    """Return which of so many items named before figures the question has most of, or -1."""
    told = EACH.split(before)
    listed = [[found["item"] for found in FIGURED.finditer(told[0])][-count:]] if told[1:] else []
    listed += [ITEM.split(EACH.split(match[0])[0]) for match in ITEMS.finditer(before)]
    listed += [
        [str(year) for year in range(int(match["first"]), int(match["last"]) + 1)]
        for match in YEARS.finditer(before)
    ]
    for items in reversed(listed):
        shared = [sum(_size(term) for term in terms if term in item) for item in items]
        if len(items) != count or not any(shared):
            continue
        if shared.count(max(shared)) > 1:
            letters = frozenset("".join(terms))
            shared = [
                size + len(letters & set(item)) for size, item in zip(shared, items, strict=True)
            ]
        if shared.count(max(shared)) == 1:
            return shared.index(max(shared))
    return -1


def _size(term: str) -> int:
    return len(term) + NUMERAL * term.isdigit()
