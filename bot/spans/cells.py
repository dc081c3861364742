"""Finds the cell of a table that a question asks for, by the names of its row and its column."""

import re
from difflib import SequenceMatcher

from corpus.article import Range
from index.tokens import folded, normal

UNIT = re.compile(r"[（(][^（）()]*[）)]")  # behind the name of a column
AREA = re.compile(r"[省市区县镇乡村州]$")
NAME = re.compile(r"[\u4e00-\u9fffA-Za-z·（）()“”]{2,}")  # of a row, no figure
SHARED = 0.6  # of the name of a column that a question holds
LEAST = 2  # characters of it


def cell_asked(question: str, head: str, row: str) -> Range | None:
    """Return where in a row the cell stands whose column and row a question names, else None.

    `head` is the first row of the table; a row with fewer cells lacks those of merged ones on its
    left. None too where two columns are named alike.
    """
    cells = [match.span() for match in re.finditer(r"\S+", row)]
    columns = head.split()[-len(cells) :]
    if len(columns) < max(len(cells), LEAST) or head == row:
        return None
    names = [at for at, cell in enumerate(cells) if _is_named(folded(row[slice(*cell)]), question)]
    if not names:
        return None
    held = [0 if at in names else _held(name, question) for at, name in enumerate(columns)]
    best = max(held)
    return cells[held.index(best)] if best and held.count(best) == 1 else None


def _is_named(cell: str, question: str) -> bool:
    """Tell whether a question holds the name that a cell holds, with or without 市 or the like."""
    bare = AREA.sub("", cell)
    name = bare if len(bare) >= LEAST else cell
    return bool(NAME.fullmatch(cell)) and name in question


def _held(column: str, question: str) -> int:
    """Return how many characters of the name of a column a question holds at once, 0 if few."""
    name = UNIT.sub("", normal(column))
    matcher = SequenceMatcher(None, name, question, autojunk=False)
    size = matcher.find_longest_match().size
    return size if size >= max(LEAST, SHARED * len(name)) else 0
