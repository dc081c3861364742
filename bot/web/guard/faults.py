"""Answers in one sentence where Gradio fails on a request that no page sends.

Gradio takes much of a request on trust, and raises what comes of it; the log would fill with
tracebacks that anyone can cause, with parts of the request in them.
"""

import logging
from traceback import extract_tb
from typing import TYPE_CHECKING

from gradio.route_utils import FnIndexInferError
from httpx import InvalidURL
from starlette.requests import ClientDisconnect

from bot.web.guard.answers import refusal, words_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOG = logging.getLogger(__name__)
API = "/gradio_api/"
MALFORMED = (
    AttributeError, ClientDisconnect, FnIndexInferError, InvalidURL, LookupError, RuntimeError,
    TypeError, ValueError,
)  # fmt: skip


class Understood:
    """An ASGI application that answers 400 where a request of its interface makes it fail."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer as the application does; of what it raises the log says only where."""
        if scope["type"] != "http" or not scope["path"].startswith(API):
            await self._app(scope, receive, send)
            return
        held: list[Message] = []  # of an answer that says that the server failed
        begun = False

        async def sending(message: "Message") -> None:
            nonlocal begun
            if held or message.get("status") == 500:
                held.append(message)
            else:
                begun = True
                await send(message)

        try:
            await self._app(scope, receive, sending)
        except MALFORMED as error:
            place = extract_tb(error.__traceback__)[-1]
            fields = {"error": type(error).__name__, "at": f"{place.filename}:{place.lineno}"}
            LOG.warning("request failed", extra={"fields": fields})
            if not begun:
                await refusal(400, words_of(scope).failed)(scope, receive, send)
            return
        for message in held:
            await send(message)
