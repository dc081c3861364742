"""Builds an index anew from the raw texts that it holds, for another encoder or a newer format."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from math import inf
from pathlib import Path

from corpus.article import Source
from index.building import Change, Progress, build_index
from index.manifest import UnusableIndexError, check_files, read_manifest
from index.parts import RECORDS, STATE_FILE, open_records

FORMER = "select name, kind, raw, sha256, added, title, date from source"  # before there were parts


def rebuild_index(folder: Path, *, encoder: str = "", progress: Progress) -> Change:
    """Build the index of a folder anew, with its own encoder where no other is named.

    Its legs stay where they are, in the folder or on the server.
    """
    manifest = read_manifest(folder, formats=None)
    return build_index(
        _stored(folder),
        folder,
        encoder=encoder or manifest.encoder,
        milvus=manifest.server.uri if manifest.server else "",
        progress=progress,
    )


def _stored(folder: Path) -> Iterator[Source]:
    """Yield the sources of an index of any format whose text of record can be read."""
    manifest = read_manifest(folder, formats=None)
    generation = folder / manifest.generation
    texts = (RECORDS, STATE_FILE)
    of_record = {name: file for name, file in manifest.files.items() if name.endswith(texts)}
    check_files(generation, replace(manifest, files=of_record), inf)
    try:
        if manifest.parts:
            with closing(open_records(generation, manifest.parts)) as records:
                yield from records.sources()
        else:
            uri = f"{(generation / RECORDS).absolute().as_uri()}?mode=ro&immutable=1"
            with closing(sqlite3.connect(uri, uri=True)) as former:
                yield from (Source(*row) for row in former.execute(FORMER))
    except sqlite3.Error as error:
        raise UnusableIndexError(
            f"{generation}: 格式 {manifest.format} 的原文无法读取，请用原始文件重建 / the texts of "
            f"format {manifest.format} cannot be read ({error}); build anew from the files"
        ) from error
