"""Builds and changes index folders; each change is a new generation, switched to by a rename."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

import numpy as np
from filelock import FileLock, Timeout

from corpus.article import Article, Source
from corpus.pages import articles_of
from index.chunks import PASSAGE, passages_of
from index.encoder import Encoder, open_encoder
from index.families import join_families
from index.lexical import Lexical
from index.manifest import (
    FORMAT,
    NAME,
    Manifest,
    UnusableIndexError,
    check_encoder,
    check_files,
    files_of,
    read_manifest,
)
from index.passage import Passage
from index.records import Records
from index.texts import Texts
from index.vectors import Vectors

LOCK = ".writer.lock"
GENERATION = "generation-"
BATCH = 4096  # passages that are encoded and written at a time
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Change:
    """What a change did: names of the sources added, replaced, left as they were, and removed."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def build_index(
    sources: Iterable[Source],
    folder: Path,
    *,
    encoder: str = "shipped",
    progress: Progress,
    wait: float = 0,
) -> Change:
    """Build an index of `sources` in `folder`; an index that was there is replaced at the end.

    `wait` is how many seconds another writer is waited for. Raises UnusableIndexError when the
    folder holds something else, another writer is at work, or there is no source.
    """
    model = open_encoder(encoder)
    if folder.exists() and not (folder / NAME).exists() and any(map(_is_foreign, folder.iterdir())):
        raise UnusableIndexError(
            f"{folder}: 文件夹里有别的内容，请给出空文件夹 / "
            "the folder holds something else; name an empty one"
        )
    with _writing(folder, wait) as aside:
        writer = _Writer(aside, model, fresh=True)
        change = writer.add(sources, progress)
        if not change.added:
            raise UnusableIndexError(
                f"{folder}: 没有可用的来源，未作改动 / no source could be read; nothing changed"
            )
        writer.finish().write(folder)
    return change


def add_sources(sources: Iterable[Source], folder: Path, *, progress: Progress) -> Change:
    """Add sources; one of a known name replaces it unless its digest is the same."""
    return _changed(folder, lambda writer: writer.add(sources, progress))


def remove_sources(names: Iterable[str], folder: Path) -> Change:
    """Remove sources by name; raises UnusableIndexError naming the first that is not there."""
    return _changed(folder, lambda writer: writer.remove(tuple(dict.fromkeys(names)), folder))


def _changed(folder: Path, step: Callable[["_Writer"], Change]) -> Change:
    """Take a step on a copy of the current generation and switch to it."""
    manifest = read_manifest(folder)
    with _writing(folder) as aside:
        manifest = read_manifest(folder)
        check_files(folder / manifest.generation, manifest)
        model = open_encoder(manifest.encoder)
        check_encoder(folder, manifest, model)
        shutil.copytree(folder / manifest.generation, aside, dirs_exist_ok=True)
        writer = _Writer(aside, model, fresh=False)
        change = step(writer)
        writer.finish().write(folder)
    return change


def _is_foreign(path: Path) -> bool:
    """Tell whether a file or folder is none of those that a build leaves when it dies."""
    return not path.name.startswith((LOCK, GENERATION, f".{NAME}"))


@contextmanager
def _writing(folder: Path, wait: float = 0) -> Iterator[Path]:
    """Lock a folder and yield a new generation in it; what is not current at the end is removed.

    The generation that was current before stays for readers that have it open.
    """
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f"{GENERATION}{token_hex(6)}"
    try:
        with FileLock(folder / LOCK, timeout=wait):
            before = _current(folder)
            aside.mkdir()
            try:
                yield aside
            finally:
                kept = {before, _current(folder)}
                for path in folder.glob(f"{GENERATION}*"):
                    if path.name not in kept:
                        shutil.rmtree(path, ignore_errors=True)
    except Timeout as error:
        raise UnusableIndexError(
            f"{folder}: 另一个程序正在写入这个索引，请稍后再试 / "
            "another program is writing this index; try again later"
        ) from error


def _current(folder: Path) -> str:
    """Return the name of the current generation, empty where there is no index to be used."""
    try:
        return read_manifest(folder).generation
    except UnusableIndexError:
        return ""


class _Writer:
    """The open parts of a generation that is being written."""

    def __init__(self, folder: Path, encoder: Encoder, *, fresh: bool) -> None:
        records, lexical, vectors, texts = (
            folder / name for name in ("records.sqlite", "lexical", "vectors.faiss", "texts")
        )
        self._folder = folder
        self._encoder = encoder
        self._records = Records.create(records) if fresh else Records.open(records, write=True)
        self._lexical = Lexical.create(lexical) if fresh else Lexical.open(lexical)
        dimension = encoder.encode_passages(["。"]).shape[1]
        self._vectors = Vectors.empty(dimension) if fresh else Vectors.load(vectors)
        self._texts = Texts.create(texts) if fresh else Texts.open(texts)
        self._next = self._records.next_number()

    def add(self, sources: Iterable[Source], progress: Progress) -> Change:
        """Add or replace sources, and say what was done with each."""
        known = self._records.digests()
        added, replaced, unchanged = list[str](), list[str](), list[str]()
        passages: list[Passage] = []
        for count, source in enumerate(sources, start=1):
            if known.get(source.name) == source.sha256:
                unchanged.append(source.name)
                continue
            if source.name in known:
                self._drop(source.name)
            (replaced if source.name in known else added).append(source.name)
            known[source.name] = source.sha256
            articles = articles_of(source)
            self._records.add(source, articles)
            passages.extend(self._cut(articles))
            if len(passages) >= BATCH:
                progress(f"已编入 {count} 份来源 / {count} sources indexed")
                self._index(passages)
                passages.clear()
        self._index(passages)
        return Change(tuple(added), tuple(replaced), tuple(unchanged))

    def remove(self, names: tuple[str, ...], folder: Path) -> Change:
        """Remove sources."""
        known = self._records.digests()
        for name in names:
            if name not in known:
                raise UnusableIndexError(f"{folder}: 没有这个来源 / no such source: {name}")
        for name in names:
            self._drop(name)
        return Change(removed=names)

    def finish(self) -> Manifest:
        """Write and close all parts; return the manifest of the generation."""
        join_families(self._records)
        counts = self._records.counts()
        self._records.close()
        self._vectors.save(self._folder / "vectors.faiss")
        self._texts.save()
        held = (counts["passages"], len(self._vectors), len(self._lexical), len(self._texts))
        if len(set(held)) > 1:
            raise UnusableIndexError(
                f"{self._folder}: 各部分的段落数不一致 {held}，未作改动 / "
                "the parts disagree on the number of passages; nothing was changed"
            )
        return Manifest(
            format=FORMAT,
            generation=self._folder.name,
            encoder=self._encoder.name,
            encoder_digest=self._encoder.digest,
            dimension=self._vectors.dimension,
            passage=PASSAGE,
            counts=counts,
            files=files_of(self._folder),
        )

    def _drop(self, name: str) -> None:
        numbers = self._records.remove(name)
        self._lexical.change((), numbers)
        self._texts.remove(numbers)
        self._vectors.remove(np.asarray(numbers, np.int64))

    def _cut(self, articles: Iterable[Article]) -> Iterator[Passage]:
        for article in articles:
            for first, last in passages_of(article):
                yield Passage(self._next, article, first, last)
                self._next += 1

    def _index(self, passages: list[Passage]) -> None:
        """Write a batch of passages to all parts; vectors are made while terms are."""
        if not passages:
            return
        self._records.add_passages(
            (passage.number, passage.article.id, passage.first, passage.last)
            for passage in passages
        )
        with ThreadPoolExecutor(1) as aside:
            texts = [passage.text for passage in passages]
            vectors = aside.submit(self._encoder.encode_passages, texts)
            self._lexical.change(passages)
            self._texts.add(passages)
            numbers = np.asarray([passage.number for passage in passages], np.int64)
            self._vectors.add(numbers, vectors.result())
