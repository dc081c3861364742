import json
import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.article import Source
from corpus.reading import ReadError, Remark, Unreadable, read
from tests.corpus.making import BODY, docx, page, pdf

REPORTS = Path(__file__).parents[2] / "corpus" / "reports"
Tree = Callable[..., Path]


@pytest.fixture(name="tree")
def make_tree(tmp_path: Path) -> Tree:
    """Return a maker of folders of files."""

    def tree(**files: str | bytes) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path

    return tree


def names(*paths: Path) -> list[str]:
    """Return the names of the sources of a batch that reads without fault."""
    found = list(read(paths))
    assert all(isinstance(item, Source) for item in found)
    return [item.name for item in found if isinstance(item, Source)]


def reason(path: Path) -> str:
    """Return why a file is unreadable."""
    (item,) = read([path])
    assert isinstance(item, Unreadable)
    assert item.path == path
    assert "\n" not in item.reason
    return item.reason


def test_reports() -> None:
    """The bundled reports are read in order, each exactly as its bytes decode."""
    found = list(read([REPORTS]))
    files = sorted(REPORTS.glob("*.txt"))
    assert [item.name for item in found if isinstance(item, Source)] == [f.name for f in files]
    for item, file in zip(found, files, strict=True):
        assert isinstance(item, Source)
        assert item.raw.encode() == file.read_bytes()
        assert item.sha256 == sha256(file.read_bytes()).hexdigest()


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Any text that is not blank and has no leading mark comes back from its UTF-8 file."""
    assume(text.strip() and not text.startswith("\ufeff"))
    file = tmp_path_factory.getbasetemp() / "any.txt"
    file.write_bytes(text.encode())
    (source,) = read([file])
    assert isinstance(source, Source)
    assert source.raw == text


def test_every_format(tree: Tree) -> None:
    """A folder of all formats gives each its kind, and files of no format are passed over."""
    record = json.dumps({"id": "n1", "title": "题", "date": "2024-05-06", "text": " 报道。\n"})
    word = "<w:p><w:r><w:t>文档。</w:t></w:r></w:p>"
    folder = tree(
        **{
            "a.txt": "报道。",
            "b.md": "# 报道",
            "c.PDF": pdf([["报道。"]]),
            "d.docx": docx(word),
            "e.html": page(*BODY),
            "f.htm": page(*BODY),
            "g.jsonl": record,
            "NOTICE": "说明",
            "photo.jpg": b"\xff\xd8",
        }
    )
    when = datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC)
    found = [item for item in read([folder], when) if isinstance(item, Source)]
    assert [item.kind for item in found] == ["txt", "md", "pdf", "docx", "html", "html", "jsonl"]
    assert {item.added for item in found} == {"2026-01-02T03:04:05+00:00"}
    article = found[-1]
    assert (article.name, article.raw) == ("g.jsonl#n1", " 报道。\n")
    assert (article.title, article.date) == ("题", "2024-05-06")


def test_bad_files_stop_nothing(tree: Tree) -> None:
    """Each bad file is reported by name where it stands, and the others are read."""
    folder = tree(
        **{
            "1.txt": "一。",
            "2.txt": b"\x00\x01",
            "3.pdf": b"%PDF-1.7",
            "4.docx": b"PK",
            "5.html": "",
            "6.jsonl": '{"id": "a", "text": "一"}\n{"id": "b"\n{"id": "c", "text": "三"}',
            "7.md": " \n\u3000",
            "8.jsonl": "\n",
            "9.txt": "九。",
        }
    )
    found = list(read([folder]))
    read_names = [item.name for item in found if isinstance(item, Source)]
    reasons = [item.reason for item in found if isinstance(item, Unreadable)]
    assert read_names == ["1.txt", "6.jsonl#a", "6.jsonl#c", "9.txt"]
    assert [text.split(": ")[0] for text in reasons] == [
        "2.txt",
        "3.pdf",
        "4.docx",
        "5.html",
        "6.jsonl:2",
        "7.md",
        "8.jsonl",
    ]


def test_many_bad_lines(tree: Tree) -> None:
    """The bad lines of a file that holds hardly anything else are counted, not all told."""
    file = tree(**{"a.jsonl": 500 * '{"title": "无文"}\n'}) / "a.jsonl"
    found = [item for item in read([file]) if isinstance(item, Unreadable)]
    assert len(found) < 50
    assert sum(item.count for item in found) == 500
    assert re.search(r"\d+ more lines cannot be read", found[-1].reason)


def test_unknown_format(tree: Tree) -> None:
    """A file of another format that is given by name is reported, not passed over."""
    assert "no format that is read here (.txt" in reason(tree(**{"a.xlsx": b"PK"}) / "a.xlsx")


def test_large_file(tree: Tree) -> None:
    """A file over the limit is refused by its size without being read."""
    file = tree(**{"big.txt": ""}) / "big.txt"
    os.truncate(file, 65 * 2**20)
    assert "has 65.0 MB, over the limit of 64 MB" in reason(file)


def test_unopenable_file(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that the system will not open is reported with the system's reason."""

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    file = tree(**{"a.txt": "报道"}) / "a.txt"
    assert reason(file) == "a.txt: 无法读取 / cannot be read (没有权限 / Permission denied)"


def test_same_names(tree: Tree) -> None:
    """Files that share a name are named by their paths in the folder, all others by their name."""
    folder = tree(**{"一月/头版.txt": "一", "二月/头版.txt": "二", "二月/副刊.txt": "三"})
    assert names(folder) == ["一月/头版.txt", "副刊.txt", "二月/头版.txt"]


def test_same_inner_paths(tree: Tree) -> None:
    """Files whose paths in two folders are alike are named by their paths as given."""
    folder = tree(**{"a/x.txt": "一", "b/x.txt": "二"})
    one, two = folder / "a", folder / "b"
    assert names(one, two) == [f"{one.as_posix()}/x.txt", f"{two.as_posix()}/x.txt"]


def test_same_named_records(tree: Tree) -> None:
    """Records of two files of one name are named by the files' paths."""
    line = '{"id": "1", "text": "报道"}'
    folder = tree(**{"a/n.jsonl": line, "b/n.jsonl": line})
    assert names(folder) == ["a/n.jsonl#1", "b/n.jsonl#1"]


def test_read_once(tree: Tree) -> None:
    """A file given by name, by its folder and by a link is read once."""
    folder = tree(**{"a.txt": "一", "b.txt": "二"})
    (folder / "c.txt").symlink_to(folder / "a.txt")
    assert names(folder / "b.txt", folder, folder / "c.txt", folder / "." / "a.txt") == [
        "b.txt",
        "a.txt",
    ]


def test_hidden_and_linked(tree: Tree) -> None:
    """Hidden files, lock files and linked folders are passed over."""
    folder = tree(**{"a.txt": "一", ".b.txt": "二", ".git/c.txt": "三", "~$d.docx": b"x"})
    (folder / "loop").symlink_to(folder)
    assert names(folder) == ["a.txt"]


def test_broken_links_and_pipes(tree: Tree) -> None:
    """A broken link and a pipe, in a folder or given by name, are reported and not waited for."""
    folder = tree(**{"a.txt": "一"})
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    os.mkfifo(folder / "pipe.txt")
    for batch in ([folder], sorted(folder.iterdir())):
        reasons = [item.reason for item in read(batch) if isinstance(item, Unreadable)]
        assert [reason.partition(": ")[2] for reason in reasons] == [
            "链接失效 / is a broken link",
            "既不是文件也不是文件夹 / is neither a file nor a folder",
            "链接失效 / is a broken link",
        ]
        assert len([item for item in read(batch) if isinstance(item, Source)]) == 1


def test_odd_names(tree: Tree) -> None:
    """A name keeps its characters and their composition; bytes that are no UTF-8 are escaped."""
    decomposed = "e\u0301 报 #1 %20.txt"
    folder = tree(**{decomposed: "一", os.fsdecode("报".encode("gb18030") + b".txt"): "二"})
    assert sorted(names(folder)) == ["\\xb1\\xa8.txt", decomposed]


@pytest.mark.parametrize("missing", ["nowhere.txt", "字" * 300, "a\0b", "."])
def test_nothing_to_read(tree: Tree, missing: str) -> None:
    """A path that is not there or holds no readable file is reported, and the rest is read."""
    folder = tree(README="说明")
    bad, *good = read([REPORTS, folder / missing])
    assert isinstance(bad, Unreadable)
    assert re.search(r"cannot be found|no readable file", bad.reason)
    assert len([item for item in good if isinstance(item, Source)]) == 5


def test_nothing_at_all(tree: Tree) -> None:
    """A batch without any file is refused before anything is read, each path with its cause."""
    folder = tree(README="说明")
    with pytest.raises(ReadError, match=r"cannot be found.*; .*no readable file"):
        read([folder / "nowhere.txt", folder])


def test_closed_folders(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be listed is reported by name, and the others are read."""
    list_folder = os.scandir

    def scan(path: str) -> object:
        if path.endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return list_folder(path)

    folder = tree(**{"a.txt": "一", "shut/b.txt": "二", "open/c.txt": "三"})
    monkeypatch.setattr(os, "scandir", scan)
    bad, *good = read([folder])
    assert isinstance(bad, Unreadable)
    assert bad.reason.endswith("the folder cannot be opened (没有权限 / Permission denied)")
    assert [item.name for item in good if isinstance(item, Source)] == ["a.txt", "c.txt"]


def test_dates_that_are_no_days(tree: Tree) -> None:
    """A record whose date is no day is read as undated, and a remark at the end counts them."""
    dates: list[object] = ["2024-05-06", "07-20", "2023-02-30", ["2024"], None, ""]
    lines = [{"id": at, "text": "报道", "date": date} for at, date in enumerate(dates)]
    file = tree(**{"a.jsonl": "\n".join(map(json.dumps, lines))}) / "a.jsonl"
    *articles, remark = read([file])
    assert [item.date for item in articles if isinstance(item, Source)] == ["2024-05-06", *5 * [""]]
    assert isinstance(remark, Remark)
    assert "3 records have a date that is no day" in remark.text
    assert 'the first: 1: "07-20"' in remark.text


def test_empty_batch() -> None:
    """No paths give no sources."""
    assert list(read([])) == []


def test_added_is_now(tree: Tree) -> None:
    """Sources carry the time of reading in UTC to the second unless another is given."""
    before = datetime.now(UTC).replace(microsecond=0)
    (source,) = read([tree(**{"a.txt": "一"})])
    assert isinstance(source, Source)
    assert before <= datetime.fromisoformat(source.added) <= datetime.now(UTC)
