"""Puts the articles of an index that reprint one another into families."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import numpy as np

from index.records import Records
from index.reprints import Wording, body, is_reprint, worded
from index.signatures import Signatures, candidates
from index.sketches import Numbers

HELD = 4096  # wordings kept at hand while pairs are checked, some 10 kB each


def join_families(
    records: Records, numbers: Numbers, signatures: Signatures, first_new: int
) -> None:
    """Put the articles from a number on, and those that lost their family, to their reprints.

    `numbers` and `signatures` are those of all articles, in order.
    """
    kin = np.array(records.kin(), np.int64).reshape(-1, 2)
    lost = kin[:, 1] < 0
    new = (numbers >= first_new) | np.isin(numbers, kin[lost, 0])
    if not new.any():
        return
    parents = np.arange(len(numbers))
    parents[np.searchsorted(numbers, kin[~lost, 0])] = np.searchsorted(numbers, kin[~lost, 1])

    @lru_cache(maxsize=HELD)
    def wording(place: int) -> Wording:
        return worded(body(records.body(int(numbers[place]))))

    found = joined(
        parents.tolist(),
        candidates(signatures, new),
        lambda one, other: is_reprint(wording(one), wording(other)),
    )
    firsts = np.array(found, np.int64)
    members = np.flatnonzero(np.bincount(firsts)[firsts] > 1)
    families = zip(numbers[members].tolist(), numbers[firsts[members]].tolist(), strict=True)
    records.set_families(families)


def joined(
    parents: Sequence[int], pairs: Iterable[tuple[int, int]], alike: Callable[[int, int], bool]
) -> list[int]:
    """Return the first member of each member's family once the pairs that are alike are joined.

    `parents` holds for each member one of its family, itself where it has none. Two of a family
    are not compared again.
    """
    firsts = list(parents)

    def first(member: int) -> int:
        while firsts[member] != member:
            firsts[member] = firsts[firsts[member]]
            member = firsts[member]
        return member

    for one, other in pairs:
        lower, upper = sorted((first(one), first(other)))
        if lower != upper and alike(one, other):
            firsts[upper] = lower
    return [first(member) for member in range(len(firsts))]
