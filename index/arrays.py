"""Reads arrays from files, one at a time."""

from os import PathLike
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

HEADER = Lock()  # parsed by CPython's compiler, whose depth of nesting all threads of 3.11 share


def load_array(path: PathLike[str], *, mapped: bool = False) -> NDArray[Any]:
    """Return the array of a `.npy` file, mapped into memory where asked.

    Two threads that read headers at once may fail in CPython 3.11 (python/cpython#106905).

    Raises:
        OSError: where the file cannot be read.
        ValueError: where it holds no array.
    """
    with HEADER:
        found: NDArray[Any] = np.load(path, "r" if mapped else None, allow_pickle=False)
    return found
