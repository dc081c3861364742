"""Compares the time that a question names with the one that a quoted figure is of."""

import re
from dataclasses import dataclass
from datetime import date

from bot.answer import AMOUNTS, Claim
from bot.language.periods import PERIOD, Months, periods_in
from bot.questions.analysis import Sought
from corpus.article import Article
from corpus.dates import Dated, dates_of
from index.tokens import folded

APART, WITHIN, SAME = 0, 1, 2  # how near two times are
COMPARED = re.compile(r"(?:[较比与同从由自]|[高低多少]于)$")  # before a time that no figure is of
ENDS = ("底", "末")  # of a year or a month
SINCE = "以来"
NOW = re.compile("目前|现有|现已|现在|如今|当前|眼下")
ISO_DAY = len("2024-01-31")
YEAR_LONG = 12  # months


@dataclass(frozen=True, slots=True)
class Time:
    """The months that something covers, or at whose end it was so; the year None if not told."""

    year: int | None
    months: Months
    at_end: bool = False

    @property
    def is_part(self) -> bool:
        """Whether it is less than a year."""
        return self.months != (1, YEAR_LONG)


def time_asked(question: str) -> Time | None:
    """Return the one time that a question names, None without one, with several or a beginning."""
    dates, parts = dates_of(question), periods_in(question)
    if len(dates) > 1 or len(parts) > 1:
        return None
    if dates and dates[0].first:
        asked = _time(dates[0], question)
        return None if asked and asked.is_part and dates[0].until else asked
    bounded = SINCE in question or any(dated.until for dated in dates)
    return Time(None, parts[0]) if parts and not bounded else None


def nearness(claim: Claim, sought: Sought, article: Article) -> int:
    """Return how near the time of the first figure that a claim marks is to the one asked for.

    It is `SAME`, `WITHIN` the time asked for, or `APART` from it. What is not told is within, and
    so is what is told of a time before it is over: a plan, or a part.
    """
    asked = time_asked(sought.text) if sought.kind in AMOUNTS else None
    told = time_told(claim, article) if asked else None
    if not asked or not told:
        return WITHIN
    if asked.year not in (None, told.year):
        return APART
    first, last = asked.months
    over = f"{told.year}-{told.months[1]:02}" <= (article.published.date or "9999")
    if told.months == asked.months or (told.at_end and told.months[1] == last):
        return SAME if over else WITHIN
    return WITHIN if first <= told.months[0] and told.months[1] <= last else APART


def time_told(claim: Claim, article: Article) -> Time | None:
    """Return the time of the first figure that a claim marks, or of its end, None if not told.

    It is the last one that its paragraph names before it, else the first one after it in the quote,
    but for what it is compared with. Behind a day, on which it may be told only, it is not told.
    """
    quote = claim.citation.quote
    number, published = claim.citation.sentence, article.published.date or ""
    anchor = date.fromisoformat(published) if len(published) == ISO_DAY else None
    start = _before(article, number)
    text = folded(start + quote)
    at = len(start) + (claim.highlights[0][0] if claim.highlights else len(quote))
    dates = dates_of(text, anchor)
    times = [dated for dated in dates if not COMPARED.search(text[: dated.start])]
    before = [dated for dated in times if dated.start <= at]
    after = [dated for dated in times if dated.start > at]
    named = before[-1:] or after[:1]
    now = [match.start() for match in NOW.finditer(text, 0, at)]
    if now and anchor and (not before or now[-1] > before[-1].start):
        return Time(anchor.year, (anchor.month, anchor.month))
    return _time(named[0], text) if named else None


def part_apart(sought: Sought, claim: Claim, article: Article) -> str:
    """Return the part of a year that a question names where a claim's figure is of another time."""
    asked = time_asked(sought.text)
    if not asked or not asked.is_part or nearness(claim, sought, article) != APART:
        return ""
    words = [sought.text[dated.start : dated.end] for dated in dates_of(sought.text)]
    return words[0] if words else "".join(part[0] for part in PERIOD.finditer(sought.text))


def _time(dated: Dated, text: str) -> Time | None:
    """Return the months that a mention of time covers, None where not told or in several years.

    The end of a year is what the whole year came to, a beginning lasts nobody knows how long.
    """
    first, last, words = dated.first, dated.last, text[dated.start : dated.end]
    if not first or not last or first == last or first.year != last.year or words.endswith(SINCE):
        return None
    at_end = dated.until or words.endswith(ENDS)
    whole = at_end and last.month == YEAR_LONG
    return Time(first.year, (1 if whole else first.month, last.month), at_end)


def _before(article: Article, number: int) -> str:
    """Return the text of the paragraph of a sentence up to it."""
    lines = article.lines
    own = lines[number].paragraph
    return "".join(line.text for line in lines[:number] if line.paragraph == own)
