"""An opened index: searches passages, and gives the articles and sources that they stand in."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article
from index.encoder import Encoder, open_encoder
from index.features import FEATURES, Candidates, features
from index.generations import Lease, leased
from index.legs import Legs, open_legs
from index.manifest import (
    MENDING,
    Manifest,
    UnusableIndexError,
    check_encoder,
    check_files,
    read_manifest,
)
from index.parts import VECTORS, files, open_records
from index.passage import Hit, Passage
from index.query import read_query
from index.records import Records
from index.reprints import says
from index.reranking import shipped_ranker
from index.scope import EVERYTHING, Scope
from index.texts import Texts
from index.tokens import normal, words
from index.vectors import Vectors

SCOPES = 8  # that are kept at hand
UNDATED = "9999"  # sorts behind every date


@dataclass(frozen=True, slots=True)
class Measured:
    """Candidates for a question: passage numbers, a row of features each, and ranks in each leg."""

    numbers: list[int]
    features: NDArray[np.float64]
    lexical: dict[int, int]
    dense: dict[int, int]


class Index:
    """Passages of one generation of an index folder; safe to share between threads.

    It finds the articles of its `scope` only; see `within`.
    """

    def __init__(
        self,
        manifest: Manifest,
        records: Records,
        *,
        legs: Legs,
        vectors: Vectors,
        texts: Texts,
        encoder: Encoder,
        scope: Scope = EVERYTHING,
    ) -> None:
        self.manifest = manifest
        self.encoder = encoder
        self.scope = scope
        self.article = records.article
        self.source = records.source
        self.digests = records.digests
        self.entries = records.entries
        self._records = records
        self._legs = legs
        self._vectors = vectors
        self._texts = texts
        self._ranker = shipped_ranker()
        self._lease: Lease | None = None
        self._narrowed: dict[Scope, Index] = {}

    @classmethod
    def open(cls, folder: Path) -> "Index":
        """Open the current generation; raises UnusableIndexError with one clear line."""
        manifest, lease = leased(folder)
        try:
            return cls.of(folder, manifest, lease)
        except UnusableIndexError:
            if read_manifest(folder) == manifest:
                raise
            return cls.open(folder)  # another was made current, and this one removed

    @classmethod
    def of(cls, folder: Path, manifest: Manifest, lease: Lease) -> "Index":
        """Open the generation of a manifest, which is leased; raises UnusableIndexError."""
        current = folder / manifest.generation
        try:
            check_files(current, manifest)
            records = open_records(current, manifest.parts)
            counts = records.counts()
            gone = records.gone("passage")
            vectors = Vectors.load(*files(current, manifest.parts, VECTORS))
            vectors.remove(gone)
            texts = Texts.open([current / part for part in manifest.parts], gone)
            legs = open_legs(current, manifest, vectors, partial(_passage, records))
            legs.check(counts["passages"])
        except UnusableIndexError:
            raise
        except (sqlite3.Error, ValueError, OSError, RuntimeError) as error:
            raise UnusableIndexError(
                f"{current}: 索引无法打开 / the index cannot be opened: {error}; {MENDING}"
            ) from error
        held = {counts["passages"], len(vectors), len(texts)}
        told = counts == manifest.counts and vectors.dimension == manifest.dimension
        if not told or len(held) > 1:
            raise UnusableIndexError(
                f"{current}: 内容与清单不符 / it is not what the manifest says; {MENDING}"
            )
        encoder = open_encoder(manifest.encoder)
        check_encoder(folder, manifest, encoder)
        index = cls(manifest, records, legs=legs, vectors=vectors, texts=texts, encoder=encoder)
        index._lease = lease
        return index

    def article_inside(self, name: str) -> Article | None:
        """Return an article by its id, None where it is gone or outside the scope."""
        try:
            article = self.article(name)
        except KeyError:
            return None
        return article if self.scope.holds(article) else None

    def articles(self) -> Iterator[Article]:
        """Yield every article, by source and place on its page."""
        return self._records.articles()

    def within(self, scope: Scope) -> "Index":
        """Return the index of a scope; those of the last few scopes are kept."""
        narrowed = self._narrowed.get(scope)
        if narrowed is None:
            narrowed = self._narrowed[scope] = self._within(scope)
            while len(self._narrowed) > SCOPES:
                self._narrowed.pop(next(iter(self._narrowed)), None)
        return narrowed

    def _within(self, scope: Scope) -> "Index":
        """Return this index as one that finds only the articles of a scope.

        Its text of record stays whole, and so does what terms are worth: only one that stands
        nowhere inside counts as unknown.
        """
        narrowed = Index(
            self.manifest,
            self._records,
            legs=self._legs.within(scope),
            vectors=self._vectors,
            texts=self._texts,
            encoder=self.encoder,
            scope=scope,
        )
        narrowed._lease = self._lease
        return narrowed

    def search(self, query: str, k: int = 10, scope: Scope = EVERYTHING) -> tuple[Hit, ...]:
        """Return the `k` best passages of a scope for a question; none for a blank question.

        Of reprints the first to appear speaks, or the longest: passages of the others are left out
        where it says every line, so that an index with copies finds what one without them does.
        """
        if not scope.whole:
            return self.within(scope).search(query, k)
        k = min(k, self.manifest.counts["passages"])
        if not query.strip() or not k:
            return ()
        found = self.measured(query, k)
        scores = self._ranker.score(found.features)
        order = np.argsort(-scores, kind="stable")
        ranked = [(found.numbers[at], float(scores[at])) for at in order]
        terms = list(dict.fromkeys(words(query)))
        hits = []
        for rank, (passage, score) in enumerate(islice(self._distinct(ranked), k), start=1):
            text = normal(passage.text)
            matched = tuple(term for term in terms if term in text)
            legs = found.lexical.get(passage.number), found.dense.get(passage.number)
            hits.append(Hit(passage, score, rank, *legs, matched))
        return tuple(hits)

    def measured(self, query: str, k: int = 0) -> Measured:
        """Return what both legs find for a question, at least `k` passages each, with features."""
        vector = self.encoder.encode_queries([query])[0]
        found = self._legs.both(query, vector, k)
        numbers = sorted(found.lexical.keys() | found.dense.keys())
        if not numbers:
            return Measured([], np.zeros((0, len(FEATURES))), {}, {})
        candidates = Candidates(
            self._texts.rows(numbers),
            np.array([found.lexical.get(number, 0.0) for number in numbers]),
            np.array(self._vectors.cosines(vector, numbers)),
        )
        rows = features(read_query(query, self.idf), candidates, self._texts)
        return Measured(numbers, rows, _ranks(found.lexical), _ranks(found.dense))

    def search_leg(self, leg: Literal["lexical", "dense"], query: str, k: int) -> list[Passage]:
        """Return the `k` best passages of one leg alone, best first, to set beside the fusion."""
        if leg == "lexical":
            found = self._legs.lexical(query, k)
        else:
            found = self._legs.dense(self.encoder.encode_queries([query])[0], k)
        return [self.passage(number) for number in found]

    def idf(self, field: str, terms: list[str]) -> NDArray[np.float64]:
        """Return the inverse document frequency of each term among the passages."""
        return np.array([self._legs.idf(field, term) for term in terms])

    def passage(self, number: int) -> Passage:
        """Return a passage; KeyError if there is none of this number."""
        return _passage(self._records, number)

    def holds(self, passage: Passage) -> bool:
        """Tell whether this index finds a passage, perhaps one of an earlier generation."""
        try:
            known = self.passage(passage.number)
        except KeyError:
            return False
        return known == passage and self.scope.holds(passage.article)

    def reprints(self, article_id: str) -> tuple[str, ...]:
        """Return the other articles of an article's family, in the order they were added."""
        others = self._records.reprints(article_id)
        if self.scope.whole:
            return others
        return tuple(other for other in others if self.scope.holds(self.article(other)))

    def also(self, passage: Passage) -> tuple[str, ...]:
        """Return the ids of the reprints that say every line of a passage."""
        reprints = (self.article(other) for other in self.reprints(passage.article.id))
        return tuple(article.id for article in reprints if says(article.whole, passage.lines))

    def _distinct(self, ranked: list[tuple[int, float]]) -> Iterator[tuple[Passage, float]]:
        """Yield passages with their scores, those that reprints repeat once."""
        found = self._records.articles_of([number for number, _ in ranked])
        for number, score in ranked:
            passage = self.passage(number)
            if not self._is_copy(passage, found):
                yield passage, score

    def _is_copy(self, passage: Passage, found: set[str]) -> bool:
        """Tell whether another of the articles found comes before and says every line."""
        others = found.intersection(self.reprints(passage.article.id))
        return any(
            _precedence(other) < _precedence(passage.article) and says(other.whole, passage.lines)
            for other in map(self.article, others)
        )


def _passage(records: Records, number: int) -> Passage:
    article, first, last = records.address(number)
    return Passage(number, records.article(article), first, last)


def _ranks(numbers: Iterable[int]) -> dict[int, int]:
    return {number: rank for rank, number in enumerate(numbers, start=1)}


def _precedence(article: Article) -> tuple[str, int, str]:
    """Return what orders reprints: the first to appear, then the longest, speaks for them."""
    return article.published.date or UNDATED, -len(article.whole), article.id
