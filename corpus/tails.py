"""Finds where each sentence that a page cuts goes on."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from corpus.blocks import Block
from corpus.credits import HEADING, TURN
from corpus.imprint import DATELINE
from corpus.joins import ended, link
from corpus.turns import is_sent_on, turned

REACH = 8  # blocks below a cut among which the sentence may go on
PHOTO_GAP = 3  # blank lines that a dropped photograph leaves
STOP = re.compile(r"[。！？!?]|(?:…|\.)[”’\"']?$")
WHOSE = re.compile(r"[—–―]{1,2}\s*[^，。！？—]{2,30}")
SAID = re.compile(r"。[”’」』]?$|^[“「].*[！？…][”」]$")
HAN = re.compile(r"[\u2e80-\u9fff]")
CUT = 20  # characters of the shortest running text that a cut leaves


def tails_of(
    blocks: tuple[Block, ...], texts: Sequence[str], printed: Sequence[str | None]
) -> Mapping[int, int]:
    """Return, for the block in which a sentence is cut, the number of the one it goes on in.

    `printed` holds the roles that the blocks' wording gives away. What stands between may also be
    headings, or running text set in a box.
    """
    solid = [text.replace(" ", "") for text in texts]
    heads: dict[int, int] = {}
    first = next((place for place, text in enumerate(solid) if is_prose(text)), 0)
    turns = turned(solid)
    for head, text in enumerate(solid):
        if head < first or printed[head] or blocks[head].row or _is_listed(head, blocks):
            continue
        sent_on, plain = is_sent_on(head, solid), TURN.sub("", text)
        if not is_cut(plain) and (not sent_on or _complete(plain)):
            continue
        if sent_on:
            tail = _taken_up(head, turns.get(head, 0), solid, printed)
        else:
            tail = _tail(head, blocks, solid, printed)
        if tail:
            heads[tail] = head  # the nearest above it
    return {head: tail for tail, head in heads.items()}


def _is_listed(place: int, blocks: tuple[Block, ...]) -> bool:
    """Tell whether a block is an item of a list with marks, which needs no stop at its end."""
    beside = blocks[max(0, place - 1) : place + 2]
    return blocks[place].item == "bullet" and sum(block.item == "bullet" for block in beside) > 1


def is_attribution(place: int, blocks: Sequence[Block], texts: Sequence[str]) -> bool:
    """Tell whether a line set solid with a quotation says, behind a dash, whose words it is."""
    solid = place > 0 and blocks[place].gap == 0
    return solid and bool(WHOSE.fullmatch(texts[place]) and SAID.search(texts[place - 1]))


def is_prose(text: str) -> bool:
    """Tell whether a text is too long for a heading or holds a sentence."""
    if not HAN.search(text):
        return len(text) > 2 * HEADING or bool(re.search(r"[.!?;,:][\"')]*$", text))
    return len(text) > HEADING or stops(text)


def stops(text: str) -> bool:
    """Tell whether a text holds a stop, as headings do not."""
    return bool(re.search(r"[。；;]|[，,：:]$", text))


def _tail(
    head: int, blocks: tuple[Block, ...], texts: Sequence[str], printed: Sequence[str | None]
) -> int:
    """Return the block that the text of `head` goes on in, 0 if none does."""
    passed = False
    below = (i for i in range(head + 1, len(texts)) if not blocks[i].row)
    for place in islice(below, REACH):
        text, block = texts[place], blocks[place]
        listed = _is_listed(place, blocks)
        if printed[place] or block.marked or listed or _is_captioned(place, blocks, texts, printed):
            continue
        if not (_is_running(text) or STOP.search(text)):
            continue
        if DATELINE.match(text):
            return 0  # another report begins
        found = link(texts[head], text)
        if found == "sure":
            return place
        if passed or not _is_running(text):
            continue
        if found == "likely" and not block.indented:
            return place
        passed = True
    return 0


def _taken_up(head: int, place: int, texts: Sequence[str], printed: Sequence[str | None]) -> int:
    """Return the block to which a page sends on if it goes on with the text, else 0."""
    if not place or printed[place]:
        return 0
    joined = link(TURN.sub("", texts[head]), TURN.sub("", texts[place]))
    return place if joined != "none" else 0


def _is_captioned(
    place: int, blocks: tuple[Block, ...], texts: Sequence[str], printed: Sequence[str | None]
) -> bool:
    """Tell whether a short text stands right above a credit or below a photograph's gap."""
    below = place + 1
    credited = below < len(texts) and printed[below] == "caption" and blocks[below].gap <= 1
    return len(texts[place]) <= HEADING and (credited or blocks[place].gap >= PHOTO_GAP)


def _is_running(text: str) -> bool:
    """Tell whether a text is more than a heading or the name of a photographer."""
    phrases = bool(HAN.search(text)) and any(mark in text for mark in "，,、")
    return is_prose(text) or (len(text) >= CUT and phrases)


def is_cut(text: str) -> bool:
    """Tell whether running text stops in mid sentence."""
    return _is_running(text) and not _complete(text)


def _complete(text: str) -> bool:
    """Tell whether a text ends as a sentence does; a point after a digit may be a decimal one."""
    return ended(text) and not (text[-1] in ".．" and text[-2:-1].isdigit())
