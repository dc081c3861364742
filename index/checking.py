"""Checks an index through and through: every byte, every address and every quotable range."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from math import inf
from pathlib import Path

import numpy as np

from corpus.article import clean
from index.generations import leased
from index.legs import open_legs
from index.manifest import Manifest, UnusableIndexError, check_files
from index.parts import VECTORS, files, open_records
from index.records import Records
from index.store import Index
from index.texts import Texts
from index.vectors import Vectors


def check_index(folder: Path) -> dict[str, int]:
    """Check the current generation; return how much of what was checked.

    Raises UnusableIndexError naming the first file whose digest is another, passage whose address
    is not inside its article, line whose ranges do not hold its text, or part that lacks a
    passage that the others have.
    """
    manifest, lease = leased(folder)
    generation = folder / manifest.generation
    check_files(generation, manifest, inf)
    index = Index.of(folder, manifest, lease)
    try:
        with closing(open_records(generation, manifest.parts)) as records:
            lines = _check_quotes(generation, records)
            _check_addresses(generation, records, lines)
            _check_numbers(generation, manifest, index, records)
    except sqlite3.Error as error:
        raise _wrong(generation, f"无法读取 / cannot be read: {error}") from error
    return {
        **manifest.counts,
        "files": len(manifest.files),
        "bytes": sum(file.size for file in manifest.files.values()),
        "lines": sum(lines.values()),
    }


def _check_quotes(generation: Path, records: Records) -> dict[str, int]:
    """Check that all that was read of each article stands in its source; return its line count."""
    lines = {}
    name, raw = "", ""
    for article in records.articles():
        if article.source != name:
            name, raw = article.source, records.source(article.source).raw
        for part in (*article.parts, *article.lines):
            told = part is article.title and not part.ranges  # by a record or a reader
            if not told and clean(raw, part.ranges) != "".join(part.text.split()):
                where = f"{article.id} {part.ranges}"
                raise _wrong(generation, f"{where}: 与原文不符 / is not what the source says there")
        lines[article.id] = len(article.lines)
    return lines


def _check_addresses(generation: Path, records: Records, lines: Mapping[str, int]) -> None:
    for number, article, first, last in records.addresses():
        if not 0 <= first < last <= lines.get(article, 0):
            raise _wrong(generation, f"段落 / passage {number}: {article} [{first}, {last})")


def _check_numbers(generation: Path, manifest: Manifest, index: Index, records: Records) -> None:
    """Check that every store has the passages that the text of record has."""
    gone, parts = records.gone("passage"), manifest.parts
    vectors = Vectors.load(*files(generation, parts, VECTORS))
    vectors.remove(gone)
    stores = {
        "texts": Texts.open([generation / part for part in parts], gone).numbers,
        "vectors": vectors.numbers,
        "legs": open_legs(generation, manifest, vectors, index.passage).numbers(),
    }
    held = [number for number, _, _, _ in records.addresses()]
    for name, numbers in stores.items():
        if not np.array_equal(np.sort(numbers), held):
            raise _wrong(generation, f"{name}: 段落与记录不符 / its passages are not the records'")


def _wrong(generation: Path, fault: str) -> UnusableIndexError:
    return UnusableIndexError(f"{generation}: {fault}")
