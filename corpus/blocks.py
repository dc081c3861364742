"""Cuts raw text into blocks: runs of lines that were set together on the page."""

from dataclasses import dataclass
from statistics import median

from corpus.article import Range
from corpus.imprint import LONGEST, is_imprint
from corpus.joins import ended
from corpus.lines import Line, lines_of

PARAGRAPH = 30  # characters: a line this long that ends a sentence is a paragraph of its own
INDENTED = 1.25  # ems by which the first line of a paragraph is shorter than its column
FEW = 3  # lines from which a column's width can be told


@dataclass(frozen=True, slots=True)
class Block:
    """Lines set together, with how many blank lines stand above them.

    `indented` tells whether its first line is set as a paragraph begins, None where the page does
    not show it.
    """

    lines: tuple[Line, ...]
    gap: int
    indented: bool | None

    @property
    def marked(self) -> bool:
        """Whether it is a Markdown heading."""
        return self.lines[0].level > 0

    @property
    def level(self) -> int:
        """The level of the Markdown heading that it is, 0 if it is none."""
        return self.lines[0].level

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return self.lines[0].row

    @property
    def bullet(self) -> bool:
        """Whether a mark such as □ stands before it."""
        return self.lines[0].bullet

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The raw ranges of its lines."""
        return tuple(place for line in self.lines for place in line.ranges)


def blocks_of(raw: str) -> tuple[Block, ...]:
    """Return the blocks of a page in reading order.

    Blank lines, headings and indents part blocks; where lines are whole paragraphs, each is one.
    """
    lines = lines_of(raw)
    alone = _lines_are_paragraphs(raw, lines)
    indents = _indents_mark_paragraphs(lines)
    runs: list[tuple[list[Line], int]] = []
    gap = 0
    for line in lines:
        if not line.ranges:
            gap += 1
            continue
        above = runs[-1][0][0] if runs else line
        marked = line.level or above.level or line.row or above.row
        aside = _is_imprint(raw, line) or _is_imprint(raw, above)
        if not runs or gap or alone or marked or aside or (indents and line.indented):
            runs.append(([line], gap))
        else:
            runs[-1][0].append(line)
        gap = 0
    return tuple(
        Block(tuple(run), above, run[0].indented if indents else _first_is_short(raw, run))
        for run, above in runs
    )


def _is_imprint(raw: str, line: Line) -> bool:
    return line.length <= LONGEST and is_imprint(
        " ".join(raw[slice(*span)] for span in line.ranges)
    )


def _lines_are_paragraphs(raw: str, lines: list[Line]) -> bool:
    """Tell whether most long lines end a sentence, as they do where lines are not wrapped."""
    long = [line for line in lines if line.length >= PARAGRAPH]
    return 2 * sum(ended(raw[slice(*line.ranges[-1])]) for line in long) > len(long)


def _indents_mark_paragraphs(lines: list[Line]) -> bool:
    """Tell whether some lines of the page are indented and some are not."""
    long = [line.indented for line in lines if 2 * line.length >= PARAGRAPH]
    return FEW <= sum(long) < len(long)


def _first_is_short(raw: str, lines: list[Line]) -> bool | None:
    """Tell whether the first of the wrapped lines of a paragraph is set in by two characters.

    A blank inside a paragraph counts as a line break, since recognised text often has it so.
    """
    parts = [part for line in lines for span in line.ranges for part in raw[slice(*span)].split()]
    if len(parts) < FEW:
        return None
    widths = [_width(part) for part in parts]
    full = median(widths[1:-1])
    even = sum(abs(width - full) <= INDENTED for width in widths[1:-1])
    if 2 * even <= len(widths) - 2:
        return None
    short = full - widths[0]
    if short > 2 * INDENTED + 1:
        return None
    return short > INDENTED


def _width(text: str) -> float:
    """Return the width of a text in ems; marks count as full ones, as they are set in Chinese."""
    return len(text) - sum(character.isascii() and character.isalnum() for character in text) / 2
