"""Has uploaded files read in a process of their own, within limits of time and memory."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from bot.web.library.wording import Words
from corpus.article import Published, Source

ROOT = Path(__file__).parent.parent.parent.parent
FILES = 20  # at a time
LARGEST = 20  # MB of a file
SECONDS = 30  # until a file is given up
RECORDS = 8  # seconds more for each MB of JSON lines, which hold many short articles
LONGEST = 200  # characters of a name


@dataclass(frozen=True, slots=True)
class Understood:
    """What was read of an article: its counts, the first of its `doubtful` sentences."""

    id: str
    title: str
    published: Published
    sentences: int
    characters: int
    garbled: int
    doubtful: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was read: its sources, what was understood of them, and what went wrong."""

    name: str
    sources: tuple[Source, ...] = ()
    articles: tuple[Understood, ...] = ()
    faults: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def named(typed: str) -> str:
    """Return a file's name as it was typed, of one line and without folders, to be shown only."""
    last = unicodedata.normalize("NFC", typed).replace("\\", "/").rsplit("/", 1)[-1]
    legible = "".join(mark if mark.isprintable() else " " for mark in last)
    return " ".join(legible.split())[-LONGEST:] or "?"


def read_aside(path: Path, name: str, words: Words) -> Taken:
    """Return what a file holds; whatever befalls the process that reads it becomes a fault."""
    seconds = _patience(path)
    worker = [sys.executable, "-m", "bot.web.library.worker"]
    with TemporaryFile() as output:
        try:
            done = subprocess.run(  # noqa: S603  no shell, and a name is no option here
                [*worker, str(path), name, str(seconds)],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.DEVNULL,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Taken(name, faults=(words.slow.format(seconds=seconds),))
        if done.returncode:
            return Taken(name, faults=(words.broke,))
        output.seek(0)
        try:
            return _taken(name, output)
        except (KeyError, TypeError, ValueError):
            return Taken(name, faults=(words.broke,))


def _patience(path: Path) -> int:
    """Return the seconds that a file may take."""
    records = path.suffix.lower() == ".jsonl"
    return SECONDS + (RECORDS * path.stat().st_size // 2**20 if records else 0)


def _taken(name: str, output: IO[bytes]) -> Taken:
    records = [json.loads(line) for line in output]
    read = [record for record in records if "source" in record]
    return Taken(
        name,
        tuple(_source(record["source"]) for record in read),
        tuple(_understood(article) for record in read for article in record["articles"]),
        tuple(_texts(records, "failed")),
        tuple(_texts(records, "remark")),
    )


def _source(record: dict[str, Any]) -> Source:
    return Source(**record | {"titles": tuple(record["titles"])})


def _understood(article: dict[str, Any]) -> Understood:
    published = Published(**article.pop("published"))
    examples = tuple(article.pop("examples"))
    return Understood(published=published, examples=examples, **article)


def _texts(records: list[dict[str, Any]], kind: str) -> Iterator[str]:
    return (record[kind] for record in records if kind in record)
