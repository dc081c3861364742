"""The two legs of a search, lexical and dense: what they promise, and where they stand.

They stand in the index folder, or on a Milvus server that the manifest names. The text of record
and the vectors are in the folder in either case.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Protocol

from corpus.article import Source
from index.lexical import Lexical
from index.manifest import MENDING, Manifest, Server, UnusableIndexError
from index.parts import LEXICAL as FOLDER
from index.passage import Passage
from index.preparing import Prepared
from index.records import Records
from index.scope import EVERYTHING, Scope
from index.vectors import Numbers, Vector, Vectors

LEXICAL, DENSE = 100, 50  # passages at least that each leg gives to the ranker


@dataclass(frozen=True, slots=True)
class Found:
    """Scores of passages by their numbers, best first: shares covered in 0..1, and cosines."""

    lexical: dict[int, float]
    dense: dict[int, float]


class Legs(Protocol):
    """The passages of a scope, as both legs find them; safe to share between threads."""

    def check(self, passages: int) -> None:
        """Raise UnusableIndexError where the legs do not hold this many passages."""

    def numbers(self) -> Numbers:
        """Return the numbers of all passages of the text of record that it holds, ascending."""

    def within(self, scope: Scope) -> "Legs":
        """Return legs that find passages of a scope only."""

    def idf(self, field: str, term: str) -> float:
        """Return the inverse document frequency of a term among the passages."""

    def lexical(self, query: str, k: int) -> dict[int, float]:
        """Return at most `k` passages with terms of a question, best first, by scores in 0..1."""

    def dense(self, vector: Vector, k: int) -> dict[int, float]:
        """Return the cosines of the `k` nearest passages, best first."""

    def both(self, query: str, vector: Vector, k: int) -> Found:
        """Return the candidates of both legs for a ranker that is to find `k`."""


class LegsWriter(Protocol):
    """Changes legs; no index that is open loses a passage before `settle`."""

    def add(self, numbers: Sequence[int], batch: Prepared) -> None:
        """Add a batch of passages by their numbers."""

    def remove(self, source: Source, numbers: Sequence[int]) -> None:
        """Remove the passages of a source."""

    def commit(self) -> int:
        """Write all that was changed; return how many passages there are then."""

    def settle(self) -> None:
        """Let go of what was removed, after the new generation was made current."""


@dataclass(frozen=True, slots=True)
class LocalLegs:
    """Legs in the folder of a generation."""

    terms: Lexical
    vectors: Vectors
    scope: Scope = EVERYTHING

    def check(self, passages: int) -> None:
        """Raise UnusableIndexError where a leg has another number of passages."""
        if {len(self.terms), len(self.vectors)} != {passages}:
            raise UnusableIndexError(
                f"内容与清单不符 / it is not what the manifest says; {MENDING}"
            )

    def numbers(self) -> Numbers:
        """Return the numbers of all passages."""
        return self.terms.numbers(EVERYTHING)

    def within(self, scope: Scope) -> "LocalLegs":
        """Return legs of a scope: only a term that stands nowhere inside counts as unknown."""
        inside = self.vectors.among(self.terms.numbers(scope))
        return replace(self, vectors=inside, scope=scope)

    def idf(self, field: str, term: str) -> float:
        """Return the inverse document frequency of a term."""
        return self.terms.idf(field, term, self.scope)

    def lexical(self, query: str, k: int) -> dict[int, float]:
        """Return the `k` best passages by BM25."""
        return self.terms.search(query, k, self.scope)

    def dense(self, vector: Vector, k: int) -> dict[int, float]:
        """Return the cosines of the `k` nearest passages."""
        return self.vectors.search(vector, k)

    def both(self, query: str, vector: Vector, k: int) -> Found:
        """Return what either leg finds."""
        return Found(self.lexical(query, max(k, LEXICAL)), self.dense(vector, max(k, DENSE)))


class LocalWriter:
    """Writes the terms of passages to a generation; their vectors stand in its parts."""

    def __init__(self, generation: Path) -> None:
        self._folder = generation / FOLDER
        self._terms = Lexical.open(self._folder).writer()

    def add(self, numbers: Sequence[int], batch: Prepared) -> None:
        """Add a batch of passages by their numbers."""
        for number, terms in zip(numbers, batch.terms, strict=True):
            self._terms.add(number, terms)

    def remove(self, source: Source, numbers: Sequence[int]) -> None:  # noqa: ARG002
        """Remove the passages of a source."""
        for number in numbers:
            self._terms.remove(number)

    def commit(self) -> int:
        """Write all that was changed; return how many passages there are then."""
        self._terms.commit()
        return len(Lexical.open(self._folder))

    def settle(self) -> None:
        """Do nothing: the generation before has files of its own."""


def open_legs(
    generation: Path, manifest: Manifest, vectors: Vectors, passage: Callable[[int], Passage]
) -> Legs:
    """Open the legs of a generation; `passage` gives one of its text of record, or KeyError.

    Raises UnusableIndexError where a server cannot be used, ValueError where a file is lost.
    """
    if manifest.server is None:
        return LocalLegs(Lexical.open(generation / FOLDER), vectors)
    legs: Legs = _searching().open_legs(generation, manifest, manifest.server, vectors, passage)
    return legs


@contextmanager
def new_legs(generation: Path, server: Server | None, dimension: int) -> Iterator[None]:
    """Make empty legs for a generation that is being built."""
    if server is None:
        Lexical.create(generation / FOLDER)
        yield
    else:
        with _writing().new_legs(generation, server, dimension):
            yield


def legs_writer(
    generation: Path, server: Server | None, dimension: int, records: Records
) -> LegsWriter:
    """Return what changes the legs of a generation."""
    if server is None:
        return LocalWriter(generation)
    writer: LegsWriter = _writing().MilvusWriter(generation, server, dimension, records)
    return writer


def drop_legs(server: Server | None) -> None:
    """Remove what a generation that was replaced had on a server, if the server can be used."""
    if server is not None:
        with suppress(UnusableIndexError):  # the index that took its place stands already
            _writing().drop_legs(server)


def _searching() -> ModuleType:
    with _optional():
        from index.milvus import searching  # noqa: PLC0415  an optional dependency
    return searching


def _writing() -> ModuleType:
    with _optional():
        from index.milvus import writing  # noqa: PLC0415
    return writing


@contextmanager
def _optional() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        raise UnusableIndexError(
            f"没有安装 Milvus 客户端 / the Milvus client is not installed ({error.name}): "
            "pip install -r requirements-milvus.txt"
        ) from error
