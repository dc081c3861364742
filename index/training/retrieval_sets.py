"""Question sets that retrieval is measured on, among the news; nothing is trained on them."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path

from corpus.article import Source
from index.training.blanks import Question
from index.training.corpus_text import NEWS, rows
from index.training.ranking_lists import source_of

Pairs = Iterator[tuple[str, str, str]]  # question, context, answer


def _houjin(data: Path, *, kept_aside: bool) -> Pairs:
    """Yield one half of the news questions, parted by a hash of the context's number."""
    numbers: dict[str, int] = {}
    for row in rows(data / "qa" / "mrc_houjin_news.jsonl.gz"):
        number = numbers.setdefault(row["context"], len(numbers))
        half = sha256(f"houjin-{number}".encode()).digest()[0] % 2
        if half == kept_aside and row["answers"]:
            yield row["query"], row["context"], row["answers"][0]


def _xquad(data: Path) -> Pairs:
    for row in rows(data / "qa" / "mrc_xquad_zh.jsonl.gz"):
        yield row["query"], row["context"], row["answers"][0]


def _separate(name: str) -> Callable[[Path], Pairs]:
    """Return the reader of a set whose contexts have a file of their own."""

    def read(data: Path) -> Pairs:
        folder = data / "qa" / "eval"
        contexts = {
            row["context_id"]: row["text"] for row in rows(folder / f"{name}_contexts.jsonl.gz")
        }
        for row in rows(folder / f"{name}.jsonl.gz"):
            yield row["query"], contexts[row["context_id"]], row["answers"][0]

    return read


SETS: dict[str, Callable[[Path], Pairs]] = {
    "houjin": lambda data: _houjin(data, kept_aside=False),
    "houjin kept aside": lambda data: _houjin(data, kept_aside=True),
    "CMRC 2018 dev": _separate("cmrc_dev"),
    "DRCD dev": _separate("drcd_dev_simp"),
    "XQuAD zh": _xquad,
}


def retrieval_set(name: str, data: Path) -> list[Question]:
    """Return the questions of a set; the source of one is named by a digest of its context."""
    return [Question(query, _named(text), answer) for query, text, answer in SETS[name](data)]


def all_sources(data: Path, news: int) -> Iterator[Source]:
    """Yield the contexts of all sets, each once, and so many news articles."""
    contexts = (text for read in SETS.values() for _, text, _ in read(data))
    for text in dict.fromkeys(contexts):
        yield source_of(_named(text), text)
    for row in islice(rows(data / NEWS), news):
        yield source_of(row["id"], row["text"])


def _named(text: str) -> str:
    return f"context-{sha256(text.encode()).hexdigest()[:16]}"
