"""Cuts raw text into blocks: runs of lines that were set together on the page."""

import re
from dataclasses import dataclass

from corpus.article import Range

MARK_UP = re.compile(
    r"(?:\s|#{1,6}|[>|▶►●■◆▲]|[*+-](?=\s)|\*\*|<!--.*?-->|!\[[^\]\n]*\]\([^)\n]*\))*"
)
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
    runs: list[tuple[list[Line], int]] = []
    gap = 0
    for line in lines:
        if line.start == line.end:
            gap += 1
            continue
        parted = not runs or gap or alone or line.marked or runs[-1][0][0].marked
        if parted:
            runs.append(([line], gap))
        else:
            runs[-1][0].append(line)
        gap = 0
    return tuple(Block(tuple(run), above) for run, above in runs)


def lines_of(raw: str) -> list[Line]:
    """Return every line of `raw`, blank ones too."""
    lines, start = [], 0
    for line in raw.splitlines(keepends=True):
        head = MARK_UP.match(line)
        begin = head.end() if head else 0
        stop = max(begin, _end(line))
        lines.append(Line(start + begin, start + stop, line.lstrip().startswith("#")))
        start += len(line)
    return lines


def _end(line: str) -> int:
    """Return where a line ends without blanks, table bars and marks of bold print."""
    text = line.rstrip()
    while text.endswith(("|", "**")):
        text = text.rstrip("|") if text.endswith("|") else text.removesuffix("**")
        text = text.rstrip()
    return len(text)


def ended(text: str) -> bool:
    """Tell whether a text stops where a sentence or a clause before a list does."""
    return bool(ENDED.search(text))


def _lines_are_paragraphs(raw: str, lines: list[Line]) -> bool:
    """Tell whether most long lines end a sentence, as they do where lines are not wrapped."""
    long = [line for line in lines if line.end - line.start >= PARAGRAPH]
    return 2 * sum(ended(raw[line.start : line.end]) for line in long) > len(long)
