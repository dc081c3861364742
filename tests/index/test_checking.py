"""An index is checked through and through."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from index import manifest as manifests
from index.building import add_sources
from index.checking import check_index
from index.manifest import UnusableIndexError, files_of, read_manifest
from index.store import Index
from tests.index.built import copied_index, silent, source


def built(tmp_path: Path) -> Path:
    """Return a folder with an index of the bundled reports."""
    return copied_index(tmp_path / "索引")


def test_a_sound_index_is_counted(tmp_path: Path) -> None:
    """The check says how many files, passages and lines it saw."""
    folder = built(tmp_path)
    checked = check_index(folder)
    index = Index.open(folder)
    assert checked.items() >= index.manifest.counts.items()
    assert checked["lines"] == sum(len(article.lines) for article in index.articles())
    assert checked["files"] == len(index.manifest.files)


def test_a_byte_that_opening_does_not_read_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In an index too large to be hashed when it is opened the check still reads every byte."""
    folder = built(tmp_path)
    path = folder / read_manifest(folder).generation / "part-1" / "symbols.u32"
    data = bytearray(path.read_bytes())
    data[1000] ^= 1
    path.write_bytes(data)
    monkeypatch.setattr(manifests.check_files, "__defaults__", (0,))
    assert Index.open(folder).search("院士")
    with pytest.raises(UnusableIndexError, match=r"symbols.u32: 文件缺失或已损坏"):
        check_index(folder)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("update passage set last = 999 where number = 7", r"passage 7: .* 999\)"),
        ("update passage set first = last where number = 9", "passage 9"),
        ("update source set raw = '　' || raw || 'x' where number = 2", "与原文不符"),
        ("update passage set number = 5000 where number = 11", "段落与记录不符"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, change: str, fault: str) -> None:
    """A wrong address, a shifted text and a passage that only one store has are each told."""
    folder = built(tmp_path)
    generation = folder / read_manifest(folder).generation
    with closing(sqlite3.connect(generation / "part-1" / "records.sqlite")) as records:
        records.execute(change)
        records.commit()
    sound = replace(read_manifest(folder), files=files_of(generation, {}))
    sound.write(folder)
    with pytest.raises(UnusableIndexError, match=fault):
        check_index(folder)


def test_an_index_is_checked_while_it_is_changed(tmp_path: Path) -> None:
    """Beside a writer the check passes each time, on whichever generation is current."""
    folder = built(tmp_path)

    def change() -> None:
        for number in range(8):
            add_sources([source("甲.txt", f"果园收获{number}吨。")], folder, progress=silent)

    writer = Thread(target=change)
    writer.start()
    checks = 0
    while writer.is_alive():
        assert check_index(folder)["sources"] in (5, 6)
        checks += 1
    writer.join()
    assert checks
