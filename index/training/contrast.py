"""The training loop: pairs pulled together, the batch's other pairs pushed apart."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from index.training.pairs import Draw
from index.training.token_corpus import Tokens

TEMPERATURE = 0.05


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of pairs; a batch holds one kind, drawn by `weight`."""

    name: str
    weight: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast: the rate rises over the first 5 % of the steps, then falls to 0."""

    steps: int
    batch: int = 1024
    rate: float = 0.03

    def at(self, step: int) -> float:
        """Return the learning rate of a step, counted from 0."""
        done = step / self.steps
        return self.rate * min(1.0, (step + 1) / (0.05 * self.steps + 1)) * (1.0 - done)


def first_weights(frequencies: Sequence[float], dimensions: int, seed: int) -> Tensor:
    """Return random vectors, shorter for frequent tokens: a / (a + p) with a = 0.001.

    The weighting is that of Arora et al. (2017), "A Simple but Tough-to-Beat Baseline".
    """
    generator = torch.Generator().manual_seed(seed)
    directions = torch.randn(len(frequencies), dimensions, generator=generator)
    lengths = 1e-3 / (1e-3 + torch.tensor(frequencies))
    return directions * lengths[:, None]


def embed(weights: Tensor, texts: Sequence[Tokens]) -> Tensor:
    """Return the unit vector of each text: its tokens' vectors added up."""
    starts = np.cumsum([0, *(len(tokens) for tokens in texts[:-1])])
    tokens = torch.from_numpy(np.concatenate(texts)).long()
    sums = functional.embedding_bag(tokens, weights, torch.from_numpy(starts), mode="sum")
    return functional.normalize(sums)


def loss_of(queries: Tensor, passages: Tensor) -> Tensor:
    """Return the cross-entropy of each query's own passage among the batch's, and vice versa.

    In-batch softmax over cosines: van den Oord et al. (2018), "Contrastive Predictive Coding".
    """
    scores = queries @ passages.T / TEMPERATURE
    own = torch.arange(len(scores))
    forth, back = functional.cross_entropy(scores, own), functional.cross_entropy(scores.T, own)
    return (forth + back) / 2


def train(
    weights: Tensor,
    kinds: Sequence[Kind],
    schedule: Schedule,
    seed: int,
    progress: Callable[[int, str, float], None],
) -> Tensor:
    """Return the trained token vectors; `progress` gets step, kind and loss after every step.

    Raises FloatingPointError when the loss is no longer a number.
    """
    random = Random(seed)
    table = weights.clone().requires_grad_()
    optimizer = torch.optim.Adam([table], lr=schedule.rate, betas=(0.9, 0.98), fused=True)
    shares = [kind.weight for kind in kinds]
    for step in range(schedule.steps):
        kind = random.choices(kinds, shares)[0]
        queries, passages = zip(*(kind.draw(random) for _ in range(schedule.batch)), strict=True)
        loss = loss_of(embed(table, queries), embed(table, passages))
        if not math.isfinite(loss.item()):
            raise FloatingPointError(f"The loss of step {step} ({kind.name}) is {loss.item()}.")
        for group in optimizer.param_groups:
            group["lr"] = schedule.at(step)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        progress(step, kind.name, loss.item())
    return table.detach()
