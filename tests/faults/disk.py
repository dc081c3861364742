"""A small disk of its own for a test, which can be filled up and be made read-only."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

SIZE = 32  # megabytes
FILLER = "filler"


class Disk:
    """A file system in memory, mounted at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def full(self, left: int) -> Iterator[None]:
        """Leave so many kilobytes free until the end of the block."""
        filler = self.path / FILLER
        block = bytes(1024)
        try:
            with filler.open("wb", buffering=0) as file:
                while file.write(block) == len(block):
                    pass
        except OSError:
            os.truncate(filler, max(0, filler.stat().st_size - left * 1024))
        try:
            yield
        finally:
            filler.unlink()

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """Let nobody write, root included, until the end of the block."""
        _mount("-o", "remount,ro", self.path)
        try:
            yield
        finally:
            _mount("-o", "remount,rw", self.path)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    """Give a disk, or skip where none may be mounted."""
    if sys.platform != "linux":
        pytest.skip("a small disk is mounted on Linux only")
    path = tmp_path / "盘"
    path.mkdir()
    try:
        _mount("-t", "tmpfs", "-o", f"size={SIZE}m", "tmpfs", path)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no disk may be mounted here, as root may: {error}")
    yield Disk(path)
    subprocess.run(["umount", "--lazy", path], check=True)


def _mount(*given: str | Path) -> None:
    subprocess.run(["mount", *given], check=True, capture_output=True)
