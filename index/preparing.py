"""Prepares sources for an index, in several processes where there are many."""

import os
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread

import numpy as np
from numpy.typing import NDArray

from corpus.article import Source
from corpus.pages import articles_of
from index.article_json import written
from index.chunks import passages_of
from index.encoder import Encoder, open_encoder
from index.entries import Row, rows_of
from index.passage import Passage
from index.reprints import body, runs_of
from index.signatures import signature
from index.symbols import Symbols
from index.terms import Terms, terms_of
from index.texts import symbols_of

BATCH = 100_000  # characters of the sources that are prepared at a time
ALONE = 20  # batches that are sooner done here than other processes are started
PROCESSES = min(os.cpu_count() or 1, 4)
AHEAD = 2 * PROCESSES  # batches that are under way or wait to be written


@dataclass(frozen=True, slots=True)
class Prepared:
    """A batch of sources as the parts of an index store it, passages article by article.

    `articles` holds id, source and JSON of each, `entries` and `passages` begin with the place of
    their article in `articles`; of a passage follow first and end line. `ends` tells where each
    passage ends in `symbols`.
    """

    sources: list[Source]
    articles: list[tuple[str, str, str]]
    signatures: list[bytes]
    entries: list[tuple[int, Row]]
    passages: list[tuple[int, int, int]]
    terms: list[Terms]
    vectors: NDArray[np.float32]
    symbols: Symbols
    ends: NDArray[np.int64]


def prepare(sources: list[Source], encoder: Encoder) -> Prepared:
    """Read a batch of sources and cut, encode and sketch what they say."""
    articles = [article for source in sources for article in articles_of(source)]
    addresses = [
        (place, first, last)
        for place, article in enumerate(articles)
        for first, last in passages_of(article)
    ]
    passages = [Passage(0, articles[place], first, last) for place, first, last in addresses]
    symbols, ends = symbols_of(passages)
    return Prepared(
        sources=sources,
        articles=[(article.id, article.source, written(article)) for article in articles],
        signatures=[signature(runs_of(body(article))) for article in articles],
        entries=[(n, row) for n, article in enumerate(articles) for row in rows_of(article)],
        passages=addresses,
        terms=[terms_of(passage) for passage in passages],
        vectors=encoder.encode_passages([passage.text for passage in passages]),
        symbols=symbols,
        ends=ends,
    )


def prepared(sources: Iterable[Source], encoder: Encoder) -> Generator[Prepared, None, None]:
    """Yield the sources prepared, batch by batch and in order."""
    batches = _batches(sources)
    first = list(islice(batches, ALONE))
    if len(first) < ALONE or PROCESSES == 1:
        yield from (prepare(batch, encoder) for batch in chain(first, batches))
        return
    started = get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, mp_context=started, initializer=_begin) as pool:
        waiting = deque(_submitted(pool, batch, encoder) for batch in first[:AHEAD])
        for batch in chain(first[AHEAD:], batches):
            yield waiting.popleft().result()
            waiting.append(_submitted(pool, batch, encoder))
        while waiting:
            yield waiting.popleft().result()


def _submitted(
    pool: ProcessPoolExecutor, batch: list[Source], encoder: Encoder
) -> Future[Prepared]:
    """Have a batch prepared; a process that is started for it never hears of an interruption."""
    if sys.platform == "win32":
        return pool.submit(_prepare, batch, encoder.name)
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_prepare, batch, encoder.name)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


def _batches(sources: Iterable[Source]) -> Iterator[list[Source]]:
    batch: list[Source] = []
    size = 0
    for source in sources:
        batch.append(source)
        size += len(source.raw)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _begin() -> None:
    """Begin a process: one thread of its own work, no word on an interruption, no life alone."""
    os.environ |= {"TOKENIZERS_PARALLELISM": "false", "OMP_NUM_THREADS": "1"}
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@cache
def _encoder(name: str) -> Encoder:
    return open_encoder(name)


def _prepare(batch: list[Source], encoder: str) -> Prepared:
    return prepare(batch, _encoder(encoder))
