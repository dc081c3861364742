"""Commands take text and JSON lines, and say what is wrong in one line."""

import json
import subprocess
import sys
from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from corpus.command_line import Parser, json_lines, path_argument, run_command, text_argument
from tests.corpus.making import BODY, REPORTS, page, pdf

ROOT = Path(__file__).parents[2]


def read(*paths: Path) -> subprocess.CompletedProcess[str]:
    """Run the command that reads pages."""
    command = [sys.executable, "-m", "corpus", "read", *map(str, paths)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


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


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--count", "x"], "p: 选项有误，见 --help / argument --count: invalid int value: 'x'\n"),
        (["--path", "\udcff"], "p: argument --path: 不是有效的 UTF-8 文本 / is no valid UTF-8\n"),
    ],
)
def test_a_wrong_option_is_told_in_both_languages(
    given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the library of options tells in English is led in in Chinese, our own half is not."""
    parser = Parser(prog="p")
    parser.add_argument("--count", type=int)
    parser.add_argument("--path", type=path_argument)
    with pytest.raises(SystemExit, match="2"):
        parser.parse_args(given)
    assert capsys.readouterr().err == said


def test_an_interruption_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends a command with one line and status 2."""

    def interrupted() -> int:
        raise KeyboardInterrupt

    with pytest.raises(SystemExit, match="2"):
        run_command(interrupted)
    assert capsys.readouterr().err == "已中断 / interrupted\n"


def test_articles_are_printed() -> None:
    """The command prints the parts of an article, whose ranges are true to its file."""
    done = read(REPORTS[0])
    assert (done.returncode, done.stderr) == (0, "")
    raw = REPORTS[0].read_text("utf-8")
    articles = [json.loads(line) for line in done.stdout.splitlines()]
    assert {article["source"] for article in articles} == {REPORTS[0].name}
    for article in articles:
        headings = [section["heading"] for section in article["sections"]]
        assert all(0 <= part["first"] < len(article["sentences"]) for part in article["sections"])
        for part in (*headings, *article["captions"], *article["sentences"]):
            quote = "".join(raw[start:end] for start, end in part["ranges"])
            assert "".join(quote.split()) == "".join(part["text"].split())
        assert not any("pages" in sentence for sentence in article["sentences"])


def test_pages_of_a_pdf(tmp_path: Path) -> None:
    """A sentence of a PDF tells the pages that it stands on."""
    file = tmp_path / "版.pdf"
    file.write_bytes(pdf([["第一页的报道在此，它是一个句子。"], ["第二页的报道也是一个句子。"]]))
    (article,) = map(json.loads, read(file).stdout.splitlines())
    assert [sentence["pages"] for sentence in article["sentences"]] == [[1], [2]]


def test_bad_input_stops_nothing(tmp_path: Path) -> None:
    """Each bad input is one line, the rest is printed, and the status says that some failed."""
    good, web, odd = tmp_path / "好.txt", tmp_path / "网.html", tmp_path / "空\n名.txt"
    good.write_text(BODY[0], encoding="utf-8")
    web.write_text(page(*BODY), encoding="utf-8")
    odd.write_bytes(b"\0\1")
    dated = tmp_path / "条.jsonl"
    dated.write_text('{"id": "a", "text": "报道。", "date": "昨天"}', encoding="utf-8")
    done = read(tmp_path / "nowhere.txt", odd, good, web, dated)
    assert done.returncode == 2
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == [
        "好.txt",
        "网.html",
        "条.jsonl#a",
    ]
    missing, binary, undated, sum_ = done.stderr.splitlines()
    assert "cannot be found" in missing
    assert "has NUL bytes" in binary
    assert "1 records have a date that is no day" in undated
    assert "3 sources, 3 articles, 2 failures" in sum_


def test_a_bad_date_is_no_failure(tmp_path: Path) -> None:
    """An article whose date is left out is read all the same."""
    file = tmp_path / "条.jsonl"
    file.write_text('{"id": "a", "text": "报道。", "date": "昨天"}', encoding="utf-8")
    done = read(file)
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 1)
    assert json.loads(done.stdout)["published"] is None


def test_nothing_to_read_is_one_line(tmp_path: Path) -> None:
    """A path by itself that is not there is one line, in both languages."""
    done = read(tmp_path / "nowhere.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "不存在" in done.stderr
