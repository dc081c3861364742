"""Measures an index that is there: opening, searching by each leg and both, threads, recall."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np

from bot.assistant import Assistant
from eval.bench.apart import Figures, seconds_of
from eval.bench.questions import Asked
from index.parts import VECTORS, files
from index.store import Index
from index.vectors import Vectors

ROUNDS = 3  # times that every question is put
FOUND = 10  # passages that are sought
THREADS = (1, 2, 4)
COMPARED = 50  # questions whose nearest passages are also found by comparing them all
ROUNDING = 1e-6  # of a cosine that is summed in another order
AT_ONCE = 65_536  # passages that are compared at a time


def searched(folder: Path, asked: Sequence[Asked]) -> Figures:
    """Return what opening and searching take, and how often the right article is found.

    Milliseconds are the median and the 95th percentile over all questions and rounds, after a first
    round that finds cold caches and is told apart. `processor` is the median on the processor.
    """
    figures: Figures = {"open s": seconds_of(partial(Index.open, folder))}
    index = Index.open(folder)
    questions = [one.question for one in asked]
    first = [seconds_of(partial(index.search, question)) for question in questions]
    figures |= {"first round ms p50": 1000 * float(np.median(first)), "first ms": 1000 * first[0]}
    legs: dict[str, Callable[[str], object]] = {
        "lexical": partial(index.search_leg, "lexical", k=FOUND),
        "dense": partial(index.search_leg, "dense", k=FOUND),
        "fused": index.measured,
        "search": index.search,
    }
    for name, step in legs.items():
        figures |= latencies(name, step, questions * ROUNDS)
    figures |= _throughput(index, questions * ROUNDS)
    figures |= latencies("answer", Assistant(index).ask, questions)
    return figures | quality(asked, partial(_sources, index))


def recalled(folder: Path, asked: Sequence[Asked]) -> Figures:
    """Return the share of the truly nearest passages that the dense leg finds, and its latency."""
    index = Index.open(folder)
    vectors = Vectors.load(
        *files(folder / index.manifest.generation, index.manifest.parts, VECTORS)
    )
    queries = index.encoder.encode_queries([one.question for one in asked[:COMPARED]])
    numbers = vectors.numbers
    shares, spent = [], []
    for query in queries:
        start = time.perf_counter()
        found = vectors.search(query, FOUND)
        spent.append(time.perf_counter() - start)
        blocks = range(0, len(numbers), AT_ONCE)
        cosines = [vectors.cosines(query, numbers[at : at + AT_ONCE].tolist()) for at in blocks]
        bound = np.sort(np.concatenate(cosines))[-FOUND:][0] - ROUNDING
        shares.append(np.mean([cosine >= bound for cosine in found.values()]))
    return {
        "dense recall": float(np.mean(shares)),
        "vectors ms p50": 1000 * float(np.median(spent)),
    }


def latencies(name: str, step: Callable[[str], object], questions: Sequence[str]) -> Figures:
    """Return the median and the 95th percentile in milliseconds, and the median processor time."""
    clock, processor = [], []
    for question in questions:
        start, used = time.perf_counter(), time.thread_time()
        step(question)
        clock.append(time.perf_counter() - start)
        processor.append(time.thread_time() - used)
    middle, high = np.percentile(clock, [50, 95]) * 1000
    return {
        f"{name} ms p50": float(middle),
        f"{name} ms p95": float(high),
        f"{name} processor ms p50": 1000 * float(np.median(processor)),
    }


def quality(asked: Sequence[Asked], sources: Callable[[str], Sequence[str]]) -> Figures:
    """Return how often the right article is that of the first passage, and of one of ten."""
    found = [(one.source, sources(one.question)) for one in asked]
    return {
        f"right in {k}": sum(right in names[:k] for right, names in found) / len(found)
        for k in (1, FOUND)
    }


def _throughput(index: Index, questions: Sequence[str]) -> Figures:
    """Return how many searches a second several threads get, each with a question of its own."""
    figures = {}
    for threads in THREADS:
        with ThreadPoolExecutor(threads) as pool:
            seconds = seconds_of(lambda: list(pool.map(index.search, questions)))
        figures[f"searches/s, threads {threads}"] = len(questions) / seconds
    return figures


def _sources(index: Index, question: str) -> list[str]:
    return [hit.passage.article.source for hit in index.search(question, FOUND)]
