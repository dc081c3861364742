"""Tests of where the page listens and who may sign in."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.web.access import accounts_in, is_local, keep_account, listening
from bot.web.guard.passwords import matches

ROOT = Path(__file__).parent.parent.parent.parent
PASSWORD = "白鹭 on the pond"  # noqa: S105  of no account


def test_an_account_is_kept(tmp_path: Path) -> None:
    """A file keeps users and hashes, never a password; a second password replaces the first."""
    path = tmp_path / "accounts"
    for user, password in (("李雷", "first one"), ("ann", PASSWORD), ("李雷", PASSWORD)):
        keep_account(path, user, password)
    accounts = accounts_in(path)
    assert list(accounts) == ["李雷", "ann"]
    assert all(matches(PASSWORD, kept) for kept in accounts.values())
    assert accounts["李雷"] != accounts["ann"]
    assert PASSWORD not in path.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="has no such permissions")
def test_only_the_owner_reads_the_file(tmp_path: Path) -> None:
    """The file of the accounts is closed to other users of the machine."""
    path = tmp_path / "accounts"
    keep_account(path, "ann", PASSWORD)
    assert path.stat().st_mode & 0o077 == 0
    assert [one.name for one in tmp_path.iterdir()] == ["accounts"]


@pytest.mark.parametrize(
    ("user", "password"),
    [
        ("admin", "admin"),
        ("admin", "adminadmin"),
        ("Administrator", "administrator"),
        ("ann", ""),
        ("ann", "1234567"),
        ("ann", "aaaaaaaaaa"),
        ("ann", "x" * 257),
        ("", PASSWORD),
        ("a:b", PASSWORD),
        ("a\nb", PASSWORD),
        (" ann", PASSWORD),
    ],
)
def test_a_weak_account_is_refused(tmp_path: Path, user: str, password: str) -> None:
    """A short password, one like the user's name, or a name that no line can hold is not kept."""
    path = tmp_path / "accounts"
    with pytest.raises(ValueError, match=r" / a (password|user name) must"):
        keep_account(path, user, password)
    assert not path.exists()


def test_a_broken_file_is_left(tmp_path: Path) -> None:
    """No account is added to a file that is no file of accounts, which stays as it is."""
    path = tmp_path / "accounts"
    path.write_text("ann:secret\n", encoding="utf-8")
    with pytest.raises(ValueError, match="accounts:1: "):
        keep_account(path, "bob", PASSWORD)
    assert path.read_text(encoding="utf-8") == "ann:secret\n"


@pytest.mark.parametrize("line", ["ann", "ann:", ":secret", "ann:secret", "ann:$argon2id$no"])
def test_a_line_without_a_hash_is_refused(tmp_path: Path, line: str) -> None:
    """The message names the line and the command that helps, and holds no password."""
    path = tmp_path / "accounts"
    keep_account(path, "bob", PASSWORD)
    with path.open("a", encoding="utf-8") as lines:
        lines.write(f"\n{line}\n")
    with pytest.raises(ValueError, match=r"accounts:3: .*python -m bot\.web\.access") as raised:
        accounts_in(path)
    assert ":secret" not in str(raised.value)


def test_a_user_has_one_line(tmp_path: Path) -> None:
    """A user who stands in two lines is refused, so that no old password stays good."""
    path = tmp_path / "accounts"
    keep_account(path, "ann", PASSWORD)
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")
    with pytest.raises(ValueError, match="accounts:2: "):
        accounts_in(path)


@pytest.mark.parametrize("content", [b"", b"\n", "李:雷".encode("gb18030")])
def test_a_file_without_accounts_is_refused(tmp_path: Path, content: bytes) -> None:
    """A file with no account, or that is not UTF-8, opens the page to nobody by mistake."""
    path = tmp_path / "accounts"
    path.write_bytes(content)
    with pytest.raises(ValueError, match="accounts: "):
        accounts_in(path)


def test_the_command_reads_the_password(tmp_path: Path) -> None:
    """Without a terminal the command takes the password from stdin, and repeats it nowhere."""
    path = tmp_path / "accounts"
    command = [sys.executable, "-m", "bot.web.access", str(path), "ann"]
    for given, status in ((PASSWORD, 0), ("short", 2)):
        done = subprocess.run(
            command,
            cwd=ROOT,
            input=f"{given}\n",
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == status
        assert len(done.stderr.splitlines()) == 1
        assert given not in done.stdout + done.stderr
    assert matches(PASSWORD, accounts_in(path)["ann"])


def test_a_port_is_held_by_one() -> None:
    """A second listener on the same port raises OSError."""
    with listening("127.0.0.1", 0) as held, pytest.raises(OSError, match="in use"):
        listening("127.0.0.1", held.getsockname()[1])


@pytest.mark.parametrize(
    ("host", "local"),
    [("127.0.0.1", True), ("localhost", True), ("0.0.0.0", False)],  # noqa: S104
)
def test_who_can_reach_a_socket_is_known(host: str, *, local: bool) -> None:
    """An address of the machine's own is told from one that others reach."""
    with listening(host, 0) as bound:
        assert is_local(bound) is local
