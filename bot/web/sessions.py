"""How much the server remembers of its visitors: Gradio keeps some 100 KB of each for good."""

import re
from typing import TYPE_CHECKING

import gradio as gr
from fastapi import FastAPI

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

MOST = 1000  # visitors; of more the one unseen for longest is forgotten
_ANSWERED = re.compile(r"/gradio_api/call/[^/]+/([0-9a-f]{32})")  # no reader's id has this form


def remember_few(app: FastAPI, page: gr.Blocks) -> None:
    """Bound what is remembered of readers, and remember nothing of the calls of programs.

    A call without a session of its own is a visitor to Gradio, with the call's id for a name;
    many calls would drive out the readers, whose conversations are at hand. To be called before
    the page is mounted.
    """
    page.state_session_capacity = MOST
    app.add_middleware(Forgetting, page=page)


class Forgetting:
    """An ASGI application around another: once a call's answer was fetched, its state is gone."""

    def __init__(self, app: "ASGIApp", page: gr.Blocks) -> None:
        self._app, self._page = app, page

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer a request, then forget what it leaves."""
        await self._app(scope, receive, send)
        found = _ANSWERED.fullmatch(scope.get("path", ""))
        if found:
            holder = self._page.state_holder
            with holder.lock:
                holder.session_data.pop(found[1], None)
                holder.time_last_used.pop(found[1], None)
