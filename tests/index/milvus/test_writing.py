"""Whatever breaks a change off, the server holds every passage of the index, and is cleaned up."""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.building import add_sources, build_index, remove_sources
from index.checking import check_index
from index.manifest import Server, UnusableIndexError, read_manifest
from index.milvus.collection import Collection
from index.rebuilding import rebuild_index
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent, source
from tests.index.milvus.server import server
from tests.index.milvus.test_collection import built

NEWS = source("新闻.txt", "火星基地今天开工建设，预计十年后建成。")


def place_of(folder: Path) -> Server:
    """Return where the legs of an index stand."""
    found = read_manifest(folder).server
    assert found is not None
    return found


def held(folder: Path) -> list[int]:
    """Return the numbers of the passages that the server holds."""
    return sorted(Collection(place_of(folder)).numbers())


def known(folder: Path) -> list[int]:
    """Return the numbers of the passages of the text of record."""
    return [number for number, _, _, _ in Index.open(folder)._records.addresses()]


@pytest.mark.parametrize("step", ["index.manifest.Manifest.write", "index.building._Writer.settle"])
def test_what_a_broken_change_left_is_not_found_and_goes(
    tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Broken off before or after the switch, a change leaves rows that the next one removes."""
    folder = built(tmp_path / "索引")

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    changes: tuple[Callable[[], object], ...] = (
        lambda: add_sources([NEWS], folder, progress=silent),
        lambda: remove_sources([bundled_sources()[1].name], folder),
    )
    left = []
    for change in changes:
        with monkeypatch.context() as patch:
            patch.setattr(step, broken)
            with pytest.raises(KeyboardInterrupt):
                change()
        left.append(set(held(folder)) - set(known(folder)))
        assert set(held(folder)) >= set(known(folder))
    assert any(left)
    index = Index.open(folder)
    names = {hit.passage.article.source for hit in index.search("火星基地 科技创新", 50)}
    assert names <= set(index.digests())
    add_sources([source("又一.txt", "月球车昨天试车。")], folder, progress=silent)
    assert held(folder) == known(folder)


def test_passages_that_the_server_lost_are_told(tmp_path: Path) -> None:
    """A server with fewer passages than the index is refused by who reads and by who writes."""
    folder = built(tmp_path / "索引")
    Collection(place_of(folder)).delete([0, 1])
    total = read_manifest(folder).counts["passages"]
    with pytest.raises(UnusableIndexError, match=rf"{total - 2} of {total} passages.*index build"):
        Index.open(folder)
    with pytest.raises(UnusableIndexError, match=rf"2 of {total} passages are missing"):
        add_sources([NEWS], folder, progress=silent)


def test_the_check_finds_passages_that_were_changed_for_others(tmp_path: Path) -> None:
    """As many rows as passages pass when opened, but the check compares them one by one."""
    folder = built(tmp_path / "索引")
    assert check_index(folder)["passages"] == len(known(folder))
    collection = Collection(place_of(folder))
    collection.delete([0])
    row = {"source": "", "day": 0, "text": "", "vector": np.ones(256, np.float32)}
    collection.insert([{"number": 9999, **row}])
    Index.open(folder)
    with pytest.raises(UnusableIndexError, match="legs: 段落与记录不符"):
        check_index(folder)
    rebuild_index(folder, progress=silent)
    assert place_of(folder).uri == server()
    assert check_index(folder)["passages"] == len(held(folder))


def test_a_build_that_fails_leaves_no_collection(tmp_path: Path) -> None:
    """Without a source that can be read nothing stays on the server."""
    client = Collection(Server(server(), ""))._client
    before = client.list_collections()
    with pytest.raises(UnusableIndexError, match="没有可用的来源"):
        build_index([], tmp_path / "索引", milvus=server(), progress=silent)
    assert client.list_collections() == before


def test_a_new_build_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Built again, on a server or not, an index leaves its former collection to nobody."""
    folder = built(tmp_path / "索引")
    former = place_of(folder).collection
    later = place_of(built(folder)).collection
    client = Collection(Server(server(), ""))._client
    assert not client.has_collection(former)
    assert client.has_collection(later)
    build_index(bundled_sources()[:2], folder, progress=silent)
    assert read_manifest(folder).server is None
    assert not client.has_collection(later)


def test_a_sentence_without_end_is_cut_for_the_server(tmp_path: Path) -> None:
    """A passage longer than the server takes is found by its beginning, its record being whole."""
    folder = tmp_path / "索引"
    text = "火星基地开工" + "建设" * 40_000
    build_index([source("长.txt", text)], folder, milvus=server(), progress=silent)
    hit = Index.open(folder).search("火星基地", 1)[0]
    assert hit.passage.text.startswith("火星基地开工")
    vectors = Index.open(folder)._vectors.numbers
    assert np.array_equal(vectors, held(folder))


def test_a_missing_client_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pymilvus a build for a server ends in one line that says what to install."""
    for name in [name for name in sys.modules if name.startswith("index.milvus.")]:
        monkeypatch.delitem(sys.modules, name)
        monkeypatch.delattr(name)
    monkeypatch.setitem(sys.modules, "pymilvus", None)
    with pytest.raises(UnusableIndexError, match=r"requirements-milvus\.txt"):
        build_index([NEWS], tmp_path / "索引", milvus=server(), progress=silent)
