"""An index is put into one file and taken out again."""

import io
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from index.backup import back_up, restore
from index.building import add_sources
from index.checking import check_index
from index.manifest import UnusableIndexError, read_manifest
from index.store import Index
from tests.index.built import bundled, copied_index, silent, source

Members = list[tuple[tarfile.TarInfo, bytes]]


def backed_up(tmp_path: Path) -> Path:
    """Return a backup of an index of the bundled reports."""
    back_up(copied_index(tmp_path / "索引"), tmp_path / "备份.tar")
    return tmp_path / "备份.tar"


def rewritten(file: Path, change: Callable[[Members], Members]) -> Path:
    """Return a backup whose members were changed."""
    with tarfile.open(file) as archive:
        members = [(item, archive.extractfile(item).read()) for item in archive]  # type: ignore[union-attr]
    changed = file.with_name("改.tar")
    with tarfile.open(changed, "w") as archive:
        for item, data in change(members):
            item.size = len(data)
            archive.addfile(item, io.BytesIO(data))
    return changed


def test_a_restored_index_is_the_same(tmp_path: Path) -> None:
    """It passes the check, finds the same, can be added to, and nothing else lies in the folder."""
    restored = restore(backed_up(tmp_path), tmp_path / "新" / "索引")
    folder = tmp_path / "新" / "索引"
    assert check_index(folder).items() >= restored.counts.items()
    assert restored == read_manifest(folder)
    index = Index.open(folder)
    assert index.digests() == bundled().digests()
    found = [[hit.passage for hit in each.search("院士", 5)] for each in (index, bundled())]
    assert found[0] == found[1]
    add_sources([source("甲.txt", "苹果丰收。")], folder, progress=silent)
    assert Index.open(folder).search("苹果丰收")


def test_a_backup_is_written_in_one_step(tmp_path: Path) -> None:
    """An index that is damaged is not backed up, and the backup that was there stays."""
    file = backed_up(tmp_path)
    before = file.read_bytes()
    folder = tmp_path / "索引"
    (folder / read_manifest(folder).generation / "state.sqlite").write_bytes(b"bad")
    with pytest.raises(UnusableIndexError, match=r"state.sqlite"):
        back_up(folder, file)
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["备份.tar", "索引"]


def test_a_folder_that_holds_something_is_not_restored_to(tmp_path: Path) -> None:
    """An index and a letter are both left alone."""
    file = backed_up(tmp_path)
    (tmp_path / "信").mkdir()
    (tmp_path / "信" / "信.txt").write_text("重要")
    for folder in (tmp_path / "信", tmp_path / "索引"):
        with pytest.raises(UnusableIndexError, match="文件夹里有别的内容"):
            restore(file, folder)


def named(name: str, kind: bytes = tarfile.REGTYPE) -> tarfile.TarInfo:
    """Return the head of a member."""
    item = tarfile.TarInfo(name)
    item.type, item.linkname = kind, "/etc/passwd"
    return item


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda m: [m[0], (named("../出去.txt"), b"x"), *m[1:]], id="a path upwards"),
        pytest.param(lambda m: [m[0], (named("/出去.txt"), b"x"), *m[1:]], id="an absolute path"),
        pytest.param(lambda m: [m[0], (named("多余"), b"x"), *m[1:]], id="a file too many"),
        pytest.param(
            lambda m: [m[0], (named(m[1][0].name, tarfile.SYMTYPE), b""), *m[2:]], id="a link"
        ),
        pytest.param(lambda m: m[:-1], id="a file too few"),
        pytest.param(lambda m: [m[0], m[1], *m[1:-1]], id="a file twice"),
        pytest.param(lambda m: m[1:], id="no manifest"),
        pytest.param(lambda m: [(m[0][0], b"{}"), *m[1:]], id="an empty manifest"),
        pytest.param(
            lambda m: [*m[:-1], (m[-1][0], m[-1][1][:-1] + b"\0\0")], id="another content"
        ),
        pytest.param(
            lambda m: [(m[0][0], m[0][1].replace(b"state.sqlite", b"../../a.sqlite")), *m[1:]],
            id="a manifest that leads out",
        ),
    ],
)
def test_what_is_no_backup_of_ours_is_refused(
    tmp_path: Path, change: Callable[[Members], Members]
) -> None:
    """Nothing is written outside the folder, and no index is left in it."""
    file = rewritten(backed_up(tmp_path), change)
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(UnusableIndexError, match=r"改.tar: 不是完好的索引备份"):
        restore(file, tmp_path / "新")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*before, "新"])
    assert not [path for path in (tmp_path / "新").iterdir() if not path.name.startswith(".")]


def test_a_cut_backup_is_refused(tmp_path: Path) -> None:
    """Half a file, an empty one and a text are no backups."""
    whole = backed_up(tmp_path).read_bytes()
    for number, data in enumerate((whole[: len(whole) // 2], b"", "不是备份".encode())):
        (tmp_path / "坏.tar").write_bytes(data)
        with pytest.raises(UnusableIndexError, match="不是完好的索引备份"):
            restore(tmp_path / "坏.tar", tmp_path / f"新{number}")
