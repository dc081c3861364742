"""Tells which blocks of a page are the items of a list, marked or announced by a colon."""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from corpus.blocks import Block
from corpus.credits import Role
from corpus.tails import is_prose

ANNOUNCED = re.compile(r"[：:]$")
LEAST = 2  # lines of the shortest list without marks


def list_items(blocks: tuple[Block, ...], printed: Sequence[Role | None]) -> set[int]:
    """Return the places of the items of lists: blocks that open as the one next to them does.

    A name with its figure is one below or above a row of a table, too, but no line of a headline.
    """
    items = [
        "" if role else "entry" if block.row else block.item
        for block, role in zip(blocks, printed, strict=True)
    ]
    pairs = ((i, i + 1) for i, (above, below) in enumerate(pairwise(items)) if above == below)
    listed = {i for pair in pairs for i in pair if items[i] not in ("", "field")}
    return {i for i in listed if not blocks[i].row} - _headline(items, printed)


def announced(
    blocks: Sequence[Block], texts: Sequence[str], printed: Sequence[Role | None]
) -> set[int]:
    """Return the places of lines set solid, a blank line below, that a colon above announces.

    One of them at least has no role by its wording, as each line of an imprint has.
    """
    listed: set[int] = set()
    first = next((i for i, text in enumerate(texts) if is_prose(text)), len(texts))
    for place, text in enumerate(texts):
        if place <= first or printed[place] or not ANNOUNCED.search(text):
            continue
        below = place + 1
        while below < len(texts) and (below == place + 1 or not blocks[below].gap):
            if is_prose(texts[below]) or blocks[below].marked or blocks[below].row:
                break
            below += 1
        closed = below == len(texts) or blocks[below].gap > 0
        told = not all(printed[place + 1 : below])
        if closed and told and below - place > LEAST and blocks[place + 1].gap <= 1:
            listed |= set(range(place + 1, below))
    return listed


def _headline(items: Sequence[str], printed: Sequence[Role | None]) -> set[int]:
    """Return the places of the entries that open a page right above its byline or dateline."""
    opening = [i for i, role in enumerate(printed) if role != "furniture"]
    lines = list(takewhile(lambda i: items[i] == "entry", opening))
    below = opening[len(lines) : len(lines) + 1]
    return set(lines) if any(printed[i] in ("byline", "dateline") for i in below) else set()
