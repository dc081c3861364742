"""The small network scores rows without keeping other questions waiting."""

import numpy as np
from threadpoolctl import threadpool_info

from bot.spans.network import Network

SMALL = Network(np.eye(2, dtype=np.float32), np.zeros(2, np.float32), np.ones(2, np.float32))


def test_a_row_is_scored() -> None:
    """What a hidden unit finds below zero counts for nothing."""
    assert SMALL.scores(np.array([[1.0, 2.0], [-1.0, 2.0]])).tolist() == [3.0, 2.0]


def test_numpy_takes_one_thread() -> None:
    """Products of matrices this small gain nothing by more, which then wait for one another."""
    of_numpy = [one for one in threadpool_info() if "numpy" in one["filepath"]]
    assert all(one["num_threads"] == 1 for one in of_numpy)
