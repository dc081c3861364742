"""Indexes are built, changed and protected."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from index.building import add_sources, build_index, remove_sources
from index.manifest import UnusableIndexError, read_manifest
from index.rebuilding import rebuild_index
from index.store import Index
from tests.index.built import silent, source

APPLE = source("苹果.txt", "苹果园今年大丰收，产量创下新的纪录。")
PEAR = source("梨.txt", "梨树今年开花很早，果农们十分高兴。")


def folder_with(tmp_path: Path) -> Path:
    """Return a folder with an index of one source."""
    build_index([APPLE], tmp_path / "索引", progress=silent)
    return tmp_path / "索引"


def test_a_source_can_be_added_and_removed(tmp_path: Path) -> None:
    """What is added is found, what is removed is not; all parts agree."""
    folder = folder_with(tmp_path)
    assert add_sources([PEAR, APPLE], folder, progress=silent).added == ("梨.txt",)
    index = Index.open(folder)
    assert index.search("梨树开花")[0].passage.article.source == "梨.txt"
    assert index.manifest.counts == {"sources": 2, "articles": 2, "passages": 2}
    assert remove_sources(["苹果.txt"], folder).removed == ("苹果.txt",)
    assert {hit.passage.article.source for hit in Index.open(folder).search("苹果")} == {"梨.txt"}


def test_an_unchanged_source_is_left_and_a_changed_one_replaced(tmp_path: Path) -> None:
    """Digests decide what is done with a source of a known name."""
    folder = folder_with(tmp_path)
    assert add_sources([APPLE], folder, progress=silent).unchanged == ("苹果.txt",)
    changed = source("苹果.txt", "苹果园今年歉收，价格上涨。")
    assert add_sources([changed], folder, progress=silent).replaced == ("苹果.txt",)
    index = Index.open(folder)
    assert index.manifest.counts["passages"] == 1
    assert "歉收" in index.search("苹果园")[0].passage.text


def test_readers_keep_the_generation_they_opened(tmp_path: Path) -> None:
    """An index that is open goes on answering while a new generation is written."""
    folder = folder_with(tmp_path)
    opened = Index.open(folder)
    remove_sources(["苹果.txt"], folder)
    assert opened.search("苹果丰收")[0].passage.article.source == "苹果.txt"
    assert Index.open(folder).search("苹果丰收") == ()


def test_a_failed_change_changes_nothing(tmp_path: Path) -> None:
    """A name that is not there is refused, and no trace of the attempt is left."""
    folder = folder_with(tmp_path)
    before = read_manifest(folder)
    with pytest.raises(UnusableIndexError, match=r"没有这个来源 / no such source: 香蕉.txt"):
        remove_sources(["香蕉.txt"], folder)
    assert read_manifest(folder) == before
    assert [path.name for path in folder.glob("generation-*")] == [before.generation]


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    """A second writer is told to come back later."""
    folder = folder_with(tmp_path)
    with (
        FileLock(folder / ".writer.lock"),
        pytest.raises(UnusableIndexError, match="另一个程序正在写入"),
    ):
        add_sources([PEAR], folder, progress=silent)


def test_a_folder_with_other_things_is_not_touched(tmp_path: Path) -> None:
    """Building refuses a folder that holds something else."""
    (tmp_path / "信.txt").write_text("重要")
    with pytest.raises(UnusableIndexError, match=r"文件夹里有别的内容"):
        build_index([APPLE], tmp_path, progress=silent)
    assert [path.name for path in tmp_path.iterdir()] == ["信.txt"]


@pytest.mark.parametrize("name", ["part-1/records.sqlite", "part-1/vectors.faiss", "state.sqlite"])
@pytest.mark.parametrize("harm", ["cut", "flip", "lose"])
def test_a_damaged_file_is_named(tmp_path: Path, name: str, harm: str) -> None:
    """A file that is shorter, altered or missing is named in one sentence."""
    folder = folder_with(tmp_path)
    path = folder / read_manifest(folder).generation / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.unlink()
    if harm != "lose":
        path.write_bytes(data[:-7] if harm == "cut" else data)
    with pytest.raises(UnusableIndexError, match=f"{name}: 文件缺失或已损坏"):
        Index.open(folder)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 99}'])
def test_a_damaged_manifest_is_named(tmp_path: Path, text: str) -> None:
    """A manifest that is empty, cut or of another make is named in one sentence."""
    folder = folder_with(tmp_path)
    (folder / "manifest.json").write_text(text)
    with pytest.raises(UnusableIndexError, match=r"manifest.json"):
        Index.open(folder)


def test_a_folder_without_an_index_is_named(tmp_path: Path) -> None:
    """Opening a folder without an index says how to build one."""
    with pytest.raises(UnusableIndexError, match=r"there is no index here; .*index build"):
        Index.open(tmp_path)


@pytest.mark.parametrize("harm", ["lost", "cut", "of another generation"])
def test_a_damaged_index_is_not_built_over(tmp_path: Path, harm: str) -> None:
    """Where no manifest leads to the data, every change is refused and the data stays."""
    folder = folder_with(tmp_path)
    manifest, generation = folder / "manifest.json", folder / read_manifest(folder).generation
    before = manifest.read_text()
    manifest.unlink()
    if harm != "lost":
        manifest.write_text("{bad" if harm == "cut" else before.replace("tion-", "tion-0"))
    changes: list[Callable[[], object]] = [
        lambda: build_index([PEAR], folder, progress=silent),
        lambda: add_sources([PEAR], folder, progress=silent),
        lambda: remove_sources(["苹果.txt"], folder),
        lambda: rebuild_index(folder, progress=silent),
        lambda: Index.open(folder),
    ]
    for change in changes:
        with pytest.raises(UnusableIndexError, match=r"索引.*or copy the whole folder again"):
            change()
    manifest.write_text(before)
    assert [path.name for path in folder.glob("generation-*")] == [generation.name]
    assert Index.open(folder).search("苹果丰收")


def test_what_can_be_made_again_is_built_over(tmp_path: Path) -> None:
    """A damaged index that holds only what is at hand is replaced, and nothing of it stays."""
    folder = folder_with(tmp_path)
    (folder / "manifest.json").unlink()
    build_index([PEAR], folder, progress=silent, derived=True)
    assert Index.open(folder).search("梨树开花")
    assert len(list(folder.glob("generation-*"))) == 1


def test_a_build_that_was_killed_is_begun_anew(tmp_path: Path) -> None:
    """What a first build left that never came to its end is told from an index, and removed."""
    folder = tmp_path / "索引"
    (folder / "generation-0abc" / "part-1").mkdir(parents=True)
    (folder / "generation-0abc.unfinished").touch()
    with pytest.raises(UnusableIndexError, match="there is no index here"):
        Index.open(folder)
    build_index([PEAR], folder, progress=silent)
    generation = read_manifest(folder).generation
    assert [path.name for path in folder.glob("generation-*")] == [generation]


def test_a_build_without_sources_changes_nothing(tmp_path: Path) -> None:
    """When no source can be read, the index that was there stays as it was."""
    folder = folder_with(tmp_path)
    with pytest.raises(UnusableIndexError, match="no source could be read"):
        build_index([], folder, progress=silent)
    assert Index.open(folder).search("苹果丰收")


@pytest.mark.parametrize(
    "change",
    [{"generation": "../elsewhere"}, {"generation": 5}, {"files": {}}, {"encoder": 7}, {"x": 1}],
)
def test_a_manifest_of_the_wrong_sort_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    """A field that was edited to something of no use is a damaged manifest."""
    folder = folder_with(tmp_path)
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | change))
    with pytest.raises(UnusableIndexError, match="清单已损坏"):
        Index.open(folder)
