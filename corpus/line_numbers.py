"""Finds the numbers that count the lines of a text in its margin."""

import re
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from corpus.joins import link

NUMBERED = re.compile(
    r"^[ \t]*(?P<number>\d{1,4})[ \t\u3000]+(?P<text>\S.*?)[ \t\r]*$", re.MULTILINE
)
CELLS = re.compile(r"\t|[ \u3000]{2}")
MARK = re.compile("[，。；、]")
COUNTED = re.compile("[年月日号组等名届次级期路楼层]")  # what a number before it counts
STOP = re.compile(r"[。！？!?；;][”’」』）)]*$")
LEAST = 5  # lines of the shortest text that is counted
UNEVEN = 2  # characters by which full lines differ

Numbered = re.Match[str]


def line_numbers(raw: str) -> dict[int, int]:
    """Return, for the start of each line that its margin counts, where its text begins.

    Lines that count up are a list unless they are of one width and sentences run on over them.
    """
    runs = (run for run in _runs(raw) if len(run) >= LEAST and _is_running(run) and _runs_on(run))
    return {line.start(): line.start("text") for run in runs for line in run}


def _runs(raw: str) -> Iterator[list[Numbered]]:
    """Yield the lines right below each other that count up by one."""
    run: list[Numbered] = []
    for line in NUMBERED.finditer(raw):
        follows = bool(run) and not raw[run[-1].end() : line.start()].strip(" \t\r\n")
        if follows and int(line["number"]) == int(run[-1]["number"]) + 1:
            run.append(line)
            continue
        yield run
        run = [line]
    yield run


def _is_running(run: list[Numbered]) -> bool:
    """Tell whether most lines of a run are full and marked, and few end a sentence."""
    texts = [line["text"] for line in run]
    full = median(map(len, texts[:-1]))
    even = sum(abs(len(text) - full) <= UNEVEN for text in texts[:-1])
    marked = sum(bool(MARK.search(text)) for text in texts)
    ended = sum(bool(STOP.search(text)) for text in texts[:-1])
    celled = sum(bool(CELLS.search(text)) for text in texts)
    return 4 * even >= 3 * (len(run) - 1) and 2 * marked >= len(run) > 4 * max(ended, celled)


def _runs_on(run: list[Numbered]) -> bool:
    """Tell whether a quarter of the lines go on for sure below, and most numbers count no unit."""
    texts = [line["text"] for line in run]
    over = sum(link(above, below) == "sure" for above, below in pairwise(texts))
    counting = sum(bool(COUNTED.match(text)) for text in texts)
    return 4 * over >= len(run) - 1 and 2 * counting <= len(run)
