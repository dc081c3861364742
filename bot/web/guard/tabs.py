"""Keeps the tabs of users apart: what a tab holds is found by an id that its browser made up."""

from collections import OrderedDict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from bot.web.guard.answers import refusal, words_of
from bot.web.guard.bodies import body_of
from bot.web.guard.door import USER

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

NAME = "session_hash"  # Gradio's name for the id
HEARTBEAT = "/gradio_api/heartbeat/"
KNOWN = 10_000  # tabs remembered


class OwnTabs:
    """An ASGI application in which each tab answers only to the user who used it first."""

    def __init__(self, app: "ASGIApp") -> None:
        self._app = app
        self._users: OrderedDict[str, str] = OrderedDict()

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer 403 where a request names another user's tab."""
        if scope["type"] == "http" and USER in scope:
            given, receive = await body_of(scope, receive)
            if not all(self._is_own(tab, scope[USER]) for tab in named(scope, given)):
                await refusal(403, words_of(scope).tab)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _is_own(self, tab: str, user: str) -> bool:
        owner = self._users.setdefault(tab, user)
        self._users.move_to_end(tab)
        if len(self._users) > KNOWN:
            self._users.popitem(last=False)
        return owner == user


def named(scope: "Scope", given: Any) -> Iterator[str]:
    """Yield the tabs that a request names: in its address, or in what its body says in JSON."""
    yield from parse_qs(scope["query_string"].decode("latin-1")).get(NAME, ())
    if scope["path"].startswith(HEARTBEAT):
        yield scope["path"].removeprefix(HEARTBEAT)
    if isinstance(given, dict) and isinstance(given.get(NAME), str):
        yield given[NAME]
