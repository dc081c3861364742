"""Puts the articles of an index that reprint one another into families."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

import numpy as np

from index.records import Records
from index.reprints import Wording, body, is_reprint, worded
from index.signatures import SLOTS, candidates

HELD = 4096  # wordings kept at hand while pairs are checked, some 10 kB each


def join_families(records: Records) -> None:
    """Give each article without a family that of its reprints, or one of its own."""
    rows = records.sketches()
    places = {number: place for place, (number, _, _, _) in enumerate(rows)}
    parents = [
        place if family is None else places[family] for place, (_, _, family, _) in enumerate(rows)
    ]
    new = np.array([family is None for _, _, family, _ in rows], np.bool_)
    sketches = b"".join(sketch for _, _, _, sketch in rows)
    signatures = np.frombuffer(sketches, "<u4").reshape(-1, SLOTS)

    @lru_cache(maxsize=HELD)
    def wording(place: int) -> Wording:
        return worded(body(records.article(rows[place][1])))

    firsts = joined(
        parents,
        candidates(signatures, new),
        lambda one, other: is_reprint(wording(one), wording(other)),
    )
    records.set_families(
        (rows[first][0], number)
        for (number, _, family, _), first in zip(rows, firsts, strict=True)
        if family != rows[first][0]
    )


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
