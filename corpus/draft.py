"""An article while its page is being read, and what its print says about its parts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from corpus.article import Article, Piece, Published, Range, Section, Sentence, Source
from corpus.blocks import Block
from corpus.credits import TURN
from corpus.garble import is_garbled
from corpus.imprint import DATELINE, SOURCED
from corpus.joins import GOES_ON
from corpus.numerals import value_of
from corpus.portal import closing, opening
from corpus.sentences import sentences_of
from corpus.text import piece

NAME = r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])"
HAN_DAY = (
    r"(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}\s*年\s*(?:十[一二]?|[一二三四五六七八九])\s*月"
    r"\s*(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*日"
)
DAY = (
    r"(?:((?:[1１][９9]|[2２][０0])\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?"
    rf"|({HAN_DAY}))"
)
PRINTED = re.compile(rf"{DAY}\s*(?:星期|周|第|农历|$)")
REPORTERS = r"(?:本报|本刊|本台|新华社|特约)?.{0,8}?(?:记者|通讯员|实习生|特约撰稿)"
ANY_DAY = re.compile(DAY)
SIGNATURE = re.compile(
    rf"(?<=[。！？”…])\s*(?:"
    rf"[（(](?P<bracketed>{REPORTERS}[^）)]{{1,60}}|{NAME}(?: {NAME}){{0,3}} ?[辑编整]?理?)[）)]"
    rf"|(?P<name>{NAME}(?:\s+{NAME}){{0,3}}))\s*$"
)
DISPATCH = re.compile(r"电")  # a report sent from a place that it names
SIGNED = 80  # characters at the end of an article that may name its writers


@dataclass(slots=True)
class Draft:
    """The parts of an article; every one is raw ranges."""

    titles: list[Block] = field(default_factory=list)
    columns: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    captions: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    furniture: list[Block] = field(default_factory=list)
    sections: list[tuple[list[Block], int]] = field(default_factory=list)
    paragraphs: list[tuple[Range, ...]] = field(default_factory=list)
    cut: set[int] = field(default_factory=set)  # paragraphs whose end the page lost
    signed: bool = False  # a byline has closed it
    height: int = 0  # lines of the tallest heading over running text in it
    notice: bool = False  # its headline is that of a notice
    named: bool = False  # its writer is named at its head


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


def article_of(source: Source, draft: Draft, number: int, day: str) -> Article:
    """Return the article that a draft describes; `day` is the one printed on its page."""
    raw = source.raw
    turns = _cut_turns(raw, draft)
    turns += _cut_closing(raw, draft)
    headline, reporters = _cut_opening(raw, draft)
    datelines = _cut_dateline(raw, draft)
    signatures = _cut_signature(raw, draft)
    blocks = tuple(place for block in draft.bylines for place in block.ranges)
    bylines = (*blocks, *reporters, *datelines, *signatures)
    sentences = _doubted(sentences_of(raw, tuple(draft.paragraphs)), draft.cut)
    firsts: dict[int, int] = {}
    for sentence in reversed(sentences):
        firsts[sentence.paragraph] = sentence.number
    sections = tuple(
        Section(_joined(raw, blocks), firsts[paragraph])
        for blocks, paragraph in draft.sections
        if paragraph in firsts
    )
    kicker, titles = _headline(raw, draft.titles)
    furniture = (*(block.ranges for block in draft.furniture), *turns)
    return Article(
        id=f"{source.name}:{number}",
        source=source.name,
        title=_titled(raw, titles, headline) or Piece(source.title, ()),
        column=_joined(raw, draft.columns) if draft.columns else None,
        byline=piece(raw, bylines, spaced=True) if bylines else None,
        published=_published(source, draft, day),
        sections=sections,
        captions=tuple(piece(raw, block.ranges, spaced=True) for block in draft.captions),
        notes=tuple(piece(raw, block.ranges, spaced=True) for block in draft.notes),
        sentences=sentences,
        kicker=_joined(raw, kicker) if kicker else None,
        furniture=tuple(piece(raw, ranges, spaced=True) for ranges in furniture),
    )


def _doubted(sentences: tuple[Sentence, ...], cut: set[int]) -> tuple[Sentence, ...]:
    """Mark the sentences that are garbled or that a page has the first or second half of."""
    lasts = {sentence.paragraph: sentence.number for sentence in sentences}
    return tuple(
        replace(sentence, doubtful=True)
        if is_garbled(sentence.text)
        or GOES_ON.match(sentence.text)
        or (sentence.paragraph in cut and lasts[sentence.paragraph] == sentence.number)
        else sentence
        for sentence in sentences
    )


def _headline(raw: str, titles: list[Block]) -> tuple[list[Block], list[Block]]:
    """Part the kicker, a line of lower rank or one that a dash ends, from the headline."""
    if len(titles) < 2:
        return [], titles
    first = raw[slice(*titles[0].ranges[-1])]
    lower = titles[0].level > titles[1].level > 0
    return (titles[:1], titles[1:]) if lower or first.endswith("—") else ([], titles)


def _titled(raw: str, titles: list[Block], headline: tuple[Range, ...]) -> Piece | None:
    """Return the headline that stands above the text, or else the one that stands in it."""
    ranges = tuple(place for block in titles for place in block.ranges) or headline
    return piece(raw, ranges, spaced=True) if ranges else None


def _cut_opening(raw: str, draft: Draft) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Take headline and reporters that a portal sets before the text out of it."""
    (start, end), *rest = draft.paragraphs[0]
    begin, headline, byline = opening(raw, start, end)
    if begin >= end:
        return (), ()
    draft.paragraphs[0] = ((begin, end), *rest)
    return (headline,) if headline else (), (byline,) if byline else ()


def _cut_closing(raw: str, draft: Draft) -> list[tuple[Range, ...]]:
    """Take the lines that a portal prints below the text out of it, all of it excepted."""
    cut: list[tuple[Range, ...]] = []
    while draft.paragraphs:
        *before, (start, end) = draft.paragraphs[-1]
        last = closing(raw, start, end)
        if last == end or not (before or raw[start:last].strip() or len(draft.paragraphs) > 1):
            break
        cut.append(((last, end),))
        if raw[start:last].strip():
            draft.paragraphs[-1] = (*before, (start, last))
            break
        if before:
            draft.paragraphs[-1] = tuple(before)
        else:
            draft.paragraphs.pop()
    return cut


def _cut_dateline(raw: str, draft: Draft) -> tuple[Range, ...]:
    """Take the words that open a report, with agency, place and reporter, out of its text."""
    (start, end), *rest = draft.paragraphs[0]
    found = DATELINE.match(raw, start, end)
    if not found or found.end() == end:
        return ()
    draft.paragraphs[0] = ((found.end(), end), *rest)
    if DISPATCH.search(found[0]):
        return ((start, found.end()),)
    return (found.span("reporter"),) if found["reporter"] else ()


def _cut_signature(raw: str, draft: Draft) -> tuple[Range, ...]:
    """Take the writer's name that closes the last paragraph out of it."""
    *before, (start, end) = draft.paragraphs[-1]
    found = SIGNATURE.search(raw, max(start, end - SIGNED), end)
    if not found or (draft.bylines and not is_signed(raw[start:end])):
        return ()
    draft.paragraphs[-1] = (*before, (start, found.start()))
    return (found.span("bracketed" if found["bracketed"] else "name"),)


def _cut_turns(raw: str, draft: Draft) -> list[tuple[Range, ...]]:
    """Take the lines that send the reader to another page out of the paragraphs."""
    turns: list[tuple[Range, ...]] = []
    for number, ranges in enumerate(draft.paragraphs):
        found = [turn.span() for span in ranges for turn in TURN.finditer(raw, *span)]
        if found:
            turns.extend((turn,) for turn in found)
            draft.paragraphs[number] = tuple(_without(ranges, found))
    return turns


def _without(ranges: tuple[Range, ...], cuts: list[Range]) -> Iterator[Range]:
    """Yield ranges without the parts that are cut out of them."""
    for start, end in ranges:
        inside = [cut for cut in cuts if start <= cut[0] < end]
        starts = [start, *(cut[1] for cut in inside)]
        yield from zip(starts, [*(cut[0] for cut in inside), end], strict=True)


def _joined(raw: str, blocks: list[Block]) -> Piece:
    return piece(raw, tuple(place for block in blocks for place in block.ranges), spaced=True)


def printed_day(raw: str, blocks: Iterable[Block], pattern: re.Pattern[str] = PRINTED) -> str:
    """Return the first day that blocks print with its year, as an ISO date, or an empty string."""
    for block in blocks:
        found = pattern.search(" ".join(raw[start:end] for start, end in block.ranges))
        if found:
            year, month, day = _counts(found)
            return f"{year:04}-{month:02}-{day:02}"
    return ""


def _counts(found: re.Match[str]) -> tuple[int, ...]:
    """Return year, month and day of a match of DAY."""
    *arabic, han = found.groups()
    if not han:
        return tuple(map(int, arabic))
    counts = re.split("[年月日]", "".join(han.split()).replace("○", "〇"))[:3]
    return tuple(int(value_of(count) or 0) for count in counts)


def _published(source: Source, draft: Draft, day: str) -> Published:
    """Return the date of the source's record, or that printed with the article or on its page."""
    if source.date:
        return Published(source.date, "record")
    own = printed_day(source.raw, (*draft.titles, *draft.bylines, *draft.notes, *draft.furniture))
    return Published(day or own, "printed") if day or own else Published(None, "unknown")
