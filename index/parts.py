"""The parts of an index: folders of what some sources say, written once and merged as they add up.

A change writes a part of its own. Parts are merged so that each is several times as large as the
one after it, which keeps them few and a change cheap, as in a log-structured merge tree (O'Neil,
Cheng, Gawlick and O'Neil 1996).
"""

import json
import shutil
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from index.entries import add_entries
from index.preparing import Prepared
from index.records import PART, Records, create
from index.sketches import load_sketches, save_sketches
from index.texts import Texts, TextsWriter
from index.vectors import Vectors

RECORDS, VECTORS, SKETCHES = "records.sqlite", "vectors.faiss", "sketches.npy"
STATE_FILE, LEXICAL = "state.sqlite", "lexical"
NAMED = "part-"
SMALL = 4096  # passages of a part that is rather written anew than left beside another
GROWTH = 4  # how many times as large as the next a part must be to be left as it is
WASTE = 0.25  # share of a part's passages that may be gone


class PartWriter:
    """A part that is being written to a new folder, numbered on from what there is."""

    def __init__(self, folder: Path, dimension: int, bounds: dict[str, int]) -> None:
        folder.mkdir()
        self._folder = folder
        self._next = dict(bounds)
        self._records = create(folder / RECORDS, PART)
        self._vectors = Vectors.empty(dimension)
        self._texts = TextsWriter(folder)
        self._articles: list[int] = []
        self._signatures: list[bytes] = []

    def add(self, batch: Prepared) -> list[int]:
        """Write a batch of sources; return the numbers of its passages."""
        sources = self._numbers("source", len(batch.sources))
        articles = self._numbers("article", len(batch.articles))
        passages = self._numbers("passage", len(batch.passages))
        fields = ("name", "kind", "sha256", "added", "title", "date", "raw")
        columns = ([getattr(source, field) for source in batch.sources] for field in fields)
        titles = [json.dumps(source.titles, ensure_ascii=False) for source in batch.sources]
        self._records.executemany(
            "insert into source values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            zip(sources, *columns, titles, strict=True),
        )
        self._records.executemany(
            "insert into article values (?, ?, ?, ?)",
            ((number, *row) for number, row in zip(articles, batch.articles, strict=True)),
        )
        self._records.executemany(
            "insert into passage values (?, ?, ?, ?)",
            (
                (number, batch.articles[place][0], first, last)
                for number, (place, first, last) in zip(passages, batch.passages, strict=True)
            ),
        )
        add_entries(self._records, ((articles[place], row) for place, row in batch.entries))
        self._articles += articles
        self._signatures += batch.signatures
        numbers = np.array(passages, np.int64)
        self._vectors.add(numbers, batch.vectors)
        stands = np.array([articles[place] for place, _, _ in batch.passages], np.int64)
        self._texts.add(numbers, stands, batch.symbols, batch.ends)
        return list(passages)

    def close(self) -> None:
        """Write what was held and close all files."""
        self._records.commit()
        self._records.close()
        self._vectors.save(self._folder / VECTORS)
        self._texts.close()
        save_sketches(self._folder / SKETCHES, self._articles, self._signatures)

    def _numbers(self, table: str, many: int) -> range:
        first = self._next[table]
        self._next[table] += many
        return range(first, first + many)


def first_to_merge(sizes: Sequence[int], gone: Sequence[int]) -> int:
    """Return the first of the parts that are to become one, their number where none is.

    `sizes` are the passages of each part, `gone` how many of them are.
    """
    left = [size - lost for size, lost in zip(sizes, gone, strict=True)]
    first, weight = len(sizes), 0
    for at in reversed(range(len(sizes))):
        wasted = gone[at] > (0 if left[at] < SMALL else WASTE * sizes[at])
        if wasted or (at + 1 < len(sizes) and left[at] < max(SMALL, GROWTH * weight)):
            first = at
        weight = sum(left[at:])
    return first


def tidied(folder: Path, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Merge parts of a generation where it is worth it; return the parts that there are then."""
    with closing(open_records(folder, parts, write=True)) as records:
        ends = records.bounds("passage")
        gone = np.diff(np.searchsorted(records.gone("passage"), [0, *ends])).tolist()
        first = first_to_merge(records.sizes("passage"), gone)
        if first == len(parts):
            return parts
        name = next_name(parts)
        _merge([folder / part for part in parts[first:]], records, first, folder / name)
    for part in parts[first:]:
        shutil.rmtree(folder / part)
    return (*parts[:first], name)


def _merge(folders: Sequence[Path], records: Records, first: int, target: Path) -> None:
    """Write what is left of some parts, from the one at `first` on, to a new folder."""
    target.mkdir()
    gone = records.gone("passage")
    Texts.open(folders, gone).save(target)
    vectors = Vectors.load(*(folder / VECTORS for folder in folders))
    vectors.remove(gone)
    vectors.save(target / VECTORS)
    sketches = [folder / SKETCHES for folder in folders]
    numbers, signatures = load_sketches(sketches, records.gone("article"))
    save_sketches(target / SKETCHES, numbers.tolist(), [row.tobytes() for row in signatures])
    records.merge(first, target / RECORDS)


def open_records(generation: Path, parts: Sequence[str], *, write: bool = False) -> Records:
    """Open the text of record of a generation."""
    return Records.open(files(generation, parts, RECORDS), generation / STATE_FILE, write=write)


def files(generation: Path, parts: Sequence[str], name: str) -> list[Path]:
    """Return the file of one name in each part of a generation."""
    return [generation / part / name for part in parts]


def next_name(parts: Sequence[str]) -> str:
    """Return a name for a part that comes after these."""
    return f"{NAMED}{max((int(name.removeprefix(NAMED)) for name in parts), default=0) + 1}"
