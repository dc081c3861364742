"""The library of a user: the bundled reports at first, then whatever was added and removed."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path

from corpus.article import Source
from corpus.disk import in_place_of
from corpus.json_text import parsed
from corpus.reading import read
from index.building import add_sources, build_index, remove_sources
from index.bundled import PATIENCE, REPORTS
from index.manifest import NAME, UnusableIndexError
from index.rebuilding import rebuild_index
from index.store import Index

FOLDER = "library"
RECORD = "bundled.json"  # digests of the bundled reports that were put in last, by name


@cache
def bundled_sources() -> tuple[Source, ...]:
    """Return the bundled reports as they are read now."""
    return tuple(item for item in read([REPORTS]) if isinstance(item, Source))


def bundled_digests() -> dict[str, str]:
    """Return the digest of each bundled report by its name."""
    return {source.name: source.sha256 for source in bundled_sources()}


def own_library(data: Path, progress: Callable[[str], None]) -> Path:
    """Return the index folder of a user in `data`, making it of the bundled reports at first.

    Bundled reports that changed since are brought up to date; those that the user removed stay
    removed, and what the user added or put in their place is left. An index of an older format
    is built anew from the texts that it holds. Raises UnusableIndexError.
    """
    folder, record = data / FOLDER, data / RECORD
    now = bundled_digests()
    if not (folder / NAME).exists():
        build_index(_first(progress), folder, progress=progress, wait=PATIENCE)
    else:
        _mend(folder, progress)
        if (before := _recorded(record)) != now:
            _renew(folder, before, progress)
    if _recorded(record) != now:
        with in_place_of(record) as (aside,):
            aside.write_text(json.dumps(now, ensure_ascii=False, indent=1), encoding="utf-8")
    return folder


def _first(progress: Callable[[str], None]) -> Iterator[Source]:
    """Yield the bundled reports, and say so once they are wanted."""
    many = len(bundled_sources())
    progress(f"正在为自带的 {many} 份报道建立索引… / indexing {many} bundled reports…")
    yield from bundled_sources()


def _mend(folder: Path, progress: Callable[[str], None]) -> None:
    """Build an index that cannot be opened anew from the texts that it holds."""
    try:
        Index.open(folder)
    except UnusableIndexError:
        progress("索引已不合用，正用所存原文重建… / rebuilding the index from the texts it holds…")
        rebuild_index(folder, encoder="shipped", progress=progress)


def _recorded(record: Path) -> dict[str, str]:
    """Return the digests as they were written; none where there is no such record."""
    try:
        written = parsed(record.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return written if isinstance(written, dict) else {}


def _renew(folder: Path, before: Mapping[str, str], progress: Callable[[str], None]) -> None:
    """Put the bundled reports of now in the place of those of before that are still there."""
    held = Index.open(folder).digests()
    now = bundled_digests()
    ours = {name for name, digest in held.items() if before.get(name) == digest}
    gone = ours - now.keys()
    new = (now.keys() - before.keys() - held.keys()) | {
        name for name in ours & now.keys() if now[name] != held[name]
    }
    progress("自带的报道有变动，正在更新… / the bundled reports changed; bringing them up to date…")
    if new:
        sources = (source for source in bundled_sources() if source.name in new)
        add_sources(sources, folder, progress=progress)
    if gone:
        remove_sources(sorted(gone), folder)
