"""The lexical leg: BM25 over character bigrams, words and headings, kept by tantivy."""

import math
from collections.abc import Iterator
from errno import EIO
from functools import lru_cache
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

import numpy as np
import tantivy
from numpy.typing import NDArray

from index.scope import EVERYTHING, Scope
from index.terms import Terms, day_number
from index.tokens import bigrams, words

# Weights of the fields, after the measured mix of bigrams and words; a headline helps less.
WEIGHTS = {"bigrams": 1.0, "words": 2.5, "headings": 0.5}
TERMS = 600  # of a question; what is longer is no question, and its end is not searched
DAYS = 0, 99999999  # bounds of a day as a number, 20240131
SCOPES = 8  # whose conditions are kept at hand
KNOWN = 65_536  # terms whose frequency is kept at hand
HEAP = 64_000_000  # bytes of terms that are gathered before they are written
SATURATION = 2.2  # k1 + 1: what one term's BM25 can reach per unit of idf (tantivy: k1 = 1.2)


class Lexical:
    """An index of passages by their terms, source and day; `number` is the passage's row."""

    def __init__(self, index: tantivy.Index) -> None:
        self._index = index
        whitespace = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("terms", whitespace)
        self._searcher = index.searcher()
        self.idf = lru_cache(maxsize=KNOWN)(self._idf)
        self._inside = lru_cache(maxsize=SCOPES)(lambda scope: list(_inside(scope, index.schema)))

    @classmethod
    def create(cls, folder: Path) -> "Lexical":
        """Make an empty index in a new folder."""
        folder.mkdir()
        schema = tantivy.SchemaBuilder().add_integer_field(
            "number", stored=True, indexed=True, fast=True
        )
        schema = schema.add_integer_field("day", fast=True)
        schema = schema.add_text_field("source", tokenizer_name="raw", index_option="basic")
        for name in WEIGHTS:
            schema = schema.add_text_field(name, tokenizer_name="terms", index_option="freq")
        return cls(tantivy.Index(schema.build(), path=str(folder)))

    @classmethod
    def open(cls, folder: Path) -> "Lexical":
        """Open the index of a folder; raises ValueError where there is none.

        tantivy opens an index by way of a lock file: where none can be made, the files are opened
        from another folder that has links to them.
        """
        try:
            return cls(tantivy.Index.open(str(folder)))
        except ValueError:
            return cls(_open_aside(folder))

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def writer(self) -> "LexicalWriter":
        """Return what changes it; there can be one at a time."""
        return LexicalWriter(self._index)

    def search(self, query: str, k: int, scope: Scope = EVERYTHING) -> dict[int, float]:
        """Return the scores of the `k` best passages of a scope, best first, each in 0..1.

        A score is BM25 over what a passage with all the terms of the question could reach, so
        that it says how much of the question is covered, also when no passage covers much.
        """
        terms = _terms(query)
        if not terms:
            return {}
        parts = []
        reach = 0.0
        schema = self._index.schema
        for field, term in terms:
            one = tantivy.Query.term_query(schema, field, term, index_option="freq")
            parts.append((tantivy.Occur.Should, tantivy.Query.boost_query(one, WEIGHTS[field])))
            if field != "headings":
                reach += WEIGHTS[field] * self.idf(field, term) * SATURATION
        found = self._found(tantivy.Query.boolean_query(parts), k, scope)
        return {number: score / reach for number, score in found}

    def numbers(self, scope: Scope) -> NDArray[np.int64]:
        """Return the numbers of the passages of a scope, ascending."""
        found = self._found(tantivy.Query.all_query(), max(len(self), 1), scope)
        return np.sort(np.array([number for number, _ in found], np.int64))

    def _idf(self, field: str, term: str, scope: Scope = EVERYTHING) -> float:
        """Return the inverse document frequency as BM25 in Lucene and tantivy defines it.

        It is that among all passages; a term that no passage of the scope holds counts as unknown.
        """
        n = self._searcher.doc_freq(field, term)
        if n and not scope.whole:
            one = tantivy.Query.term_query(self._index.schema, field, term, index_option="freq")
            n = n if self._found(one, 1, scope) else 0
        return math.log(1 + (len(self) - n + 0.5) / (n + 0.5))

    def _found(self, query: tantivy.Query, k: int, scope: Scope) -> list[tuple[int, float]]:
        """Return number and score of the `k` best passages of a scope for a query."""
        inside = [(tantivy.Occur.Must, part) for part in self._inside(scope)]
        if inside:
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), *inside])
        found = self._searcher.search(query, limit=k, count=False)
        scores = [score for score, _ in found.hits]
        numbers = self._searcher.fast_field_values("number", [at for _, at in found.hits])
        return [(int(number or 0), score) for number, score in zip(numbers, scores, strict=True)]


class LexicalWriter:
    """Adds and removes passages; nothing of it is seen before all of it is committed and opened.

    Raises OSError where the index cannot be written.
    """

    def __init__(self, index: tantivy.Index) -> None:
        try:
            self._writer = index.writer(heap_size=HEAP, num_threads=1)
        except ValueError as error:
            raise _unwritable(error) from error

    def add(self, number: int, terms: Terms) -> None:
        """Add a passage by its terms."""
        try:
            self._writer.add_document(_document(number, terms))
        except ValueError as error:
            raise _unwritable(error) from error

    def remove(self, number: int) -> None:
        """Remove a passage."""
        self._writer.delete_documents_by_term("number", number)

    def commit(self) -> None:
        """Write all that was changed, in one step."""
        try:
            self._writer.commit()
            self._writer.wait_merging_threads()
        except ValueError as error:
            raise _unwritable(error) from error


def _open_aside(folder: Path) -> tantivy.Index:
    """Open the index of a folder through links; raises ValueError where there is none.

    A thread of tantivy makes its lock file once more soon after, at times while the first round
    empties the folder of links; without the links it makes no other.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as aside:
        for path in folder.iterdir():
            if path.suffix != ".lock":
                Path(aside, path.name).symlink_to(path.absolute())
        index = tantivy.Index.open(aside)
    rmtree(aside, ignore_errors=True)
    return index


def _inside(scope: Scope, schema: tantivy.Schema) -> Iterator[tantivy.Query]:
    """Yield what every passage of a scope fulfils; it adds nothing to a score."""
    if scope.sources is not None:
        of_sources = tantivy.Query.term_set_query(schema, "source", sorted(scope.sources))
        yield tantivy.Query.const_score_query(of_sources, 0.0)
    if scope.dated:
        number = tantivy.FieldType.Integer
        days = (day_number(scope.since) or DAYS[0], day_number(scope.until) or DAYS[1])
        in_period = tantivy.Query.range_query(schema, "day", number, *days)
        yield tantivy.Query.const_score_query(in_period, 0.0)


def _terms(query: str) -> list[tuple[str, str]]:
    """Return the distinct terms of a question with the field that each is sought in."""
    pairs = bigrams(query)
    found = [("bigrams", term) for term in pairs] + [("words", term) for term in words(query)]
    return list(dict.fromkeys([*found, *(("headings", term) for term in pairs)]))[:TERMS]


def _document(number: int, terms: Terms) -> tantivy.Document:
    document = tantivy.Document()
    document.add_integer("number", number)
    document.add_text("source", terms.source)
    if terms.day:
        document.add_integer("day", terms.day)
    for field in WEIGHTS:
        document.add_text(field, getattr(terms, field))
    return document


def _unwritable(error: ValueError) -> OSError:
    return OSError(EIO, " ".join(str(error).split()))
