"""Finds what “how many” counts in an English question: the last plural behind it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

import rjieba

from bot.translation.slots import Slot

HOW_MANY = ["how", "many"]
PLURAL = re.compile(r"(?:[^su]s|people|men|children)$")
DONE = ("do", "does", "did", "has", "have", "had", "can", "could", "will", "would", "should")
LIKELY = 0.1  # of the weight of the likeliest, from which a translation passes for what is counted
SURELY = 0.9  # ... one of a single character
QUALITIES = "abdr"  # first letters of the tags of adjectives, adverbs and pronouns, never counted


@dataclass(frozen=True, slots=True)
class Counted:
    """The slots of a counted noun, first to last, and whether it is told what is done with it."""

    first: int = 0
    last: int = 0
    done: bool = False


def with_counted(pieces: Sequence[Slot | str]) -> list[Slot | str]:
    """Return pieces with the counted noun marked, which is no adjective in Chinese."""
    start = _behind(pieces)
    run = list(takewhile(lambda one: isinstance(one, Slot), pieces[start:]))
    marked = list(pieces)
    plural = [at for at, one in enumerate(run) if isinstance(one, Slot) and _is_plural(one)]
    at = start + max(plural, default=0)
    noun = marked[at] if start and run else ""
    if isinstance(noun, Slot):
        marked[at] = replace(noun, options=_nouns(noun.options), counted=True)
    return marked


def counted_in(pieces: Sequence[Slot | str]) -> Counted:
    """Return which slots the noun is that pieces have marked as counted; none without one."""
    at = next((n for n, one in enumerate(pieces) if isinstance(one, Slot) and one.counted), None)
    if at is None:
        return Counted()
    first, last = (
        sum(isinstance(one, Slot) for one in pieces[:end]) for end in (_behind(pieces), at + 1)
    )
    return Counted(first, last, done=any(piece in DONE for piece in pieces[at + 1 : at + 2]))


def _behind(pieces: Sequence[Slot | str]) -> int:
    """Return where the words behind “how many” begin, 0 without them."""
    ends = range(len(HOW_MANY), len(pieces))
    return next((end for end in ends if list(pieces[end - len(HOW_MANY) : end]) == HOW_MANY), 0)


def _is_plural(slot: Slot) -> bool:
    return bool(PLURAL.search(slot.english))


def _nouns(options: dict[str, float]) -> dict[str, float]:
    """Return what a counted word plainly means: no adjective or adverb where it has a noun.

    A rare meaning in a single character is mostly a slip of the table.
    """
    nouns = {
        option: weight
        for option, weight in options.items()
        if rjieba.tag(option)[-1][1][0] not in QUALITIES
    }
    found = nouns or options
    best = max(found.values(), default=0.0)
    plain = {
        one: weight
        for one, weight in found.items()
        if weight >= (LIKELY if len(one) > 1 else SURELY) * best
    }
    return plain or found
