"""Conversations kept in one SQLite file, each the property of one user."""

import json
import re
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.answer import Conversation
from bot.records.turns import ArticleOf, turn_of, written

SCHEMA = 2  # version of the tables
SHOWN = 200  # conversations listed
TITLE = 80  # characters of a title
PATIENCE = 10  # seconds to wait while another process writes
REGRET = 3600  # seconds for which a deletion can be undone
BROWSER = re.compile(r"[0-9a-f]{32}")  # an id of 128 random bits
_TABLES = f"""
CREATE TABLE conversation (
    id TEXT PRIMARY KEY, owner TEXT NOT NULL, title TEXT NOT NULL, changed TEXT NOT NULL,
    turns TEXT NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX newest ON conversation (owner, deleted, changed DESC);
PRAGMA user_version = {SCHEMA};
"""
_FROM_1 = f"""
ALTER TABLE conversation ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
PRAGMA user_version = {SCHEMA};
"""  # there `deleted` was 0 or 1; since then it is the time in Unix seconds
_INDEX = "CREATE INDEX IF NOT EXISTS gone ON conversation (deleted) WHERE deleted"


class ConversationsError(Exception):
    """The file of the conversations cannot be used; its text says what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a user's list: `changed` is an ISO time in UTC."""

    id: str
    title: str
    changed: str


def new_id() -> str:
    """Return a fresh id of 128 random bits."""
    return secrets.token_hex(16)


def owner_of(account: str | None, browser: str) -> str | None:
    """Return the owner that a request speaks for, None where it names no valid one.

    An account goes before the browser, and neither can pass for the other.
    """
    if account:
        return f"account:{account}"
    return f"browser:{browser}" if BROWSER.fullmatch(browser) else None


class Conversations:
    """The saved conversations; every call opens the file anew, so threads and processes share it.

    A file that is no database is renamed with the ending .broken and told of by `say`.
    """

    def __init__(self, file: Path, say: Callable[[str], None]) -> None:
        self._file = file
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._prepare()
        except sqlite3.OperationalError as error:
            message = f"{file}: 对话无法保存 / conversations cannot be kept: {error}"
            raise ConversationsError(message) from error
        except sqlite3.DatabaseError:
            kept = self._set_aside()
            say(
                f"{file}: 对话文件已损坏，改存为 {kept.name}，现从空白开始 / the file of "
                f"conversations is broken; it was kept as {kept.name} and a new one begun"
            )
            self._prepare()

    def save(
        self, owner: str, key: str, conversation: Conversation, known: int | None = None
    ) -> int:
        """Keep a conversation under its id and return its version, from 1 on; 0 if it was not kept.

        It is not where another user owns the id, where it was deleted, or where `known`, the
        version that it was changed from (0: none yet), is no longer the one that is saved.
        """
        if not conversation.turns:
            return 0
        title = " ".join(conversation.turns[0].question.text.split())[:TITLE]
        turns = json.dumps([written(turn) for turn in conversation.turns], ensure_ascii=False)
        now = datetime.now(UTC).isoformat()
        with self._open() as database:
            _purge(database)
            row = database.execute(
                "INSERT INTO conversation (id, owner, title, changed, turns) "
                "SELECT ?, ?, ?, ?, ? WHERE NOT coalesce(?, 0) "
                "OR EXISTS (SELECT 1 FROM conversation WHERE id = ?) "
                "ON CONFLICT (id) DO UPDATE SET title = excluded.title, "
                "changed = excluded.changed, turns = excluded.turns, version = version + 1 "
                "WHERE owner = excluded.owner AND NOT deleted AND version = coalesce(?, version) "
                "RETURNING version",
                (key, owner, title, now, turns, known, key, known),
            ).fetchone()
        return row[0] if row else 0

    def version(self, owner: str, key: str) -> int:
        """Return the version of a user's conversation, 0 where the user has none of this id."""
        with self._open() as database:
            row = database.execute(
                "SELECT version FROM conversation WHERE id = ? AND owner = ? AND NOT deleted",
                (key, owner),
            ).fetchone()
        return row[0] if row else 0

    def load(self, owner: str, key: str, article: ArticleOf) -> Conversation:
        """Return a user's conversation; KeyError where the user has none of this id."""
        with self._open() as database:
            row = database.execute(
                "SELECT turns FROM conversation WHERE id = ? AND owner = ? AND NOT deleted",
                (key, owner),
            ).fetchone()
        if row is None:
            raise KeyError(key)
        return Conversation(tuple(turn_of(turn, article) for turn in json.loads(row[0])))

    def entries(self, owner: str) -> tuple[Entry, ...]:
        """Return a user's conversations, the last changed first, at most `SHOWN`."""
        with self._open() as database:
            rows = database.execute(
                "SELECT id, title, changed FROM conversation WHERE owner = ? AND NOT deleted "
                "ORDER BY changed DESC, rowid DESC LIMIT ?",
                (owner, SHOWN),
            ).fetchall()
        return tuple(Entry(*row) for row in rows)

    def delete(self, owner: str, key: str, *, undo: bool = False) -> None:
        """Take a user's conversation off the list, or put it back.

        After `REGRET` it cannot be put back, and it leaves the file with the next save or deletion.
        """
        with self._open() as database:
            _purge(database)
            database.execute(
                "UPDATE conversation SET deleted = ? WHERE id = ? AND owner = ?",
                (0 if undo else int(time.time()), key, owner),
            )

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """Open the file for one transaction."""
        with closing(sqlite3.connect(self._file, timeout=PATIENCE)) as database:
            database.execute("PRAGMA secure_delete = ON")
            with database:
                yield database

    def _prepare(self) -> None:
        """Make the tables where there are none; raises ConversationsError for a later version."""
        with closing(sqlite3.connect(self._file, timeout=PATIENCE)) as database:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA secure_delete = ON")
            database.execute("BEGIN IMMEDIATE")
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if version > SCHEMA:
                raise ConversationsError(
                    f"{self._file}: 由更新的版本写成，请升级程序 / "
                    "written by a newer version; please update the program"
                )
            if version < SCHEMA:
                for statement in filter(str.strip, (_FROM_1 if version else _TABLES).split(";")):
                    database.execute(statement)
            database.execute(_INDEX)
            _purge(database)
            database.commit()

    def _set_aside(self) -> Path:
        """Rename the file and what SQLite keeps beside it; return where it is now."""
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        kept = self._file.with_name(f"{self._file.name}.{stamp}.broken")
        for ending in ("", "-wal", "-shm"):
            beside = Path(f"{self._file}{ending}")
            if beside.exists():
                beside.rename(f"{kept}{ending}")
        return kept


def _purge(database: sqlite3.Connection) -> None:
    """Remove for good what was deleted too long ago for an undo, its bytes included."""
    before = int(time.time()) - REGRET
    database.execute("DELETE FROM conversation WHERE deleted AND deleted < ?", (before,))
