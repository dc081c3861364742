"""The legs on a Milvus server: it finds and fuses, the text of record here says what fits."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from index.legs import DENSE, LEXICAL, Found
from index.lexical import DAYS
from index.manifest import Manifest, Server
from index.milvus.collection import Collection, Vector
from index.milvus.coverage import covered
from index.milvus.frequencies import Frequencies
from index.milvus.schema import DAY, SOURCE
from index.passage import Passage
from index.scope import EVERYTHING, Scope
from index.terms import day_number
from index.vectors import Numbers, Vectors


@dataclass(frozen=True, slots=True)
class MilvusLegs:
    """Passages of a scope in a collection.

    What the collection holds beyond the text of record, as a change does that is under way or
    was broken off, is left out.
    """

    collection: Collection
    frequencies: Frequencies
    vectors: Vectors
    passage: Callable[[int], Passage]
    scope: Scope = EVERYTHING

    def check(self, passages: int) -> None:
        """Raise UnusableIndexError where the server lacks passages."""
        held = self.collection.count()
        if held < passages:
            raise self.collection.wrong(
                f"应有 {passages} 段，只有 {held} 段", f"{held} of {passages} passages"
            )

    def numbers(self) -> Numbers:
        """Return the numbers of all passages of the text of record that the server holds."""
        held = np.fromiter(self.collection.numbers(), np.int64)
        return np.intersect1d(held, self.vectors.numbers)

    def within(self, scope: Scope) -> "MilvusLegs":
        """Return the legs of a scope; what terms are worth is that among all passages."""
        return replace(self, scope=scope)

    def idf(self, field: str, term: str) -> float:
        """Return the inverse document frequency of a term."""
        return self.frequencies.idf(field, term)

    def lexical(self, query: str, k: int) -> dict[int, float]:
        """Return the `k` passages that BM25 finds, by the share of the question they cover."""
        if not query.strip() or self._nowhere:
            return {}
        found = self.collection.matching(query, k, self._inside)
        return dict(covered(query, self._known(found), self.frequencies))

    def dense(self, vector: Vector, k: int) -> dict[int, float]:
        """Return the cosines of the `k` nearest passages, best first."""
        if self._nowhere:
            return {}
        found = self.collection.nearest(vector, k, self._inside)
        return {passage.number: found[passage.number] for passage in self._known(found)}

    def both(self, query: str, vector: Vector, k: int) -> Found:
        """Return the best passages of both legs, fused on the server."""
        if self._nowhere:
            return Found({}, {})
        many = max(k, LEXICAL), max(k, DENSE)
        fused = self.collection.fused(query, vector, many, max(k, LEXICAL), self._inside)
        lexical = dict(covered(query, self._known(fused), self.frequencies))
        numbers = list(lexical)
        cosines = zip(numbers, self.vectors.cosines(vector, numbers), strict=True)
        return Found(lexical, dict(sorted(cosines, key=lambda scored: -scored[1])))

    @property
    def _nowhere(self) -> bool:
        return self.scope.sources is not None and not self.scope.sources

    @property
    def _inside(self) -> str:
        return condition(self.scope)

    def _known(self, numbers: Iterable[int]) -> Iterator[Passage]:
        for number in numbers:
            with suppress(KeyError):
                yield self.passage(number)


def open_legs(
    generation: Path,
    manifest: Manifest,
    server: Server,
    vectors: Vectors,
    passage: Callable[[int], Passage],
) -> MilvusLegs:
    """Open the legs of a generation; raises UnusableIndexError, or ValueError for a lost file."""
    collection = Collection.open(server, manifest.dimension)
    frequencies = Frequencies.open(generation, manifest.counts["passages"])
    return MilvusLegs(collection, frequencies, vectors, passage)


def condition(scope: Scope) -> str:
    """Return what every row of a scope fulfils, in the language of Milvus; empty for no bound."""
    parts = []
    if scope.sources is not None:
        parts.append(f"{SOURCE} in {json.dumps(sorted(scope.sources), ensure_ascii=False)}")
    if scope.dated:
        since = day_number(scope.since) or DAYS[0] + 1  # 0 is no day
        parts.append(f"{DAY} >= {since} and {DAY} <= {day_number(scope.until) or DAYS[1]}")
    return " and ".join(parts)
