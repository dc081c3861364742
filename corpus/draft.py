"""An article while its page is being read, and what its print says about its parts."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.article import Article, Piece, Published, Range, Section, Sentence, Source
from corpus.blocks import Block
from corpus.cuts import (
    cut_asides,
    cut_closing,
    cut_dateline,
    cut_opening,
    cut_signature,
    cut_turns,
)
from corpus.dateline import credits_in
from corpus.garble import is_garbled
from corpus.imprint import ENGLISH_DAY, MONTHS
from corpus.joins import GOES_ON
from corpus.numerals import value_of
from corpus.sentences import sentences_of
from corpus.text import piece

HAN_DAY = (
    r"(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}\s*年\s*(?:十[一二]?|[一二三四五六七八九])\s*月"
    r"\s*(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\s*日"
)
DAY = (
    r"(?:((?:[1１][９9]|[2２][０0])\d\d)\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?"
    rf"|({HAN_DAY}))"
)
PRINTED = re.compile(rf"{DAY}\s*(?:星期|周|第|农历|$|在[^，。]{{2,40}}(?:会议|大会)上)")
ANY_DAY = re.compile(DAY)
SENT = re.compile(rf"{DAY}\s?[讯電电]")
ENGLISH = re.compile(ENGLISH_DAY)


@dataclass(slots=True)
class Draft:
    """The parts of an article; every one is raw ranges."""

    titles: list[Block] = field(default_factory=list)
    columns: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    datelines: list[Block] = field(default_factory=list)  # between its headline and its text
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


def article_of(source: Source, draft: Draft, number: int, day: str) -> Article:
    """Return the article that a draft describes; `day` is the one printed on its page."""
    raw = source.raw
    text = draft.paragraphs
    turns = cut_turns(raw, text)
    turns += cut_closing(raw, text)
    headline, reporters = cut_opening(raw, text)
    asides = cut_asides(raw, text)
    turns += cut_closing(raw, text)
    opened = cut_dateline(raw, text)
    signatures = cut_signature(raw, text, signed=bool(draft.bylines))
    under = [credits_in(raw, block.ranges) for block in draft.datelines]
    credited = tuple(place for named, _ in under for place in named)
    dated = [written for _, written in under if written]
    signed = tuple(place for block in draft.bylines for place in block.ranges)
    bylines = (*credited, *signed, *reporters, *opened, *asides.bylines, *signatures)
    sentences = _doubted(sentences_of(raw, tuple(draft.paragraphs)), draft.cut)
    firsts = [(sentence.paragraph, sentence.number) for sentence in sentences]
    sections = tuple(
        Section(_joined(raw, blocks), firsts[below][1])
        for blocks, paragraph in draft.sections
        if (below := bisect_left(firsts, (paragraph, 0))) < len(firsts)
    )
    kicker, titles = _headline(raw, draft.titles)
    blocks_around = (block.ranges for block in draft.furniture)
    furniture = (*dated, *blocks_around, *turns, *asides.credits)
    captions = (*(block.ranges for block in draft.captions), *asides.captions)
    return Article(
        id=f"{source.name}:{number}",
        source=source.name,
        title=_titled(raw, titles, headline) or Piece(source.title, ()),
        column=_joined(raw, draft.columns) if draft.columns else None,
        byline=piece(raw, bylines, spaced=True) if bylines else None,
        published=_published(source, draft, day, opened),
        sections=sections,
        captions=tuple(piece(raw, ranges, spaced=True) for ranges in captions),
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


def _joined(raw: str, blocks: list[Block]) -> Piece:
    return piece(raw, tuple(place for block in blocks for place in block.ranges), spaced=True)


def printed_day(raw: str, blocks: Iterable[Block], pattern: re.Pattern[str] = PRINTED) -> str:
    """Return the first day that blocks print with its year, as an ISO date, or an empty string.

    A day that no calendar has, such as 31 June, is none.
    """
    texts = (" ".join(raw[start:end] for start, end in block.ranges) for block in blocks)
    return next((day for text in texts if (day := _day_in(text, pattern))), "")


def _day_in(text: str, pattern: re.Pattern[str]) -> str:
    """Return the first day of a text as an ISO date, an empty string without one."""
    found, english = pattern.search(text), ENGLISH.search(text)
    if not found and not english:
        return ""
    counts = _counts(found) if found else _in_english(english[0] if english else "")
    with suppress(ValueError):
        return date(*counts).isoformat()
    return ""


def _in_english(written: str) -> tuple[int, ...]:
    """Return year, month and day of an English day, such as June 13, 2024 or 13 June 2024."""
    count, year = re.findall(r"\d+", written)
    name = re.findall("[A-Za-z]{3}", written)[0]
    return int(year), MONTHS.index(name) + 1, int(count)


def _counts(found: re.Match[str]) -> tuple[int, ...]:
    """Return year, month and day of a match of DAY."""
    *arabic, han = found.groups()
    if not han:
        return tuple(map(int, arabic))
    counts = re.split("[年月日]", "".join(han.split()).replace("○", "〇"))[:3]
    return tuple(int(value_of(count) or 0) for count in counts)


def _published(source: Source, draft: Draft, day: str, opened: tuple[Range, ...]) -> Published:
    """Return the date of the source's record, or that printed with the article or on its page.

    The words that open the report may tell it, 东港日报2024年3月5日讯.
    """
    if source.date:
        return Published(source.date, "record")
    below = printed_day(source.raw, draft.datelines, ANY_DAY)
    sent = (_day_in(source.raw[start:end], SENT) for start, end in opened)
    if dated := below or next(filter(None, sent), ""):
        return Published(dated, "printed")
    own = printed_day(source.raw, (*draft.titles, *draft.bylines, *draft.notes, *draft.furniture))
    return Published(day or own, "printed") if day or own else Published(None, "unknown")
