"""Puts an index into one file, a plain tar archive, and takes it out again."""

import io
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from math import inf
from pathlib import Path
from shutil import copyfileobj
from typing import IO

from corpus.disk import in_place_of, sync
from index.generations import (
    holds_something_else,
    is_foreign,
    leased,
    make_current,
    writing,
)
from index.manifest import (
    NAME,
    Manifest,
    UnusableIndexError,
    check_files,
    parsed,
)

LARGEST = 64 * 2**20  # bytes of a manifest


def back_up(folder: Path, file: Path) -> Manifest:
    """Write the current generation of an index to a file, in one step at the end.

    Raises UnusableIndexError where a file is not what it was when it was written.
    """
    manifest, lease = leased(folder)
    check_files(folder / manifest.generation, manifest, inf)
    with in_place_of(file) as (aside,), tarfile.open(aside, "w") as archive:
        text = manifest.text().encode()
        head = tarfile.TarInfo(NAME)
        head.size = len(text)
        archive.addfile(head, io.BytesIO(text))
        for name in manifest.files:
            archive.add(folder / manifest.generation / name, name)
    del lease
    return manifest


def restore(file: Path, folder: Path) -> Manifest:
    """Make an index of a backup in an empty folder.

    Only files that the manifest of the backup names are taken out, and each must have the digest
    that it says. Raises UnusableIndexError.
    """
    if folder.exists() and ((folder / NAME).exists() or any(map(is_foreign, folder.iterdir()))):
        raise holds_something_else(folder)
    with _reading(file):
        archive = tarfile.open(file, "r:")  # noqa: SIM115  closed below
    with archive, writing(folder) as aside:
        with _reading(file):
            restored = replace(_taken_out(archive, aside), generation=aside.name)
            check_files(aside, restored, inf)
        make_current(restored, folder)
    return restored


@contextmanager
def _reading(file: Path) -> Iterator[None]:
    try:
        yield
    except (tarfile.TarError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnusableIndexError(
            f"{file}: 不是完好的索引备份 / is no sound backup of an index ({error})"
        ) from error


def _taken_out(archive: tarfile.TarFile, aside: Path) -> Manifest:
    """Write the files that the manifest of a backup names to a folder; return the manifest."""
    head, stream = _member(archive)
    if head != NAME:
        raise ValueError(f"{head}: {NAME}?")
    manifest = parsed(stream.read(LARGEST).decode())
    wanted = set(manifest.files)
    while wanted:
        name, stream = _member(archive)
        wanted.remove(name)
        path = aside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as target:
            copyfileobj(stream, target)
    for path in (aside, *aside.rglob("*")):
        sync(path)
    return manifest


def _member(archive: tarfile.TarFile) -> tuple[str, IO[bytes]]:
    """Return name and content of the next file of an archive."""
    member = archive.next()
    stream = archive.extractfile(member) if member and member.isreg() else None
    if member is None or stream is None:
        raise ValueError(member.name if member else "EOF")
    return member.name, stream
