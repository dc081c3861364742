"""Tests that a file is taken for what it holds, and that none brings the service down."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bot.web.library import reading_aside
from bot.web.library.reading_aside import read_aside
from bot.web.library.wording import ENGLISH

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a busy machine the time to read a file."""
    monkeypatch.setattr(reading_aside, "SECONDS", 300)


def packed(name: str, megabytes: int) -> bytes:
    """Return a small archive of a large file."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive, archive.open(name, "w") as file:
        for _ in range(megabytes):
            file.write(b" " * 2**20)
    return held.getvalue()


@pytest.mark.parametrize("ending", [".txt", ".md", ".html", ".pdf", ".docx", ".jsonl"])
@pytest.mark.parametrize("data", [PICTURE, b"MZ" + PICTURE, packed("a.txt", 1)], ids=range(3))
def test_a_disguise_does_not_help(tmp_path: Path, ending: str, data: bytes) -> None:
    """A picture, a program or an archive under the name of a report is a fault, no source."""
    path = tmp_path / f"disguised{ending}"
    path.write_bytes(data)
    taken = read_aside(path, path.name, ENGLISH)
    assert not taken.sources
    assert taken.faults


def test_a_bomb_goes_off_elsewhere(tmp_path: Path) -> None:
    """A document that unpacks to more than memory ends the process that reads it, and no other."""
    path = tmp_path / "bomb.docx"
    path.write_bytes(packed("word/document.xml", 600))
    assert path.stat().st_size < 2 * 2**20
    taken = read_aside(path, path.name, ENGLISH)
    assert not taken.sources
    assert taken.faults
