"""Fits a small network that chooses one row of each list, and folds it into three arrays."""

import random
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

List = tuple[NDArray[np.float32], NDArray[np.bool_]]
Arrays = tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]

UNITS = 64
ROUNDS = 6
BATCH = 64  # lists
RATE = 2e-3  # of AdamW at first; it falls to nothing in a straight line
DECAY = 1e-2
DROPPED = 0.2  # of the hidden units
LEAST = 0.05  # added to the deviation of a feature, which may never vary


def fit_network(lists: Sequence[List]) -> Arrays:
    """Return hidden weights, their biases and the weights of the sum, over plain features.

    The loss is that of ListNet's top-one model (Cao et al. 2007) with several right rows; lists
    without a right row are left out. The seed is fixed.
    """
    kept = [pair for pair in lists if pair[1].any()]
    stacked = np.concatenate([rows for rows, _ in kept])
    centre, scale = stacked.mean(axis=0), stacked.std(axis=0) + LEAST
    torch.manual_seed(0)
    network = torch.nn.Sequential(
        torch.nn.Linear(stacked.shape[1], UNITS),
        torch.nn.ReLU(),
        torch.nn.Dropout(DROPPED),
        torch.nn.Linear(UNITS, 1, bias=False),
    )
    _train(network, [((rows - centre) / scale, right) for rows, right in kept])
    hidden, bias, out = (part.detach().numpy() for part in network.parameters())
    folded = bias - hidden @ (centre / scale)
    return (hidden / scale).astype(np.float32), folded.astype(np.float32), out[0].copy()


def _train(network: torch.nn.Module, lists: list[List]) -> None:
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    for turn in range(ROUNDS):
        random.Random(turn).shuffle(lists)
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - turn / ROUNDS)
        for at in range(0, len(lists), BATCH):
            optimiser.zero_grad()
            _loss(network, lists[at : at + BATCH]).backward()  # type: ignore[no-untyped-call]
            optimiser.step()


def _loss(network: torch.nn.Module, lists: list[List]) -> torch.Tensor:
    """Return the mean negative log of the share that the right rows have of each list."""
    rows = torch.from_numpy(np.concatenate([rows for rows, _ in lists]))
    scores = network(rows)[:, 0].split([len(rows) for rows, _ in lists])
    losses = [
        own.logsumexp(0) - own[torch.from_numpy(right)].logsumexp(0)
        for own, (_, right) in zip(scores, lists, strict=True)
    ]
    return torch.stack(losses).mean()
