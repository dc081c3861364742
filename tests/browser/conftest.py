"""The page as a user has it: over the bundled reports, in a real Chromium."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from tests.serving import serving

HOST = "127.0.0.1"
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run", "--disable-quic",
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",  # nothing leaves this machine
)  # fmt: skip
PATIENCE = 120_000  # milliseconds for what the page does: a busy machine, not the page's own limit
expect.set_options(timeout=60_000)  # milliseconds, for the same reason
Opener = Callable[..., Page]


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
        browser = playwright.chromium.launch(executable_path=path, args=QUIET, timeout=PATIENCE)
        yield browser
        browser.close()


def patient(chromium: Browser, **options: Any) -> BrowserContext:
    """Return a context of its own in a browser, for a page that may take its time."""
    context = chromium.new_context(**options)
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture
def foreign() -> list[str]:
    """Give the list of requests for another host; none of them gets there."""
    return []


@pytest.fixture
def open_page(chromium: Browser, foreign: list[str]) -> Iterator[Opener]:
    """Give a function that opens an address: wide or narrow, in a locale, dark or light."""

    def watch(request: Request) -> None:
        if urlsplit(request.url).hostname not in (HOST, None):  # None: data within the page
            foreign.append(request.url)

    with ExitStack() as contexts:

        def open_address(address: str, *, width: int = 1280, locale: str = "zh-CN") -> Page:
            size = {"width": width, "height": 860}
            context = patient(chromium, locale=locale, viewport=size, has_touch=width < 500)
            contexts.callback(context.close)
            context.on("request", watch)
            page = context.new_page()
            page.goto(address)
            page.locator("#question textarea").wait_for()
            page.locator("#history summary").wait_for()  # comes once the page has begun
            return page

        yield open_address
