"""Lets nobody make this machine fetch a web address: Gradio would, and give out what it got."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from bot.web.guard.answers import refusal, words_of
from bot.web.guard.bodies import body_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

SCHEMES = ("http:", "https:")
NAMED = re.compile(r"[/=]\s*https?:", re.IGNORECASE)  # an address that a path goes on with


class NoFetching:
    """An ASGI application whose files are uploads: none is named by a web address."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer 403 where a request names a file by a web address."""
        if scope["type"] == "http":
            given, receive = await body_of(scope, receive)
            if NAMED.search(scope["path"]) or any(map(is_address, files_in(given))):
                await refusal(403, words_of(scope).fetching)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def is_address(path: str) -> bool:
    """Return whether a path is one that would be fetched, however it is spelt."""
    return path.strip().lower().startswith(SCHEMES)


def files_in(given: Any) -> Iterator[str]:
    """Yield the paths of the files that a JSON value names, however deep."""
    inner = [given]
    while inner:
        one = inner.pop()
        if isinstance(one, dict):
            if "meta" in one and isinstance(one.get("path"), str):
                yield one["path"]
            inner.extend(one.values())
        elif isinstance(one, list):
            inner.extend(one)
