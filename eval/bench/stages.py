"""Splits the time of a build by stage: a clock is set on each function that is a stage."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from inspect import isgeneratorfunction
from pathlib import Path
from typing import Any

from corpus.command_line import Reader
from eval.bench.apart import Figures
from index import building, encoder, legs, parts, preparing
from index.building import build_index
from index.store import Index

Spot = tuple[Any, str, str]  # a module or class, a name in it, the stage
PREPARING: Sequence[Spot] = (
    (preparing, "articles_of", "sentences"),
    (preparing, "written", "record as JSON"),
    (preparing, "rows_of", "figures and names"),
    (preparing, "passages_of", "passages"),
    (preparing, "symbols_of", "symbols for the ranker"),
    (preparing, "runs_of", "reprint sketches"),
    (preparing, "signature", "reprint sketches"),
    (preparing, "terms_of", "bigrams and words"),
    (encoder.StaticEncoder, "encode_passages", "vectors"),
)
WRITING: Sequence[Spot] = (
    (building, "prepared", "waiting for prepared sources"),
    (Reader, "__iter__", "reading"),
    (parts.PartWriter, "add", "writing records"),
    (legs.LocalWriter, "add", "writing postings"),
    (legs.LocalWriter, "commit", "closing postings"),
    (parts.PartWriter, "close", "closing records, vector codes"),
    (building, "tidied", "merging parts"),
    (building, "join_families", "joining reprints"),
    (building, "files_of", "checksums"),
)


class Clock:
    """Counts the seconds of stages; while one runs inside another, the outer one stands still."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._running = ["other"]
        self._since = time.perf_counter()

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Count what happens inside towards a stage."""
        self._count()
        self._running.append(stage)
        try:
            yield
        finally:
            self._count()
            self._running.pop()

    def _count(self) -> None:
        now = time.perf_counter()
        self.seconds[self._running[-1]] += now - self._since
        self._since = now


def built(file: Path, folder: Path) -> Figures:
    """Build an index as it is always built, all processes at work; return times and sizes."""
    with clocked(WRITING) as clock, clock.on("other"):
        start = time.perf_counter()
        build_index(Reader([file]), folder, progress=lambda _: None)
        seconds = time.perf_counter() - start
    counts = Index.open(folder).manifest.counts
    stages = {f"- {stage} s": spent for stage, spent in clock.seconds.items()}
    figures = {"build s": seconds, "passages/s": counts["passages"] / seconds}
    return figures | stages | {name: float(count) for name, count in counts.items()} | sizes(folder)


def split(file: Path, folder: Path) -> Figures:
    """Build an index in this process alone; return milliseconds per passage by stage."""
    preparing.PROCESSES = 1
    with clocked((*PREPARING, *WRITING)) as clock, clock.on("other"):
        build_index(Reader([file]), folder, progress=lambda _: None)
    passages = Index.open(folder).manifest.counts["passages"]
    return {f"{stage} ms": 1000 * spent / passages for stage, spent in clock.seconds.items()}


def sizes(folder: Path) -> Figures:
    """Return the megabytes of an index on disk, and of the files of each name in its parts."""
    found: Figures = {"index MB": 0.0}
    for name, file in Index.open(folder).manifest.files.items():
        path = Path(name)
        of = path.parts[0] if path.parts[0] == "lexical" else path.name
        for key in ("index MB", f"- {of} MB"):
            found[key] = found.get(key, 0.0) + file.size / 1e6
    return found


@contextmanager
def clocked(spots: Sequence[Spot]) -> Iterator[Clock]:
    """Yield a clock that counts what the functions at these spots take until the end."""
    clock = Clock()
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in spots]
    for owner, name, stage in spots:
        setattr(owner, name, _timed(getattr(owner, name), clock, stage))
    try:
        yield clock
    finally:
        for owner, name, function in before:
            setattr(owner, name, function)


def _timed(function: Callable[..., Any], clock: Clock, stage: str) -> Callable[..., Any]:
    @wraps(function)
    def called(*given: Any, **named: Any) -> Any:
        with clock.on(stage):
            return function(*given, **named)

    @wraps(function)
    def drawn(*given: Any, **named: Any) -> Iterator[Any]:
        items = function(*given, **named)
        try:
            while True:
                with clock.on(stage):
                    try:
                        item = next(items)
                    except StopIteration:
                        return
                yield item
        finally:
            items.close()

    return drawn if isgeneratorfunction(function) else called
