"""The calls for programs as tools of the Model Context Protocol (streamable HTTP, at `/mcp`)."""

import base64
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from inspect import cleandoc
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Literal

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from fastapi import FastAPI
from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.transport_security import TransportSecuritySettings
from mcp_types import ToolAnnotations
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.web.calls import MOST_ARTICLES, MOST_HITS, CallError, Calls
from bot.web.guard.door import USER
from bot.web.library.reading_aside import LARGEST, named
from bot.web.library.wording import ENGLISH
from bot.web.talk import AT_ONCE
from bot.web.wording import own_half
from corpus.formats import KINDS

PATH = "/mcp"
FORMATS = " ".join(KINDS)
INSTRUCTIONS = (
    "Answers questions on a library of Chinese newspaper reports. Every sentence of an answer is a "
    "verbatim quotation, and its ranges count characters of the stored source. Questions may be "
    "Chinese or English. A question that the reports do not answer is refused."
)
READING = ToolAnnotations(read_only_hint=True, open_world_hint=False)
ADDING = ToolAnnotations(destructive_hint=True, idempotent_hint=True, open_world_hint=False)


def serve_tools(app: FastAPI, calls: Calls) -> None:
    """Add the tools to an application; who may use them is for the guards around it to say."""
    server = tool_server(calls)
    inner = server.streamable_http_app(
        streamable_http_path=PATH, json_response=True, stateless_http=True,
        max_request_body_size=2 * LARGEST * 2**20,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )  # fmt: skip
    app.router.routes.extend([Route(PATH, _no_stream, methods=["GET", "DELETE"]), *inner.routes])
    outer = app.router.lifespan_context

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[Any]:
        async with outer(app) as state, server.session_manager.run():
            yield state

    app.router.lifespan_context = running


def _no_stream(_: Request) -> Response:
    """Answer that there are no messages to listen to and no sessions to end."""
    return Response(status_code=405, headers={"Allow": "POST"})


def tool_server(calls: Calls) -> MCPServer:
    """Return a server whose tools are the calls."""
    tools = Tools(calls)
    server = MCPServer("ask-the-reports", instructions=INSTRUCTIONS)
    for tool in (tools.ask, tools.search, tools.add, tools.articles):
        hints = ADDING if tool == tools.add else READING
        server.add_tool(tool, description=cleandoc(tool.__doc__ or ""), annotations=hints)
    return server


class Tools:
    """The tools; what their clients read of each is its docstring and those of its parameters."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls
        self._room = CapacityLimiter(AT_ONCE)

    async def ask(
        self,
        question: Annotated[str, Field(description="The question, in Chinese or English.")],
        context: Context[Any, Any],
        before: Annotated[
            tuple[str, ...],
            Field(description="Earlier questions of the same conversation, oldest first."),
        ] = (),
    ) -> dict[str, Any]:
        """Answer a question with verbatim quotations of the reports and their sources.

        `status` is "answered" or "refused", `answer` the text; each of `citations` has the quote,
        its source and the character ranges in it where it stands.
        """
        return dict(await self._told(self._calls.ask, question, before, _account(context)))

    async def search(
        self,
        query: Annotated[str, Field(description="Words or a question to search for.")],
        k: Annotated[int, Field(description="How many passages.", ge=1, le=MOST_HITS)] = 10,
    ) -> list[dict[str, Any]]:
        """Find the passages of the reports that match best, ranked, with their exact places."""
        return list(await self._told(self._calls.search, query, k))

    async def add(
        self,
        name: Annotated[
            str, Field(description=f"Name of the file, which ends in one of {FORMATS}.")
        ],
        content: Annotated[
            str, Field(description="What the file holds: its text, or its bytes in base64.")
        ],
        encoding: Annotated[
            Literal["text", "base64"], Field(description="How `content` is given.")
        ] = "text",
    ) -> dict[str, Any]:
        """Add a file of newspaper reports to the library, in the place of one of the same name.

        Returns what was understood of it: sources, articles with their dates, doubtful sentences.
        """
        return dict(await self._told(_added, self._calls, named(name), content, encoding))

    async def articles(
        self,
        find: Annotated[
            str, Field(description="Words that title, date and source together must hold.")
        ] = "",
        start: Annotated[int, Field(description="Number of the first to list.", ge=0)] = 0,
        count: Annotated[int, Field(description="How many to list.", ge=1, le=MOST_ARTICLES)] = 100,
    ) -> list[dict[str, Any]]:
        """List the articles of the library: id, source, title, date, number of sentences."""
        return list(await self._told(self._calls.articles, find, start, count))

    async def _told(self, call: Callable[..., Any], *given: object) -> Any:
        """Return what a call returns, so many of them at once as the page answers."""
        try:
            return await run_sync(partial(call, *given), limiter=self._room)
        except CallError as error:
            raise ToolError(own_half(str(error), ENGLISH.lang)) from error


def _account(context: Context[Any, Any]) -> str | None:
    scope: dict[str, Any] = getattr(context.request_context.request, "scope", {})
    return scope.get(USER)


def _added(calls: Calls, name: str, content: str, encoding: str) -> dict[str, Any]:
    calls.check_lasting()
    kind = Path(name).suffix.lower()
    if kind not in KINDS:
        raise CallError(ENGLISH.foreign.format(name=name, formats=FORMATS))
    try:
        binary = encoding == "base64"
        held = base64.b64decode(content, validate=True) if binary else content.encode()
    except ValueError as error:
        raise CallError("content 不是 base64 或文本 / content is no base64, or no text") from error
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"file{kind}"
        path.write_bytes(held)
        return calls.add(path, name, ENGLISH)
