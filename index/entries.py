"""Keeps the figures, programmes and institutions of the articles: a table beside the records."""
# ruff: noqa: S608  what is put into queries are names from here, never values

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from corpus.article import Article
from corpus.entries import Kind, entries_of
from corpus.measures import Family, family_of

FIELDS = (
    "article, id, report, kind, name, sentence, start, finish, value, number, unit, family, "
    "period, since, until"
)
BITS = 20  # of a number in what sorts entries by article, sentence and character
TABLE = f"""
create table entry ({FIELDS});
create index entry_kind on entry (kind);
"""
PLACE = f"(article << {2 * BITS}) | (sentence << {BITS}) | min(start, {2**BITS - 1})"
Row = tuple[str | int | float | None, ...]
Order = Literal["name", "value", "period", "report", "mentions"]
ORDERS: dict[Order, str] = {
    "name": "name", "value": "number", "period": "until", "report": "report",
    "mentions": "mentions",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry as it is listed: what `Entry` says, and the article it stands in.

    `report` is that article's headline, or its source; `name` is empty where it is not sure what a
    figure measures; `mentions` is in how many places a name stands, of which this is the first,
    and 1 for figures.
    """

    article_id: str
    report: str
    name: str
    sentence: int
    start: int
    end: int
    value: str
    unit: str
    period: str
    since: str
    until: str
    mentions: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are listed, in which order; an empty text leaves nothing out."""

    kind: Kind = "figure"
    text: str = ""
    family: Family | Literal[""] = ""
    report: str = ""
    order: Order | Literal[""] = ""
    falling: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Some of the entries that are wanted, and how many there are in all."""

    entries: tuple[Listed, ...]
    total: int


def entries(connection: sqlite3.Connection, wanted: Wanted, first: int, many: int) -> Listing:
    """Return at most `many` of the entries that are wanted, from the one at `first` on."""
    where, values = _where(wanted)
    found = f"from (select * from listed where {where} order by place)"
    one = wanted.kind == "figure"
    total = connection.execute(
        f"select count({'*' if one else 'distinct name'}) {found}", values
    ).fetchone()[0]
    columns = "id, report, name, sentence, start, finish, value, unit, period, since, until"
    grouped = "1 mentions, place" if one else "count(*) mentions, min(place) place"
    group = "" if one else "group by name"
    rows = connection.execute(
        f"select {columns}, mentions from (select *, {grouped} {found} {group}) "
        f"order by {_order(wanted)} limit ? offset ?",
        (*values, many, first),
    )
    return Listing(tuple(Listed(*row) for row in rows), int(total))


def _where(wanted: Wanted) -> tuple[str, list[str]]:
    """Return the condition on the entries that are wanted, and its values."""
    conditions, values = ["kind = ?"], [str(wanted.kind)]
    if wanted.text:
        conditions.append("(instr(lower(name), lower(?)) or instr(value || period, ?))")
        values += [wanted.text, wanted.text]
    if wanted.family:
        conditions.append("family = ?")
        values.append(wanted.family)
    if wanted.report:
        conditions.append("instr(report || ' ' || id, ?)")
        values.append(wanted.report)
    return " and ".join(conditions), values


def _order(wanted: Wanted) -> str:
    """Return the order; no measure and no period come last, values are told apart by unit."""
    if not wanted.order:
        return "place" if wanted.kind == "figure" else "mentions desc, place"
    column = ORDERS[wanted.order]
    way = "desc" if wanted.falling else "asc"
    before = {"name": "name = '', ", "value": "unit, ", "period": "until = '', "}
    return f"{before.get(wanted.order, '')}{column} {way}, place"


def add_entries(connection: sqlite3.Connection, rows: Iterable[tuple[int, Row]]) -> None:
    """Write rows of `rows_of` under the numbers of their articles."""
    marks = ", ".join("?" * len(FIELDS.split(", ")))
    numbered = ((number, *row) for number, row in rows)
    connection.executemany(f"insert into entry values ({marks})", numbered)


def rows_of(article: Article) -> Iterator[Row]:
    """Yield what the table holds of an article, the number of the article aside."""
    report = article.title.text or article.source
    for entry in entries_of(article):
        worth = None if entry.number is None else float(entry.number)
        yield (
            article.id, report, entry.kind, entry.name, entry.sentence, *entry.span,
            entry.value, worth, entry.unit, family_of(entry.unit) if entry.unit else "",
            entry.period, entry.since, entry.until,
        )  # fmt: skip


def list_entries(connection: sqlite3.Connection, parts: int) -> None:
    """Make the view of the entries whose article is not gone."""
    arms = [
        f"select {FIELDS}, {PLACE} place from part{at}.entry "
        "where article not in (select number from state.gone_article)"
        for at in _holding(connection, range(parts))
    ]
    nothing = f"select {', '.join(f'null {name}' for name in FIELDS.split(', '))}, 0 place where 0"
    connection.execute(f"create temp view listed as {' union all '.join(arms or [nothing])}")


def merge_entries(connection: sqlite3.Connection, parts: range) -> None:
    """Copy the entries of some parts, those that are gone left out, to the merged part."""
    for at in _holding(connection, parts):
        connection.execute(
            f"insert into merged.entry select {FIELDS} from part{at}.entry "
            "where article not in (select number from state.gone_article) order by rowid"
        )


def _holding(connection: sqlite3.Connection, parts: range) -> list[int]:
    """Return the parts that list entries; those of former versions do not."""
    known = "select count(*) from part{}.sqlite_master where name = 'entry'"
    return [at for at in parts if connection.execute(known.format(at)).fetchone()[0]]
