"""Whatever happens while an index is written or kept, what is served is whole or refused."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from index import manifest as manifests
from index.building import add_sources, remove_sources
from index.bundled import REPORTS, ROOT
from index.checking import check_index
from index.manifest import UnusableIndexError, read_manifest
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import copied_index, silent, source

KILLS = 12


def built(tmp_path: Path) -> Path:
    """Return a folder with an index of the bundled reports."""
    return copied_index(tmp_path / "索引")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a killed child is made by a fork")
def test_a_killed_change_is_done_or_not_done() -> None:
    """Killed at random moments, an index holds all that was there before or all that came after."""
    command = [sys.executable, "-m", "tests.index.killed", str(KILLS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "lost or half read 0" in done.stdout


@pytest.mark.parametrize("harm", ["flip", "cut", "lose"])
def test_damage_to_any_file_is_named(
    tmp_path: Path, harm: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One altered byte, a lost tail or a lost file of a generation is refused with its name.

    Opening finds it in a library of reports; the check finds it in an index of any size.
    """
    folder = built(tmp_path)
    manifest = read_manifest(folder)
    for name, file in manifest.files.items():
        path = folder / manifest.generation / name
        data = path.read_bytes()
        path.unlink()
        if harm == "flip":
            at = file.size // 3
            path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        elif harm == "cut":
            path.write_bytes(data[:-1])
        for opened in (Index.open, check_index):
            with pytest.raises(UnusableIndexError, match=f"{name}: 文件缺失或已损坏"):
                opened(folder)
        with monkeypatch.context() as patched:
            patched.setattr(manifests.check_files, "__defaults__", (0,))
            with pytest.raises(UnusableIndexError, match=f"{name}: 文件缺失或已损坏"):
                check_index(folder)
        path.write_bytes(data)
    assert check_index(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="the shell there sets no limits")
@pytest.mark.parametrize("kilobytes", [1, 30, 100, 200])
def test_a_full_disk_is_told_and_changes_nothing(tmp_path: Path, kilobytes: int) -> None:
    """Where files cannot grow, one line says so, and the index from before is served."""
    folder = built(tmp_path)
    before = read_manifest(folder)
    (tmp_path / "新").mkdir()
    for number, page in enumerate(bundled_sources()):
        (tmp_path / "新" / f"{number}.txt").write_text(page.raw * 3, encoding="utf-8")
    command = f'ulimit -f {2 * kilobytes}; exec "$@"'
    adding = [sys.executable, "-B", "-m", "index", "add", str(tmp_path / "新")]  # -B: no half .pyc
    done = subprocess.run(
        ["/bin/sh", "-c", command, "sh", *adding, "--index", str(folder)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stdout
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert "索引未改动" in done.stderr
    assert read_manifest(folder) == before
    assert Index.open(folder).search("院士")
    assert [path.name for path in folder.glob("generation-*")] == [before.generation]


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no generation can be made, one sentence names the folder, and the index is served."""
    folder = built(tmp_path)
    before = read_manifest(folder)

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "mkdir", refuse)
        with pytest.raises(UnusableIndexError, match=r"索引: 无法写入，索引未改动 .*Read-only"):
            remove_sources([bundled_sources()[0].name], folder)
    assert read_manifest(folder) == before
    assert Index.open(folder).search("院士")


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    """Of writers at the same time one works and the others are told to wait; all come through."""
    folder = built(tmp_path)

    def add(number: int) -> int:
        tries = 1
        while True:
            try:
                add_sources([source(f"{number}.txt", f"果园{number}号。")], folder, progress=silent)
            except UnusableIndexError as error:
                assert "另一个程序正在写入" in str(error)  # noqa: PT017
                tries += 1
            else:
                return tries

    with ThreadPoolExecutor(3) as writers:
        assert sum(writers.map(add, range(6))) >= 6
    assert {f"{number}.txt" for number in range(6)} < Index.open(folder).digests().keys()
    check_index(folder)


def test_readers_see_whole_generations(tmp_path: Path) -> None:
    """While twenty changes are made, every index that is opened holds what its manifest says."""
    folder = built(tmp_path)
    done = Event()

    def read() -> int:
        opened = 0
        while not done.wait(0.05):
            index = Index.open(folder)
            names = index.digests()
            assert len(names) == index.manifest.counts["sources"]
            pair = {name for name in names if name.startswith("双")}
            assert len(pair) in (0, 2)
            hits = index.search("双子果园的收成", 3)
            assert {hit.passage.article.source for hit in hits} >= pair
            assert all(index.source(hit.passage.article.source) for hit in hits)
            opened += 1
        return opened

    with ThreadPoolExecutor(2) as readers:
        found = [readers.submit(read) for _ in range(2)]
        try:
            for number in range(10):
                pair = [source(f"双{n}.txt", f"双子果园的收成是{number}{n}吨。") for n in (1, 2)]
                add_sources(pair, folder, progress=silent)
                remove_sources([item.name for item in pair], folder)
        finally:
            done.set()
        assert sum(each.result() for each in found) > 0
    check_index(folder)


def test_a_folder_of_reports_is_not_taken_for_an_index() -> None:
    """A folder of pages is refused without being touched."""
    before = sorted(REPORTS.iterdir())
    with pytest.raises(UnusableIndexError, match="there is no index here"):
        remove_sources(["甲.txt"], REPORTS)
    assert sorted(REPORTS.iterdir()) == before
