"""The page on a port of this machine, served by a thread of the tests."""

import asyncio
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from unittest.mock import patch

from fastapi import FastAPI

import app
from bot.web.access import listening
from bot.web.serving import server_of

START = 180  # seconds to wait for the page on a busy machine
END = 60  # seconds that open answers have to end


@contextmanager
def serving_here(folder: Path, *options: str) -> Iterator[str]:
    """Serve what app.py makes of its options, its data in a folder; yield the address.

    It comes sooner than from `tests.serving`, which starts app.py as a process of its own.
    """
    given = app._parser().parse_args(["--data", str(folder / "data"), *options])

    async def made() -> FastAPI:
        return app._page(given, app._accounts(given.auth_file))

    with patch.object(app, "CACHE", folder / "cache"), ThreadPoolExecutor(1) as beside:
        page = beside.submit(asyncio.run, made()).result()  # a browser's loop may run in this one
    with live(page) as address:
        yield address


@contextmanager
def live(page: FastAPI) -> Iterator[str]:
    """Serve an application until the end of the block; yield its address."""
    bound, server = listening("127.0.0.1", 0), server_of(page)
    thread = Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    try:
        deadline = time.monotonic() + START
        while not server.started:
            assert thread.is_alive()
            assert time.monotonic() < deadline
            time.sleep(0.02)
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(END)
    assert not thread.is_alive()
