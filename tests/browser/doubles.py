"""The page over a library whose assistant replies what a test tells it to."""

import asyncio
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from fastapi import FastAPI

from bot.answer import Answer, Conversation
from bot.assistant import Assistant
from bot.library import Library
from bot.records.conversations import Conversations
from bot.web.entries.tab import entries_tab
from bot.web.library.tab import library_tab
from bot.web.serving import application
from eval.web.tab import evals
from index.scope import EVERYTHING, Scope
from index.store import Index
from tests.bot.web.live import live

ALONE = Conversation()
Replies = Mapping[str, Answer | Exception]


class Told(Assistant):
    """An assistant that answers some questions as told, or fails at them, and others itself."""

    def __init__(self, index: Index, replies: Replies) -> None:
        super().__init__(index)
        self._replies = replies

    def ask(
        self, text: str, conversation: Conversation = ALONE, scope: Scope = EVERYTHING
    ) -> Answer:
        """Return the reply that was told, or raise it."""
        reply = self._replies.get(text)
        if isinstance(reply, Exception):
            raise reply
        return reply or super().ask(text, conversation, scope)


class Scripted(Library):
    """A library with such an assistant."""

    def __init__(self, folder: Path, replies: Replies) -> None:
        super().__init__(folder)
        self._assistant = Told(self.index, replies)


@contextmanager
def scripted(library: Library, folder: Path) -> Iterator[str]:
    """Serve a library with every tab until the end of the block; yield its address."""

    async def made() -> FastAPI:
        kept = Conversations(folder / "conversations.sqlite", lambda _: None)
        return application(library, kept, {}, [library_tab(lasting=True), entries_tab(), evals()])

    with ThreadPoolExecutor(1) as beside:  # the browser's own loop runs in this thread
        app = beside.submit(asyncio.run, made()).result()
    with live(app) as address:
        yield address
