"""The symbols of every passage in flat files, mapped into memory, so that many are read fast."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.arrays import load_array
from index.passage import Passage
from index.symbols import Symbols, symbols

TEXT, ROWS = "symbols.u32", "passages.npy"
COPIED = 16_384  # passages whose symbols are held at once while they are copied
Rows = NDArray[np.int64]


class Texts:
    """Title, heading and sentences of passages as symbols, each piece ended by a BREAK.

    A row is the place of a passage; rows are in the order of passage numbers, which is that of
    the articles. `articles` holds the number of the article of each row.
    """

    def __init__(self, rows: Rows, texts: Sequence[Symbols]) -> None:
        self._texts = texts
        self.numbers, self._starts, self._ends, self.articles, self._parts = rows

    @classmethod
    def open(cls, folders: Sequence[Path], gone: Rows) -> "Texts":
        """Open the parts in some folders, less the passages that are gone.

        Raises ValueError where the files of a part do not fit.
        """
        opened = [_opened(folder) for folder in folders]
        tables = [
            np.concatenate([rows, np.full((1, rows.shape[1]), part)])
            for part, (rows, _) in enumerate(opened)
        ]
        table = np.concatenate(tables, axis=1)
        kept = ~np.isin(table[0], gone)
        return cls(table[:, kept], [text for _, text in opened])

    def save(self, folder: Path) -> None:
        """Write all of it as one part into a folder."""
        written = TextsWriter(folder)
        for start in range(0, len(self), COPIED):
            rows = np.arange(start, min(start + COPIED, len(self)))
            written.add(self.numbers[rows], self.articles[rows], *self.of(rows))
        written.close()

    def __len__(self) -> int:
        return len(self.numbers)

    def rows(self, numbers: list[int]) -> Rows:
        """Return the rows of passages by their numbers."""
        return np.asarray(np.searchsorted(self.numbers, numbers))

    def first_of(self, rows: Rows) -> Rows:
        """Return the first row of the article of each of these rows."""
        return np.asarray(np.searchsorted(self.articles, self.articles[rows]))

    def of(self, rows: Rows) -> tuple[Symbols, Rows]:
        """Return the symbols of some rows one after another, and where each row ends."""
        columns = (self._parts, self._starts, self._ends)
        spans = zip(*(column[rows].tolist() for column in columns), strict=True)
        parts = [self._texts[part][start:end] for part, start, end in spans]
        lengths = self._ends[rows] - self._starts[rows]
        return np.concatenate([np.zeros(0, np.uint32), *parts]), np.cumsum(lengths)


class TextsWriter:
    """A part that is being written to a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / TEXT).touch(exist_ok=False)
        self._tables = [np.zeros((4, 0), np.int64)]
        self._length = 0

    def add(self, numbers: Rows, articles: Rows, text: Symbols, ends: Rows) -> None:
        """Add passages, of numbers above all that there are, article by article.

        `text` holds their symbols one after another, each of them up to its place in `ends`.
        """
        with (self._folder / TEXT).open("ab") as file:  # open no longer: a full disk leaves none
            file.write(text.tobytes())
        starts = np.append(0, ends)[:-1]
        table = [numbers, self._length + starts, self._length + ends, articles]
        self._tables.append(np.asarray(table, np.int64))
        self._length += len(text)

    def close(self) -> None:
        """Write the table of rows."""
        np.save(self._folder / ROWS, np.concatenate(self._tables, axis=1))


def symbols_of(passages: Iterable[Passage]) -> tuple[Symbols, Rows]:
    """Return the symbols of passages one after another, and where each ends."""
    return symbols([_pieces(passage) for passage in passages])


def _opened(folder: Path) -> tuple[Rows, Symbols]:
    """Return the rows and the symbols of a part."""
    text = _mapped(folder / TEXT)
    rows: Rows = load_array(folder / ROWS)
    if rows.shape != (4, rows.shape[-1]) or rows[2].max(initial=0) != len(text):
        raise ValueError(f"{folder / TEXT} does not fit {ROWS}")
    return rows, text


def _mapped(path: Path) -> Symbols:
    """Map a file into memory; an empty one cannot be mapped."""
    if not path.stat().st_size:
        return np.zeros(0, np.uint32)
    return np.asarray(np.memmap(path, np.uint32, "r"))  # plain: slices of a memmap are slow


def _pieces(passage: Passage) -> str:
    lines = (line.text for line in passage.lines)
    return "\n".join((passage.article.title.text, passage.heading, *lines))
