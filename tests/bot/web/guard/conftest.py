"""The page on a port of this machine, closed and open, as programs and attackers reach it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from bot.bundled_reports import own_library
from bot.library import Library
from bot.records.conversations import Conversations
from bot.web.guard.passwords import hashed
from bot.web.library.tab import library_tab
from bot.web.serving import application
from tests.bot.web.guard.visiting import PASSWORDS, Served
from tests.bot.web.live import live


async def made(folder: Path, accounts: dict[str, str]) -> tuple[FastAPI, Conversations, Library]:
    """Return the application over the bundled reports, its data in a folder.

    Gradio makes locks, and outside of a loop leaves a loop open for each.
    """
    library = Library(own_library(folder, lambda _: None))
    conversations = Conversations(folder / "conversations.sqlite", lambda _: None)
    app = application(library, conversations, accounts, [library_tab(lasting=True)])
    return app, conversations, library


@pytest.fixture(scope="session")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give a page for which ann and bob have accounts."""
    folder = tmp_path_factory.mktemp("closed")
    accounts = {user: hashed(password) for user, password in PASSWORDS.items()}
    app, conversations, library = asyncio.run(made(folder, accounts))
    with live(app) as address:
        yield Served(app, address, folder, conversations, library)


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give a page that asks for no account, as on one's own machine."""
    folder = tmp_path_factory.mktemp("opened")
    app, conversations, library = asyncio.run(made(folder, {}))
    with live(app) as address:
        yield Served(app, address, folder, conversations, library)


@pytest.fixture
def ann(closed: Served) -> Iterator[httpx.Client]:
    """Give a client that signed in as ann."""
    with closed.signed_in("ann") as client:
        yield client


@pytest.fixture
def bob(closed: Served) -> Iterator[httpx.Client]:
    """Give a client that signed in as bob."""
    with closed.signed_in("bob") as client:
        yield client
