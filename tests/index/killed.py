"""Changes an index again and again, each time killed at a random moment, and checks what is left.

`python -m tests.index.killed ROUNDS [SEED]` prints how many changes were cut short and how many
came through; the suite runs a few rounds. Needs a system that can fork.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from corpus.article import Source
from index.building import add_sources, build_index, remove_sources
from index.checking import check_index
from index.manifest import read_manifest
from index.parts import open_records
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent, source

Held = dict[str, str]
LONGEST = 0.7  # of the time that the first build takes, which a killer waits


def held(folder: Path) -> Held:
    """Return the digest of each source."""
    manifest = read_manifest(folder)
    records = open_records(folder / manifest.generation, manifest.parts)
    digests = records.digests()
    records.close()
    return digests


def forked(step: Callable[[], object]) -> int:
    """Take a step in a process of its own; return the number of the process."""
    child = os.fork()
    if child:
        return child
    try:
        step()
    except BaseException as error:  # noqa: BLE001  a child must end here, whatever happened
        print(repr(error), file=sys.stderr, flush=True)  # noqa: T201
        os._exit(1)
    os._exit(0)


def change(
    folder: Path, held_now: Held, chance: random.Random
) -> tuple[Callable[[], object], Held]:
    """Return a random change of a folder, and what it holds afterwards."""
    kind = chance.choice(("build", "add", "add", "remove"))
    if kind == "remove" and len(held_now) > 3:
        names = chance.sample(sorted(held_now), 3)
        left = {name: digest for name, digest in held_now.items() if name not in names}
        return lambda: remove_sources(names, folder), left
    short = [source(f"{n}.txt", f"第{n}号果园收获{chance.random()}吨。") for n in range(12)]
    some: list[Source] = [*chance.sample(short, 4), *chance.sample(bundled_sources(), 2)]
    after = {item.name: item.sha256 for item in some}
    if kind == "build":
        return lambda: build_index(some, folder, progress=silent), after
    return lambda: add_sources(some, folder, progress=silent), held_now | after


def killed(folder: Path, rounds: int, seed: int) -> tuple[int, int]:
    """Return how many changes were cut short and how many came through.

    Raises AssertionError where an index does not hold exactly what it held before a change or
    what it is to hold after it, or does not pass the check.
    """
    chance = random.Random(seed)  # noqa: S311
    start = time.monotonic()
    os.waitpid(forked(lambda: build_index(bundled_sources(), folder, progress=silent)), 0)
    longest = LONGEST * (time.monotonic() - start)
    now, cut, through = held(folder), 0, 0
    for _ in range(rounds):
        step, after = change(folder, now, chance)
        child = forked(step)
        time.sleep(chance.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
        found = held(folder)
        assert found in (now, after), (sorted(found), sorted(now), sorted(after))
        cut, through = cut + (found != after), through + (found == after)
        now = found
        _, status = os.waitpid(forked(lambda: check_index(folder)), 0)
        assert os.waitstatus_to_exitcode(status) == 0
    return cut, through


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        figures = killed(Path(place) / "索引", int(sys.argv[1]), int([*sys.argv, "1"][2]))
        print(f"cut short {figures[0]}, through {figures[1]}, lost or half read 0")  # noqa: T201
