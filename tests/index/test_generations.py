"""Generations are shared, read and removed."""

import os
from pathlib import Path

import pytest

from index.building import add_sources, build_index, remove_sources
from index.checking import check_index
from index.generations import Lease, link, writing
from index.manifest import Manifest, UnusableIndexError, read_manifest
from index.store import Index
from tests.index.built import copied_index, silent, source
from tests.index.killed import forked


def generations(folder: Path) -> list[str]:
    """Return the names of the generations in a folder."""
    return sorted(path.name for path in folder.glob("generation-*"))


def built(tmp_path: Path) -> Path:
    """Return a folder with an index of the bundled reports."""
    return copied_index(tmp_path / "索引")


def test_what_nobody_reads_is_removed(tmp_path: Path) -> None:
    """A generation that is open stays as long as it is; the one before is gone otherwise."""
    folder = built(tmp_path)
    first = read_manifest(folder).generation
    lease = Lease(folder / first)
    add_sources([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    second = read_manifest(folder).generation
    assert generations(folder) == sorted([first, second])
    del lease
    remove_sources(["甲.txt"], folder)
    assert generations(folder) == [read_manifest(folder).generation]


def test_an_open_index_keeps_its_generation(tmp_path: Path) -> None:
    """Twenty changes later an index still reads what it was opened with."""
    folder = built(tmp_path)
    index = Index.open(folder)
    for number in range(20):
        add_sources([source("甲.txt", f"苹果丰收{number}次。")], folder, progress=silent)
    assert index.manifest.generation in generations(folder)
    assert index.search("院士")
    assert all(index.source(name) for name in index.digests())


def test_what_did_not_change_is_shared(tmp_path: Path) -> None:
    """A file that two generations have is one file on the disk, and its digest is not made anew."""
    folder = built(tmp_path)
    lease = Lease(folder / read_manifest(folder).generation)
    before = read_manifest(folder)
    add_sources([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    after = read_manifest(folder)
    shared = [name for name in before.files.keys() & after.files.keys() if name.endswith(".idx")]
    assert shared
    for name in shared:
        one, other = (folder / made.generation / name for made in (before, after))
        assert one.samefile(other)
        assert before.files[name] == after.files[name]
    del lease


def test_where_files_cannot_be_linked_they_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk without links gives the same content, and nothing is taken on trust."""

    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    (tmp_path / "一" / "内").mkdir(parents=True)
    (tmp_path / "一" / "内" / "文").write_text("字")
    assert link(tmp_path / "一", tmp_path / "二", ["内/文"]) == set()
    assert (tmp_path / "二" / "内" / "文").read_text() == "字"
    folder = built(tmp_path)
    add_sources([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    assert Index.open(folder).search("苹果丰收")


def test_a_failure_leaves_a_damaged_folder_as_it_was(tmp_path: Path) -> None:
    """Where it cannot be told which generation is current, none but the new one is removed."""
    folder = built(tmp_path)
    before = generations(folder)
    (folder / "manifest.json").write_text("{bad")
    with pytest.raises(KeyboardInterrupt), writing(folder, derived=True):
        raise KeyboardInterrupt
    assert generations(folder) == before


def test_a_mark_beside_the_current_generation_removes_nothing(tmp_path: Path) -> None:
    """A copy taken during a change, mark and manifest both, is whole: it can be changed on."""
    folder = built(tmp_path)
    mark = folder / f"{read_manifest(folder).generation}.unfinished"
    mark.touch()
    with pytest.raises(UnusableIndexError, match="没有这个来源"):
        remove_sources(["无.txt"], folder)
    assert check_index(folder)
    assert not mark.exists()
    mark.touch()
    add_sources([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    assert check_index(folder)["sources"] == 6


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a killed child is made by a fork")
def test_a_generation_that_was_whole_when_its_writer_was_killed_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed just before its first manifest, a build leaves what the next refuses in a sentence."""
    folder = tmp_path / "索引"
    plum = source("李.txt", "李园今年收获二十吨。")
    with monkeypatch.context() as patched:
        patched.setattr(Manifest, "write", lambda *_: os._exit(9))
        os.waitpid(forked(lambda: build_index([plum], folder, progress=silent)), 0)
    before = generations(folder)
    with pytest.raises(UnusableIndexError, match=r"索引已损坏.*move it away and build anew"):
        build_index([plum], folder, progress=silent)
    assert len(before) == 1
    assert generations(folder) == before
