"""A Milvus server on the loopback interface, started once for all tests: milvus-lite over TCP."""

import atexit
import socket
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

_FOLDER = tempfile.TemporaryDirectory()
HOST = "127.0.0.1"
PATIENCE = 60.0  # seconds until a server must answer


def free_port() -> int:
    """Return a port that nothing listens to."""
    with socket.socket() as listening:
        listening.bind((HOST, 0))
        return int(listening.getsockname()[1])


@cache
def server() -> str:
    """Return the URI of a server that runs until the tests end."""
    port = free_port()
    told = Path(_FOLDER.name) / "server.log"
    address = ["--host", HOST, "--port", str(port), "--data-dir", f"{_FOLDER.name}/data"]
    with told.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "milvus_lite", "server", *address], stdout=log, stderr=log
        )
    atexit.register(_end, process)
    before = time.monotonic()
    while not _listens(port):
        assert process.poll() is None, told.read_text()
        assert time.monotonic() - before < PATIENCE, told.read_text()
        time.sleep(0.05)
    return f"http://{HOST}:{port}"


def _listens(port: int) -> bool:
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait()
