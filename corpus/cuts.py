"""Takes out of an article's text what its print sets there and is none of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus.article import Range
from corpus.asides import Aside, asides_in
from corpus.credits import TURN
from corpus.imprint import DATELINE, SOURCED
from corpus.portal import closing, opening

Paragraphs = list[tuple[Range, ...]]
NAME = r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])"
REPORTERS = r"(?:本报|本刊|本台|新华社|特约)?.{0,8}?(?:记者|通讯员|实习生|特约撰稿)"
SIGNATURE = re.compile(
    rf"(?<=[。！？”…])\s*(?:"
    rf"[（(](?P<bracketed>{REPORTERS}[^）)]{{1,60}}|{NAME}(?: {NAME}){{0,3}} ?[辑编整]?理?)[）)]"
    rf"|(?P<name>{NAME}(?:\s+{NAME}){{0,3}}))\s*$"
)
ENDED = re.compile(r"[。！？!?…][”’）)】]*\s*$")
OPENED = re.compile(r"[（(][^）)]*$")  # names go on below
DISPATCH = re.compile(
    r"[电電]|^\s*[【〔（(][^】〕）)]*[记記]者|^\s*(?!本[报刊台])[^讯]+[报网线端媒）)].*讯|\d{4}\s?年"
)  # names a place, a reporter, a paper or a day with its year
SIGNED = 80  # characters at the end of an article that may name its writers


@dataclass(frozen=True, slots=True)
class Asides:
    """What stood between the sentences of an article."""

    captions: list[tuple[Range, ...]] = field(default_factory=list)
    bylines: list[Range] = field(default_factory=list)
    credits: list[tuple[Range, ...]] = field(default_factory=list)


def has_dateline(text: str) -> bool:
    """Tell whether a paragraph begins with the line that opens a report."""
    return bool(DATELINE.match(text))


def is_sourced(text: str) -> bool:
    """Tell whether a paragraph begins with the agency or paper that its news comes from."""
    return bool(SOURCED.match(text))


def is_signed(text: str) -> bool:
    """Tell whether a paragraph ends with the reporter's name in brackets."""
    found = SIGNATURE.search(text, max(0, len(text) - SIGNED))
    return found is not None and found["bracketed"] is not None


def names_writer(text: str) -> bool:
    """Tell whether the words that open a report name its reporter."""
    found = DATELINE.match(text)
    return found is not None and found["reporter"] is not None


def ends_in_name(text: str) -> bool:
    """Tell whether the writer's name closes a paragraph."""
    return SIGNATURE.search(text, max(0, len(text) - SIGNED)) is not None


def cut_opening(raw: str, paragraphs: Paragraphs) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Take headline and reporters that a portal sets before the text out of it."""
    (start, end), *rest = paragraphs[0]
    begin, headline, byline = opening(raw, start, end)
    if begin >= end:
        return (), ()
    paragraphs[0] = ((begin, end), *rest)
    return (headline,) if headline else (), (byline,) if byline else ()


def cut_closing(raw: str, paragraphs: Paragraphs) -> list[tuple[Range, ...]]:
    """Take the lines that a portal prints below the text out of it, all of it excepted."""
    cut: list[tuple[Range, ...]] = []
    while paragraphs:
        *before, (start, end) = paragraphs[-1]
        last = closing(raw, start, end)
        if last == end or not (before or raw[start:last].strip() or len(paragraphs) > 1):
            break
        cut.append(((last, end),))
        if raw[start:last].strip():
            paragraphs[-1] = (*before, (start, last))
            break
        if before:
            paragraphs[-1] = tuple(before)
        else:
            paragraphs.pop()
    return cut


def cut_dateline(raw: str, paragraphs: Paragraphs) -> tuple[Range, ...]:
    """Take the words that open a report, with agency, place and reporter, out of its text.

    The reporters' names may be set over two lines.
    """
    (start, end), *rest = paragraphs[0]
    over = bool(rest) and not raw[end : rest[0][0]].strip() and OPENED.search(raw[start:end])
    found = DATELINE.match(raw, start, rest[0][1] if over else end)
    if not found or found.end() == end:
        return ()
    below = found.end()
    paragraphs[0] = tuple((max(a, below), b) for a, b in paragraphs[0] if b > below)
    if DISPATCH.search(found[0]):
        return _within(raw, (start, found.end()), end)
    return _within(raw, found.span("reporter"), end) if found["reporter"] else ()


def _within(raw: str, span: Range, end: int) -> tuple[Range, ...]:
    """Return a range as it is printed on one line, or on two if the first ends within it."""
    if span[1] <= end:
        return (span,)
    below = end + len(raw[end : span[1]]) - len(raw[end : span[1]].lstrip())
    return ((span[0], end), (below, span[1]))


def cut_signature(raw: str, paragraphs: Paragraphs, *, signed: bool) -> tuple[Range, ...]:
    """Take the writer's name that closes the last paragraph out of it."""
    *before, (start, end) = paragraphs[-1]
    found = SIGNATURE.search(raw, max(start, end - SIGNED), end)
    if not found or (signed and not is_signed(raw[start:end])):
        return ()
    paragraphs[-1] = (*before, (start, found.start()))
    return (found.span("bracketed" if found["bracketed"] else "name"),)


def cut_turns(raw: str, paragraphs: Paragraphs) -> list[tuple[Range, ...]]:
    """Take the lines that send the reader to another page out of the paragraphs."""
    turns: list[tuple[Range, ...]] = []
    for number, ranges in enumerate(paragraphs):
        found = [turn.span() for span in ranges for turn in TURN.finditer(raw, *span)]
        if found:
            turns.extend((turn,) for turn in found)
            paragraphs[number] = tuple(_without(ranges, found))
    return turns


def cut_asides(raw: str, paragraphs: Paragraphs) -> Asides:
    """Take credits, writers' lines and rights out of the paragraphs, all of the text excepted."""
    asides, kept = Asides(), list(paragraphs)
    for number, ranges in enumerate(paragraphs):
        found = [aside for place in range(len(ranges)) for aside in _asides(raw, ranges, place)]
        for aside in found:
            _sort(asides, aside)
        if found:
            cuts = [(aside.start, aside.end) for aside in found]
            left = (part for part in _without(ranges, cuts) if raw[slice(*part)].strip())
            kept[number] = tuple(left) or ((ranges[-1][1],) * 2,)
    while kept and _is_blank(kept[-1]):
        kept.pop()
    if not kept:
        return Asides()
    paragraphs[:] = kept
    return asides


def _asides(raw: str, ranges: tuple[Range, ...], place: int) -> Iterator[Aside]:
    """Yield what is no sentence in one of a paragraph's ranges."""
    start, end = ranges[place]
    opens = place == 0 or bool(ENDED.search(raw[slice(*ranges[place - 1])]))
    found = asides_in(raw[start:end], opens=opens, closes=place == len(ranges) - 1)
    yield from (aside.moved(start) for aside in found)


def _sort(asides: Asides, aside: Aside) -> None:
    """Put an aside among those of its kind."""
    if aside.kind == "byline":
        asides.bylines.append(aside.told)
    elif aside.kind == "caption":
        asides.captions.append((aside.told,))
    else:
        asides.credits.append((aside.told,))


def _is_blank(ranges: tuple[Range, ...]) -> bool:
    return all(start == end for start, end in ranges)


def _without(ranges: tuple[Range, ...], cuts: list[Range]) -> Iterator[Range]:
    """Yield ranges without the parts that are cut out of them."""
    for start, end in ranges:
        inside = [cut for cut in cuts if start <= cut[0] < end]
        starts = [start, *(cut[1] for cut in inside)]
        yield from zip(starts, [*(cut[0] for cut in inside), end], strict=True)
