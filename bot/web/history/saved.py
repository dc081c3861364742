"""The saved conversations of whoever sends a request: an account, or else a browser."""

import sqlite3

import gradio as gr

from bot.answer import Conversation
from bot.conversations import Conversations, Entry, new_id, owner_of
from bot.library import Library
from bot.web.history.wording import words_for
from bot.web.shell import BROWSER_COOKIE


class Saved:
    """Conversations as the handlers of the page use them; no owner sees those of another."""

    def __init__(self, conversations: Conversations, library: Library) -> None:
        self._conversations, self._library = conversations, library

    def keep(self, turns: Conversation, key: str, request: gr.Request) -> str:
        """Save a conversation and return its id, a fresh one where it has none yet."""
        owner, key = _owner(request), key or new_id()
        if owner:
            try:
                self._conversations.save(owner, key, turns)
            except sqlite3.Error:
                gr.Warning(words_for(request.headers).unsaved)
        return key

    def newest(self, request: gr.Request) -> tuple[Conversation, str]:
        """Return the conversation that was changed last with its id; empty where there is none."""
        key = next((entry.id for entry in self.entries(request)), "")
        return (self.opened(key, request), key) if key else (Conversation(), "")

    def opened(self, key: str, request: gr.Request) -> Conversation:
        """Return a conversation, empty where the owner has none of this id that can be read."""
        owner = _owner(request)
        if owner is None:
            return Conversation()
        try:
            return self._conversations.load(owner, key, self._library.index.article)
        except KeyError:
            return Conversation()
        except (TypeError, ValueError, AttributeError, sqlite3.Error):
            gr.Warning(words_for(request.headers).unread)
            return Conversation()

    def entries(self, request: gr.Request) -> tuple[Entry, ...]:
        """Return the list of the owner, the last changed first."""
        owner = _owner(request)
        try:
            return self._conversations.entries(owner) if owner else ()
        except sqlite3.Error:
            gr.Warning(words_for(request.headers).unread)
            return ()

    def delete(self, key: str, request: gr.Request, *, undo: bool = False) -> None:
        """Take a conversation of the owner off the list, or put it back."""
        owner = _owner(request)
        if owner:
            try:
                self._conversations.delete(owner, key, undo=undo)
            except sqlite3.Error:
                gr.Warning(words_for(request.headers).unsaved)


def _owner(request: gr.Request) -> str | None:
    return owner_of(request.username, request.cookies.get(BROWSER_COOKIE, ""))
