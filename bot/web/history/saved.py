"""The saved conversations of whoever sends a request: an account, or else a browser."""

import sqlite3

import gradio as gr

from bot.answer import Conversation
from bot.library import Library
from bot.records.conversations import Conversations, Entry, new_id, owner_of
from bot.web.history.wording import words_for
from bot.web.shell import BROWSER_COOKIE


class Saved:
    """Conversations as the handlers of the page use them; no owner sees those of another.

    A key is the id of a conversation with the version that its tab has seen, as `id.version`.
    """

    def __init__(self, conversations: Conversations, library: Library) -> None:
        self._conversations, self._library = conversations, library

    def keep(self, turns: Conversation, key: str, request: gr.Request) -> str:
        """Save a conversation and return its key.

        It gets a fresh id where it has none yet, and where another tab has changed or deleted
        what is saved: then both are kept.
        """
        owner, (name, version) = _owner(request), _parted(key)
        if not owner:
            return key
        known = version if name else None
        name = name or new_id()
        try:
            saved = self._conversations.save(owner, name, turns, known)
            if not saved:
                name = new_id()
                saved = self._conversations.save(owner, name, turns)
                gr.Info(words_for(request.headers).parted, duration=None)
        except sqlite3.Error:
            gr.Warning(words_for(request.headers).unsaved)
            return f"{name}.{version}"
        return f"{name}.{saved}"

    def newest(self, request: gr.Request) -> tuple[Conversation, str]:
        """Return the conversation that was changed last with its key; empty where none is."""
        name = next((entry.id for entry in self.entries(request)), "")
        return self.opened(name, request) if name else (Conversation(), "")

    def opened(self, name: str, request: gr.Request) -> tuple[Conversation, str]:
        """Return a conversation with its key; empty where the owner has none that can be read."""
        owner = _owner(request)
        if owner is None:
            return Conversation(), ""
        try:
            version = self._conversations.version(owner, name)  # first: a later save then differs
            turns = self._conversations.load(owner, name, self._library.index.article)
        except KeyError:
            return Conversation(), ""
        except (TypeError, ValueError, AttributeError, sqlite3.Error):
            gr.Warning(words_for(request.headers).unread)
            return Conversation(), ""
        return turns, f"{name}.{version}"

    def entries(self, request: gr.Request) -> tuple[Entry, ...]:
        """Return the list of the owner, the last changed first."""
        owner = _owner(request)
        try:
            return self._conversations.entries(owner) if owner else ()
        except sqlite3.Error:
            gr.Warning(words_for(request.headers).unread)
            return ()

    def delete(self, name: str, request: gr.Request, *, undo: bool = False) -> None:
        """Take a conversation of the owner off the list by its id, or put it back."""
        owner = _owner(request)
        if owner:
            try:
                self._conversations.delete(owner, name, undo=undo)
            except sqlite3.Error:
                gr.Warning(words_for(request.headers).unsaved)


def _owner(request: gr.Request) -> str | None:
    return owner_of(request.username, request.cookies.get(BROWSER_COOKIE, ""))


def name_of(key: str) -> str:
    """Return the id of a conversation from its key."""
    return _parted(key)[0]


def _parted(key: str) -> tuple[str, int]:
    name, _, version = key.partition(".")
    return name, int(version or 0)
