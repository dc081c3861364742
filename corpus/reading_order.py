"""Puts the print of pages into reading order, from where it stands.

A text layer holds print in the order in which it was drawn. That order is kept but for columns
that were drawn line by line across. What parts paragraphs in print, an indent or a space, becomes
a blank line.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from itertools import pairwise
from statistics import median

from corpus.joins import ended

BREAK = "\n"
CELL = "\t"
HYPHEN = "\x02"  # PDFium's sign for a hyphen that ends a line
GAP = 1.0  # ems between words from which they may stand in two columns
ALIGNED = 3  # lines with a gap at one place from which it is a gutter
COLUMN = 8.0  # ems of the narrowest column
SAME = 0.1  # share by which the sizes of one text differ at most
LEADING = 1.6  # ems from line to line where the page does not tell
TIGHT = 1.2  # ems from line to line at least
LOOSE = 1.3  # times the usual leading from which lines are set apart
INDENT = 1.2  # ems
SHORT = 2.0  # ems by which the last line of a paragraph is shorter than its column
REACH = 12  # columns side by side


@dataclass(frozen=True, slots=True)
class Print:
    """Text set on one baseline; places and its size in points, upwards and to the right.

    `before` is what parts it from the print before it: a blank, BREAK or nothing.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    font: str = ""
    before: str = BREAK


class Block:
    """Lines of one size that stand below each other."""

    def __init__(self, line: Print) -> None:
        self.lines = [line]
        self.left, self.right = line.left, line.right

    def add(self, line: Print) -> None:
        """Set a line below the others."""
        self.lines.append(line)
        self.left, self.right = min(self.left, line.left), max(self.right, line.right)

    @property
    def wide(self) -> bool:
        """Whether it is as wide as a column."""
        return self.right - self.left >= COLUMN * self.lines[0].size

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return CELL in self.lines[0].text

    def indents(self, line: Print) -> bool:
        """Tell whether a line begins further right than others."""
        return line.left - self.left >= INDENT * line.size

    def lacks(self, line: Print) -> float:
        """Return by how many ems a line is shorter than others."""
        return (self.right - line.right) / line.size

    def stands_above(self, line: Print, step: float) -> bool:
        """Tell whether a line of its size stands right below it, at most `step` ems further."""
        last = self.lines[-1]
        shared = min(self.right, line.right) - max(self.left, line.left)
        narrower = min(self.right - self.left, line.right - line.left)
        below = 0 < last.base - line.base <= step * line.size and CELL not in last.text + line.text
        return below and _alike(last, line) and 2 * shared >= narrower


def text_of(pages: Iterable[Sequence[Print]]) -> str:
    """Return the text of pages: form feeds part pages, blank lines paragraphs."""
    parts: list[str] = []
    above: Block | None = None
    for number, page in enumerate(pages):
        turn = "\f" if number else ""
        for block in _blocks(_rows(page)):
            goes_on = above is not None and _goes_on(above, block, turned=bool(turn))
            if goes_on and not turn:
                parts[-1] = _run_on(parts[-1], _set(block))
            else:
                solid = goes_on or above is None or (above.row and block.row)
                parts += ["" if solid else BREAK, turn or (BREAK if parts else ""), _set(block)]
            above, turn = block, ""
        parts.append(turn)
    return "".join(parts).replace(HYPHEN, "-")


def _rows(page: Sequence[Print]) -> list[list[Print]]:
    """Return the lines of a page, each as the one or more parts that gutters leave of it."""
    gutters = Counter(_place(after) for before, after in pairwise(page) if _is_apart(before, after))
    rows: list[list[Print]] = []
    for at, part in enumerate(page):
        before = page[at - 1]
        place = _place(part)
        aligned = sum(gutters[place + step] for step in (-1, 0, 1)) >= ALIGNED
        if part.before == BREAK or not rows:
            rows.append([part])
        elif _is_apart(before, part) and aligned:
            rows[-1].append(part)
        else:
            rows[-1][-1] = _joined(rows[-1][-1], part, part.before)
    return rows


def _blocks(rows: list[list[Print]]) -> list[Block]:
    """Return the blocks of a page in the order in which they begin."""
    drawn: list[Block] = []
    step = LOOSE * _leading(rows)
    for row in rows:
        columns = [_home(part, drawn, step) or Block(part) for part in row]
        across = all(column.wide for column in columns)
        for line in row if across else [reduce(partial(_joined, blank=CELL), row)]:
            home = _home(line, drawn, step)
            if home:
                home.add(line)
            drawn.append(home or Block(line))
    return list(dict.fromkeys(drawn))


def _home(line: Print, drawn: list[Block], step: float) -> Block | None:
    """Return the block that a line stands right below: the last one, or one drawn beside it.

    `drawn` has a block for each line before.
    """
    for block in drawn[:-REACH:-1]:
        last = block.lines[-1]
        if block.stands_above(line, step):
            return block
        if not -line.size / 2 <= last.base - line.base <= step * line.size:
            return None
    return None


def _leading(rows: list[list[Print]]) -> float:
    """Return the usual distance of lines on a page in ems."""
    firsts = [row[0] for row in rows]
    steps = [
        (above.base - below.base) / below.size
        for above, below in pairwise(firsts)
        if _alike(above, below) and 0 < above.base - below.base < 2 * LEADING * below.size
    ]
    return max(median(steps), TIGHT) if len(steps) >= ALIGNED else LEADING


def _set(block: Block) -> str:
    """Return the text of a block, its paragraphs parted by blank lines."""
    if len(block.lines) >= ALIGNED and all(len(line.text) == 1 for line in block.lines):
        return "".join(line.text for line in block.lines)  # set vertically
    text = block.lines[0].text
    for above, line in pairwise(block.lines):
        stops, lacks = ended(above.text), block.lacks(above)
        starts = block.indents(line) and (stops or not block.indents(above))
        ends = (stops and lacks >= SHORT) or (above.font != line.font and (stops or lacks >= SHORT))
        if starts or ends:
            text += 2 * BREAK + line.text
        else:
            wrapped = text.endswith(HYPHEN) or (block.wide and lacks < SHORT)
            text = _run_on(text, line.text) if wrapped else text + BREAK + line.text
    return text


def _run_on(above: str, below: str) -> str:
    """Return two wrapped lines as one; a blank parts words of an alphabet."""
    ends = above[-1] + below[0]
    worded = ends.isascii() and not ends.startswith(HYPHEN) and any(map(str.isalpha, ends))
    return above + (" " if worded else "") + below


def _goes_on(above: Block, block: Block, *, turned: bool) -> bool:
    """Tell whether a paragraph goes on at the head of the next column or page."""
    last, first = above.lines[-1], block.lines[0]
    full = len(above.lines) > 1 and above.lacks(last) < INDENT and not ended(last.text)
    up = turned or first.base > last.base
    return full and up and _alike(last, first) and block.wide and not block.indents(first)


def _alike(one: Print, other: Print) -> bool:
    """Tell whether two are of one size."""
    return abs(one.size - other.size) <= SAME * max(one.size, other.size)


def _is_apart(before: Print, after: Print) -> bool:
    """Tell whether a gap parts two on one line."""
    gap = after.left - before.right
    return after.before != BREAK and gap > GAP * max(before.size, after.size)


def _place(part: Print) -> int:
    """Return where a part begins in steps of two ems."""
    return round(part.left / (2 * part.size))


def _joined(one: Print, other: Print, blank: str) -> Print:
    """Return two parts of a line as one."""
    font = max(one, other, key=lambda part: len(part.text)).font
    return replace(one, text=one.text + blank + other.text, right=other.right, font=font)
