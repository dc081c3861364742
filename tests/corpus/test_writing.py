"""Files are written all or none, and what was there before stays where that fails."""

import errno
import os
import sys
from pathlib import Path

import pytest

from corpus.writing import write_together

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
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

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
