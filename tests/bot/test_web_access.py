"""Tests of where the page listens and who may sign in."""

from pathlib import Path

import pytest

from bot.web.access import accounts_in, listening


def test_accounts_are_read(tmp_path: Path) -> None:
    """A line holds a user and a password, which may hold colons; blank lines are skipped."""
    path = tmp_path / "accounts"
    path.write_text("李雷:p:w\n\n  ann:secret \n", encoding="utf-8")
    assert accounts_in(path) == (("李雷", "p:w"), ("ann", "secret"))


@pytest.mark.parametrize("line", ["ann", "ann:", ":secret"])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    """The message says which line is no account."""
    path = tmp_path / "accounts"
    path.write_text(f"ann:secret\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"accounts:2: "):
        accounts_in(path)


@pytest.mark.parametrize("content", [b"", b"\n", "李:雷".encode("gb18030")])
def test_a_file_without_accounts_is_refused(tmp_path: Path, content: bytes) -> None:
    """A file with no account, or that is not UTF-8, opens the page to nobody by mistake."""
    path = tmp_path / "accounts"
    path.write_bytes(content)
    with pytest.raises(ValueError, match="accounts: "):
        accounts_in(path)


def test_a_port_is_held_by_one() -> None:
    """A second listener on the same port raises OSError."""
    with listening("127.0.0.1", 0) as held, pytest.raises(OSError, match="in use"):
        listening("127.0.0.1", held.getsockname()[1])
