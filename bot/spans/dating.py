"""Tells which figures of a sentence are of the year that a question names."""

import re

from corpus.article import Range

YEAR = re.compile(r"(?<![较比与同自从])(?P<year>(?:19|20)\d\d)年")


def of_the_year(question: str, quote: str, spans: list[Range]) -> list[Range]:
    """Return the spans that follow the one year a question names, before the next one is named.

    All of them where the quote does not name that year beside another, or where none follows it.
    """
    asked = {found["year"] for found in YEAR.finditer(question)}
    named = [(found.start(), found["year"]) for found in YEAR.finditer(quote)]
    told = {year for _, year in named}
    if len(asked) != 1 or not asked < told:
        return spans
    own = [span for span in spans if _year_before(span[0], named) in asked]
    return own or spans


def _year_before(place: int, named: list[tuple[int, str]]) -> str:
    """Return the last year that is named before a place, empty where there is none."""
    return next((year for at, year in reversed(named) if at < place), "")
