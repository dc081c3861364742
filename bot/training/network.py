"""Fits a small network that chooses one row of each list, and folds it into three arrays."""

import random
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray

List = tuple[NDArray[np.float16], NDArray[np.bool_], float]  # rows, which are right, its weight
Arrays = tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]

UNITS = 96
ROUNDS = 10
BATCH = 64  # lists
RATE = 2e-3  # of AdamW at first; it falls to nothing in a straight line
DECAY = 1e-2
DROPPED = 0.2  # of the hidden units
LEAST = 0.05  # added to the deviation of a feature, which may never vary
SAMPLED = 4  # every so many lists tell the mean and deviation of the features


def fit_network(lists: Sequence[List]) -> Arrays:
    """Return hidden weights, their biases and the weights of the sum, over plain features.

    The loss is that of ListNet's top-one model (Cao et al. 2007) with several right rows; lists
    without a right row are left out. The seed is fixed.
    """
    kept = [item for item in lists if item[1].any()]
    stacked = np.concatenate([rows for rows, _, _ in kept[::SAMPLED]]).astype(np.float32)
    centre, scale = stacked.mean(axis=0), stacked.std(axis=0) + LEAST
    torch.manual_seed(0)
    network = torch.nn.Sequential(
        torch.nn.Linear(stacked.shape[1], UNITS),
        torch.nn.ReLU(),
        torch.nn.Dropout(DROPPED),
        torch.nn.Linear(UNITS, 1, bias=False),
    )
    _train(network, kept, centre, scale)
    hidden, bias, out = (part.detach().numpy() for part in network.parameters())
    folded = bias - hidden @ (centre / scale)
    return (hidden / scale).astype(np.float32), folded.astype(np.float32), out[0].copy()


def _train(
    network: torch.nn.Module,
    lists: list[List],
    centre: NDArray[np.float32],
    scale: NDArray[np.float32],
) -> None:
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=DECAY)
    for turn in range(ROUNDS):
        random.Random(turn).shuffle(lists)
        for at in range(0, len(lists), BATCH):
            share = (turn + at / len(lists)) / ROUNDS
            for group in optimiser.param_groups:
                group["lr"] = RATE * (1 - share)
            optimiser.zero_grad()
            batch = lists[at : at + BATCH]
            rows = np.concatenate([rows for rows, _, _ in batch]).astype(np.float32)
            scores = network(torch.from_numpy((rows - centre) / scale))[:, 0]
            _loss(scores, batch).backward()  # type: ignore[no-untyped-call]
            optimiser.step()


def _loss(scores: torch.Tensor, lists: list[List]) -> torch.Tensor:
    """Return the mean negative log of the share that the right rows have of each list."""
    own = torch.split(scores, [len(rows) for rows, _, _ in lists])
    losses = [
        row.logsumexp(0) - row[torch.from_numpy(right)].logsumexp(0)
        for row, (_, right, _) in zip(own, lists, strict=True)
    ]
    weights = torch.tensor([weight for _, _, weight in lists])
    return (torch.stack(losses) * weights).sum() / weights.sum()
