"""The page on a port of this machine, served by a thread of the tests."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from fastapi import FastAPI

from bot.web.access import listening
from bot.web.serving import server_of

START = 180  # seconds to wait for the page on a busy machine
END = 60  # seconds that open answers have to end


@contextmanager
def live(app: FastAPI) -> Iterator[str]:
    """Serve an application until the end of the block; yield its address."""
    bound, server = listening("127.0.0.1", 0), server_of(app)
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
