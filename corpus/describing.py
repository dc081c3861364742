"""What a reader puts right of a report: the day it appeared, and the headlines of its articles."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from corpus.article import Article, Piece, Source
from corpus.records import DAY, day_of
from corpus.text import piece

FIRST = "1800"  # year of the oldest report
LONGEST = 200  # characters of a headline
WHOLE_DAY = re.compile(rf"{DAY.pattern}\s*[日号]?")


class DescriptionError(ValueError):
    """What was typed cannot be the day of a report or its headlines; the message says why."""


@dataclass(frozen=True, slots=True)
class Description:
    """The day of a source, empty where it has none or several, and the titles of its articles."""

    date: str
    titles: tuple[str, ...]


def common_day(days: Iterable[str | None]) -> str:
    """Return the one day of some articles, an empty string where they have none or several."""
    known = {day or "" for day in days}
    return known.pop() if len(known) == 1 else ""


def description_of(articles: Sequence[Article]) -> Description:
    """Return what is told of a source by its articles as they are."""
    day = common_day(article.published.date for article in articles)
    return Description(day, tuple(article.title.text for article in articles))


def described(source: Source, articles: Sequence[Article], told: Description) -> Source:
    """Return a source as it is told; `articles` are its articles as they are read now.

    What is told as it is now stays as it was read, what is told empty is read from the page again.
    Raises DescriptionError where the date is no day or there is not one title for each article.
    """
    if len(told.titles) != len(articles):
        raise DescriptionError(
            "这份报道已有变动，请重新打开再改 / the report has changed meanwhile; open it again"
        )
    now = description_of(articles)
    before = source.titles if len(source.titles) == len(articles) else ("",) * len(articles)
    titles = tuple(
        kept if typed == shown else typed
        for typed, shown, kept in zip(map(_line, told.titles), now.titles, before, strict=True)
    )
    date = source.date if told.date.strip() == now.date else _day(told.date)
    return replace(source, date=date, titles=titles if any(titles) else ())


def retitled(article: Article, title: str, raw: str) -> Article:
    """Return an article under another title, with its place where `raw` prints it in full lines.

    What was its title before is part of what the page prints around it.
    """
    if not title:
        return article
    letters = r"\s*".join(map(re.escape, "".join(title.split())))
    found = re.search(rf"^[^\w\n]*?({letters})[^\w\n]*$", raw, re.MULTILINE)
    ranges = piece(raw, (found.span(1),), spaced=True).ranges if found else ()
    former = (article.title,) if article.title.ranges else ()
    return replace(article, title=Piece(title, ranges), furniture=(*article.furniture, *former))


def _line(typed: str) -> str:
    """Return what was typed as one line of print."""
    legible = " ".join("".join(mark if mark.isprintable() else " " for mark in typed).split())
    if len(legible) > LONGEST:
        raise DescriptionError(
            f"标题不能超过 {LONGEST} 个字 / a headline has at most {LONGEST} characters"
        )
    return legible


def _day(typed: str) -> str:
    """Return the day that was typed as an ISO date, an empty string where nothing was."""
    if not typed.strip():
        return ""
    day = day_of(typed) if WHOLE_DAY.fullmatch(typed.strip()) else ""
    if not FIRST <= day <= f"{datetime.now(UTC).year + 1}":
        raise DescriptionError(
            "日期不对，请照 2024-03-01 的样子写 / not a date, please write it like 2024-03-01"
        )
    return day
