"""A Milvus server on the loopback interface, started once for all tests: milvus-lite over TCP."""

import atexit
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from index.manifest import Server
from index.milvus import collection
from index.milvus.collection import Collection
from tests.serving import end

_FOLDER = tempfile.TemporaryDirectory()
HOST = "127.0.0.1"
PATIENCE = 180.0  # seconds until a server must answer on a busy machine


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give requests the time that they may need on a busy machine."""
    monkeypatch.setattr(collection, "SECONDS", PATIENCE)


@pytest.fixture
def nobody() -> Iterator[str]:
    """Give the URI of a port at which nothing listens, and nothing can begin to."""
    with socket.socket() as bound:
        bound.bind((HOST, 0))
        yield f"http://{HOST}:{bound.getsockname()[1]}"


@cache
def server() -> str:
    """Return the URI of a server that runs until the tests end."""
    port = _free_port()
    told = Path(_FOLDER.name) / "server.log"
    address = ["--host", HOST, "--port", str(port), "--data-dir", f"{_FOLDER.name}/data"]
    with told.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "milvus_lite", "server", *address], stdout=log, stderr=log
        )
    atexit.register(end, process)
    before = time.monotonic()
    while not _listens(port):
        assert process.poll() is None, told.read_text()
        assert time.monotonic() - before < PATIENCE, told.read_text()
        time.sleep(0.05)
    uri = f"http://{HOST}:{port}"
    Collection(Server(uri, ""))._client.list_collections(timeout=PATIENCE)  # it serves, too
    return uri


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind((HOST, 0))
        return int(listening.getsockname()[1])


def _listens(port: int) -> bool:
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True
