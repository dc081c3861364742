"""Keeps sources, articles and passage addresses: SQLite files that are never changed once written.

An index has one such file or several, the parts, and a small one beside them, its state: which
rows of the parts are gone, and which articles reprint one another. Numbers grow from part to part.
"""
# ruff: noqa: S608  what is put into queries are names from here, never values

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article, Source
from index.article_json import article_of
from index.entries import TABLE as ENTRY
from index.entries import entries, list_entries, merge_entries

COLUMNS = {
    "source": "number, name, kind, sha256, added, title, date, raw, titles",
    "article": "number, id, source, body",
    "passage": "number, article, first, last",
}
PART = (
    """
create table source (number integer primary key, name text not null, kind text, sha256 text,
                     added text, title text, date text, raw text,
                     titles text);
create index source_name on source (name, sha256);
create table article (number integer primary key, id text not null unique, source text not null,
                      body text not null);
create index article_source on article (source);
create table passage (number integer primary key, article text not null, first integer not null,
                      last integer not null);
create index passage_article on passage (article);
"""
    + ENTRY
)
STATE = """
create table gone_source (number integer primary key);
create table gone_article (number integer primary key);
create table gone_passage (number integer primary key);
create table kin (number integer primary key, family integer);
create index kin_family on kin (family);
"""


def create(path: Path, schema: str) -> sqlite3.Connection:
    """Return a new file with the tables of a schema."""
    connection = sqlite3.connect(path)
    connection.executescript(f"pragma journal_mode = off; pragma synchronous = off; {schema}")
    return connection


class Records:
    """The text of record of an index; only its state can be changed, and by one writer."""

    def __init__(self, connection: sqlite3.Connection, parts: int) -> None:
        self._connection = connection
        self._parts = parts
        self.article = lru_cache(maxsize=4096)(partial(_article, connection))
        self.entries = partial(entries, connection)

    @classmethod
    def open(cls, parts: Sequence[Path], state: Path, *, write: bool = False) -> "Records":
        """Open the files of an index; a reader may use them from several threads."""
        connection = sqlite3.connect("file::memory:", uri=True, check_same_thread=False)
        _attach(connection, state, "state", "rw" if write else "ro&immutable=1")
        connection.execute("pragma state.synchronous = off")  # the writer of the folder syncs it
        for at, part in enumerate(parts):
            _attach(connection, part, f"part{at}", "ro&immutable=1")
        for table, columns in COLUMNS.items():
            arms = [
                f"select {_columns(connection, at, table)} from part{at}.{table} "
                f"where number not in (select number from state.gone_{table})"
                for at in range(len(parts))
            ]
            made = f"view {table} as {' union all '.join(arms)}" if arms else None
            connection.execute(f"create temp {made or f'table {table} ({columns})'}")
        list_entries(connection, len(parts))
        return cls(connection, len(parts))

    def close(self) -> None:
        """Commit what was changed and close the files."""
        self._connection.commit()
        self._connection.close()

    def source(self, name: str) -> Source:
        """Return a source; KeyError if there is none of this name."""
        fields = "name, kind, raw, sha256, added, title, date, titles"
        *told, titles = self._one(f"select {fields} from source where name = ?", name)
        return replace(Source(*told), titles=tuple(json.loads(titles)))

    def sources(self) -> Iterator[Source]:
        """Yield every source, as they were added."""
        yield from map(self.source, self._column("select name from source order by number"))

    def digest(self, name: str) -> str:
        """Return the digest of a source, empty where there is none of this name."""
        found = self._column("select sha256 from source where name = ?", name)
        return str(found[0]) if found else ""

    def digests(self) -> dict[str, str]:
        """Return the digest of each source by its name."""
        return dict(self._all("select name, sha256 from source"))

    def articles(self) -> Iterator[Article]:
        """Yield every article, by source and place on its page."""
        with closing(self._connection.cursor()) as cursor:
            cursor.execute("select body from article order by number")
            for (body,) in cursor:
                yield article_of(body)

    def articles_of(self, numbers: list[int]) -> set[str]:
        """Return the ids of the articles that passages stand in."""
        found = self._column(
            "select distinct article from passage where number in (select value from json_each(?))",
            json.dumps(numbers),
        )
        return set(found)

    def address(self, number: int) -> tuple[str, int, int]:
        """Return the article and the first and end sentence of a passage."""
        article, first, last = self._one(
            "select article, first, last from passage where number = ?", number
        )
        return article, first, last

    def addresses(self) -> Iterator[tuple[int, str, int, int]]:
        """Yield number, article, and first and end sentence of each passage."""
        with closing(self._connection.cursor()) as cursor:
            yield from cursor.execute(
                "select number, article, first, last from passage order by number"
            )

    def reprints(self, article_id: str) -> tuple[str, ...]:
        """Return the other articles of an article's family, in the order they were added."""
        found = self._column(
            "select id from article where id != ? and number in (select number from kin where "
            "family = (select family from kin where number = "
            "(select number from article where id = ?))) order by number",
            article_id,
            article_id,
        )
        return tuple(found)

    def counts(self) -> dict[str, int]:
        """Return how many sources, articles and passages there are."""
        return {f"{table}s": sum(self.sizes(table)) - len(self.gone(table)) for table in COLUMNS}

    def sizes(self, table: str) -> list[int]:
        """Return how many rows each part has in a table, those that are gone among them."""
        return [self._one(f"select count(*) from part{at}.{table}")[0] for at in range(self._parts)]

    def gone(self, table: str) -> NDArray[np.int64]:
        """Return the numbers of the rows of a table that are gone, in order."""
        found = self._column(f"select number from gone_{table} order by number")
        return np.array(found, np.int64)

    def bounds(self, table: str) -> list[int]:
        """Return the number that comes after all those of each part in a table."""
        last = "select coalesce(max(number), -1) + 1 from"
        return [int(self._one(f"{last} part{at}.{table}")[0]) for at in range(self._parts)]

    def body(self, number: int) -> Article:
        """Return an article by its number; KeyError if there is none."""
        return article_of(self._one("select body from article where number = ?", number)[0])

    def drop(self, name: str) -> list[int]:
        """Mark a source as gone with all that is in it; return the numbers of its passages.

        What is left of the families of its articles is to be put into families anew.
        """
        of_source = "article in (select id from article where source = ?)"
        gone = {
            "passage": self._column(f"select number from passage where {of_source}", name),
            "article": self._column("select number from article where source = ?", name),
            "source": self._column("select number from source where name = ?", name),
        }
        for table, numbers in gone.items():
            rows = ((number,) for number in numbers)
            self._connection.executemany(f"insert into gone_{table} values (?)", rows)
        articles = json.dumps(gone["article"])
        members = "(select value from json_each(?))"
        self._connection.execute(
            "update kin set family = null where family in "
            f"(select family from kin where number in {members})",
            (articles,),
        )
        self._connection.execute(f"delete from kin where number in {members}", (articles,))
        return gone["passage"]

    def kin(self) -> list[tuple[int, int]]:
        """Return number and family of each article that has one, -1 where it has lost it."""
        return self._all("select number, coalesce(family, -1) from kin")

    def set_families(self, rows: Iterable[tuple[int, int]]) -> None:
        """Put articles into families, each named by the number of its first article.

        Articles that were left without one, and are in none of the rows, stand alone.
        """
        self._connection.execute("delete from kin where family is null")
        self._connection.executemany("insert or replace into kin values (?, ?)", rows)

    def merge(self, first: int, path: Path) -> None:
        """Write what is left of the parts from `first` on to one new part."""
        with closing(create(path, PART)):
            pass
        self._connection.commit()  # nothing can be attached within a transaction
        _attach(self._connection, path, "merged", "rw")
        self._connection.execute("pragma merged.synchronous = off")
        merge_entries(self._connection, range(first, self._parts))
        for table in COLUMNS:
            for at in range(first, self._parts):
                columns = _columns(self._connection, at, table)
                self._connection.execute(
                    f"insert into merged.{table} select {columns} from part{at}.{table} "
                    f"where number not in (select number from gone_{table}) order by number"
                )
            for at in range(first, self._parts):
                self._connection.execute(
                    f"delete from gone_{table} where number in "
                    f"(select number from part{at}.{table})"
                )

    def _one(self, query: str, *values: str | int) -> tuple[Any, ...]:
        return _row(self._connection, query, *values)

    def _all(self, query: str, *values: str | int) -> list[Any]:
        return self._connection.execute(query, values).fetchall()

    def _column(self, query: str, *values: str | int) -> list[Any]:
        return [value for (value,) in self._all(query, *values)]


def _article(connection: sqlite3.Connection, article_id: str) -> Article:
    """Return an article; KeyError if there is none of this id."""
    return article_of(_row(connection, "select body from article where id = ?", article_id)[0])


def _row(connection: sqlite3.Connection, query: str, *values: str | int) -> tuple[Any, ...]:
    row = connection.execute(query, values).fetchone()
    if row is None:
        raise KeyError(*values)
    return tuple(row)


def _columns(connection: sqlite3.Connection, part: int, table: str) -> str:
    """Return the columns of a table; a part that was written before there were titles has none."""
    there = {name for _, name, *_ in connection.execute(f"pragma part{part}.table_info({table})")}
    names = COLUMNS[table].split(", ")
    return ", ".join(name if name in there else f"'[]' as {name}" for name in names)


def _attach(connection: sqlite3.Connection, path: Path, name: str, mode: str) -> None:
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection.execute(f"attach ? as {name}", (uri,))
