"""Tells which figures are of the year that a question names, and which day 昨日 is in a report."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from corpus.article import Range

YEAR = re.compile(r"(?<![较比与同自从])(?P<year>(?:19|20)\d\d)年")
BEFORE = re.compile(r"截[至止]到?(?:目前|北京时间|当地时间)?$|记者$")  # a day up to which, or told
TOLD = re.compile(r"(?:报道|讯|电|消息)[，,：: ]")
TELLING = re.compile(r"截[至止]|报道|消息")  # in a question that asks for such a day
DAYS = {"前": -2, "昨": -1, "今": 0, "明": 1}  # from that of the report
FROM_HERE = re.compile(r"(?P<far>[前昨今明])(?:日|天|(?P<part>[晚晨])|(?P<year>年))")


def absolute(words: str, published: str | None) -> str:
    """Return a time with the day or year told from that of its report, 昨日 as 2024年2月6日.

    Empty where it tells none so, or the day of the report is not known in full.
    """
    found = FROM_HERE.search(words)
    if not found or not published or len(published) != len("2024-01-31"):
        return ""
    here, far = date.fromisoformat(published), DAYS[found["far"]]
    day = here + timedelta(far)
    told = f"{day.year}年{day.month}月{day.day}日{found['part'] or ''}"
    told = f"{here.year + far}年" if found["year"] else told
    return words[: found.start()] + told + words[found.end() :]


def of_the_event(question: str, quote: str, spans: Sequence[Range]) -> list[Range]:
    """Return the days of a quote but for those up to which it counts or on which it was told.

    All of them where the question asks for such a day.
    """
    if TELLING.search(question):
        return list(spans)
    return [
        (start, end)
        for start, end in spans
        if not BEFORE.search(quote[:start]) and not TOLD.match(quote, end)
    ]


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
