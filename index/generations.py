"""The generations of an index folder: made aside by one writer, kept for as long as they are read.

What a new generation has in common with the one before is linked and not copied.
"""

import os
import shutil
import sys
import weakref
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from filelock import FileLock, Timeout

from corpus.disk import reason
from index.manifest import (
    GENERATION,
    NAME,
    UNFINISHED,
    WAYS_OUT,
    Manifest,
    UnusableIndexError,
    damaged,
    finished,
    read_manifest,
)

if sys.platform != "win32":
    import fcntl

LOCK = ".writer.lock"


class Lease:
    """Keeps a generation in place for as long as this object lives.

    Where the system has no such locks, the generation before the current one is kept instead.
    """

    def __init__(self, generation: Path) -> None:
        if sys.platform != "win32":
            descriptor = os.open(generation, os.O_RDONLY)
            weakref.finalize(self, os.close, descriptor)
            with suppress(OSError):
                fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)


def leased(folder: Path) -> tuple[Manifest, Lease]:
    """Return the current manifest and a lease of its generation; raises UnusableIndexError."""
    manifest = read_manifest(folder)
    generation = folder / manifest.generation
    try:
        lease = Lease(generation)
    except OSError as error:
        if read_manifest(folder) == manifest:
            raise UnusableIndexError(
                f"{generation}: {reason(error)}: 索引无法打开 / cannot be opened; {WAYS_OUT}"
            ) from error
        return leased(folder)
    if read_manifest(folder) == manifest:
        return manifest, lease
    return leased(folder)  # another was made current, and this one perhaps removed


@contextmanager
def writing(folder: Path, wait: float = 0, *, derived: bool = False) -> Iterator[Path]:
    """Lock a folder and yield a new generation in it; those that nobody needs then are removed.

    It is marked as unfinished until `make_current`, so that what a killed writer leaves is known.
    `wait` is how many seconds another writer is waited for. A damaged index is refused unless all
    that is in it is `derived` from what is at hand. Raises UnusableIndexError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f"{GENERATION}{token_hex(6)}"
    try:
        with FileLock(folder / LOCK, timeout=wait):
            before = current(folder)
            if not before and not derived and finished(folder):
                raise damaged(folder)
            for mark in folder.glob(f"{GENERATION}*{UNFINISHED}"):
                if mark.stem == before:
                    mark.unlink()  # copied before the manifest was, while a change was made
                else:
                    _discard(mark.with_suffix(""))  # of a writer that was killed
            _mark(aside).touch()
            try:
                aside.mkdir()
                yield aside
                _remove_spare(folder, before)
            finally:
                if current(folder) != aside.name:
                    _discard(aside)
    except Timeout as error:
        raise UnusableIndexError(
            f"{folder}: 另一个程序正在写入这个索引，请稍后再试 / "
            "another program is writing this index; try again later"
        ) from error


def make_current(manifest: Manifest, folder: Path) -> None:
    """Let a manifest and its generation, which is whole now, be those of a folder."""
    _mark(folder / manifest.generation).unlink(missing_ok=True)
    manifest.write(folder)


def is_foreign(path: Path) -> bool:
    """Tell whether a file or folder is none of those that a build leaves when it dies."""
    return not path.name.startswith((LOCK, GENERATION, f".{NAME}"))


def holds_something_else(folder: Path) -> UnusableIndexError:
    """Return what to raise where an index is wanted in a folder that other things are in."""
    return UnusableIndexError(
        f"{folder}: 文件夹里有别的内容，请给出空文件夹 / "
        "the folder holds something else; name an empty one"
    )


def current(folder: Path) -> str:
    """Return the name of the current generation, of any format; empty where there is none."""
    try:
        named = read_manifest(folder, formats=None).generation
    except UnusableIndexError:
        return ""
    return named if (folder / named).is_dir() else ""


def link(generation: Path, target: Path, names: Iterable[str]) -> set[str]:
    """Give files of a generation to another one, and return the names of those that are linked.

    Where the disk cannot have a file under two names it is copied.
    """
    linked = set()
    for name in names:
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(generation / name, path)
            linked.add(name)
        except OSError:
            shutil.copyfile(generation / name, path)
    return linked


def _mark(generation: Path) -> Path:
    """Return the file that stands beside a generation that was never current."""
    return generation.with_name(f"{generation.name}{UNFINISHED}")


def _discard(generation: Path) -> None:
    """Remove a generation that never was current, its mark last."""
    shutil.rmtree(generation, ignore_errors=True)
    if not generation.exists():
        with suppress(OSError):
            _mark(generation).unlink(missing_ok=True)


def _remove_spare(folder: Path, before: str) -> None:
    """Remove the generations before the current one that nobody reads."""
    now = current(folder)
    for path in folder.glob(f"{GENERATION}*") if now else ():
        if path.name != now and path.is_dir() and not _is_read(path, before):
            shutil.rmtree(path, ignore_errors=True)


def _is_read(generation: Path, before: str) -> bool:
    """Tell whether anybody may have a generation open."""
    if sys.platform == "win32":
        return generation.name == before
    descriptor = os.open(generation, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False
