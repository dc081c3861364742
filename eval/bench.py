"""Measures speed in one run: building, opening, finding and answering, and the memory it takes."""

import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import numpy as np

from bot.assistant import Assistant
from corpus.article import Source
from corpus.command_line import Reader
from index.building import build_index
from index.store import Index

ROUNDS = 3  # times that every question is put
FOUND = 10  # passages that each leg gives
THREADS = (1, 2, 4)

Figures = dict[str, float]


def bench(paths: Sequence[Path], questions: Sequence[str], index: Path | None = None) -> Figures:
    """Return seconds, counts and megabytes of one run over the reports at `paths`, or an index.

    Latencies are in milliseconds, the median and the 95th percentile over all questions and
    rounds; the first round finds cold caches. Memory is the peak of the largest process so far.
    """
    figures: Figures = {}
    with _index_of(paths, index, figures) as folder:
        figures["open s"] = _seconds(lambda: Index.open(folder))
        opened = Index.open(folder)
        figures |= opened.manifest.counts | _sizes(opened)
        figures |= _searching(opened, questions)
        figures |= _latencies("answer ms", Assistant(opened).ask, questions)
    figures["peak MB"] = _peak()
    return figures


@contextmanager
def _index_of(paths: Sequence[Path], index: Path | None, figures: Figures) -> Iterator[Path]:
    """Yield the folder of an index; one that must be built is measured and removed again."""
    if index is not None:
        yield index
        return
    sources: list[Source] = []
    figures["read s"] = _seconds(lambda: sources.extend(Reader(paths)))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "index"
        seconds = _seconds(lambda: build_index(sources, out, progress=lambda _: None))
        figures["build s"] = seconds
        figures["passages/s built"] = Index.open(out).manifest.counts["passages"] / seconds
        figures["build peak MB"] = _peak()
        yield out


def _sizes(index: Index) -> Figures:
    """Return the megabytes of an index on disk, and of the files of each name in its parts."""
    sizes: Figures = {"index MB": 0.0}
    for name, file in index.manifest.files.items():
        path = Path(name)
        of = path.parts[0] if path.parts[0] == "lexical" else path.name
        for key in ("index MB", f"- {of} MB"):
            sizes[key] = sizes.get(key, 0.0) + file.size / 1e6
    return sizes


def _searching(index: Index, questions: Sequence[str]) -> Figures:
    """Return the latencies of both legs and of the re-ranked search, and how much threads find."""
    lexical = partial(index.search_leg, "lexical", k=FOUND)
    dense = partial(index.search_leg, "dense", k=FOUND)
    figures = _latencies("lexical ms", lexical, questions)
    figures |= _latencies("dense ms", dense, questions)
    figures |= _latencies("search ms", index.search, questions)
    put = list(questions) * ROUNDS
    for threads in THREADS:
        with ThreadPoolExecutor(threads) as pool:
            seconds = _seconds(partial(_all, pool, index, put))
        figures[f"searches/s, {threads} at a time"] = len(put) / seconds
    return figures


def _all(pool: ThreadPoolExecutor, index: Index, questions: Sequence[str]) -> None:
    """Put questions to an index from the threads of a pool."""
    for _ in pool.map(index.search, questions):
        pass


def _peak() -> float:
    """Return the most megabytes that this process or one that it started has held."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(one).ru_maxrss for one in who) / 1024


def _seconds(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def _latencies(name: str, step: Callable[[str], object], questions: Sequence[str]) -> Figures:
    """Return the median and the 95th percentile of a step over the questions."""
    times = [_seconds(partial(step, text)) for _ in range(ROUNDS) for text in questions]
    middle, high = np.percentile(times, [50, 95]) * 1000
    return {f"{name} p50": float(middle), f"{name} p95": float(high)}
