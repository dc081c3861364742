"""The values of the text of record: what was stored, and what stands where in it.

Offsets are half-open ranges of code points in the raw text of a source. The clean text of a
piece is its raw text with white space dropped or collapsed, never anything else.
"""

import re
from dataclasses import dataclass
from typing import Literal

Range = tuple[int, int]
FIGURES = re.compile(r"[\d\s.,%+-]+")
ROWS = 300  # of a table above and below one of them that are looked at
STOPPED = re.compile(r"[。；！？!?]$|，.*，")  # as sentences are
QUOTABLE = 5  # characters of the shortest line in a margin that says anything by itself


@dataclass(frozen=True, slots=True)
class Source:
    """One stored input: `raw` is its text as decoded or extracted, untouched since.

    `title` and `date` (ISO) are those that the input's own record gives, empty where it has none;
    a reader may have put the date right, and, in `titles`, the headline of each of its articles,
    empty where it is as it was read.
    """

    name: str
    kind: str
    raw: str
    sha256: str
    added: str
    title: str = ""
    date: str = ""
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Clean text and the raw ranges, in reading order, that it was read from."""

    text: str
    ranges: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article's body; `paragraph` counts from 0 within the article.

    `doubtful` tells that the print is garbled or that the page lost a part of the sentence.
    """

    number: int
    text: str
    ranges: tuple[Range, ...]
    paragraph: int
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the number of the first sentence below it."""

    heading: Piece
    first: int


@dataclass(frozen=True, slots=True)
class Published:
    """The day an article appeared, as an ISO date, and how that is known."""

    date: str | None
    known: Literal["record", "printed", "unknown"]


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a source.

    `kicker` is the line above its headline, `notes` are credits and editors' lines, `furniture`
    is what the page prints around it, such as its date and number: all no part of the body.
    """

    id: str
    source: str
    title: Piece
    column: Piece | None
    byline: Piece | None
    published: Published
    sections: tuple[Section, ...]
    captions: tuple[Piece, ...]
    notes: tuple[Piece, ...]
    sentences: tuple[Sentence, ...]
    kicker: Piece | None = None
    furniture: tuple[Piece, ...] = ()

    @property
    def lines(self) -> tuple[Sentence, ...]:
        """All that can be quoted: its sentences, then captions, byline and notes numbered on."""
        margin = (*self.captions, *([self.byline] if self.byline else []), *self.notes)
        first = len(self.sentences)
        quotable = (piece for piece in margin if len(piece.text) >= QUOTABLE)
        return self.sentences + tuple(
            Sentence(first + at, piece.text, piece.ranges, -1) for at, piece in enumerate(quotable)
        )

    def table(self, number: int) -> tuple[Sentence, ...]:
        """Return the rows of the table that line `number` is a row of, the head first, or nothing.

        The head itself, and lines that are no rows, have none. A row may lack cells that are merged
        with those above, and none has more than the head, which has no figures if its rows do.
        """
        lines, first, last = self.sentences, number, number + 1
        cells = _cells(lines[number].text) if number < len(lines) else 1
        while max(0, number - ROWS) < first and cells > 1 and _cells(lines[first - 1].text) > 1:
            if first < number and not _figures(lines[first]) and _figures(lines[first + 1]):
                break
            first -= 1
        if first == number or _cells(lines[first].text) < cells:
            return ()
        while (
            last < min(len(lines), number + ROWS)
            and _cells(lines[last].text) > 1
            and _figures(lines[last])
        ):
            last += 1
        return lines[first:last]

    def head(self, number: int) -> Sentence | None:
        """Return the first row of the table that line `number` is a row of, None if of none."""
        return next(iter(self.table(number)), None)

    @property
    def whole(self) -> str:
        """The text of all its lines, without anything between them."""
        return "".join(line.text for line in self.lines)

    @property
    def parts(self) -> tuple[Piece | Sentence, ...]:
        """Everything that was read of it; together the parts hold each character once."""
        single = (self.title, self.kicker, self.column, self.byline)
        headings = tuple(section.heading for section in self.sections)
        pieces = tuple(part for part in single if part is not None) + headings
        return (*pieces, *self.captions, *self.notes, *self.furniture, *self.sentences)

    def heading(self, number: int) -> str:
        """Return the heading that line `number` stands below, or an empty string."""
        if number >= len(self.sentences):
            return ""
        above = [section.heading.text for section in self.sections if section.first <= number]
        return above[-1] if above else ""


def _cells(text: str) -> int:
    """Return how many cells a line of clean text has, 1 if it is no row of a table."""
    english = text.isascii() and not FIGURES.fullmatch(text)
    return 1 if STOPPED.search(text) or english else text.count(" ") + 1


def _figures(line: Sentence) -> bool:
    return any(character.isdigit() for character in line.text)


def clean(raw: str, ranges: tuple[Range, ...]) -> str:
    """Return the non-blank characters that `raw` has at `ranges`, the measure of a true quote."""
    return "".join("".join(raw[start:end].split()) for start, end in ranges)
