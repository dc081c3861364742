"""Commands take text and JSON lines, and say what is wrong in one line."""

from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from corpus.command_line import json_lines, run_command, text_argument


def test_a_file_with_a_mark_and_blank_lines_is_read(tmp_path: Path) -> None:
    """A byte order mark, blank lines and Windows line ends do no harm."""
    path = tmp_path / "q.jsonl"
    path.write_bytes('\ufeff{"id": 1}\r\n\r\n{"id": "二"}\r\n'.encode())
    assert list(json_lines(path)) == [(1, {"id": 1}), (3, {"id": "二"})]


@pytest.mark.parametrize(
    "line", [b"{", b"[1]", '{"甲": 1}'.encode("gbk"), b"[" * 100_000, b'{"a": "\\ud800"}']
)
def test_a_broken_line_is_named(
    tmp_path: Path, line: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    """Broken JSON, another encoding, deep nesting or half a character end naming the line."""
    path = tmp_path / "q.jsonl"
    path.write_bytes(b'{"id": 1}\n' + line + b"\n")
    with pytest.raises(SystemExit, match="2"):
        list(json_lines(path))
    assert capsys.readouterr().err.startswith(f"{path}:2: ")


def test_an_argument_that_is_no_text_is_refused() -> None:
    """Bytes that are no UTF-8 reach a command as surrogates, and no further."""
    assert text_argument("研发") == "研发"
    with pytest.raises(ArgumentTypeError):
        text_argument("\udcff研发")


def test_an_interruption_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends a command with one line and status 2."""

    def interrupted() -> int:
        raise KeyboardInterrupt

    with pytest.raises(SystemExit, match="2"):
        run_command(interrupted)
    assert capsys.readouterr().err == "已中断 / interrupted\n"
