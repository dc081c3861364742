"""Reads open question sets."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

OPEN = ("qa/mrc_cmrc2018_train.jsonl.gz", "qa/mrc_xquad_zh.jsonl.gz")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on a context, and where in it the first of its answers stands."""

    id: str
    query: str
    context: str
    answers: tuple[str, ...]
    start: int


def questions(path: Path) -> Iterator[Asked]:
    """Yield the answerable questions of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            answers, start = tuple(row["answers"]), row["start"]
            if answers and start >= 0 and row["context"].startswith(answers[0], start):
                yield Asked(row["id"], row["query"], row["context"], answers, start)
