"""Finds the numbers that count the lines of a text in its margin."""

import re
from collections.abc import Iterator
from statistics import median

NUMBERED = re.compile(
    r"^[ \t]*(?P<number>\d{1,4})[ \t\u3000]+(?P<text>\S.*?)[ \t\r]*$", re.MULTILINE
)
CELLS = re.compile(r"\t|[ \u3000]{2}")
MARK = re.compile("[，。；、]")
STOP = re.compile(r"[。！？!?；;][”’」』）)]*$")
LEAST = 5  # lines of the shortest text that is counted
UNEVEN = 2  # characters by which full lines differ

Numbered = re.Match[str]


def line_numbers(raw: str) -> dict[int, int]:
    """Return, for the start of each line that its margin counts, where its text begins.

    Lines that count up are a list unless they are of one width and sentences run through them.
    """
    runs = (run for run in _runs(raw) if len(run) >= LEAST and _is_running(run))
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
