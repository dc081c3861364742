"""Answers in one sentence where Gradio fails on a request that no page sends.

Gradio takes much of a request on trust, and raises what comes of it; the log would fill with
tracebacks that anyone can cause, with parts of the request in them. Calls that wait in its queue
fail after their request was answered: the page itself tells of those.
"""

import logging
from traceback import extract_tb
from typing import TYPE_CHECKING, Any

import gradio as gr
from gradio.route_utils import FnIndexInferError
from httpx import InvalidURL
from starlette.requests import ClientDisconnect

from bot.web.guard.answers import refusal, words_of
from bot.web.guard.wording import words_for

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
            _log(error)
            if not begun:
                await refusal(400, words_of(scope).failed)(scope, receive, send)
            return
        for message in held:
            await send(message)


class Telling(gr.Blocks):
    """A page whose calls, where they fail, are told of in one sentence; the log says only where."""

    async def process_api(self, *given: Any, **named: Any) -> dict[str, Any]:
        """Return what a call gives. Raises gr.Error with what its caller may know."""
        try:
            answer: dict[str, Any] = await super().process_api(*given, **named)
        except gr.Error as error:
            error.print_exception = False
            raise
        except Exception as error:
            _log(error)
            headers = getattr(named.get("request"), "headers", {})
            said = words_for(headers.get("accept-language", "")).failed
            raise gr.Error(said, print_exception=False) from error
        return answer


def _log(error: Exception) -> None:
    """Log the places in the code through which an error came, the innermost last."""
    places = [f"{place.filename}:{place.lineno}" for place in extract_tb(error.__traceback__)]
    fields = {"error": type(error).__name__, "at": places[-1], "through": places[:-1]}
    LOG.warning("request failed", extra={"fields": fields})
