"""A server is used with care: no password on the disk, one clear line for whatever is wrong."""

from pathlib import Path

import pytest

from index.building import build_index
from index.manifest import Server, UnusableIndexError, read_manifest
from index.milvus.collection import Collection
from index.store import Index
from tests.commands import run, run_here
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent
from tests.index.milvus.server import server


def built(folder: Path) -> Path:
    """Return a folder with an index of two reports, its legs on the server."""
    build_index(bundled_sources()[:2], folder, milvus=server(), progress=silent)
    return folder


@pytest.mark.parametrize(
    ("uri", "told"),
    [
        pytest.param("http://me:secret@127.0.0.1:19530", "MILVUS_TOKEN", id="password"),
        pytest.param("./milvus.db", "HOST:19530", id="a file"),
        pytest.param("127.0.0.1:19530", "HOST:19530", id="no scheme"),
        pytest.param("http://", "HOST:19530", id="no host"),
        pytest.param("http://127.0.0.1:port", "HOST:19530", id="no port"),
        pytest.param("{nobody}", "cannot be used", id="nobody there"),
    ],
)
def test_what_is_no_server_is_refused(tmp_path: Path, nobody: str, uri: str, told: str) -> None:
    """A build for such an address ends in one line without the password, and leaves no index."""
    address = uri.format(nobody=nobody)
    with pytest.raises(UnusableIndexError, match=told) as refused:
        build_index(bundled_sources()[:1], tmp_path / "索引", milvus=address, progress=silent)
    assert "\n" not in str(refused.value)
    assert "secret" not in str(refused.value)
    with pytest.raises(UnusableIndexError, match="没有索引"):
        Index.open(tmp_path / "索引")


def test_the_commands_take_a_server(tmp_path: Path, nobody: str) -> None:
    """An index is built and searched by command; a server that is gone is one line, status 2."""
    folder, pages = tmp_path / "索引", tmp_path / "报道"
    pages.mkdir()
    (pages / "火星.txt").write_text("火星基地今天开工建设，预计十年后建成。", encoding="utf-8")
    made = run_here("index", "build", pages, "--out", folder, "--milvus", server())
    assert made.returncode == 0, made.stderr
    assert "火星.txt" in run_here("index", "search", "火星基地", "--index", folder).stdout
    manifest = folder / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(server(), nobody))
    done = run("index", "search", "火星基地", "--index", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "服务器无法使用" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_foreign_collection_is_refused(tmp_path: Path) -> None:
    """A collection with other fields, or vectors of another length, is named and not read."""
    foreign = Collection(Server(server(), "foreign"))
    foreign._client.create_collection("foreign", dimension=8)
    with pytest.raises(UnusableIndexError, match=r"foreign: .*不是这个索引的.*day"):
        Collection.open(Server(server(), "foreign"), 256)
    ours = read_manifest(built(tmp_path / "索引")).server
    assert ours is not None
    with pytest.raises(UnusableIndexError, match="vector: 256, 128"):
        Collection.open(ours, 128)


def test_a_collection_that_is_gone_is_told(tmp_path: Path) -> None:
    """An index whose collection was dropped is refused when opened, and when asked."""
    folder = built(tmp_path / "索引")
    index = Index.open(folder)
    ours = read_manifest(folder).server
    assert ours is not None
    Collection(ours).drop()
    with pytest.raises(UnusableIndexError, match=r"没有这个集合.*index build"):
        Index.open(folder)
    with pytest.raises(UnusableIndexError, match="cannot be used"):
        index.search("科技创新")


def test_the_manifest_names_the_server_and_no_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands in the environment is not written to the folder."""
    monkeypatch.setenv("MILVUS_TOKEN", "root:Hidden7")
    folder = built(tmp_path / "索引")
    manifest = read_manifest(folder)
    assert manifest.server is not None
    assert manifest.server.uri == server()
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert all(b"Hidden7" not in path.read_bytes() for path in files)
