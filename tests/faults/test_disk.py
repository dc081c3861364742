"""On a disk that is full or read-only, every change is refused in a sentence and harms nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from bot.answer import Conversation
from bot.assistant import Assistant
from bot.records.conversations import Conversations, ConversationsError, new_id
from index.backup import back_up, restore
from index.building import add_sources, build_index, remove_sources
from index.checking import check_index
from index.manifest import UnusableIndexError, read_manifest
from index.rebuilding import rebuild_index
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.faults.disk import Disk
from tests.index.built import silent, source

FIRST, *OTHERS = bundled_sources()
OWNER = "account:ann"
LEFT = (0, 120)  # kilobytes
Change = Callable[[Path], object]
CHANGES: dict[str, Change] = {
    "add": lambda disk: add_sources(OTHERS, disk / "索引", progress=silent),
    "replace": lambda disk: add_sources(
        [source(FIRST.name, FIRST.raw * 2)], disk / "索引", progress=silent
    ),
    "remove": lambda disk: remove_sources([FIRST.name], disk / "索引"),
    "build anew": lambda disk: build_index(OTHERS, disk / "索引", progress=silent),
    "rebuild": lambda disk: rebuild_index(disk / "索引", encoder="", progress=silent),
    "build elsewhere": lambda disk: build_index(OTHERS, disk / "新", progress=silent),
    "restore": lambda disk: restore(disk / "备份", disk / "新"),
    "backup": lambda disk: back_up(disk / "索引", disk / "备份"),
}


def faulty(disk: Disk, fault: str | int) -> AbstractContextManager[None]:
    """Return the fault: read-only, or full but for so many kilobytes."""
    return disk.full(fault) if isinstance(fault, int) else disk.read_only()


@pytest.mark.parametrize("fault", [*LEFT, "read-only"])
def test_no_change_is_half_made(disk: Disk, fault: str | int) -> None:
    """Each kind of change fails as a whole, what was there is served, and no rest takes room.

    Once there is room each comes through.
    """
    folder = disk.path / "索引"
    build_index([FIRST, source("双.txt", "双子果园的收成是七吨。")], folder, progress=silent)
    back_up(folder, disk.path / "备份")
    before = read_manifest(folder)
    there = sorted(disk.path.rglob("*"))
    with faulty(disk, fault):
        for name, change in CHANGES.items():
            if name == "remove" and fault not in (0, "read-only"):
                continue  # takes less room than is left
            with pytest.raises((UnusableIndexError, OSError)) as told:
                change(disk.path)
            assert str(told.value).strip(), name
            assert "\n" not in str(told.value), name
            assert read_manifest(folder) == before, name
            left = {path for path in disk.path.rglob("*") if path.name != "filler"}
            assert not [
                path for path in left - set(there) if path.is_file() and path.stat().st_size
            ], name
        assert Assistant(Index.open(folder)).ask("双子果园的收成是多少吨？").claims
        check_index(folder)
    for name, change in CHANGES.items():
        if name not in ("restore", "remove"):
            change(disk.path)
    check_index(folder)
    check_index(disk.path / "新")


@pytest.mark.parametrize("fault", [0, "read-only"])
def test_conversations_are_kept_or_refused(disk: Disk, fault: str | int) -> None:
    """What cannot be saved raises, what was saved before is whole, and later ones are saved."""
    folder = disk.path / "索引"
    build_index([FIRST], folder, progress=silent)
    index = Index.open(folder)
    talk = Conversation().with_turn(Assistant(index).ask("发布了多少项制度？"))
    kept = Conversations(disk.path / "conversations.sqlite", silent)
    first, second = new_id(), new_id()
    kept.save(OWNER, first, talk)
    with faulty(disk, fault):
        with pytest.raises(sqlite3.Error):
            _save_many(kept, talk)
        with pytest.raises((ConversationsError, OSError)):
            Conversations(disk.path / "new" / "conversations.sqlite", silent)
    assert kept.load(OWNER, first, index.article) == talk
    kept.save(OWNER, second, talk)
    assert kept.load(OWNER, second, index.article) == talk
    assert not list(disk.path.glob("*.broken"))


def _save_many(kept: Conversations, talk: Conversation) -> None:
    """Save more than what a journal has room for already."""
    for _ in range(100):
        kept.save(OWNER, new_id(), talk)
