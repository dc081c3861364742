"""Tests of reading arrays."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from time import sleep

import numpy as np
import pytest

from index.arrays import load_array

READERS = 8


class Watched:
    """A path that tells how many threads were opening it at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._now = 0
        self.most = 0

    def __fspath__(self) -> str:
        """Return the path after a moment in which others may ask too."""
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        sleep(0.01)
        with self._lock:
            self._now -= 1
        return str(self._path)

    def resolve(self) -> Path:
        """Return the path in full, which an array keeps that is mapped."""
        return self._path.resolve()


@pytest.mark.parametrize("mapped", [False, True])
def test_headers_are_read_one_at_a_time(tmp_path: Path, *, mapped: bool) -> None:
    """However many threads open arrays, no two are within the reader of headers at once."""
    path = tmp_path / "表.npy"
    np.save(path, np.arange(12).reshape(3, 4))
    watched = Watched(path)
    with ThreadPoolExecutor(READERS) as pool:
        tables = list(pool.map(lambda _: load_array(watched, mapped=mapped), range(READERS)))
    assert watched.most == 1
    assert all(table.tolist() == np.arange(12).reshape(3, 4).tolist() for table in tables)


def test_what_is_no_array_is_refused(tmp_path: Path) -> None:
    """A file of another kind, and one that would run code, raise and load nothing."""
    (tmp_path / "坏.npy").write_bytes(b"no array")
    np.save(tmp_path / "物.npy", np.array([{}], dtype=object))
    for name in ("坏.npy", "物.npy"):
        with pytest.raises(ValueError, match="pickle"):
            load_array(tmp_path / name)
