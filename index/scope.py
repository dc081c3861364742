"""The value that says which articles a search may use."""

from dataclasses import dataclass
from datetime import date

from corpus.article import Article


@dataclass(frozen=True, slots=True)
class Scope:
    """The articles of some sources that appeared in a period, its first and last day included.

    No sources are all of them, an empty ISO day is no bound. An article without a date is outside
    every scope that has a bound. Raises ValueError where a day is none or the period ends before
    it begins.
    """

    sources: frozenset[str] | None = None
    since: str = ""
    until: str = ""

    def __post_init__(self) -> None:
        for day in filter(None, (self.since, self.until)):
            _check(day)
        if self.until and self.since > self.until:
            raise ValueError(
                f"{self.since}..{self.until}: 起始日在截止日之后 / the period ends before it begins"
            )

    @property
    def whole(self) -> bool:
        """Whether every article is inside."""
        return self == Scope()

    @property
    def dated(self) -> bool:
        """Whether the period has a bound."""
        return bool(self.since or self.until)

    def holds(self, article: Article) -> bool:
        """Tell whether an article is inside."""
        if self.sources is not None and article.source not in self.sources:
            return False
        day = article.published.date or ""
        return not self.dated or (bool(day) and self.since <= day <= (self.until or day))


EVERYTHING = Scope()


def _check(day: str) -> None:
    try:
        exact = date.fromisoformat(day).isoformat() == day
    except ValueError:
        exact = False
    if not exact:
        raise ValueError(f"{day}: 不是 YYYY-MM-DD 形式的日期 / is no day as YYYY-MM-DD")
