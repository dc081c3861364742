"""Cuts raw text into blocks: runs of lines that were set together on the page."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus.article import Range
from corpus.credits import TURN, is_byline, print_role
from corpus.dateline import dateline_in
from corpus.imprint import DATELINE, LONGEST, is_around_post, is_imprint, is_masthead
from corpus.joins import WAITS, ended
from corpus.lines import Line, lines_of

PARAGRAPH = 30  # characters: a line this long that ends a sentence is a paragraph of its own
INDENTED = 1.25  # ems by which the first line of a paragraph is shorter than its column
NARROW = re.compile("[A-Za-z0-9]")
WHOLE = re.compile(r"[A-Za-z0-9.%]{2,}")
LATIN = re.compile("[A-Za-z]{2,}")
HAN = re.compile("[\u4e00-\u9fff]")
VERSE = 16  # characters of the longest line of a poem
STOPS = "。！？…"
ANNOUNCED = re.compile(r"[：:]$")
CLAUSE = re.compile(r"[，。；！？]")
OPENED = re.compile(r"[讯电]\s?[（(][^）)]{0,40}$")  # amid the reporters' names
SQUEEZED = 2  # ems that a full line may differ by, as marks are squeezed or hang over
NARROWEST = 9  # ems of the narrowest column
HEAD = 6  # lines at the head of a page among which its name stands
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
    def around(self) -> bool:
        """Whether the pages of the text repeat it."""
        return self.lines[0].around

    @property
    def item(self) -> str:
        """The sort of the mark that it opens with as an item of a list does, empty if none."""
        return self.lines[0].item

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
    blocks: list[Block] = []
    for run, gap in _runs(raw, lines):
        listed = bool(blocks) and _is_listed(raw, blocks[-1].lines[-1], run)
        parted = _parted(raw, run, alone=alone, indents=indents)
        for number, part in enumerate([[line] for line in run] if listed else parted):
            short = part[0].indented if indents else _first_is_short(raw, part)
            blocks.append(Block(tuple(part), 0 if number else gap, short))
    return tuple(blocks)


def _runs(raw: str, lines: list[Line]) -> list[tuple[list[Line], int]]:
    """Return the lines that no blank line, heading, row, imprint or byline parts, with the gap."""
    runs: list[tuple[list[Line], int]] = []
    gap = 0
    names = {line.ranges for line in [line for line in lines if line.ranges][:HEAD]}
    names |= _running_heads(raw, lines)
    for line in lines:
        if not line.ranges:
            gap += 1
            continue
        above = runs[-1][0][0] if runs else line
        marked = line.level or above.level or line.row or above.row
        aside = any(
            _is_apart(raw, part) or (part.ranges in names and is_masthead(_solid(raw, part)))
            for part in (line, above)
        )
        if not runs or gap or marked or aside:
            runs.append(([line], gap))
        else:
            runs[-1][0].append(line)
        gap = 0
    return runs


def _running_heads(raw: str, lines: list[Line]) -> set[tuple[Range, ...]]:
    """Return the lines set solid with an imprint amid a page, where its name may stand."""
    imprints = [bool(line.ranges) and is_imprint(_text(raw, line)) for line in lines]
    return {
        line.ranges
        for i, line in enumerate(lines)
        if line.ranges and any(imprints[max(0, i - 1) : i + 2])
    }


def _parted(raw: str, run: list[Line], *, alone: bool, indents: bool) -> list[list[Line]]:
    """Part a run of lines where a paragraph or a heading begins."""
    if len(run) == 1:
        return [run]
    column = _column(raw, run)
    if alone and not column:
        return [run] if _is_verse(raw, run) else _paragraphs(raw, run, indents=indents)
    parts = [[run[0]]]
    for above, line, below in zip(run, run[1:], [*run[2:], None], strict=False):
        listed = not column or parts[-1][0].item or ended(raw[slice(*above.ranges[-1])])
        alike = below is not None and below.item == line.item
        opens = DATELINE.match(_text(raw, line)) and not WAITS.search(_text(raw, above))
        item = line.item and (listed or alike or line.item == "bullet")
        set_in = bool(item or opens or (indents and line.indented))
        turned = not column and _turns_script(raw, above, line)
        if set_in or turned or (column and _parts(raw, above, line, column, indents=indents)):
            parts.append([line])
        else:
            parts[-1].append(line)
    return parts


def _paragraphs(raw: str, run: list[Line], *, indents: bool) -> list[list[Line]]:
    """Part lines that are paragraphs; where those are set in, one that is not goes on with one."""
    parts = [[run[0]]]
    for above, line in pairwise(run):
        set_in = parts[-1][0].indented and not line.indented
        if indents and set_in and 2 * above.length >= PARAGRAPH and not ended(_text(raw, above)):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def _is_listed(raw: str, above: Line, run: list[Line]) -> bool:
    """Tell whether a colon announces lines of which none holds a clause."""
    announced = ANNOUNCED.search(_text(raw, above))
    return bool(announced) and not any(CLAUSE.search(_text(raw, line)) for line in run)


def _turns_script(raw: str, above: Line, line: Line) -> bool:
    """Tell whether one of two lines holds Latin words only, and the other characters only."""
    texts = _text(raw, above), _text(raw, line)
    latin = [len(LATIN.findall(text)) > 1 and not HAN.search(text) for text in texts]
    han = [bool(HAN.search(text)) and not LATIN.search(text) for text in texts]
    return (latin[0] and han[1]) or (han[0] and latin[1])


def _is_verse(raw: str, run: list[Line]) -> bool:
    """Tell whether short lines are those of a stanza: commas end some, a stop the last."""
    ends = [raw[line.ranges[-1][1] - 1] for line in run]
    short = all(line.length <= VERSE for line in run)
    return short and ends[-1] in STOPS and any(end in "，、；" for end in ends[:-1])


def _column(raw: str, run: list[Line]) -> float:
    """Return the width in ems that the lines of a run were wrapped at, 0 if they were not."""
    widths = [(_line_width(raw, line), line) for line in run[:-1]]
    wide = sorted(width for width, _ in widths if width >= NARROWEST)
    near = [bisect_right(wide, w + SQUEEZED) - bisect_left(wide, w - SQUEEZED) for w in wide]
    full = max(zip(near, wide, strict=True), default=(0, 0.0))[1]
    wrapped = [line for width, line in widths if abs(full - width) <= SQUEEZED]
    if len(wrapped) < FEW - 1 or FEW * len(wrapped) < len(wide):
        return 0
    open_ends = sum(not ended(raw[slice(*line.ranges[-1])]) for line in wrapped)
    return full if 2 * open_ends > len(wrapped) else 0


def _parts(raw: str, above: Line, line: Line, column: float, *, indents: bool) -> bool:
    """Tell whether a wrapped column's paragraph or heading ends between two lines.

    A line that does not fill the column ends one; a full one does before a line that is set in.
    """
    upper, lower = _line_width(raw, above), _line_width(raw, line)
    if OPENED.search(_text(raw, above)) and not line.indented:
        return False
    aside = any(print_role(_solid(raw, part)) for part in (above, line))
    if not (aside or line.indented) and _is_filled(raw, above, line, column - upper):
        return False
    if aside or abs(column - upper) > 2 * INDENTED:
        return True
    if not ended(raw[slice(*above.ranges[-1])]):
        return lower > column + 2 * INDENTED
    return not indents and INDENTED < column - lower <= 2 * INDENTED + 1


def _is_filled(raw: str, above: Line, line: Line, left: float) -> bool:
    """Tell whether a line in mid sentence has too little left for the figure that the next begins.

    A figure or a Latin word is not broken; columns may be set by characters, half ones as whole.
    """
    text = raw[slice(*above.ranges[-1])]
    word = WHOLE.match(raw, line.ranges[0][0])
    return word is not None and not ended(text) and 0 < left <= len(word[0]) + 2 * INDENTED


def _line_width(raw: str, line: Line) -> float:
    """Return the width of a line in ems, the blanks at its head included."""
    return sum(_width(raw[start:end]) for start, end in line.ranges) + 2 * line.indented


def _is_apart(raw: str, line: Line) -> bool:
    """Tell whether a line is an imprint, a dateline or a byline, which no text runs through."""
    if line.around or line.length > LONGEST:
        return line.around
    text = _text(raw, line)
    told = dateline_in(text)
    dated = told is not None and told.dated and told.sure
    around = is_imprint(text) or is_around_post(text)
    turned = bool(TURN.fullmatch(text))
    return around or dated or turned or is_byline(_solid(raw, line))


def _text(raw: str, line: Line) -> str:
    return " ".join(raw[start:end] for start, end in line.ranges)


def _solid(raw: str, line: Line) -> str:
    """Return what a line prints, one space for every blank."""
    return " ".join(_text(raw, line).split())


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
    return len(text) - len(NARROW.findall(text)) / 2
