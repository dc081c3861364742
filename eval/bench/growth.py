"""Measures how long one report takes to be added to an index, and to be removed again."""

import time
from functools import partial
from hashlib import sha256
from pathlib import Path

import numpy as np

from corpus.article import Source
from eval.bench.apart import Figures, seconds_of
from index.building import add_sources, remove_sources
from index.store import Index

TIMES = 5  # reports that are added and removed


def grown(folder: Path, report: Source) -> Figures:
    """Add a report to an index and remove it, some times over; the index is as before at the end.

    Returns the median and the longest seconds of each step, and of opening what was changed.
    """
    spent: dict[str, list[float]] = {
        step: [] for step in ("add", "add processor", "reopen", "remove")
    }
    for turn in range(TIMES):
        text = f"{report.raw}\n{turn}"
        name = f"added-{turn}"
        one = Source(name, report.kind, text, sha256(text.encode()).hexdigest(), report.added)
        add = partial(add_sources, [one], folder, progress=lambda _: None)
        used = time.process_time()
        spent["add"].append(seconds_of(add))
        spent["add processor"].append(time.process_time() - used)
        spent["reopen"].append(seconds_of(partial(Index.open, folder)))
        spent["remove"].append(seconds_of(partial(remove_sources, [name], folder)))
    middle = {f"{step} s p50": float(np.median(times)) for step, times in spent.items()}
    return middle | {f"{step} s most": max(times) for step, times in spent.items()}
