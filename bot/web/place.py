"""The address of a place in a report, as the links of the page carry it.

A link names raw ranges and nothing of the conversation, so it stays good after the conversation
is gone.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

from corpus.article import Range

PREFIX = "#cite/"
_RANGES = r"(?:\d{1,9}-\d{1,9}(?:\+\d{1,9}-\d{1,9}){0,199})?"
_HREF = re.compile(rf"{PREFIX}([^/]{{1,2000}})/({_RANGES})/({_RANGES})")


@dataclass(frozen=True, slots=True)
class Place:
    """An article, the raw ranges cited in it, and those the same answer cites in it besides."""

    article_id: str
    cited: tuple[Range, ...] = ()
    also: tuple[Range, ...] = ()

    @property
    def href(self) -> str:
        """The fragment link to it, free of characters that HTML or Markdown could misread."""
        article_id = quote(self.article_id, safe="")
        return f"{PREFIX}{article_id}/{_written(self.cited)}/{_written(self.also)}"


def place_of(href: str) -> Place:
    """Return the place that `href` names; raises ValueError where it names none."""
    parts = _HREF.fullmatch(href)
    if parts is None:
        raise ValueError(f"not a link to a report: {href[:80]!r}")
    article_id, cited, also = parts.groups()
    return Place(unquote(article_id), _read(cited), _read(also))


def _written(ranges: tuple[Range, ...]) -> str:
    return "+".join(f"{start}-{end}" for start, end in ranges)


def _read(written: str) -> tuple[Range, ...]:
    pairs = (part.split("-") for part in written.split("+") if part)
    return tuple((int(start), int(end)) for start, end in pairs)
