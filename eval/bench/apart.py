"""Takes each step in a process of its own and says what it cost: time, processor and memory."""

import mmap
import os
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from threading import Event, Thread

Figures = dict[str, float]
EVERY = 0.1  # seconds from one look at the memory to the next
PAGE = mmap.PAGESIZE / 2**20


def apart(step: Callable[..., Figures], *given: object) -> Figures:
    """Return the figures of a step in a new process, with what the whole of it took.

    `peak MB` is the most memory of the process and those that it started, all at once; of that
    `own peak MB` is without what is mapped from files, which the system can take back. `load` is
    the load average of the machine before the step.
    """
    load = os.getloadavg()[0]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        figures = pool.submit(_measured, step, given).result()
    return figures | {"load": load}


def seconds_of(step: Callable[[], object]) -> float:
    """Return the seconds that a step takes on the clock."""
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def _measured(step: Callable[..., Figures], given: tuple[object, ...]) -> Figures:
    memory = _Memory()
    memory.start()
    start = time.perf_counter()
    figures = step(*given)
    wall = time.perf_counter() - start
    memory.stop()
    processor = sum(os.times()[:4])  # user and system, of this process and its children
    peaks = {"peak MB": memory.whole, "own peak MB": memory.own}
    return figures | {"whole s": wall, "processor s": processor} | peaks


class _Memory(Thread):
    """Looks at the memory of this process and those that it started, in megabytes."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.whole = self.own = 0.0
        self._ended = Event()

    def run(self) -> None:
        """Look again and again, and a last time once it was stopped."""
        ended = False
        while not ended:
            ended = self._ended.wait(EVERY)
            held = [_held(pid) for pid in _family(os.getpid())]
            self.whole = max(self.whole, sum(whole for whole, _ in held))
            self.own = max(self.own, sum(own for _, own in held))

    def stop(self) -> None:
        """Have it look a last time."""
        self._ended.set()
        self.join()


def _family(pid: int) -> list[int]:
    """Return a process and all that it started, where the system tells."""
    found = [pid]
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            started = children.read_text().split()
        except OSError:  # it has ended
            continue
        found += [one for child in started for one in _family(int(child))]
    return found


def _held(pid: int) -> tuple[float, float]:
    """Return the megabytes that a process holds, and those that are not mapped from files."""
    try:
        _, resident, shared, *_ = map(int, Path(f"/proc/{pid}/statm").read_text().split())
    except OSError:  # it has ended, or the system does not tell
        return (_peak(), _peak()) if pid == os.getpid() else (0.0, 0.0)
    return resident * PAGE, (resident - shared) * PAGE


def _peak() -> float:
    """Return the most megabytes that this process has held; POSIX systems alone tell."""
    import resource  # noqa: PLC0415

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
