"""Lists what an article holds: its figures, and the programmes and institutions that it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from corpus.article import Article, Range, Sentence
from corpus.dates import Dated, dates_of, period_of
from corpus.figures import Figure, figures_of
from corpus.institutions import institutions_in
from corpus.measures import CHANGE, measure_of
from corpus.programmes import programmes_in

Kind = Literal["figure", "programme", "institution"]
FULL = len("2024-01-31")
CLOCK = frozenset("点版届期班课")  # numbers before these name a thing more often than they count
ARTICLE = re.compile(r"[一两零〇]")  # with a unit: the article of a noun, or a part of a word
YEAR = re.compile(r"(?:1\d|20)\d\d\D")  # a year, or one with the next word for its unit
JOINED = re.compile(r"[和及与、至到]")
SINCE = ("来", "期", "前", "后", "级", "制")  # 10年期, 50年来: when, not how long


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure with what it measures, or a name, at `span` of the text of sentence `sentence`.

    `name` is what is measured, or the name; `value` the figure as printed with the words that
    bound it, `number` its worth in single units (the lower end of a range). `period` is the time
    it speaks of as printed, `since` and `until` the first and last day of that as ISO dates. What
    does not apply or is not told is empty.
    """

    kind: Kind
    name: str
    sentence: int
    span: Range
    value: str = ""
    number: Decimal | None = None
    unit: str = ""
    period: str = ""
    since: str = ""
    until: str = ""


def entries_of(article: Article) -> tuple[Entry, ...]:
    """Return the entries of an article's sentences: figures, programmes, then institutions."""
    texts = [sentence.text for sentence in article.sentences]
    known = article.published.date
    day = date.fromisoformat(known) if known and len(known) == FULL else None
    figures = (entry for line in article.sentences for entry in _figures(line, day))
    programmes = (
        _named("programme", article.sentences[at], span) for at, span in programmes_in(texts)
    )
    institutions = (
        _named("institution", line, span)
        for line in article.sentences
        for span in institutions_in(line.text)
    )
    return (*figures, *programmes, *institutions)


def _named(kind: Kind, line: Sentence, span: Range) -> Entry:
    return Entry(kind, line.text[slice(*span)], line.number, span)


def _figures(line: Sentence, day: date | None) -> Iterator[Entry]:
    """Yield the figures of a sentence whose measure it tells."""
    text = line.text
    figures = [figure for figure in figures_of(text) if _counts(text, figure)]
    dates = dates_of(text, day) if figures else ()
    subject, free = "", 0
    for figure in figures:
        span = measure_of(text, figure, free, dates)
        name = text[slice(*span)] if span else ""
        if subject and CHANGE.fullmatch(name):  # a change of what the clause before it measures
            name = f"{subject} {name}"
        elif not name and JOINED.fullmatch(text[free : figure.start]):
            name = subject
        elif name:
            subject = CHANGE.sub("", name) or name
        if name:
            yield _figure(line, figure, name, period_of(figure.start, dates))
        free = figure.end


def _counts(text: str, figure: Figure) -> bool:
    """Tell whether a figure says how much or how many of something there is."""
    written = text[figure.start : figure.end]
    if not figure.unit or figure.unit in CLOCK:
        return False
    if figure.unit == "年" and text.startswith(SINCE, figure.end):
        return False
    if YEAR.fullmatch(written):
        return False
    return not ARTICLE.fullmatch(written.removesuffix(figure.unit))


def _figure(line: Sentence, figure: Figure, name: str, period: Dated | None) -> Entry:
    days = (period.first, period.last) if period else (None, None)
    since, until = (moment.isoformat() if moment else "" for moment in days)
    return Entry(
        kind="figure",
        name=name,
        sentence=line.number,
        span=(figure.start, figure.end),
        value=line.text[figure.start : figure.end],
        number=figure.low,
        unit=figure.unit,
        period=line.text[period.start : period.end].strip() if period else "",
        since=since,
        until=until,
    )
