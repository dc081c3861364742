"""Reads the open corpora that the encoder is trained on; knows nothing of tokens or weights.

The data folder holds gzipped JSON lines, one record a line, with the field names read here.
"""

import gzip
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

NEWS = "news/news.jsonl.gz"
HEADLINES = (
    "news/crud_title_body.jsonl.gz",
    "news/xwlb_title_body.jsonl.gz",
    "pairs/csl_title_abstract.jsonl.gz",
)
QUESTIONS = "qa/mrc_cmrc2018_train.jsonl.gz"
PARALLEL = "pairs/par_tatoeba_en_zh.jsonl.gz"
DICTIONARY = "lexicon/dict_cedict.jsonl.gz"

KEPT_OUT_EVERY = 70
"""One Tatoeba record in so many is for evaluation only: about 300 of 21,079."""

_SENTENCE = re.compile(r"[^。！？!?；\n]*[。！？!?；\n]+[”’」』）)]*|[^。！？!?；\n]+")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a gzipped JSON-lines file, in order."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def sentences(text: str) -> list[str]:
    """Cut a text after 。！？； and line ends; the pieces joined are the text."""
    return _SENTENCE.findall(text)


def held_out(question_id: str) -> bool:
    """Tell whether the encoder's training leaves alone all questions on this one's context.

    True for half of the contexts of CMRC 2018's training part, by a hash, and for every question
    of any other set: a ranker that uses the encoder's scores must learn from these only.
    """
    context, mark, _ = question_id.partition("_QUERY_")
    if not (context.startswith("cmrc-TRAIN") and mark):
        return True
    return sha256(context.encode()).digest()[0] % 2 == 0


def questions(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the reading-comprehension records that the encoder may learn from."""
    return (row for row in rows(folder / QUESTIONS) if not held_out(row["id"]))


def headlines(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield headline and body of news reports, title and abstract of papers."""
    for name in HEADLINES:
        for row in rows(folder / name):
            yield row["query"], row["pos"]


def articles(folder: Path) -> Iterator[str]:
    """Yield the texts to learn words and sentence pairs from, each once."""
    for row in rows(folder / NEWS):
        yield row["text"]
    for _, body in headlines(folder):
        yield body
    yield from dict.fromkeys(row["context"] for row in questions(folder))


def parallel(folder: Path, *, kept_out: bool) -> list[tuple[str, str]]:
    """Return English sentences with their Chinese translation: those kept out, or the rest.

    A sentence of the kept-out part, in either language, does not stand in the rest.
    """
    pairs = [(row["en"], row["zh"]) for row in rows(folder / PARALLEL)]
    kept = [pair for number, pair in enumerate(pairs) if number % KEPT_OUT_EVERY == 0]
    if kept_out:
        return kept
    seen = {side for pair in kept for side in pair}
    return [pair for pair in pairs if not seen.intersection(pair)]
