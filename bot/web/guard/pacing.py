"""Keeps the service answering: bounds how large requests are and how many come."""

from typing import TYPE_CHECKING

from starlette.datastructures import Headers

from bot.web.guard.answers import SAFE, later, refusal, words_of
from bot.web.guard.bodies import UPLOAD
from bot.web.guard.door import USER
from bot.web.guard.limits import Limit, Rate

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

API = "/gradio_api"
ASKING = (f"{API}/queue/join", f"{API}/call/", f"{API}/mcp", "/mcp")
# Of questions and small calls counted one by one, of uploads in MB: for one user, and for all.
RATES = {
    "ask": (Rate(40, 1), Rate(200, 40)),
    "upload": (Rate(400, 1), Rate(800, 8)),
    "small": (Rate(200, 10), Rate(1000, 200)),
}
PATIENCE = 5  # seconds after which a full queue has room again


class Pacing:
    """An ASGI application that takes requests of at most `largest` MB, and not too many at once.

    Where nobody signs in, all requests come from one machine and only share the bounds for all.
    """

    def __init__(self, app: "ASGIApp", largest: int) -> None:
        self._app, self._largest = app, largest
        self._own = {kind: Limit(own) for kind, (own, _) in RATES.items()}
        self._shared = {kind: Limit(shared) for kind, (_, shared) in RATES.items()}

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Pass on what is within the bounds; answer 411, 413 or 429 to what is not."""
        if scope["type"] != "http" or scope["method"] in SAFE:
            await self._app(scope, receive, send)
            return
        headers, words = Headers(scope=scope), words_of(scope)
        size = _size(headers)
        if size is None:
            answer = refusal(411, words.unsized)
        elif size > self._largest * 2**20:
            answer = refusal(413, words.large.format(size=self._largest))
        elif wait := self._wait(scope, max(1.0, size / 2**20)):
            answer = later(scope, wait)
        else:
            await self._app(scope, receive, _telling(scope, receive, send))
            return
        await answer(scope, receive, send)

    def _wait(self, scope: "Scope", megabytes: float) -> float:
        """Take what a request costs; return 0, or the seconds to wait if it cannot be had."""
        kind = _kind(scope["path"])
        cost = megabytes if kind == "upload" else 1
        user = scope.get(USER, "")
        wait = self._own[kind].take(user, cost) if user else 0
        if wait:
            return wait
        wait = self._shared[kind].take("", cost)
        if wait and user:
            self._own[kind].give_back(user, cost)
        return wait


def _kind(path: str) -> str:
    if path.startswith(UPLOAD):
        return "upload"
    return "ask" if path.startswith(ASKING) else "small"


def _size(headers: Headers) -> int | None:
    """Return the length of a body, None where it is not told beforehand."""
    if "transfer-encoding" in headers:
        return None
    told = headers.get("content-length", "0")
    return int(told) if told.isdecimal() else None


def _telling(scope: "Scope", receive: "Receive", send: "Send") -> "Send":
    """Return a `send` that says of a full queue, which Gradio tells by 503, what to do."""
    full = False

    async def telling(message: "Message") -> None:
        nonlocal full
        if message["type"] == "http.response.start" and message["status"] == 503:
            full = True
            await later(scope, PATIENCE)(scope, receive, send)
        elif not full:
            await send(message)

    return telling if scope["path"].startswith(ASKING) else send
