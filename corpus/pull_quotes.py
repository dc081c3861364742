"""Finds the sentences that a page prints once more, larger, amid its text."""

from collections import defaultdict
from collections.abc import Sequence

from corpus.credits import HEADING, Role
from corpus.tails import STOP

QUOTED = 10  # characters of the shortest sentence that is repeated as a pull quote


def set_pull_quotes(texts: Sequence[str], printed: list[Role | None]) -> None:
    """Mark the pull quotes of a page as notes in `printed`, the roles that wording gives away."""
    solid = ["".join(text.split()) for text in texts]
    short = {
        number: text
        for number, text in enumerate(solid)
        if QUOTED <= len(text) <= HEADING and STOP.search(text) and not printed[number]
    }
    repeated = _repeated(set(short.values()), solid)
    for number, text in short.items():
        if text in repeated:
            printed[number] = "note"


def _repeated(sentences: set[str], texts: Sequence[str]) -> set[str]:
    """Return the sentences that stand in a text more than twice as long, in time linear in both."""
    begun = defaultdict(list)
    for sentence in sentences:
        begun[sentence[:QUOTED]].append(sentence)
    return {
        sentence
        for text in (dict.fromkeys(texts) if begun else ())
        for at in range(len(text) - QUOTED)
        for sentence in begun.get(text[at : at + QUOTED], ())
        if len(text) > 2 * len(sentence) and text.startswith(sentence, at)
    }
