"""The symbols of every passage in one flat file, mapped into memory, so that many are read fast."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.passage import Passage
from index.symbols import Symbols, symbols

TEXT, ROWS = "symbols.u32", "passages.npy"


class Texts:
    """Title, heading and sentences of passages as symbols, each piece ended by a BREAK.

    A row is the place of a passage; rows are in the order of passage numbers, which is that of
    the articles. `articles` numbers the article of each row.
    """

    def __init__(self, folder: Path, rows: NDArray[np.int64], text: Symbols) -> None:
        self._folder = folder
        self._text = text
        self.numbers, self._starts, self._ends, self.articles = rows

    @classmethod
    def create(cls, folder: Path) -> "Texts":
        """Make an empty store in a new folder."""
        folder.mkdir()
        (folder / TEXT).touch()
        return cls(folder, np.zeros((4, 0), np.int64), np.zeros(0, np.uint32))

    @classmethod
    def open(cls, folder: Path) -> "Texts":
        """Open the store of a folder; raises ValueError where its parts do not fit."""
        text = _mapped(folder / TEXT)
        texts = cls(folder, np.load(folder / ROWS, allow_pickle=False), text)
        if texts._ends.max(initial=0) != len(text):
            raise ValueError(f"{folder / TEXT} does not fit {ROWS}")
        return texts

    def save(self) -> None:
        """Write the table of rows, and the symbols again without those of removed passages."""
        self._text = _mapped(self._folder / TEXT)
        if len(self._text) != (self._ends - self._starts).sum():
            self._text, self._ends = self.of(np.arange(len(self)))
            self._starts = np.append(0, self._ends)[:-1]
            self._text.tofile(self._folder / TEXT)
        np.save(self._folder / ROWS, [self.numbers, self._starts, self._ends, self.articles])

    def __len__(self) -> int:
        return len(self.numbers)

    def add(self, passages: list[Passage]) -> None:
        """Add passages, of numbers above all that there are, article by article."""
        if not passages:
            return
        text, ends = symbols([_pieces(passage) for passage in passages])
        with (self._folder / TEXT).open("ab") as file:
            file.write(text.tobytes())
            before = file.tell() // text.itemsize - len(text)
        ids = [passage.article.id for passage in passages]
        begins = [one != other for one, other in zip(ids, [None, *ids], strict=False)]
        self.numbers = np.append(self.numbers, [passage.number for passage in passages])
        self._starts = np.append(self._starts, before + np.append(0, ends[:-1]))
        self._ends = np.append(self._ends, before + ends)
        self.articles = np.append(self.articles, np.cumsum(begins) + self.articles.max(initial=0))

    def remove(self, numbers: Iterable[int]) -> None:
        """Remove the passages of these numbers."""
        kept = ~np.isin(self.numbers, list(numbers))
        self.numbers, self._starts, self._ends, self.articles = (
            column[kept] for column in (self.numbers, self._starts, self._ends, self.articles)
        )

    def rows(self, numbers: list[int]) -> NDArray[np.int64]:
        """Return the rows of passages by their numbers."""
        return np.asarray(np.searchsorted(self.numbers, numbers))

    def first_of(self, rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the first row of the article of each of these rows."""
        return np.asarray(np.searchsorted(self.articles, self.articles[rows]))

    def of(self, rows: NDArray[np.int64]) -> tuple[Symbols, NDArray[np.int64]]:
        """Return the symbols of some rows one after another, and where each row ends."""
        spans = zip(self._starts[rows].tolist(), self._ends[rows].tolist(), strict=True)
        parts = [self._text[start:end] for start, end in spans]
        lengths = self._ends[rows] - self._starts[rows]
        return np.concatenate([np.zeros(0, np.uint32), *parts]), np.cumsum(lengths)


def _mapped(path: Path) -> Symbols:
    """Map a file into memory; an empty one cannot be mapped."""
    if not path.stat().st_size:
        return np.zeros(0, np.uint32)
    return np.asarray(np.memmap(path, np.uint32, "r"))  # plain: slices of a memmap are slow


def _pieces(passage: Passage) -> str:
    lines = (line.text for line in passage.lines)
    return "\n".join((passage.article.title.text, passage.heading, *lines))
