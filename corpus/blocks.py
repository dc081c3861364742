"""Cuts raw text into blocks: runs of lines that were set together on the page."""

import re
from dataclasses import dataclass

from corpus.article import Range

MARK_UP = re.compile(
    r"(?:\s|#{1,6}|[>|▶►●■◆▲]|[*+-](?=\s)|\*\*|<!--.*?-->|!\[[^\]\n]*\]\([^)\n]*\))*"
)
TRAILING_MARK_UP = re.compile(r"(?:\s|\||\*\*|#)*$")
ENDED = re.compile(r"[。！？!?…；;：:.][”’」』）)】》\"'\s]*$")
PARAGRAPH = 30  # characters: a line this long that ends a sentence is a paragraph of its own


@dataclass(frozen=True, slots=True)
class Line:
    """The raw range of a line without blanks and mark-up at its ends; empty if nothing is left.

    `marked` tells a Markdown heading.
    """

    start: int
    end: int
    marked: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Lines set together, with how many blank lines stand above them."""

    lines: tuple[Line, ...]
    gap: int

    @property
    def marked(self) -> bool:
        """Whether it is a Markdown heading."""
        return self.lines[0].marked

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The raw ranges of its lines."""
        return tuple((line.start, line.end) for line in self.lines)


def blocks_of(raw: str) -> tuple[Block, ...]:
    """Return the blocks of a page in reading order.

    Blank lines and headings part blocks; where lines are whole paragraphs, each is a block.
    """
    lines = lines_of(raw)
    alone = _lines_are_paragraphs(raw, lines)
    blocks: list[Block] = []
    gap = 0
    for line in lines:
        if line.start == line.end:
            gap += 1
            continue
        above = blocks[-1] if blocks else None
        if above is None or gap or alone or line.marked or above.marked:
            blocks.append(Block((line,), gap))
        else:
            blocks[-1] = Block((*above.lines, line), above.gap)
        gap = 0
    return tuple(blocks)


def lines_of(raw: str) -> list[Line]:
    """Return every line of `raw`, blank ones too."""
    lines, start = [], 0
    for line in raw.splitlines(keepends=True):
        head = MARK_UP.match(line)
        begin = head.end() if head else 0
        tail = TRAILING_MARK_UP.search(line, begin)
        stop = tail.start() if tail else len(line)
        lines.append(Line(start + begin, start + stop, line.lstrip().startswith("#")))
        start += len(line)
    return lines


def ended(text: str) -> bool:
    """Tell whether a text stops where a sentence or a clause before a list does."""
    return bool(ENDED.search(text))


def _lines_are_paragraphs(raw: str, lines: list[Line]) -> bool:
    """Tell whether most long lines end a sentence, as they do where lines are not wrapped."""
    long = [line for line in lines if line.end - line.start >= PARAGRAPH]
    return 2 * sum(ended(raw[line.start : line.end]) for line in long) > len(long)
