"""Tests of how uploaded files are read, and of what is told of them."""

import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

from bot.web.library import reading_aside
from bot.web.library.adding import drop_markup, progress_markup, taken_markup
from bot.web.library.batch import Batch
from bot.web.library.reading_aside import FILES, Taken, named, read_aside
from bot.web.library.uploads import offered
from bot.web.library.wording import CHINESE, ENGLISH
from bot.web.wording import own_half
from corpus.article import Source
from index.building import Change
from tests.bot.web_making import HOSTILE

REPORT = "青石日报　2023年4月18日\n\n水库竣工\n\n　　白鹭水库昨日竣工，库容三百二十万立方米。\n"


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a busy machine the time to read a file."""
    monkeypatch.setattr(reading_aside, "SECONDS", 300)


def plain(markup: str) -> str:
    """Return what a reader sees of some markup."""
    return unescape(re.sub("<.*?>", " ", markup))


def test_a_file_is_read_under_the_name_that_was_typed(tmp_path: Path) -> None:
    """The name of the upload on the disk is nowhere in what was read."""
    path = tmp_path / "stripped.txt"
    path.write_text(REPORT, encoding="utf-8")
    taken = read_aside(path, "水库【终稿】.txt", CHINESE)
    (source,), (article,) = taken.sources, taken.articles
    assert source.name == "水库【终稿】.txt"
    assert source.raw == REPORT
    assert article.id.startswith(source.name)
    assert (article.published.date, article.sentences) == ("2023-04-18", 1)


def test_lines_of_json_are_sources(tmp_path: Path) -> None:
    """Each line is a source of its own, and one that cannot be read is a fault with its number."""
    path = tmp_path / "stripped.jsonl"
    path.write_text('{"id": "a", "text": "桥昨日通车，全长九十米。"}\n{"id"\n', encoding="utf-8")
    taken = read_aside(path, "桥《一》.jsonl", ENGLISH)
    assert [source.name for source in taken.sources] == ["桥《一》.jsonl#a"]
    (fault,) = taken.faults
    assert fault.startswith("2: ")


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 nothing\n%%EOF", b"\x00\x01\x02" * 99])
def test_a_bad_file_is_one_fault(tmp_path: Path, data: bytes) -> None:
    """What holds nothing that can be read gives one sentence and no source."""
    path = tmp_path / "bad.pdf"
    path.write_bytes(data)
    taken = read_aside(path, "坏.pdf", CHINESE)
    assert taken.sources == ()
    assert len(taken.faults) == 1


def test_a_slow_file_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its time a file is given up with what to do."""
    monkeypatch.setattr(reading_aside, "SECONDS", 0)
    path = tmp_path / "a.txt"
    path.write_text(REPORT, encoding="utf-8")
    assert read_aside(path, "a.txt", ENGLISH).faults == (ENGLISH.slow.format(seconds=0),)


@pytest.mark.skipif(sys.platform == "win32", reason="has no such limits")
def test_the_reading_process_is_confined() -> None:
    """Who reads a file cannot take more memory than it may, and dies alone."""
    greedy = "from bot.web.library.worker import MEMORY, _confine; _confine(9); bytes(MEMORY)"
    done = subprocess.run(
        [sys.executable, "-c", greedy], cwd=reading_aside.ROOT, capture_output=True, check=False
    )
    assert b"MemoryError" in done.stderr


def test_only_uploads_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path outside the folder of uploads, or what is no file at all, is passed over."""
    monkeypatch.setenv("GRADIO_TEMP_DIR", str(tmp_path / "uploads"))
    inside = str(tmp_path / "uploads" / "x" / "a.txt")
    given = [
        {"path": inside, "name": "甲.txt"},
        {"path": inside, "name": "甲.txt"},
        {"path": "/etc/passwd", "name": "a.txt"},
        {"path": str(tmp_path / "uploads" / ".." / "a.txt"), "name": "a.txt"},
        {"path": 7, "name": "a.txt"},
        "a.txt",
    ]
    assert [name for _, name in offered(given)] == ["甲.txt", "甲 (2).txt"]
    assert offered(None) == []
    assert len(offered(given[:1] * 99)) == FILES


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("水库【终稿】《一》(1).txt", "水库【终稿】《一》(1).txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\报道\\a.txt", "a.txt"),
        ("a\x00b\n\u202e.txt", "a b .txt"),
        ("\ud800", "?"),
        ("长" * 999 + ".txt", "长" * 196 + ".txt"),
    ],
)
def test_a_name_is_a_line_without_folders(typed: str, name: str) -> None:
    """A name stays as it was typed, but for folders, marks that do not print, and length."""
    assert named(typed) == name


def test_what_is_told_of_a_file_stays_text(tmp_path: Path) -> None:
    """Markup in a file's name, title, doubtful sentence or fault is shown as it is written."""
    path = tmp_path / "a.txt"
    path.write_text(f"水库{HOSTILE}\n\n　　水库\ufffd\ufffd竣工{HOSTILE}。\n", encoding="utf-8")
    taken = read_aside(path, named(HOSTILE), CHINESE)
    assert taken.articles[0].doubtful
    failed = Taken(HOSTILE, faults=(HOSTILE,), remarks=(HOSTILE,))
    for markup in (
        taken_markup(
            Batch((taken, failed), Change(added=(taken.name,)), fault=HOSTILE),
            (taken.name,),
            CHINESE,
        ),
        progress_markup([(path, HOSTILE)] * 3, [taken], CHINESE),
    ):
        assert "alert(1)" in markup
        elements = set(re.findall(r"<(\w+)", markup))
        assert elements <= {"div", "p", "ul", "li", "a", "small", "span", "details", "summary"}


def test_what_was_not_read_is_counted_and_told_first(tmp_path: Path) -> None:
    """Of several files the faulty ones come first, below how many there are of each."""
    path = tmp_path / "a.txt"
    path.write_text("水库竣工\n\n　　东港水库昨天竣工。\n", encoding="utf-8")
    taken, failed = read_aside(path, "a.txt", CHINESE), Taken("b.pdf", faults=("坏了",))
    markup = taken_markup(Batch((taken, failed), Change(added=("a.txt",))), ("a.txt",), CHINESE)
    assert "读入 1 个文件 · 1 个未加入" in markup
    assert markup.index("b.pdf") < markup.index("a.txt")
    alone = taken_markup(Batch((taken,), Change(added=("a.txt",))), ("a.txt",), CHINESE)
    assert 'class="summary"' not in alone


def test_nothing_is_counted_that_there_is_none_of() -> None:
    """Where all files were added, or none was, no count is zero."""
    one, other = (Taken(name, (Source(name, "txt", name, "0", ""),)) for name in ("a.txt", "b.txt"))
    added = taken_markup(
        Batch((one, other), Change(added=("a.txt", "b.txt"))), ("a.txt", "b.txt"), ENGLISH
    )
    assert '<p class="summary">Files read: 2</p>' in added
    failed = Batch((Taken("c.pdf", faults=("?",)), Taken("d.pdf", faults=("?",))))
    assert '<p class="summary">2 个未加入</p>' in taken_markup(failed, (), CHINESE)


def test_the_limits_are_told_in_both_languages() -> None:
    """The place to add files names formats, number and size, and where nothing lasts, that too."""
    for words in (CHINESE, ENGLISH):
        told = plain(drop_markup(words, lasting=False))
        for limit in (".jsonl", "20", "20 MB", words.passing):
            assert limit in told
        assert words.passing not in drop_markup(words, lasting=True)


def test_a_fault_is_told_in_one_language() -> None:
    """Of a sentence in both languages the reader's half is shown, with the number of the line."""
    fault = "3: 不是 JSON / is no JSON"
    assert own_half(fault, CHINESE.lang) == "3: 不是 JSON"
    assert own_half(fault, ENGLISH.lang) == "3: is no JSON"
    assert own_half("disk full", ENGLISH.lang) == "disk full"
