"""Turns away requests that another site makes a browser send."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from bot.web.guard.answers import refusal, words_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LOCAL = ("localhost", "127.0.0.1", "::1")


class OwnOrigin:
    """An ASGI application that answers only its own pages, and programs, which are no browsers.

    `local` says that no one signs in: then only names of this machine are answered to, so that a
    foreign name that was made to lead here (DNS rebinding) opens nothing.
    """

    def __init__(self, app: "ASGIApp", *, local: bool) -> None:
        self._app, self._local = app, local

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer 403 to what is foreign, pass all else on."""
        if scope["type"] == "http":
            headers = Headers(scope=scope)
            if self._local and host_of(headers.get("host", "")) not in LOCAL:
                await refusal(403, words_of(scope).host)(scope, receive, send)
                return
            if is_foreign(headers):
                await refusal(403, words_of(scope).foreign)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def host_of(header: str) -> str:
    """Return the name in a Host header, without its port; empty where it holds none."""
    try:
        return (urlsplit(f"//{header}").hostname or "").removesuffix(".")
    except ValueError:
        return ""


def is_foreign(headers: Headers) -> bool:
    """Return whether a browser says that a page of another site sends a request.

    Following a link from elsewhere is not foreign: it only opens the page.
    """
    origin = headers.get("origin")
    if origin is not None:
        return netloc_of(origin) != headers.get("host", "").lower()
    return (
        headers.get("sec-fetch-site") == "cross-site"
        and headers.get("sec-fetch-mode") != "navigate"
    )


def netloc_of(origin: str) -> str | None:
    """Return host and port of an origin; None where it has none, as `null` has."""
    try:
        return urlsplit(origin).netloc.lower() or None
    except ValueError:
        return None
