"""The legs of a former index never stand in the way of the one that took its place."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from index.building import build_index
from index.manifest import Server, read_manifest
from index.store import Index
from tests.index.built import silent, source

NEWS = source("新闻.txt", "火星基地今天开工建设，预计十年后建成。")


def test_a_build_in_the_folder_needs_no_client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where an index stood on a Milvus server, one without is built though pymilvus is missing."""
    folder = tmp_path / "索引"
    build_index([NEWS], folder, progress=silent)
    former = read_manifest(folder)
    replace(former, server=Server("http://127.0.0.1:1", "passages_x")).write(folder)
    for name in [name for name in sys.modules if name.startswith("index.milvus.")]:
        monkeypatch.delitem(sys.modules, name)
        monkeypatch.delattr(name)
    monkeypatch.setitem(sys.modules, "pymilvus", None)
    assert build_index([NEWS], folder, progress=silent).added == (NEWS.name,)
    assert read_manifest(folder).server is None
    assert Index.open(folder).search("火星基地", 1)
