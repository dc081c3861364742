"""Reads open question sets and asks some of them wrongly, so that no passage answers."""

import gzip
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import rjieba

from bot.questions import ASKING

OPEN = ("qa/mrc_cmrc2018_train.jsonl.gz", "qa/mrc_xquad_zh.jsonl.gz")
REWORDED = ("n", "v", "vn", "a", "d", "b")  # tags of the words that a reader may put otherwise


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on a context; without answers, nothing in the pool answers it.

    `start` is where the answer stands in the context.
    """

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


def news(path: Path, count: int) -> list[str]:
    """Return the first `count` news articles."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line)["text"] for line, _ in zip(file, range(count), strict=False)]


def misasked(asked: list[Asked], seed: int) -> list[Asked]:
    """Return questions with a year, figure, person, place or institution changed for another's."""
    rng = random.Random(seed)
    names: dict[str, list[str]] = {"nr": [], "ns": [], "nt": []}
    for item in asked:
        for word, tag in rjieba.tag(item.query):
            if tag in names and len(word) > 1:
                names[tag].append(word)
    swapped = (_swapped(item, names, rng) for item in asked)
    return [item for item in swapped if item]


def reworded(asked: list[Asked], seed: int, share: float) -> list[Asked]:
    """Return questions with that share of their plain words put in words of other questions.

    So, as in a reader's own wording, only some words say where the answer is, and nothing tells
    which; names, figures and question words stay. A dictionary's synonyms would not do: the
    encoder has learned them, and would seem to know every paraphrase.
    """
    rng = random.Random(seed)
    others: dict[str, list[str]] = {tag: [] for tag in REWORDED}
    tagged = [rjieba.tag(item.query) for item in asked]
    for word, tag in chain.from_iterable(tagged):
        if tag in others and word not in ASKING:
            others[tag].append(word)

    def put(word: str, tag: str) -> str:
        plain = tag in others and word not in ASKING
        return rng.choice(others[tag]) if plain and rng.random() < share else word

    changed = (
        replace(item, query="".join(put(*pair) for pair in words))
        for item, words in zip(asked, tagged, strict=True)
    )
    return [new for new, old in zip(changed, asked, strict=True) if new.query != old.query]


def _swapped(item: Asked, names: dict[str, list[str]], rng: random.Random) -> Asked | None:
    """Return a question with one constraint changed to one that its context does not hold."""
    year = re.search(r"(?:19|20)\d\d", item.query)
    if year:
        other = str(int(year.group()) + rng.choice([-3, -2, -1, 1, 2, 3]))
        found = (year.group(), other)
    else:
        tagged = [
            (w, t) for w, t in rjieba.tag(item.query) if t in names and len(w) > 1 and names[t]
        ]
        if not tagged:
            return None
        word, tag = rng.choice(tagged)
        found = (word, rng.choice(names[tag]))
    if found[1] in item.context or found[0] == found[1]:
        return None
    return replace(item, query=item.query.replace(*found), answers=())
