"""An index is built anew from the texts that it holds."""

import json
import sqlite3
from contextlib import closing
from dataclasses import astuple
from pathlib import Path

import pytest

from index.building import add_sources, build_index, remove_sources
from index.encoder import SHIPPED
from index.manifest import UnusableIndexError, files_of, read_manifest
from index.rebuilding import rebuild_index
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import copied_index, silent, source


def test_an_index_is_rebuilt_as_it_was(tmp_path: Path) -> None:
    """Sources keep their order, kind and day of addition; what was removed stays away."""
    folder = copied_index(tmp_path / "索引")
    add_sources([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    remove_sources([bundled_sources()[0].name], folder)
    before = Index.open(folder)
    assert rebuild_index(folder, progress=silent).added == (
        *(page.name for page in bundled_sources()[1:]),
        "甲.txt",
    )
    after = Index.open(folder)
    assert after.manifest.generation != before.manifest.generation
    assert [after.source(name) for name in before.digests()] == [
        before.source(name) for name in before.digests()
    ]


def test_another_encoder_can_be_named(tmp_path: Path) -> None:
    """The index says by which model it was rebuilt."""
    folder = tmp_path / "索引"
    build_index([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    rebuild_index(folder, encoder=str(SHIPPED), progress=silent)
    assert Index.open(folder).manifest.encoder == str(SHIPPED)


def former(folder: Path, table: str) -> None:
    """Make an index folder as a former format had it, its sources in a table."""
    build_index([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    generation = folder / read_manifest(folder).generation
    with closing(sqlite3.connect(generation / "records.sqlite")) as records:
        records.execute(table)
        if "raw" in table:
            row = astuple(source("乙.txt", "梨树开花。"))[:7]
            records.execute("insert into source values (?, ?, ?, ?, ?, ?, ?)", row)
        records.commit()
    manifest = json.loads((folder / "manifest.json").read_text())
    del manifest["parts"]
    files = {
        name: {"size": f.size, "sha256": f.sha256} for name, f in files_of(generation, {}).items()
    }
    manifest |= {"format": 5, "files": files}
    (folder / "manifest.json").write_text(json.dumps(manifest))


def test_a_former_format_is_renewed(tmp_path: Path) -> None:
    """An index of the format before is refused with the command that renews it."""
    former(
        tmp_path / "索引",
        "create table source (name text primary key, kind text, raw text, sha256 text, "
        "added text, title text, date text) without rowid",
    )
    with pytest.raises(UnusableIndexError, match=r"format 5, not \d+; .*index rebuild"):
        Index.open(tmp_path / "索引")
    rebuild_index(tmp_path / "索引", progress=silent)
    assert Index.open(tmp_path / "索引").source("乙.txt") == source("乙.txt", "梨树开花。")


def test_a_format_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    """Tables of another make end in one sentence, and the index stays as it is."""
    former(tmp_path / "索引", "create table pages (name text)")
    before = (tmp_path / "索引" / "manifest.json").read_text()
    with pytest.raises(UnusableIndexError, match="格式 5 的原文无法读取"):
        rebuild_index(tmp_path / "索引", progress=silent)
    assert (tmp_path / "索引" / "manifest.json").read_text() == before
    assert len(list((tmp_path / "索引").glob("generation-*"))) == 1
