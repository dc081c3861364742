"""The corpus of a benchmark: news as it is, then repeated with fresh ids and altered text."""

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.article import Source
from corpus.command_line import Reader
from corpus.pages import articles_of
from index.chunks import passages_of

NAME = "corpus.jsonl"
STRIDE = 7919  # articles from one to the other that lends it sentences, once more each round
SAMPLE = 300  # articles by which passages per article are estimated
SENTENCE = re.compile(r"[^。！？]*[。！？]*")
TURNED = [str.maketrans("0123456789", "".join(str((n + by) % 10) for n in range(10)))
          for by in range(10)]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles that are asked about, which stand once, and the news that may be repeated."""

    asked: Sequence[Source]
    news: Sequence[Source]

    def articles(self, passages: int) -> int:
        """Return in how many of the first articles about this many passages stand."""
        step = max(1, len(self.news) // SAMPLE)
        sample = [*self.asked, *self.news[::step]]
        held = sum(sum(1 for _ in passages_of(one)) for of in sample for one in articles_of(of))
        return max(1, round(passages * len(sample) / max(held, 1)))

    def write(self, articles: int, file: Path) -> None:
        """Write the first articles as JSON lines."""
        with file.open("w", encoding="utf-8") as lines:
            for record in islice(self._records(), articles):
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")

    def _records(self) -> Iterator[dict[str, str]]:
        yield from (_record(source, source.name, source.raw) for source in self.asked)
        yield from (_record(source, source.name, source.raw) for source in self.news)
        for turn in count(1):
            for at, source in enumerate(self.news):
                other = self.news[(at + STRIDE * turn) % len(self.news)]
                text = altered(source.raw, other.raw, turn)
                yield _record(source, f"{source.name}-{turn}", text)


def altered(text: str, other: str, turn: int) -> str:
    """Return a text with every other sentence from another text, and with other digits.

    It has the words of the news, their frequency and length, but is no reprint of either text.
    """
    mixed = SENTENCE.findall(text)
    lent = SENTENCE.findall(other)[1::2]
    mixed[1 : 2 * len(lent) : 2] = lent[: len(mixed[1 : 2 * len(lent) : 2])]
    return "".join(mixed).translate(TURNED[turn % 10])


def read_news(paths: Sequence[Path]) -> list[Source]:
    """Return the sources of files and folders; JSON lines may be gzipped."""
    with TemporaryDirectory() as aside:
        return list(Reader([_plain(path, Path(aside)) for path in paths]))


def _plain(path: Path, aside: Path) -> Path:
    if path.suffix != ".gz":
        return path
    plain = aside / path.stem
    plain.write_bytes(gzip.decompress(path.read_bytes()))
    return plain


def _record(source: Source, name: str, text: str) -> dict[str, str]:
    return {"id": name, "title": source.title, "date": source.date, "text": text}
