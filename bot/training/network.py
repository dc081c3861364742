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


def fit_network(
    lists: Sequence[List], *, none: bool = False, signs: Sequence[int] | None = None
) -> Arrays:
    """Return hidden weights, their biases and the weights of the sum, over plain features.

    The loss is that of ListNet's top-one model (Cao et al. 2007) with several right rows; lists
    without a right row are left out, or with `none` stand for a further outcome, whose score is 0.
    With `signs`, the score never falls with a feature of sign 1 nor rises with one of sign -1. The
    seed is fixed.
    """
    kept = [item for item in lists if none or item[1].any()]
    stacked = np.concatenate([rows for rows, _, _ in kept[::SAMPLED]]).astype(np.float32)
    centre, scale = stacked.mean(axis=0), stacked.std(axis=0) + LEAST
    torch.manual_seed(0)
    network = torch.nn.Sequential(
        torch.nn.Linear(stacked.shape[1], UNITS),
        torch.nn.ReLU(),
        torch.nn.Dropout(DROPPED),
        torch.nn.Linear(UNITS, 1, bias=False),
    )
    held = torch.tensor(signs or [0] * stacked.shape[1])
    _train(network, kept, (centre, scale), held, none=none)
    hidden, bias, out = (part.detach().numpy() for part in network.parameters())
    folded = bias - hidden @ (centre / scale)
    return (hidden / scale).astype(np.float32), folded.astype(np.float32), out[0].copy()


def _train(
    network: torch.nn.Module,
    lists: list[List],
    moments: tuple[NDArray[np.float32], NDArray[np.float32]],
    signs: torch.Tensor,
    *,
    none: bool,
) -> None:
    centre, scale = moments
    hidden, _, out = network.parameters()
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
            _loss(scores, batch, none=none).backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            with torch.no_grad():  # what would move the score against a sign is set to nothing
                hidden[torch.sign(hidden) * torch.sign(out).T * signs < 0] = 0


def _loss(scores: torch.Tensor, lists: list[List], *, none: bool) -> torch.Tensor:
    """Return the mean negative log of the share that the right rows have of each list."""
    own = torch.split(scores, [len(rows) for rows, _, _ in lists])
    losses = []
    for row, (_, right, _) in zip(own, lists, strict=True):
        every = torch.cat([row, row.new_zeros(1)]) if none else row
        marked = every[: len(row)][torch.from_numpy(right)] if right.any() else every[-1:]
        losses.append(every.logsumexp(0) - marked.logsumexp(0))
    weights = torch.tensor([weight for _, _, weight in lists])
    return (torch.stack(losses) * weights).sum() / weights.sum()
