"""Tells which figures are of the time that a question names, and which day 昨日 is in a report."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from corpus.article import Range

TIMES = (
    re.compile(r"(?<![较比与同自从])(?:19|20)\d\d年"),
    re.compile(r"[上下]半年|(?:[一二三四]|[前首]三?)季度|全年"),
    re.compile(r"(?<![较比与同自从\d])\d{1,2}月(?!\d)"),
    re.compile(r"(?<![较比与同自从\d])\d{1,2}月\d{1,2}[日号]"),
)  # of one sort each, which a figure may be of
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


def of_the_time(question: str, quote: str, spans: list[Range]) -> list[Range]:
    """Return the spans that follow the one time a question names, before the next one is named.

    The time is a year, a part of one, a month or a day. All of them where the quote does not name
    that time beside another of its sort, or where none follows it.
    """
    for sort in TIMES:
        asked = {found[0] for found in sort.finditer(question)}
        named = [(found.start(), found[0]) for found in sort.finditer(quote)]
        told = {time for _, time in named}
        if len(asked) == 1 and asked < told:
            spans = [span for span in spans if _time_before(span[0], named) in asked] or spans
    return spans


def _time_before(place: int, named: list[tuple[int, str]]) -> str:
    """Return the last time that is named before a place, empty where there is none."""
    return next((time for at, time in reversed(named) if at < place), "")
