"""Finds the datelines that stand between the headline and the text of a report."""

from collections.abc import Sequence
from itertools import islice

from corpus.blocks import Block
from corpus.credits import Role
from corpus.dateline import dateline_in
from corpus.imprint import is_masthead
from corpus.tails import is_prose

SHORTEST = 6  # characters of the shortest headline over what a page's imprint could say, too
REACH = 4  # blocks below a dateline among which its text begins
FAR = 8  # such blocks below one that tells the minute


def set_datelines(
    blocks: Sequence[Block], texts: Sequence[str], printed: list[Role | None]
) -> None:
    """Mark the datelines of a page in `printed`, the roles that wording gives away."""
    prose = next((i for i, text in enumerate(texts) if is_prose(text)), len(texts))
    for place, text in enumerate(texts):
        found = dateline_in(text)
        above = _headline(place, blocks, texts, printed) if found else None
        if found is None or above is None or blocks[place].row or blocks[place].around:
            continue
        marked = blocks[above].marked
        reach = (FAR if found.timed else REACH) if found.sure or marked else 1
        first = above <= prose
        long = marked or len("".join(texts[above].split())) >= SHORTEST
        if (found.sure or (first and long)) and _opens(place, reach, texts, printed):
            printed[place] = "dateline"


def _headline(
    place: int, blocks: Sequence[Block], texts: Sequence[str], printed: Sequence[Role | None]
) -> int | None:
    """Return the headline that a line stands below, other credits between them aside."""
    above = place - 1
    while above >= 0 and printed[above] in ("byline", "column", "dateline", "stray"):
        above -= 1
    if above < 0 or printed[above] or blocks[above].row or dateline_in(texts[above]):
        return None
    solid = "".join(texts[above].split())
    heads = not is_prose(texts[above]) and not is_masthead(solid)
    return above if heads else None


def _opens(place: int, reach: int, texts: Sequence[str], printed: Sequence[Role | None]) -> bool:
    """Tell whether running text begins among the blocks below a line, other credits aside."""
    below = (
        text
        for text, role in zip(texts[place + 1 :], printed[place + 1 :], strict=True)
        if role in (None, "heading", "body") and not dateline_in(text)
    )
    return any(is_prose(text) for text in islice(below, reach))
