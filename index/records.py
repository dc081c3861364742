"""Keeps sources, articles and passage addresses in one SQLite file."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

from corpus.article import Article, Piece, Published, Section, Sentence, Source
from index.reprints import body, runs_of
from index.signatures import signature

SCHEMA = """
create table source (name text primary key, kind text, raw text, sha256 text, added text,
                     title text, date text) without rowid;
create table article (id text primary key, source text not null, body text not null,
                      signature blob not null, family integer);
create index article_source on article (source);
create index article_family on article (family);
create table passage (number integer primary key, article text not null, first integer not null,
                      last integer not null);
create index passage_article on passage (article);
"""


class Records:
    """The text of record of an index; opened for reading, or created and changed by one writer."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.article = lru_cache(maxsize=4096)(self._read_article)

    @classmethod
    def create(cls, path: Path) -> "Records":
        """Make an empty file."""
        connection = sqlite3.connect(path)
        connection.executescript(SCHEMA)
        return cls(connection)

    @classmethod
    def open(cls, path: Path, *, write: bool = False) -> "Records":
        """Open a file; a reader may use it from several threads."""
        mode = "rw" if write else "ro&immutable=1"
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        return cls(sqlite3.connect(uri, uri=True, check_same_thread=False))

    def close(self) -> None:
        """Commit what was changed and close the file."""
        self._connection.commit()
        self._connection.close()

    def add(self, source: Source, articles: Iterable[Article]) -> None:
        """Store a source and its articles, of no family yet."""
        row = tuple(asdict(source).values())
        self._connection.execute("insert into source values (?, ?, ?, ?, ?, ?, ?)", row)
        rows = [
            (article.id, source.name, _written(article), signature(runs_of(body(article))))
            for article in articles
        ]
        self._connection.executemany("insert into article values (?, ?, ?, ?, null)", rows)

    def add_passages(self, rows: Iterable[tuple[int, str, int, int]]) -> None:
        """Store passages as number, article, first and end sentence."""
        self._connection.executemany("insert into passage values (?, ?, ?, ?)", rows)

    def remove(self, name: str) -> list[int]:
        """Remove a source with its articles; return the numbers of its passages.

        What is left of their families has no family then.
        """
        of_source = "article in (select id from article where source = ?)"
        found = self._all(f"select number from passage where {of_source}", name)  # noqa: S608
        self._connection.execute(f"delete from passage where {of_source}", (name,))  # noqa: S608
        self._connection.execute(
            "update article set family = null where family in "
            "(select family from article where source = ?)",
            (name,),
        )
        self._connection.execute("delete from article where source = ?", (name,))
        self._connection.execute("delete from source where name = ?", (name,))
        return [number for (number,) in found]

    def source(self, name: str) -> Source:
        """Return a source; KeyError if there is none of this name."""
        return Source(*self._one("select * from source where name = ?", name))

    def digests(self) -> dict[str, str]:
        """Return the digest of each source by its name."""
        return dict(self._all("select name, sha256 from source"))

    def articles(self) -> Iterator[Article]:
        """Yield every article, by source and place on its page."""
        with closing(self._connection.cursor()) as cursor:
            cursor.execute("select body from article order by rowid")
            for (body,) in cursor:
                yield _read(body)

    def articles_of(self, numbers: list[int]) -> set[str]:
        """Return the ids of the articles that passages stand in."""
        found = self._all(
            "select distinct article from passage where number in (select value from json_each(?))",
            json.dumps(numbers),
        )
        return {article for (article,) in found}

    def address(self, number: int) -> tuple[str, int, int]:
        """Return the article and the first and end sentence of a passage."""
        article, first, last = self._one(
            "select article, first, last from passage where number = ?", number
        )
        return article, first, last

    def next_number(self) -> int:
        """Return a passage number that was never used."""
        (number,) = self._one("select coalesce(max(number), -1) + 1 from passage")
        return int(number)

    def sketches(self) -> list[tuple[int, str, int | None, bytes]]:
        """Return number, id, family and signature of each article, as they were added."""
        return self._all("select rowid, id, family, signature from article order by rowid")

    def set_families(self, rows: Iterable[tuple[int, int]]) -> None:
        """Put articles into families, each named by the number of its first article."""
        self._connection.executemany("update article set family = ? where rowid = ?", rows)

    def reprints(self, article_id: str) -> tuple[str, ...]:
        """Return the other articles of an article's family, in the order they were added."""
        found = self._all(
            "select id from article where id != ? and family = "
            "(select family from article where id = ?) order by rowid",
            article_id,
            article_id,
        )
        return tuple(other for (other,) in found)

    def counts(self) -> dict[str, int]:
        """Return how many sources, articles and passages there are."""
        tables = {"sources": "source", "articles": "article", "passages": "passage"}
        return {
            name: self._one(f"select count(*) from {table}")[0]  # noqa: S608
            for name, table in tables.items()
        }

    def _read_article(self, article_id: str) -> Article:
        """Return an article; KeyError if there is none of this id."""
        (body,) = self._one("select body from article where id = ?", article_id)
        return _read(body)

    def _one(self, query: str, *values: str | int) -> tuple[Any, ...]:
        row = self._connection.execute(query, values).fetchone()
        if row is None:
            raise KeyError(*values)
        return tuple(row)

    def _all(self, query: str, *values: str | int) -> list[Any]:
        return self._connection.execute(query, values).fetchall()


def _written(article: Article) -> str:
    return json.dumps(article, default=_fields, ensure_ascii=False, separators=(",", ":"))


def _fields(value: Any) -> dict[str, Any]:
    """Return the fields of a slotted dataclass; `asdict` copies deeply, which takes ten times."""
    return {name: getattr(value, name) for name in value.__slots__}


def _read(body: str) -> Article:
    """Return the article that was written as JSON."""
    data = json.loads(body)
    sections = tuple(Section(_piece(item["heading"]), item["first"]) for item in data["sections"])
    sentences = tuple(
        Sentence(item["number"], item["text"], _ranges(item), item["paragraph"], item["doubtful"])
        for item in data["sentences"]
    )
    return Article(
        id=data["id"],
        source=data["source"],
        title=_piece(data["title"]),
        column=_piece(data["column"]) if data["column"] else None,
        byline=_piece(data["byline"]) if data["byline"] else None,
        published=Published(**data["published"]),
        sections=sections,
        captions=tuple(map(_piece, data["captions"])),
        notes=tuple(map(_piece, data["notes"])),
        sentences=sentences,
        kicker=_piece(data["kicker"]) if data["kicker"] else None,
        furniture=tuple(map(_piece, data["furniture"])),
    )


def _piece(item: dict[str, Any]) -> Piece:
    return Piece(item["text"], _ranges(item))


def _ranges(item: dict[str, Any]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in item["ranges"])
