"""Reads the bodies of requests, whose size was bounded before, and gives them out once more.

A form could say what the other guards look for in JSON; one is taken only where files come in.
"""

import json
from typing import TYPE_CHECKING, Any

from starlette.datastructures import Headers

from bot.web.guard.answers import SAFE, refusal, words_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

UPLOAD = "/gradio_api/upload"


class NoForms:
    """An ASGI application that takes a form with files at one address only."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer 415 to a form that was sent elsewhere."""
        if scope["type"] == "http" and scope["path"] != UPLOAD and _is_form(scope):
            await refusal(415, words_of(scope).form)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


async def body_of(scope: "Scope", receive: "Receive") -> tuple[Any, "Receive"]:
    """Return what a request says in JSON, None for all else, and what gives its body out again.

    The body of an upload is not read.
    """
    if scope["method"] in SAFE or scope["path"] == UPLOAD:
        return None, receive
    body, again = await _read(receive)
    try:
        return (json.loads(body) if body else None), again
    except (ValueError, RecursionError):
        return None, again


def _is_form(scope: "Scope") -> bool:
    kinds = Headers(scope=scope).getlist("content-type")
    return any(kind.strip().lower().startswith("multipart/") for kind in kinds)


async def _read(receive: "Receive") -> tuple[bytes, "Receive"]:
    body, more = bytearray(), True
    while more:
        message = await receive()
        if message["type"] != "http.request":  # the client went away
            break
        body += message.get("body", b"")
        more = message.get("more_body", False)
    waiting: list[Message] = [{"type": "http.request", "body": bytes(body)}]

    async def again() -> "Message":
        return waiting.pop() if waiting else await receive()

    return bytes(body), again
