"""What the list of reports shows: every source with its articles, searched and cut into pages."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from threading import Lock

from bot.bundled_reports import bundled_digests
from bot.library import Library
from corpus.article import Article, Published
from corpus.describing import Description, common_day
from index.store import Index
from index.tokens import normal

PAGE = 50  # reports
Chosen = frozenset[str] | None  # names of the sources that an answer may use; None for all


@dataclass(frozen=True, slots=True)
class Listed:
    """An article as the list shows it; `title` is empty where none was read."""

    id: str
    title: str
    published: Published
    sentences: int


@dataclass(frozen=True, slots=True)
class Report:
    """A source as the list shows it."""

    name: str
    bundled: bool
    articles: tuple[Listed, ...]

    @property
    def told(self) -> Description:
        """Its day and headlines as they are now."""
        day = common_day(article.published.date for article in self.articles)
        return Description(day, tuple(article.title for article in self.articles))

    @property
    def searched(self) -> str:
        """What a search looks into: name, titles and days."""
        days = (article.published.date or "" for article in self.articles)
        return normal(" ".join((self.name, *(one.title for one in self.articles), *days)))


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page of the reports that were found; `number` counts from 0."""

    reports: tuple[Report, ...]
    number: int
    pages: int


class Catalogue:
    """The reports of a library, listed once for each of its generations."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._listed: tuple[str, tuple[Report, ...]] = ("", ())
        self._listing = Lock()

    def reports(self) -> tuple[Report, ...]:
        """Return the reports that are served now, the newest first."""
        index = self._library.index
        with self._listing:
            if self._listed[0] != index.manifest.generation:
                self._listed = index.manifest.generation, reports_of(index)
            return self._listed[1]


def reports_of(index: Index) -> tuple[Report, ...]:
    """Return the reports of an index, the last to be added first."""
    digests, bundled = index.digests(), bundled_digests()
    reports = [
        Report(name, bundled.get(name) == digests[name], tuple(map(_listed, articles)))
        for name, articles in groupby(index.articles(), key=lambda article: article.source)
    ]
    return tuple(reversed(reports))


def _listed(article: Article) -> Listed:
    return Listed(article.id, article.title.text, article.published, len(article.sentences))


def found(reports: Iterable[Report], query: str) -> tuple[Report, ...]:
    """Return the reports that hold every word of a query."""
    words = normal(query).split()
    return tuple(report for report in reports if all(word in report.searched for word in words))


def leaf(reports: tuple[Report, ...], number: int) -> Leaf:
    """Return a page of reports, the last where there are not so many."""
    pages = max(1, -(-len(reports) // PAGE))
    number = min(max(number, 0), pages - 1)
    return Leaf(reports[number * PAGE : (number + 1) * PAGE], number, pages)


def names(reports: Iterable[Report]) -> frozenset[str]:
    """Return the names of reports."""
    return frozenset(report.name for report in reports)


def ticked(
    chosen: Chosen, reports: Collection[Report], changed: Collection[str], *, on: bool
) -> Chosen:
    """Return a choice with some reports ticked or not; None once every one is."""
    every = names(reports)
    before = every if chosen is None else chosen & every
    after = before | (every & frozenset(changed)) if on else before - frozenset(changed)
    return None if after == every else after
