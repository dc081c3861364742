"""Finds the sentences that a page prints once more, larger, amid its text."""

import re
from collections import defaultdict
from collections.abc import Sequence

from corpus.blocks import Block
from corpus.credits import HEADING, Role
from corpus.tails import STOP, is_prose

QUOTED = 10  # characters of the shortest sentence that is repeated as a pull quote
WORDS = 7  # ... of the words by which it is known
LINES = 4  # of the longest one
SPOKEN = re.compile(rf"[“「]([^“”「」]{{{WORDS},}})[”」]")


def set_pull_quotes(
    blocks: Sequence[Block], texts: Sequence[str], printed: list[Role | None]
) -> None:
    """Mark the pull quotes of a page as notes in `printed`, the roles that wording gives away.

    One without a stop begins with words that are quoted in the text, and stands above a heading.
    """
    solid = ["".join(text.split()) for text in texts]
    short = {
        number: text
        for number, text in enumerate(solid)
        if QUOTED <= len(text) <= HEADING and STOP.search(text) and not printed[number]
    }
    headed = {
        number: (found[1], below)
        for number, text in enumerate(solid)
        if not printed[number]
        and (found := SPOKEN.match(text))
        and (below := _over_heading(number, blocks, solid))
    }
    repeated = _repeated({*short.values(), *(words for words, _ in headed.values())}, solid)
    for number, text in short.items():
        if text in repeated:
            printed[number] = "note"
    for number, (words, below) in headed.items():
        if words in repeated:
            printed[number:below] = ["note"] * (below - number)


def _over_heading(place: int, blocks: Sequence[Block], texts: Sequence[str]) -> int:
    """Return the place of the heading right below lines set solid, 0 where there is none."""
    below = place + 1
    last = min(len(blocks), place + LINES)
    while below < last and not blocks[below].gap and not is_prose(texts[below]):
        below += 1
    lines = [*texts[place:below], *texts[below : below + 1]]
    headed = below + 1 < len(texts) and is_prose(texts[below + 1])
    return below if headed and not any(map(is_prose, lines)) else 0


def _repeated(sentences: set[str], texts: Sequence[str]) -> set[str]:
    """Return the sentences that stand in a text more than twice as long, in time linear in both."""
    begun = defaultdict(list)
    for sentence in sentences:
        begun[sentence[:WORDS]].append(sentence)
    return {
        sentence
        for text in (dict.fromkeys(texts) if begun else ())
        for at in range(len(text) - WORDS)
        for sentence in begun.get(text[at : at + WORDS], ())
        if len(text) > 2 * len(sentence) and text.startswith(sentence, at)
    }
