"""The page as a user has it: app.py as a process of its own, and a real Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run", "--disable-quic",
)  # fmt: skip
START = 60  # seconds to wait for the page: a busy machine, not the page's own limit
expect.set_options(timeout=20_000)  # milliseconds, for the same reason
Opener = Callable[..., Page]


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """Run app.py with its data in a folder until the end of the block; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = folder / "app.log"
    own = ["--port", str(port), "--data", str(folder / "data")]
    command = [sys.executable, str(ROOT / "app.py"), *own, *options]
    with log.open("wb") as output, subprocess.Popen(command, stdout=output, stderr=output) as app:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, app, log)
            yield address
        finally:
            app.terminate()


def _wait_for(address: str, app: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START
    while "http://" not in (said := log.read_text(encoding="utf-8")):
        if app.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"app.py did not start: {said}")
        time.sleep(0.1)
    with urllib.request.urlopen(address, timeout=START):  # noqa: S310
        pass


@pytest.fixture(scope="package")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the page over the bundled reports."""
    with serving(tmp_path_factory.mktemp("app")) as at:
        yield at


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Give a Chromium, or skip where there is none."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        missing = f"no Chromium: set CHROMIUM, or install one of {', '.join(NAMES)}"
        (pytest.fail if os.environ.get("BROWSER_REQUIRED") else pytest.skip)(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def foreign() -> list[str]:
    """Give the list of requests that left for another host; each is aborted."""
    return []


@pytest.fixture
def open_page(chromium: Browser, foreign: list[str]) -> Iterator[Opener]:
    """Give a function that opens an address: wide or narrow, in a locale, dark or light."""

    def guard(route: Route) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            foreign.append(route.request.url)
            route.abort()

    with ExitStack() as contexts:

        def open_address(address: str, *, width: int = 1280, locale: str = "zh-CN") -> Page:
            context = chromium.new_context(
                viewport={"width": width, "height": 860}, locale=locale, has_touch=width < 500
            )
            contexts.callback(context.close)
            context.route("**/*", guard)
            page = context.new_page()
            page.goto(address)
            page.locator("#question textarea").wait_for()
            return page

        yield open_address
