"""Measures speed in one run: building, opening, finding and answering, and the memory it takes."""

import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from bot.assistant import Assistant
from corpus.article import Source
from corpus.command_line import Reader
from index.building import build_index
from index.store import Index

ROUNDS = 3  # times that every question is put


def bench(paths: Sequence[Path], questions: Sequence[str]) -> dict[str, float]:
    """Return seconds, counts and megabytes of one run over the reports at `paths`.

    Latencies are in milliseconds, the median and the 95th percentile over all questions and
    rounds; the first round finds cold caches. Memory is the peak of the whole process.
    """
    figures: dict[str, float] = {}
    sources: list[Source] = []
    figures["read s"] = _seconds(lambda: sources.extend(Reader(paths)))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "index"
        figures["build s"] = _seconds(lambda: build_index(sources, out, progress=lambda _: None))
        figures["open s"] = _seconds(lambda: Index.open(out))
        index = Index.open(out)
        figures |= index.manifest.counts
        stored = sum(file.size for file in index.manifest.files.values())
        figures["index MB"] = stored / 1e6
        figures |= _latencies("search ms", index.search, questions)
        figures |= _latencies("answer ms", Assistant(index).ask, questions)
    figures["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return figures


def _seconds(step: Callable[[], object]) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def _latencies(
    name: str, step: Callable[[str], object], questions: Sequence[str]
) -> dict[str, float]:
    """Return the median and the 95th percentile of a step over the questions."""
    times = [
        _seconds(lambda text=question: step(text))  # type: ignore[misc]
        for _ in range(ROUNDS)
        for question in questions
    ]
    middle, high = np.percentile(times, [50, 95]) * 1000
    return {f"{name} p50": float(middle), f"{name} p95": float(high)}
