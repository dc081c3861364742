"""The library that a user keeps, from start to start."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

import bot.bundled_reports
from bot.bundled_reports import RECORD, bundled_digests, bundled_sources, own_library
from corpus.article import Source
from index.building import add_sources, remove_sources
from index.manifest import NAME, UnusableIndexError
from index.store import Index


def source(name: str, raw: str) -> Source:
    """Return a source of some text."""
    return Source(name, "txt", raw, sha256(raw.encode()).hexdigest(), "2026-01-01T00:00:00+00:00")


OWN = source("水库.txt", "水库竣工\n\n　　青石县白鹭水库昨日竣工，库容三百二十万立方米。\n")


def held(folder: Path) -> dict[str, str]:
    """Return the digests of what an index holds."""
    return Index.open(folder).digests()


def test_a_library_begins_with_the_bundled_reports(tmp_path: Path) -> None:
    """The first start indexes the bundled reports and says so; the next finds them, silently."""
    said: list[str] = []
    folder = own_library(tmp_path, said.append)
    assert held(folder) == bundled_digests()
    assert said
    said.clear()
    assert own_library(tmp_path, said.append) == folder
    assert said == []


def test_what_the_user_did_outlives_a_start(tmp_path: Path) -> None:
    """Added reports stay, and removed ones stay away."""
    gone = bundled_sources()[0].name
    folder = own_library(tmp_path, lambda _: None)
    add_sources([OWN], folder, progress=lambda _: None)
    remove_sources([gone], folder)
    before = held(folder)
    own_library(tmp_path, lambda _: None)
    assert held(folder) == before


def test_changed_bundled_reports_are_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Changed reports are replaced, new ones added, dropped ones removed; the user's are kept.

    One that the user removed does not come back, and one that the user replaced is left.
    """
    first, second, third, fourth, fifth = bundled_sources()
    folder = own_library(tmp_path, lambda _: None)
    own = replace(OWN, name=third.name)
    add_sources([OWN, own], folder, progress=lambda _: None)
    remove_sources([second.name], folder)
    now = [source(one.name, one.raw + "\n增补。") for one in (first, second, third)]
    new = source("新.txt", OWN.raw)
    monkeypatch.setattr(bot.bundled_reports, "bundled_sources", lambda: (*now, fourth, new))
    own_library(tmp_path, lambda _: None)
    assert held(folder) == {one.name: one.sha256 for one in (now[0], own, fourth, new, OWN)}
    assert fifth.name not in json.loads((tmp_path / RECORD).read_text(encoding="utf-8"))


def test_another_format_is_built_anew(tmp_path: Path) -> None:
    """An index of an older format is rebuilt from its texts, those of the user included."""
    folder = own_library(tmp_path, lambda _: None)
    add_sources([OWN], folder, progress=lambda _: None)
    before = held(folder)
    manifest = json.loads((folder / NAME).read_text(encoding="utf-8"))
    manifest["format"] -= 1
    (folder / NAME).write_text(json.dumps(manifest), encoding="utf-8")
    with pytest.raises(UnusableIndexError):
        Index.open(folder)
    own_library(tmp_path, lambda _: None)
    assert held(folder) == before


def test_a_library_without_its_manifest_is_kept(tmp_path: Path) -> None:
    """A start on a half-copied library is refused, and the reports of the user stay."""
    said: list[str] = []
    folder = own_library(tmp_path, lambda _: None)
    add_sources([OWN], folder, progress=lambda _: None)
    before = sorted(path.name for path in folder.glob("generation-*"))
    (folder / NAME).rename(tmp_path / NAME)
    with pytest.raises(UnusableIndexError, match="索引已损坏"):
        own_library(tmp_path, said.append)
    assert said == []
    assert sorted(path.name for path in folder.glob("generation-*")) == before
    (tmp_path / NAME).rename(folder / NAME)
    assert OWN.name in held(folder)
