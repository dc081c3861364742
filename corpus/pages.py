"""Reads a page as its editor set it: articles with headings, captions, bylines and body."""

import re
from dataclasses import dataclass, field

from corpus.article import Article, Piece, Published, Range, Section, Source
from corpus.blocks import Block, blocks_of, ended
from corpus.roles import Role, roles_of
from corpus.sentences import sentences_of
from corpus.text import piece

PRINTED = re.compile(r"((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:星期|周|第|$)")
DATELINE = re.compile(r"^(?:本报讯|本报.{1,20}[讯电]|新华社.{1,20}电|据.{2,12}报道)[\s（(，,：:]?")
SIGNATURE = re.compile(
    r"(?<=[。！？”])\s*([\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4}){0,3})\s*$"
)
INTERVIEW = re.compile(r"主持人|嘉宾|对话人|受访")
HEADLINES = 6  # lines of the longest headline; more short lines are a list


@dataclass(slots=True)
class Draft:
    """An article while its page is being read; every part is raw ranges."""

    titles: list[Block] = field(default_factory=list)
    columns: list[Block] = field(default_factory=list)
    bylines: list[Block] = field(default_factory=list)
    captions: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    sections: list[tuple[list[Block], int]] = field(default_factory=list)
    paragraphs: list[tuple[Range, ...]] = field(default_factory=list)
    signed: bool = False  # a byline has closed it


def articles_of(source: Source) -> tuple[Article, ...]:
    """Return the articles of a page in reading order; a page without running text has none."""
    drafts = _drafts(source.raw)
    return tuple(_article(source, draft, number) for number, draft in enumerate(drafts, start=1))


def _drafts(raw: str) -> list[Draft]:
    """Deal the blocks of a page out to its articles."""
    blocks = blocks_of(raw)
    drafts = [Draft()]
    headings: list[Block] = []
    opening: list[Block] = []
    for block, role in zip(blocks, roles_of(raw, blocks), strict=True):
        current = drafts[-1]
        if role == "heading":
            headings.append(block)
        elif role == "body":
            if _heads_the_page(raw, current, opening):
                current.sections.insert(0, (current.titles, 0))
                current.titles, headings = headings[:1], headings[1:]
                current.bylines.extend(opening)
                opening = []
            if _starts_article(raw, current, headings, opening, block):
                current = Draft()
                drafts.append(current)
            _place_headings(current, headings, opening)
            _append(raw, current, block, joined=not headings)
            headings, opening = [], []
        elif role == "byline":
            (opening if headings or not current.paragraphs else current.bylines).append(block)
            current.signed = current.signed or not headings
        else:
            _aside(current, role).append(block)
    current = drafts[-1]
    current.bylines.extend(opening)
    current.paragraphs.extend(heading.ranges for heading in headings)
    return [draft for draft in drafts if draft.paragraphs]


def _heads_the_page(raw: str, current: Draft, opening: list[Block]) -> bool:
    """Tell whether a byline names the parties of an interview that fills the whole page.

    Its headline is often read after its first columns.
    """
    named = any(
        INTERVIEW.search(raw[start:end]) for block in opening for start, end in block.ranges
    )
    return named and bool(current.paragraphs) and not current.signed


def _aside(draft: Draft, role: Role) -> list[Block]:
    """Return where a draft keeps the blocks of a role that is no running text."""
    return {"caption": draft.captions, "column": draft.columns}.get(role, draft.notes)


def _starts_article(
    raw: str, current: Draft, headings: list[Block], opening: list[Block], body: Block
) -> bool:
    """Tell whether the headings above `body` head an article of their own."""
    if not current.paragraphs or not headings:
        return False
    start, end = body.ranges[0]
    dateline = bool(DATELINE.search(raw[start:end]))
    return bool(opening) or dateline or (current.signed and len(headings) > 1)


def _place_headings(draft: Draft, headings: list[Block], opening: list[Block]) -> None:
    """Make the pending headings the title, a section's heading or, if many, body text."""
    draft.bylines.extend(opening)
    if len(headings) > HEADLINES:
        draft.paragraphs.extend(heading.ranges for heading in headings)
    elif not draft.paragraphs:
        draft.titles.extend(headings)
    elif headings:
        draft.sections.append((list(headings), len(draft.paragraphs)))


def _append(raw: str, draft: Draft, block: Block, *, joined: bool) -> None:
    """Add running text; text that goes on where a column broke joins the paragraph above."""
    above = draft.paragraphs[-1] if draft.paragraphs else ()
    if joined and above and not ended(raw[above[-1][0] : above[-1][1]]):
        draft.paragraphs[-1] = (*above, *block.ranges)
    else:
        draft.paragraphs.append(block.ranges)


def _article(source: Source, draft: Draft, number: int) -> Article:
    """Return the article that a draft describes."""
    raw = source.raw
    signature = _cut_signature(raw, draft)
    sentences = sentences_of(raw, tuple(draft.paragraphs))
    firsts = {}
    for sentence in reversed(sentences):
        firsts[sentence.paragraph] = sentence.number
    sections = tuple(
        Section(_joined(raw, blocks), firsts[paragraph])
        for blocks, paragraph in draft.sections
        if paragraph in firsts
    )
    bylines = tuple(r for block in draft.bylines for r in block.ranges) + signature
    return Article(
        id=f"{source.name}:{number}",
        source=source.name,
        title=_joined(raw, draft.titles) if draft.titles else Piece(source.title, ()),
        column=_joined(raw, draft.columns) if draft.columns else None,
        byline=piece(raw, bylines, spaced=True) if bylines else None,
        published=_published(source, draft),
        sections=sections,
        captions=tuple(piece(raw, block.ranges, spaced=True) for block in draft.captions),
        notes=tuple(piece(raw, block.ranges, spaced=True) for block in draft.notes),
        sentences=sentences,
    )


def _cut_signature(raw: str, draft: Draft) -> tuple[Range, ...]:
    """Take the writer's name that closes the last paragraph out of it."""
    if draft.bylines:
        return ()
    *before, (start, end) = draft.paragraphs[-1]
    found = SIGNATURE.search(raw[start:end])
    if not found:
        return ()
    draft.paragraphs[-1] = (*before, (start, start + found.start()))
    return ((start + found.start(1), start + found.end(1)),)


def _joined(raw: str, blocks: list[Block]) -> Piece:
    return piece(raw, tuple(r for block in blocks for r in block.ranges), spaced=True)


def _published(source: Source, draft: Draft) -> Published:
    """Return the date of the source's record or the one printed at the head or foot."""
    if source.date:
        return Published(source.date, "record")
    for block in (*draft.titles, *draft.bylines, *draft.notes):
        found = PRINTED.search(" ".join(source.raw[start:end] for start, end in block.ranges))
        if found:
            year, month, day = map(int, found.groups())
            return Published(f"{year:04}-{month:02}-{day:02}", "printed")
    return Published(None, "unknown")
