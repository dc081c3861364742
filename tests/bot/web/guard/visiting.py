"""What tests of the served page do there: sign in, call an event, and find every address."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from fastapi import FastAPI
from starlette.routing import BaseRoute, Mount, Route

from bot.library import Library
from bot.records.conversations import Conversations

PASSWORDS = {"ann": "a first password", "bob": "a second password"}
PATIENCE = 60  # seconds for an answer on a busy machine


@dataclass(frozen=True, slots=True)
class Served:
    """A page that is served at an address, with its data in a folder."""

    app: FastAPI
    address: str
    folder: Path
    conversations: Conversations
    library: Library

    def client(self, **headers: str) -> httpx.Client:
        """Return a client that nobody knows."""
        return httpx.Client(base_url=self.address, timeout=PATIENCE, headers=headers)

    @contextmanager
    def signed_in(self, user: str) -> Iterator[httpx.Client]:
        """Give a client that signed in."""
        with self.client() as client:
            form = {"username": user, "password": PASSWORDS[user]}
            assert client.post("/login", data=form).status_code == 200
            yield client


def addresses(routes: list[BaseRoute], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield method and path of everything that an application answers, in it and mounted."""
    for route in routes:
        if isinstance(route, Mount):
            yield from addresses(route.routes, before + route.path)
        elif included := getattr(route, "original_router", None):  # FastAPI's, of one router
            yield from addresses(included.routes, before)
        elif isinstance(route, Route):
            path = before + re.sub(r"\{[^}]*\}", "x", route.path)
            yield from ((method, path) for method in sorted(route.methods or ()))


def called(client: httpx.Client, component: str, event: dict[str, Any], tab: str) -> httpx.Response:
    """Return the answer to a click on a component, sent as the page's own script would."""
    config = client.get("/config").json()
    (clicked,) = (
        one["id"] for one in config["components"] if one["props"].get("elem_id") == component
    )
    (listener,) = (one for one in config["dependencies"] if [clicked, "click"] in one["targets"])
    sent = {
        "data": [None] * len(listener["inputs"]),
        "event_data": event,
        "fn_index": listener["id"],
        "session_hash": tab,
    }
    return client.post("/gradio_api/run/predict", json=sent)


def sent(address: str, method: str, path: str, headers: dict[str, str], body: bytes) -> bytes:
    """Return how the answer to a request begins, which is sent as it stands."""
    where = urlsplit(address)
    assert where.hostname
    assert where.port
    lines = {
        "Host": where.netloc, "Connection": "close", "Content-Length": str(len(body)),
        "Content-Type": "application/json",
    }  # fmt: skip
    head = f"{method} {path} HTTP/1.1\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in (lines | headers).items())
    with socket.create_connection((where.hostname, where.port), timeout=PATIENCE) as line:
        try:
            line.sendall(head.encode("utf-8", "surrogatepass") + b"\r\n" + body)
            if "Content-Length" in headers:  # which may promise more than there is
                with suppress(OSError):  # where the server has hung up already
                    line.shutdown(socket.SHUT_WR)
            answer = line.recv(9000)
            if answer.endswith(b"\r\n\r\n") and b"content-length: " in answer:
                answer += line.recv(9000)  # the body comes on its own
            return answer  # noqa: TRY300
        except ConnectionError:
            return b""
