"""An opened index: searches passages, and gives the articles and sources that they stand in."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article
from index.encoder import Encoder, open_encoder
from index.fusion import fused
from index.lexical import Lexical
from index.manifest import (
    REQUIRED,
    Manifest,
    UnusableIndexError,
    check_encoder,
    check_files,
    read_manifest,
)
from index.passage import Hit, Passage
from index.records import Records
from index.tokens import normal, words
from index.vectors import Vectors

DEPTH = 100  # passages at least that each leg gives to the fusion


class Index:
    """Passages of one generation of an index folder; safe to share between threads."""

    def __init__(
        self,
        manifest: Manifest,
        records: Records,
        lexical: Lexical,
        vectors: Vectors,
        encoder: Encoder,
    ) -> None:
        self.manifest = manifest
        self.encoder = encoder
        self.article = records.article
        self.source = records.source
        self.digests = records.digests
        self._records = records
        self._lexical = lexical
        self._vectors = vectors

    @classmethod
    def open(cls, folder: Path) -> "Index":
        """Open the current generation; raises UnusableIndexError with one clear line."""
        manifest = read_manifest(folder)
        current = folder / manifest.generation
        check_files(current, manifest)
        try:
            records = Records.open(current / "records.sqlite")
            counts = records.counts()
            lexical = Lexical.open(current / "lexical")
            vectors = Vectors.load(current / "vectors.faiss")
        except (sqlite3.Error, ValueError, OSError, RuntimeError) as error:
            raise UnusableIndexError(
                f"{current}: 索引无法打开 / the index cannot be opened: {error}; {REQUIRED}"
            ) from error
        if counts != manifest.counts:
            raise UnusableIndexError(
                f"{current}: 内容与清单不符 / it is not what the manifest says; {REQUIRED}"
            )
        encoder = open_encoder(manifest.encoder)
        check_encoder(folder, manifest, encoder)
        return cls(manifest, records, lexical, vectors, encoder)

    def articles(self) -> Iterator[Article]:
        """Yield every article, by source and place on its page."""
        return self._records.articles()

    def search(self, query: str, k: int = 10) -> tuple[Hit, ...]:
        """Return the `k` best passages for a question, best first; none for a blank question."""
        if not query.strip():
            return ()
        vector = self.encoder.encode_queries([query])[0]
        depth = max(k, DEPTH)
        lexical = self._lexical.search(query, depth)
        dense = self._vectors.search(vector, depth)
        missing = [number for number in lexical if number not in dense]
        cosines = self._vectors.cosines(vector, missing)
        ranked = fused(lexical, dense | dict(zip(missing, cosines, strict=True)))[:k]
        lexical_rank = {number: rank for rank, number in enumerate(lexical, start=1)}
        dense_rank = {number: rank for rank, number in enumerate(dense, start=1)}
        terms = list(dict.fromkeys(words(query)))
        hits = []
        for rank, (number, score) in enumerate(ranked, start=1):
            passage = self.passage(number)
            text = normal(passage.text)
            matched = tuple(term for term in terms if term in text)
            legs = lexical_rank.get(number), dense_rank.get(number)
            hits.append(Hit(passage, score, rank, *legs, matched))
        return tuple(hits)

    def idf(self, field: str, terms: list[str]) -> NDArray[np.float64]:
        """Return the inverse document frequency of each term among the passages."""
        return np.array([self._lexical.idf(field, term) for term in terms])

    def passage(self, number: int) -> Passage:
        """Return a passage; KeyError if there is none of this number."""
        article, first, last = self._records.address(number)
        return Passage(number, self.article(article), first, last)
