"""Gives each row of a web page's tables the cells that rows above it share with it."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

MOST = 5000  # cells of a page that are written once more
WIDEST = 100  # columns that a cell may span


def with_shared_cells(tree: Any) -> Any:
    """Return a page's tree with a copy of each cell in every row that its rowspan reaches.

    A browser shows the cell beside all of them; read row by row, only the first would have it.
    """
    left = MOST
    for table in tree.iter("table") if tree is not None else ():
        open_cells: dict[int, tuple[int, Any]] = {}  # by column: rows to come, and the cell
        for row in _rows(table):
            left -= len(open_cells)
            if left < 0:
                return tree
            open_cells = _filled(row, open_cells)
    return tree


def _rows(table: Any) -> Iterator[Any]:
    """Yield the rows of a table, without those of tables in its cells."""
    for row in table.iter("tr"):
        if next(row.iterancestors("table"), None) is table:
            yield row


def _filled(row: Any, above: dict[int, tuple[int, Any]]) -> dict[int, tuple[int, Any]]:
    """Put the cells from above into a row; return those that reach the next one, by column."""
    below: dict[int, tuple[int, Any]] = {}
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    column = 0
    while cells or column in above:
        if column in above:
            rows, shared = above[column]
            copied = deepcopy(shared)
            copied.tail = None
            row.insert(row.index(cells[0]) if cells else len(row), copied)
            width = 1
            if rows > 1:
                below[column] = rows - 1, shared
        else:
            cell = cells.pop(0)
            width = min(_number(cell, "colspan"), WIDEST)
            rows = _number(cell, "rowspan")
            cell.attrib.pop("rowspan", None)
            if rows > 1 and width == 1:
                below[column] = rows - 1, cell
        column += width
    return below


def _number(cell: Any, name: str) -> int:
    """Return how many rows or columns a cell says that it spans, 1 where it says none."""
    told = str(cell.get(name) or "").strip()
    return int(told[:4]) if told[:4].isdecimal() and int(told[:4]) > 0 else 1
