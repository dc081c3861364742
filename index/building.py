"""Builds and changes index folders; each change is a new generation, switched to by a rename."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from corpus.article import Source
from corpus.disk import reason
from index.chunks import PASSAGE
from index.encoder import Encoder, open_encoder
from index.families import join_families
from index.generations import holds_something_else, is_foreign, link, make_current, writing
from index.legs import drop_legs, legs_writer, new_legs
from index.manifest import (
    FORMAT,
    GENERATION,
    NAME,
    File,
    Manifest,
    Server,
    UnusableIndexError,
    check_encoder,
    check_files,
    files_of,
    read_manifest,
)
from index.parts import (
    SKETCHES,
    STATE_FILE,
    PartWriter,
    files,
    next_name,
    open_records,
    tidied,
)
from index.preparing import Prepared, prepared
from index.records import COLUMNS, STATE, create
from index.sketches import load_sketches

TOLD = 5000  # sources after which progress is told again
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
    milvus: str = "",
    progress: Progress,
    wait: float = 0,
    derived: bool = False,
) -> Change:
    """Build an index of `sources` in `folder`; an index that was there is replaced at the end.

    `milvus` is the URI of a server that holds the legs, empty where the folder does. `wait` is how
    many seconds another writer is waited for. A damaged index is replaced only where all that is in
    it is `derived` from what is at hand. Raises UnusableIndexError when the folder holds something
    else, another writer is at work, there is no source, two sources have one name, or the server
    cannot be used.
    """
    model = open_encoder(encoder)
    if folder.exists() and not (folder / NAME).exists() and any(map(is_foreign, folder.iterdir())):
        raise holds_something_else(folder)
    with _writing(folder, wait, derived=derived) as aside:
        create(aside / STATE_FILE, STATE).close()
        server = Server(milvus, aside.name.replace(GENERATION, "passages_")) if milvus else None
        former = _server(folder)
        with new_legs(aside, server, _dimension(model)):
            writer = _Writer(aside, model, (), server)
            change = writer.add(sources, progress)
            if not change.added:
                raise UnusableIndexError(
                    f"{folder}: 没有可用的来源，未作改动 / no source could be read; nothing changed"
                )
            manifest = writer.finish({})
        make_current(manifest, folder)
        drop_legs(former)
    return change


def add_sources(
    sources: Iterable[Source], folder: Path, *, progress: Progress, anew: bool = False
) -> Change:
    """Add sources; one of a known name replaces it unless its digest is the same and not `anew`."""
    return _changed(folder, lambda writer: writer.add(sources, progress, anew=anew))


def remove_sources(names: Iterable[str], folder: Path) -> Change:
    """Remove sources by name; raises UnusableIndexError naming the first that is not there."""
    return _changed(folder, lambda writer: writer.remove(tuple(dict.fromkeys(names)), folder))


def _changed(folder: Path, step: Callable[["_Writer"], Change]) -> Change:
    """Take a step on a new generation that shares the files of the current one, and switch."""
    read_manifest(folder)
    with _writing(folder) as aside:
        manifest = read_manifest(folder)
        check_files(folder / manifest.generation, manifest)
        model = open_encoder(manifest.encoder)
        check_encoder(folder, manifest, model)
        known = _shared(folder / manifest.generation, manifest, aside)
        writer = _Writer(aside, model, manifest.parts, manifest.server)
        change = step(writer)
        if change.added or change.replaced or change.removed:
            make_current(writer.finish(known), folder)
            writer.settle()
    return change


def _server(folder: Path) -> Server | None:
    """Return the server of the index that is in a folder."""
    try:
        return read_manifest(folder, formats=None).server
    except UnusableIndexError:
        return None


def _dimension(encoder: Encoder) -> int:
    return int(encoder.encode_passages(["。"]).shape[1])


def _shared(generation: Path, manifest: Manifest, aside: Path) -> dict[str, File]:
    """Begin a generation with the files of another; return those that will never change."""
    changing = [name for name in manifest.files if Path(name).suffix == ".json"]
    for name in (STATE_FILE, *changing):
        (aside / name).parent.mkdir(exist_ok=True)
        shutil.copyfile(generation / name, aside / name)
    linked = link(generation, aside, manifest.files.keys() - {STATE_FILE, *changing})
    return {name: manifest.files[name] for name in linked}


@contextmanager
def _writing(folder: Path, wait: float = 0, *, derived: bool = False) -> Iterator[Path]:
    """Yield a new generation; what cannot be written is told in one way, whoever writes it."""
    try:
        with writing(folder, wait, derived=derived) as aside:
            yield aside
    except BrokenProcessPool as error:
        raise UnusableIndexError(
            f"{folder}: 读取来源的进程意外结束，可能内存不足，未作改动 / a process that reads the "
            "sources ended, perhaps for want of memory; nothing changed"
        ) from error
    except (OSError, sqlite3.Error) as error:
        raise UnusableIndexError(
            f"{folder}: 无法写入，索引未改动 / cannot be written, the index is unchanged: "
            f"{reason(error) if isinstance(error, OSError) else error}"
        ) from error


class _Writer:
    """A generation that is being written: what was there, and a part for what is added."""

    def __init__(
        self, folder: Path, encoder: Encoder, parts: tuple[str, ...], server: Server | None
    ) -> None:
        self._folder = folder
        self._encoder = encoder
        self._dimension = _dimension(encoder)
        self._parts = parts
        self._server = server
        self._part: PartWriter | None = None
        self._records = open_records(folder, parts, write=True)
        self._bounds = {table: max(self._records.bounds(table), default=0) for table in COLUMNS}
        self._legs = legs_writer(folder, server, self._dimension, self._records)

    def add(self, sources: Iterable[Source], progress: Progress, *, anew: bool = False) -> Change:
        """Add or replace sources, and say what was done with each."""
        done: dict[str, list[str]] = {"added": [], "replaced": [], "unchanged": []}
        batches = prepared(self._wanted(sources, done, progress, anew=anew), self._encoder)
        with closing(batches):
            for batch in batches:
                self._write(batch)
        return Change(*(tuple(names) for names in done.values()))

    def remove(self, names: tuple[str, ...], folder: Path) -> Change:
        """Remove sources."""
        for name in names:
            if not self._records.digest(name):
                raise UnusableIndexError(f"{folder}: 没有这个来源 / no such source: {name}")
        for name in names:
            self._drop(name)
        return Change(removed=names)

    def finish(self, known: Mapping[str, File]) -> Manifest:
        """Write and close all parts; return the manifest of the generation."""
        passages = self._legs.commit()
        self._records.close()
        if self._part is not None:
            self._part.close()
        parts = tidied(self._folder, self._parts)
        with closing(open_records(self._folder, parts, write=True)) as records:
            sketches = load_sketches(files(self._folder, parts, SKETCHES), records.gone("article"))
            join_families(records, *sketches, self._bounds["article"])
            counts = records.counts()
        if passages != counts["passages"]:
            raise UnusableIndexError(
                f"{self._folder}: 各部分的段落数不一致，未作改动 / "
                "the parts disagree on the number of passages; nothing was changed"
            )
        return Manifest(
            format=FORMAT,
            generation=self._folder.name,
            encoder=self._encoder.name,
            encoder_digest=self._encoder.digest,
            dimension=self._dimension,
            passage=PASSAGE,
            counts=counts,
            parts=parts,
            files=files_of(self._folder, known),
            server=self._server,
        )

    def settle(self) -> None:
        """Let go of what was removed, after the manifest was written."""
        self._legs.settle()

    def _wanted(
        self,
        sources: Iterable[Source],
        done: dict[str, list[str]],
        progress: Progress,
        *,
        anew: bool,
    ) -> Iterator[Source]:
        """Yield the sources that are new or changed, or all of them, the old ones dropped."""
        seen: dict[str, str] = {}
        for count, source in enumerate(sources, start=1):
            before = seen.get(source.name) or self._records.digest(source.name)
            if before == source.sha256 and not (anew and source.name not in seen):
                done["unchanged"].append(source.name)
                continue
            if source.name in seen:
                raise UnusableIndexError(
                    f"{source.name}: 有两份不同的来源同名，未作改动 / "
                    "two sources have this name; nothing was changed"
                )
            seen[source.name] = source.sha256
            if before:
                self._drop(source.name)
            done["replaced" if before else "added"].append(source.name)
            if count % TOLD == 0:
                progress(f"已编入 {count} 份来源 / {count} sources indexed")
            yield source

    def _write(self, batch: Prepared) -> None:
        """Write a batch of sources to a part of its own and to the legs."""
        if self._part is None:
            name = next_name(self._parts)
            self._parts = (*self._parts, name)
            self._part = PartWriter(self._folder / name, self._dimension, self._bounds)
        self._legs.add(self._part.add(batch), batch)

    def _drop(self, name: str) -> None:
        source = self._records.source(name)
        self._legs.remove(source, self._records.drop(name))
