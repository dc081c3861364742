"""The one place where text is altered: white space is dropped or collapsed, nothing else."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from corpus.article import Piece, Range

PRINT = re.compile(r"\S+")
BROKEN = re.compile(
    r"[\u4e00-\u9fff（(]\d[\d.．]{0,11}\n(?!(?:19|20)\d\d年|\d{1,2}[号时点])[.．]?\d[\d.．]{0,11}[\u4e00-\u9fff%％）)，。]"
    r"|\d\n[%％]|[A-Za-z]-\n[a-z]"
)  # a number amid Chinese text, or a word at its hyphen, over a line end
REACH = 14  # characters either side of a line end that tell what it breaks
SINGLE = re.compile(r"\S?(?:[ \u3000]\S){8,}")  # every character by itself, as OCR has them
WINDOW = 60  # characters either side of a blank that tell so
CELLS = re.compile(r" *[\t|｜][ \t|｜]*| {3,}")


class Run(NamedTuple):
    """Characters that follow each other without a blank: where in the clean text, where in raw."""

    place: int
    start: int
    end: int


def piece(raw: str, ranges: tuple[Range, ...], *, spaced: bool = False) -> Piece:
    """Return the clean text at `ranges` with the ranges that its characters stand at.

    Blanks between Latin words and cells of a table stay as one space, others go; with `spaced`, as
    in headlines, where a blank parts two phrases, every run of blanks stays as one space.
    """
    text, runs = clean_text(raw, ranges, spaced=spaced)
    return Piece(text, ranges_of(raw, runs, 0, len(text)))


def clean_text(
    raw: str, ranges: tuple[Range, ...], *, spaced: bool = False
) -> tuple[str, list[Run]]:
    """Return the clean text at `ranges` and the runs of print that it is made of, in order."""
    parts: list[str] = []
    runs: list[Run] = []
    place = 0
    for start, end in ranges:
        for found in PRINT.finditer(raw, start, end):
            if runs and (spaced or _parted(raw, runs[-1].end, found.start())):
                parts.append(" ")
                place += 1
            parts.append(found[0])
            runs.append(Run(place, *found.span()))
            place += len(found[0])
    return "".join(parts), runs


def ranges_of(raw: str, runs: Sequence[Run], start: int, end: int) -> tuple[Range, ...]:
    """Return the raw ranges of a span of clean text; where only blanks part two, they are one."""
    ranges: list[Range] = []
    first = max(0, bisect_right(runs, (start, len(raw))) - 1)
    for place, opens, closes in islice(runs, first, None):
        if place >= end:
            break
        begin, stop = max(opens, opens + start - place), min(closes, opens + end - place)
        if begin >= stop:
            continue
        if ranges and ranges[-1][1] <= begin and not raw[ranges[-1][1] : begin].strip():
            ranges[-1] = (ranges[-1][0], stop)
        else:
            ranges.append((begin, stop))
    return tuple(ranges)


def _is_spaced_out(raw: str, end: int, start: int) -> bool:
    """Tell whether every character around a blank stands by itself, a sixth of them Chinese."""
    around = raw[max(0, end - WINDOW) : start + WINDOW]
    line = around[around.rfind("\n", 0, min(end, WINDOW)) + 1 :].partition("\n")[0].strip()
    if not SINGLE.fullmatch(line):
        return False
    return 12 * sum(character > "\u2e80" for character in line) > len(line)


def _parted(raw: str, end: int, start: int) -> bool:
    """Tell whether a blank parts words of an alphabet, numbers or cells of a table."""
    before, after = raw[end - 1], raw[start]
    if "\n" in raw[end:start] and (before.isdigit() or before in ".．-"):
        print_around = f"{raw[max(0, end - REACH) : end]}\n{raw[start : start + REACH]}"
        if any(a.start() < min(end, REACH) < a.end() for a in BROKEN.finditer(print_around)):
            return False
    western = all(ord(character) < 0x2E80 for character in (before, after))
    words = western and (before + after).isascii() | before.isalnum() | after.isalnum()
    if words and raw[end:start] in (" ", "\u3000") and _is_spaced_out(raw, end, start):
        return False
    return words or (end < start and bool(CELLS.fullmatch(raw, end, start)))
