"""The lexical leg: BM25 over character bigrams, words and headings, kept by tantivy."""

import math
from collections.abc import Iterable
from pathlib import Path

import tantivy

from index.passage import Passage
from index.tokens import bigrams, words

# Weights of the fields, after the measured mix of bigrams and words; a headline helps less.
WEIGHTS = {"bigrams": 1.0, "words": 2.5, "headings": 0.5}
TERMS = 600  # of a question; what is longer is no question, and its end is not searched
SATURATION = 2.2  # k1 + 1: what one term's BM25 can reach per unit of idf (tantivy: k1 = 1.2)


class Lexical:
    """An index of passages by their terms; `number` is the passage's row."""

    def __init__(self, index: tantivy.Index) -> None:
        self._index = index
        whitespace = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        index.register_tokenizer("terms", whitespace)
        self._searcher = index.searcher()

    @classmethod
    def create(cls, folder: Path) -> "Lexical":
        """Make an empty index in a new folder."""
        folder.mkdir()
        schema = tantivy.SchemaBuilder().add_integer_field(
            "number", stored=True, indexed=True, fast=True
        )
        for name in WEIGHTS:
            schema = schema.add_text_field(name, tokenizer_name="terms", index_option="freq")
        return cls(tantivy.Index(schema.build(), path=str(folder)))

    @classmethod
    def open(cls, folder: Path) -> "Lexical":
        """Open the index of a folder."""
        return cls(tantivy.Index.open(str(folder)))

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def change(self, added: Iterable[Passage], removed: Iterable[int] = ()) -> None:
        """Add and remove passages in one commit."""
        writer = self._index.writer(heap_size=64_000_000, num_threads=1)
        for number in removed:
            writer.delete_documents_by_term("number", number)
        for passage in added:
            writer.add_document(_document(passage))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, query: str, k: int) -> dict[int, float]:
        """Return the scores of the `k` best passages, best first, each in 0..1.

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
        found = self._searcher.search(tantivy.Query.boolean_query(parts), limit=k, count=False)
        scores = [score for score, _ in found.hits]
        numbers = self._searcher.fast_field_values("number", [at for _, at in found.hits])
        return {
            int(number): score / reach
            for number, score in zip(numbers, scores, strict=True)
            if number is not None
        }

    def idf(self, field: str, term: str) -> float:
        """Return the inverse document frequency as BM25 in Lucene and tantivy defines it."""
        n = self._searcher.doc_freq(field, term)
        return math.log(1 + (len(self) - n + 0.5) / (n + 0.5))


def _terms(query: str) -> list[tuple[str, str]]:
    """Return the distinct terms of a question with the field that each is sought in."""
    pairs = bigrams(query)
    found = [("bigrams", term) for term in pairs] + [("words", term) for term in words(query)]
    return list(dict.fromkeys([*found, *(("headings", term) for term in pairs)]))[:TERMS]


def _document(passage: Passage) -> tantivy.Document:
    document = tantivy.Document()
    text = passage.text
    headings = f"{passage.article.title.text} {passage.heading}"
    document.add_integer("number", passage.number)
    document.add_text("bigrams", " ".join(bigrams(text)))
    document.add_text("words", " ".join(words(text)))
    document.add_text("headings", " ".join(bigrams(headings)))
    return document
