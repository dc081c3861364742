"""Searches the same passages with what else is used: bm25s, and LangChain's ensemble retriever.

All get the words by which the lexical leg knows a passage. LangChain's is `BM25Retriever`, over
rank_bm25, and `FAISS` over vectors of the shipped encoder, in equal parts an `EnsembleRetriever`.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from warnings import catch_warnings

from eval.bench.apart import Figures, seconds_of
from eval.bench.questions import Asked
from eval.bench.searching import FOUND, latencies, quality
from index.chunks import passages_of
from index.encoder import open_encoder
from index.passage import Passage
from index.store import Index
from index.tokens import cut

MANY = 200_000  # passages up to which they are measured: above, they take gigabytes and seconds

APART = 20  # questions that are put to LangChain's lexical retriever alone


class MissingRivalError(ValueError):
    """A package that only the comparison needs is not installed."""


def handed_over(folder: Path, file: Path) -> Figures:
    """Write source and text of every passage of an index as JSON lines."""
    count = 0
    with file.open("w", encoding="utf-8") as lines:
        for article in Index.open(folder).articles():
            for first, last in passages_of(article):
                text = Passage(0, article, first, last).text
                lines.write(json.dumps([article.source, text], ensure_ascii=False) + "\n")
                count += 1
    return {"passages": float(count)}


def bm25s(file: Path, asked: Sequence[Asked]) -> Figures:
    """Index passages by bm25s, Lucene's BM25; return what `ensemble` does, and size and opening."""
    with _installed():
        import bm25s  # type: ignore[import-not-found,import-untyped,unused-ignore] # noqa: PLC0415
    sources, texts = _read(file)
    made = bm25s.BM25(method="lucene")

    def build() -> None:
        made.index([cut(text) for text in texts], show_progress=False)

    def found(question: str) -> list[str]:
        places, _ = made.retrieve([list(cut(question))], k=FOUND, show_progress=False)
        return [sources[place] for place in places[0]]

    figures = {"build s": seconds_of(build)}
    with TemporaryDirectory() as aside:
        made.save(aside, show_progress=False)
        figures["index MB"] = sum(path.stat().st_size for path in Path(aside).iterdir()) / 1e6
        figures["open s"] = seconds_of(partial(bm25s.BM25.load, aside, mmap=True))
    return figures | _found(asked, found)


def langchain(file: Path, asked: Sequence[Asked]) -> Figures:
    """Index passages by LangChain's two retrievers; return times and how often they are right.

    A `BM25Retriever` cannot be stored: to open one is to build it, and so is to add a report.
    """
    os.environ["LANGSMITH_TRACING"] = "false"
    with _installed():
        from langchain_classic.retrievers import EnsembleRetriever  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415
        from langchain_community.retrievers import BM25Retriever  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415
        from langchain_community.vectorstores import FAISS  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415
    sources, texts = _read(file)
    metadatas = [{"source": source} for source in sources]
    made: dict[str, Any] = {}

    def build_words() -> None:
        made["words"] = BM25Retriever.from_texts(
            texts, metadatas=metadatas, preprocess_func=lambda text: list(cut(text)), k=FOUND
        )

    def build_vectors() -> None:
        store = FAISS.from_texts(
            texts, _embeddings(), metadatas=metadatas, distance_strategy="MAX_INNER_PRODUCT"
        )
        made["vectors"] = store.as_retriever(search_kwargs={"k": FOUND})

    figures = {
        "words build s": seconds_of(build_words),
        "vectors build s": seconds_of(build_vectors),
    }
    figures["build s"] = sum(figures.values())
    both = EnsembleRetriever(retrievers=[made["words"], made["vectors"]], weights=[0.5, 0.5])

    def found(question: str) -> list[str]:
        return [document.metadata["source"] for document in both.invoke(question)]

    questions = [one.question for one in asked]
    figures |= latencies("lexical", made["words"].invoke, questions[:APART])
    figures |= latencies("dense", made["vectors"].invoke, questions)
    return figures | _found(asked, found)


def _found(asked: Sequence[Asked], found: Callable[[str], list[str]]) -> Figures:
    """Return latencies and how often the right article is found, each question put once."""
    kept = cache(found)
    figures = latencies("search", kept, [one.question for one in asked])
    return figures | quality(asked, kept)


RIVALS = {"bm25s": bm25s, "langchain": langchain}


def _embeddings() -> Any:
    """Return the shipped encoder as LangChain takes one."""
    from langchain_core.embeddings import Embeddings  # noqa: PLC0415

    encoder = open_encoder("shipped")

    class Shipped(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return [row.tolist() for row in encoder.encode_passages(texts)]

        def embed_query(self, text: str) -> list[float]:
            vector: list[float] = encoder.encode_queries([text])[0].tolist()
            return vector

    return Shipped()


def _read(file: Path) -> tuple[list[str], list[str]]:
    """Return the sources and the texts of passages."""
    with file.open(encoding="utf-8") as lines:
        sources, texts = zip(*map(json.loads, lines), strict=True)
    return list(sources), list(texts)


@contextmanager
def _installed() -> Iterator[None]:
    try:
        with catch_warnings(action="ignore", category=DeprecationWarning):  # of langchain-community
            yield
    except ModuleNotFoundError as error:
        raise MissingRivalError(
            f"没有安装对照用的软件包 / what is compared with is not installed ({error.name}): "
            "pip install -r requirements-bench.txt"
        ) from error
