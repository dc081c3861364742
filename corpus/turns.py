"""Knows the lines that send a reader on to another page of the paper, and back from there."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from corpus.credits import TURN
from corpus.imprint import is_imprint

ON = re.compile(r"[（(]?\s*(?:下\s*[接转]|转|Continued on)")
LONGEST = 60  # characters of a turn
BACK = re.compile(r"[（(]?\s*(?:[上紧]\s*接|接|Continued from)")


def is_sent_on(place: int, texts: Sequence[str]) -> bool:
    """Tell whether a text ends, or the line right below it says, that it goes on elsewhere."""
    below = texts[place + 1] if place + 1 < len(texts) else ""
    return ends_in_turn(texts[place]) or (_is_turn(below) and ends_in_turn(below))


def is_taken_up(place: int, texts: Sequence[str]) -> bool:
    """Tell whether a text opens, or the line right above it says, that it began elsewhere."""
    above = texts[place - 1] if place else ""
    return _opens_with_turn(texts[place]) or (_is_turn(above) and _opens_with_turn(above))


def turned(texts: Sequence[str]) -> Mapping[int, int]:
    """Return, for the text that a page sends on, the one that goes on with it.

    Where the page sends several on or takes several up, none is told, as they may be mistaken.
    """
    on = [i for i, text in enumerate(texts) if ends_in_turn(text)]
    back = [i for i, text in enumerate(texts) if _opens_with_turn(text)]
    if len(on) != 1 or len(back) != 1 or back[0] <= on[0]:
        return {}
    head, tail = on[0] - _is_turn(texts[on[0]]), back[0] + _is_turn(texts[back[0]])
    return {head: tail} if head >= 0 and tail < len(texts) else {}


def ends_in_turn(text: str) -> bool:
    """Tell whether the last words of a text send the reader on to another page."""
    last = _last_turn(text)
    return last is not None and bool(ON.match(last[0]))


def _opens_with_turn(text: str) -> bool:
    """Tell whether a text, or the rest of its page that stands below an imprint, began before."""
    found = TURN.match(_unprinted(text))
    return found is not None and bool(BACK.match(found[0]))


def _is_turn(text: str) -> bool:
    """Tell whether a line, the imprint before it aside, sends the reader to another page."""
    return bool(TURN.fullmatch(_unprinted(text)))


def _unprinted(text: str) -> str:
    """Return a line without the imprint that a turn stands behind."""
    found = _last_turn(text)
    return found[0] if found and is_imprint(text[: found.start()]) else text


@lru_cache(maxsize=4096)  # asked of a text for itself and for its neighbours
def _last_turn(text: str) -> re.Match[str] | None:
    """Return the turn that a text ends with, None if it ends with none."""
    turns = TURN.finditer(text, max(0, len(text) - LONGEST))
    return next((turn for turn in turns if turn.end() == len(text)), None)
