"""Writes passages to a Milvus server, in an order that loses none whenever it is broken off."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path

from corpus.article import Source
from corpus.pages import articles_of
from index.article_json import article_of
from index.chunks import passages_of
from index.manifest import Server, UnusableIndexError
from index.milvus.collection import Collection
from index.milvus.frequencies import Tally
from index.milvus.schema import DAY, LONGEST, NUMBER, SOURCE, TEXT, VECTOR
from index.passage import Passage
from index.preparing import Prepared
from index.records import Records
from index.terms import terms_of

FLUSHED = 4096  # passages after which a change is written to segments that can be indexed


class MilvusWriter:
    """Adds passages at once, and removes those that are gone when it is settled.

    What a change that was broken off has left on the server is removed first.
    """

    def __init__(self, generation: Path, server: Server, dimension: int, records: Records) -> None:
        self._collection = Collection.open(server, dimension)
        self._tally = Tally(generation)
        self._added = 0
        self._gone: list[int] = []
        self._clean(records)

    def add(self, numbers: Sequence[int], batch: Prepared) -> None:
        """Add a batch of passages by their numbers."""
        read = cache(article_of)
        rows = []
        columns = zip(numbers, batch.passages, batch.terms, batch.vectors, strict=True)
        for number, (place, first, last), terms, vector in columns:
            passage = Passage(number, read(batch.articles[place][2]), first, last)
            row = {SOURCE: terms.source, DAY: terms.day, TEXT: _text(passage), VECTOR: vector}
            rows.append({NUMBER: number, **row})
            self._tally.count(terms)
        if rows:
            self._collection.insert(rows)
            self._added += len(rows)

    def remove(self, source: Source, numbers: Sequence[int]) -> None:
        """Remove the passages of a source."""
        for passage in _passages(source):
            self._tally.count(terms_of(passage), -1)
        self._gone += numbers

    def commit(self) -> int:
        """Write what terms are worth; return how many passages there are then."""
        self._tally.save()
        if self._added >= FLUSHED:
            self._collection.flush()
        return self._collection.count() - len(self._gone)

    def settle(self) -> None:
        """Let go of the passages that were removed; where that fails the next change does."""
        with suppress(UnusableIndexError):
            self._collection.delete(self._gone)

    def _clean(self, records: Records) -> None:
        passages = records.counts()["passages"]
        if self._collection.count() == passages:
            return
        held = set(self._collection.numbers())
        known = {number for number, _, _, _ in records.addresses()}
        if known - held:
            raise self._collection.wrong(
                f"应有 {passages} 段，缺 {len(known - held)} 段",
                f"{len(known - held)} of {passages} passages are missing",
            )
        self._collection.delete(sorted(held - known))


@contextmanager
def new_legs(generation: Path, server: Server, dimension: int) -> Iterator[None]:
    """Make a collection for a generation that is being built; it is dropped where that fails."""
    collection = Collection.create(server, dimension)
    with ExitStack() as unless_done:
        unless_done.callback(_drop, collection)
        Tally.begin(generation)
        yield
        unless_done.pop_all()


def drop_legs(server: Server) -> None:
    """Remove a collection that no folder needs any more, if the server can be reached."""
    with suppress(UnusableIndexError):
        _drop(Collection(server))


def _drop(collection: Collection) -> None:
    with suppress(UnusableIndexError):
        collection.drop()


def _passages(source: Source) -> Iterator[Passage]:
    for article in articles_of(source):
        for first, last in passages_of(article):
            yield Passage(0, article, first, last)


def _text(passage: Passage) -> str:
    """Return what is searched: headline, heading and sentences, as many as Milvus takes."""
    text = f"{passage.article.title.text}\n{passage.heading}\n{passage.text}"
    return text.encode(errors="replace")[:LONGEST].decode(errors="ignore")
