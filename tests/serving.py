"""The page as a user starts it: app.py as a process of its own, on a port that nobody else has."""

import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
START = 180  # seconds to wait for the page: a busy machine, not the page's own limit
END = 20  # seconds that a process has to end by itself
TOLD = re.compile(r"Ask the Reports: (http://\S+)\n")


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """Run app.py with its data in a folder until the end of the block; yield its address."""
    log = folder / "app.log"
    own = ["--port", "0", "--data", str(folder / "data")]
    command = [sys.executable, str(ROOT / "app.py"), *own, *options]
    with log.open("wb") as output, subprocess.Popen(command, stdout=output, stderr=output) as app:
        try:
            yield _address(app, log)
        finally:
            end(app)


def end(process: "subprocess.Popen[bytes]") -> None:
    """Ask a process to end, and see to it that it does."""
    process.terminate()
    try:
        process.wait(END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _address(app: "subprocess.Popen[bytes]", log: Path) -> str:
    """Return the address that is told in the log, once the page answers there."""
    deadline = time.monotonic() + START
    while not (told := TOLD.search(said := log.read_text(encoding="utf-8", errors="replace"))):
        if app.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"app.py did not start: {said}")
        time.sleep(0.1)
    with urllib.request.urlopen(told[1], timeout=START):  # noqa: S310
        return told[1]
