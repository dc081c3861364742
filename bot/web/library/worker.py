"""Reads one file in a process of its own, which a file made to do harm may bring down.

`python -m bot.web.library.worker PATH NAME SECONDS` prints a JSON line for each source that the
file holds, with what was understood of it, for each line that gave none, and for each remark.
"""

import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from corpus.article import Article, Source
from corpus.command_line import put
from corpus.garble import is_garbled
from corpus.pages import articles_of
from corpus.reading import Remark, read

MEMORY = 2**30  # bytes of address space; a plain page takes 80 million
OUTPUT = 2**28  # bytes
SHOWN = 3  # doubtful sentences of an article


def main() -> None:
    """Read the file and print what it holds."""
    path, name, seconds = sys.argv[1:]
    _confine(int(seconds))
    for record in records(Path(path), name):
        put(record)


def records(path: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield what a file holds as JSON objects, its sources named as the file `name` would be."""
    for item in read([path]):
        if isinstance(item, Source):
            source = replace(item, name=name + item.name.removeprefix(path.name))
            articles = articles_of(source)
            if articles:
                yield {"source": asdict(source), "articles": [_told(one) for one in articles]}
            else:
                yield {"failed": "没有正文 / holds no running text"}
        else:
            said = item.text if isinstance(item, Remark) else item.reason
            said = said.removeprefix(path.name).lstrip(": ")
            yield {"remark" if isinstance(item, Remark) else "failed": said}


def _told(article: Article) -> dict[str, Any]:
    doubtful = [sentence.text for sentence in article.sentences if sentence.doubtful]
    return {
        "id": article.id,
        "title": article.title.text,
        "published": asdict(article.published),
        "sentences": len(article.sentences),
        "characters": sum(len(sentence.text) for sentence in article.sentences),
        "garbled": sum(len(text) for text in doubtful if is_garbled(text)),
        "doubtful": len(doubtful),
        "examples": doubtful[:SHOWN],
    }


def _confine(seconds: int) -> None:
    """Limit what this process may take, where the system can: `seconds` of processor time."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  not on every system

    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, OUTPUT),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most if hard < 0 else min(most, hard), hard))


if __name__ == "__main__":
    main()
