"""Files take their place whole, and what the disk refuses is told."""

import os
import sys
from errno import ENOSPC, EXDEV
from pathlib import Path

import pytest

from corpus.disk import in_place_of, reason, write_together


def test_files_take_their_places_together(tmp_path: Path) -> None:
    """Until the end of the block what was there is read; then all of what is new."""
    first, second = tmp_path / "一", tmp_path / "二"
    first.write_text("旧")
    with in_place_of(first, second) as asides:
        for aside in asides:
            aside.write_text("新")
        assert first.read_text() == "旧"
        assert not second.exists()
    assert first.read_text() == second.read_text() == "新"
    assert sorted(tmp_path.iterdir()) == sorted([first, second])


@pytest.mark.parametrize("named", [True, False])
def test_a_refusal_names_the_file_that_was_wanted(tmp_path: Path, *, named: bool) -> None:
    """What was there stays, nothing is left beside, and the error has no name but the file's."""
    file = tmp_path / "一"
    file.write_text("旧")

    def write() -> None:
        with in_place_of(file) as (aside,):
            aside.write_text("新")
            raise OSError(ENOSPC, "No space left on device", *([str(aside)] if named else []))

    with pytest.raises(OSError, match="No space") as told:
        write()
    assert told.value.filename == str(file)
    assert list(tmp_path.iterdir()) == [file]
    assert file.read_text() == "旧"


@pytest.mark.skipif(sys.platform == "win32", reason="a folder is refused otherwise there")
def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    """A folder of the wanted name stays, and the refusal names it."""
    (tmp_path / "夹").mkdir()
    with pytest.raises(IsADirectoryError) as told, in_place_of(tmp_path / "夹") as (aside,):
        aside.write_text("新")
    assert told.value.filename == str(tmp_path / "夹")
    assert [path.name for path in tmp_path.iterdir()] == ["夹"]


def test_reasons_are_told_in_both_languages() -> None:
    """A known reason has both; another one has what the system says."""
    assert (
        reason(OSError(ENOSPC, "No space left on device")) == "磁盘已满 / No space left on device"
    )
    assert reason(OSError(EXDEV, "Cross-device link")) == "Cross-device link"
    assert reason(OSError("odd")) == "odd"


BEFORE = {"甲.json": "旧一", "乙.html": "旧二"}


def kept(folder: Path) -> dict[str, str]:
    """Return the texts of a folder by name, hidden files included."""
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_all_files_take_their_places(tmp_path: Path) -> None:
    """Each file is there under its name with its text, over a former one, and no other."""
    write_together(tmp_path, BEFORE)
    write_together(tmp_path, BEFORE | {"乙.html": "新\n"})
    assert kept(tmp_path) == {"甲.json": "旧一", "乙.html": "新\n"}


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the last file finds no room none is changed, nothing is left, and it is named."""
    write_together(tmp_path, BEFORE)
    room = iter([None])

    def synced(_: int) -> None:
        if next(room, "none") == "none":
            raise OSError(ENOSPC, os.strerror(ENOSPC))

    monkeypatch.setattr(os, "fsync", synced)
    with pytest.raises(OSError, match="No space left") as told:
        write_together(tmp_path, dict.fromkeys(BEFORE, "新"))
    assert told.value.filename == str(tmp_path / "乙.html")
    assert kept(tmp_path) == BEFORE


def test_a_text_that_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    """Half a character in the second text leaves the first file as it was."""
    write_together(tmp_path, BEFORE)
    with pytest.raises(UnicodeEncodeError):
        write_together(tmp_path, {"甲.json": "新", "乙.html": "\ud800"})
    assert kept(tmp_path) == BEFORE


@pytest.mark.skipif(sys.platform == "win32", reason="rights are otherwise there")
def test_a_file_for_its_owner_is_so_from_the_start(tmp_path: Path) -> None:
    """The rights asked for hold for the file, also in the place of one with wider rights."""
    (tmp_path / "甲").touch(0o666)
    write_together(tmp_path, {"甲": "x"}, mode=0o600)
    assert (tmp_path / "甲").stat().st_mode & 0o777 == 0o600
