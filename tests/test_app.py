"""Tests of what app.py says to options that it cannot serve with."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

import app
from index.store import Index
from tests.bot.web_making import REPORTS

ROOT = Path(__file__).parent.parent


def run(*options: str) -> "subprocess.CompletedProcess[str]":
    """Run app.py to its end."""
    command = [sys.executable, "app.py", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--reprots", "x"], "--reprots"),
        (["--port", "http"], "http"),
        (["--port", "99999"], "99999"),
        (["--host", "999.0.0.1"], "999.0.0.1"),
        (["--host", ""], "--host"),
        (["--host", "0.0.0.0", "--port", "0"], "--auth-file"),  # noqa: S104  refused
        (["--port", "0", "--auth-file", "/no/such/accounts"], "/no/such/accounts"),
        (["--port", "0", "--reports", "/no/such/report"], "/no/such/report"),
        (["--port", "0", "--index", "/no/such/index"], "/no/such/index"),
        (["--reports", "a", "--index", "b"], "--index"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
def test_a_mistake_is_one_line(options: list[str], named: str) -> None:
    """A wrong option ends with status 2 and one line on stderr that names what is wrong."""
    done = run(*options)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert named in done.stderr


def test_a_port_in_use_is_one_line() -> None:
    """A port that another program holds is named, with what to do."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        port = str(held.getsockname()[1])
        done = run("--port", port)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert port in done.stderr
    assert "--port" in done.stderr


def test_a_broken_account_is_named(tmp_path: Path) -> None:
    """A line of the auth file with a plain password is named by its number, and not shown."""
    path = tmp_path / "accounts"
    path.write_text("\nadmin:admin\n", encoding="utf-8")
    done = run("--auth-file", str(path))
    assert done.returncode == 2
    assert f"{path}:2: " in done.stderr
    assert "admin" not in done.stderr
    assert "python -m bot.web.access" in done.stderr


def test_help_names_every_option() -> None:
    """The help tells of every option, in both languages."""
    done = run("--help")
    assert done.returncode == 0
    for option in ("--reports", "--index", "--host", "--port", "--auth-file"):
        assert option in done.stdout


def test_given_reports_are_indexed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reports that are named, and no others, are indexed; the next start finds that index."""
    monkeypatch.setattr(app, "CACHE", tmp_path)
    report = min(REPORTS.glob("*.txt"))
    folder = app._folder([report])
    assert {article.source for article in Index.open(folder).articles()} == {report.name}
    assert capsys.readouterr().err
    assert app._folder([report]) == folder
    assert capsys.readouterr().err == ""
