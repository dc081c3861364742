"""Reads the bodies of requests, whose size was bounded before, and gives them out once more."""

import json
from typing import TYPE_CHECKING, Any

from starlette.datastructures import Headers

from bot.web.guard.answers import SAFE

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope


async def body_of(scope: "Scope", receive: "Receive") -> tuple[Any, "Receive"]:
    """Return what a request says in JSON, None for all else, and what gives its body out again."""
    if scope["method"] in SAFE or _is_upload(scope):
        return None, receive
    body, again = await _read(receive)
    try:
        return (json.loads(body) if body else None), again
    except (ValueError, RecursionError):
        return None, again


def _is_upload(scope: "Scope") -> bool:
    return Headers(scope=scope).get("content-type", "").lower().startswith("multipart/")


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
