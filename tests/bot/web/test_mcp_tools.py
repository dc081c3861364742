"""The calls as tools, used by a client over HTTP."""

import asyncio
import base64
import re
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp", reason="needs requirements-mcp.txt")

import httpx2
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client

from bot.web.access import keep_account
from corpus.article import clean
from tests.bot.web.live import serving_here
from tests.bot.web.test_api import CALLS, PATIENCE, QUESTION, REPORT, examples, run_example, told
from tests.bot.web_making import REPORTS


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a server with the tools."""
    with serving_here(tmp_path_factory.mktemp("mcp"), "--mcp") as at:
        yield at


def using(address: str, use: Callable[[Client], Awaitable[Any]], **options: Any) -> Any:
    """Return what comes of using a client of a server."""

    async def run() -> Any:
        async with (
            httpx2.AsyncClient(timeout=PATIENCE, **options) as http,
            Client(streamable_http_client(f"{address}/mcp", http_client=http)) as client,
        ):
            return await use(client)

    return asyncio.run(run())


def call(address: str, tool: str, **given: Any) -> Any:
    """Return the result of a tool."""
    return using(address, lambda client: client.call_tool(tool, given))


def test_the_tools_are_the_four_calls(address: str) -> None:
    """Each has a description in English, and so has each of its parameters."""
    tools = using(address, lambda client: client.list_tools()).tools
    assert {tool.name for tool in tools} == set(CALLS)
    for tool in tools:
        parameters = tool.input_schema["properties"].values()
        for text in (tool.description, *(one["description"] for one in parameters)):
            assert re.fullmatch(r"[A-Z][\x20-\x7e\n]{15,}\.", text), text
        assert all({"type", "description"} <= set(one) for one in parameters)


def test_a_tool_answers_with_true_citations(address: str) -> None:
    """A question comes back with quotations that stand at their ranges; a follow-up leans on it."""
    answer = call(address, "ask", question=QUESTION).structured_content
    assert answer["status"] == "answered"
    assert set(answer) == set(told("ask")[1])
    for citation in answer["citations"]:
        raw = (REPORTS / citation["source"]).read_text(encoding="utf-8")
        assert clean(raw, citation["ranges"]) == "".join(citation["quote"].split())
    then = call(address, "ask", question="那其中国家级的呢？", before=[QUESTION])
    assert "科创平台" in then.structured_content["standalone"]


@pytest.mark.parametrize("encoding", ["text", "base64"])
def test_a_tool_adds_what_a_search_then_finds(address: str, encoding: str) -> None:
    """What was understood of a file is told, and it is served at once."""
    name = f"{encoding}.txt"
    content = REPORT if encoding == "text" else base64.b64encode(REPORT.encode()).decode()
    added = call(address, "add", name=name, content=content, encoding=encoding)
    assert added.structured_content == told("add")[1] | {
        "name": name,
        "sources": [{"name": name, "change": "added"}],
        "articles": [told("add")[1]["articles"][0] | {"id": f"{name}:1"}],
    }
    (listed,) = call(address, "articles", find=name).structured_content["result"]
    assert listed["id"] == f"{name}:1"
    hits = call(address, "search", query="白鹭水库 库容", k=1).structured_content["result"]
    assert hits[0]["title"] == "水库竣工"


def test_mistakes_are_told_in_english(address: str) -> None:
    """A bad call is an error result of one sentence, and the server goes on."""
    for tool, given in (
        ("ask", {"question": " "}),
        ("add", {"name": "a.exe", "content": "a"}),
        ("add", {"name": "a.pdf", "content": "页", "encoding": "base64"}),
        ("add", {"name": "a.txt", "content": ""}),
    ):
        result = call(address, tool, **given)
        assert result.is_error
        assert re.fullmatch(rf"Error executing tool {tool}: [\x20-\x7e]+", result.content[0].text)


def test_the_documented_example_runs(address: str, tmp_path: Path) -> None:
    """It prints the sources, ranges and quotations of an answer."""
    (code,) = (code for code in examples("python") if "mcp.client" in code)
    printed = run_example(code, address, tmp_path, sys.executable, "-c")
    assert re.match(r"\S+\.txt \[\[\d+, \d+\]", printed)
    assert "科创平台" in printed


def test_strangers_get_nothing(tmp_path: Path) -> None:
    """Behind the door a request without an account gets 401, with one it is answered."""
    accounts = tmp_path / "accounts"
    keep_account(accounts, "ann", "correct horse battery")
    with serving_here(tmp_path, "--mcp", "--auth-file", str(accounts)) as closed:
        asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
        accept = {"Accept": "application/json, text/event-stream"}
        for known in (None, ("ann", "wrong")):
            answer = httpx2.post(
                f"{closed}/mcp", json=asked, headers=accept, auth=known, timeout=PATIENCE
            )
            assert answer.status_code == 401
            assert "tools" not in answer.text
        known = ("ann", "correct horse battery")
        tools = using(closed, lambda client: client.list_tools(), auth=known).tools
        assert {tool.name for tool in tools} == set(CALLS)
