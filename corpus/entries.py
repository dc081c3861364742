"""Lists what an article holds: its figures, and the programmes and institutions that it names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from corpus.article import Article, Range, Sentence
from corpus.dates import Dated, dates_of, period_of
from corpus.figures import Figure, figures_of
from corpus.institutions import institutions_in, may_name
from corpus.measures import measures_of
from corpus.programmes import programmes_in
from corpus.words import Tagged, words_of

Kind = Literal["figure", "programme", "institution"]
FULL = len("2024-01-31")
CLOCK = frozenset("点版届期班课")  # numbers before these name a thing more often than they count
ARTICLE = re.compile(r"[一二两零〇]")  # with a unit: the article of a noun, or a part of a word
YEAR = re.compile(r"(?:1\d|20)\d\d\D")  # a year, or one with the next word for its unit
PART = re.compile(r"[±×+*/^]\s*$|\d\s*(?:分|点)$")  # before a part of a formula, or of a time
RANKS = ("位", "名")  # after 前
NAMED = {"年": ("来", "期", "前", "后", "级", "制"), "周": ("年",)}  # 10年期: when, not how long


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure with what it measures, or a name, at `span` of the text of sentence `sentence`.

    `name` is what is measured, empty where that is not sure, or the name; `value` the figure as
    printed with the words that bound it, `number` its worth in single units (the lower end of a
    range). `period` is the time it speaks of as printed, `since` and `until` the first and last
    day of that as ISO dates. What does not apply or is not told is empty.
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
    figures: list[Entry] = []
    institutions: list[Entry] = []
    for line in article.sentences:
        counting = _counting(line.text)
        if counting or may_name(line.text):
            dates = dates_of(line.text, day) if counting else ()
            tagged = Tagged(line.text, words_of(line.text), dates)
            figures += _figures(line, counting, tagged)
            spans = institutions_in(line.text, tagged.words)
            institutions += (_named("institution", line, span) for span in spans)
    programmes = (
        _named("programme", article.sentences[at], span) for at, span in programmes_in(texts)
    )
    return (*figures, *programmes, *institutions)


def _named(kind: Kind, line: Sentence, span: Range) -> Entry:
    return Entry(kind, line.text[slice(*span)], line.number, span)


def _counting(text: str) -> list[Figure]:
    """Return the figures of a sentence that say how much or how many of something there is."""
    figures = [figure for figure in figures_of(text) if _counts(text, figure)]
    parts = {former.end for former in figures} & {figure.start for figure in figures}
    return [one for one in figures if one.start not in parts and one.end not in parts]  # 三年两个月


def _figures(line: Sentence, figures: Sequence[Figure], tagged: Tagged) -> Iterator[Entry]:
    """Yield the figures of a sentence, each with what it measures where that is sure."""
    for figure, name in zip(figures, measures_of(tagged, figures), strict=True):
        period = period_of(figure.start, tagged.dates)
        shared = period and "分别" in line.text[period.end : figure.start]  # among several times
        yield _figure(line, figure, name, None if shared else period)


def _counts(text: str, figure: Figure) -> bool:
    """Tell whether a figure says how much or how many of something there is."""
    written, before = text[figure.start : figure.end], text[max(0, figure.start - 4) : figure.start]
    if not figure.unit or figure.unit in CLOCK or YEAR.fullmatch(written):
        return False
    if before.endswith("“") and text.startswith("”", figure.end):
        return False
    named = text.startswith(NAMED.get(figure.unit, ()), figure.end)
    ranked = figure.unit in RANKS and before.endswith("前")
    if named or ranked or PART.search(before):
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
