"""Compares the day that a question names with those that a text names."""

import re
from datetime import date, timedelta

DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]")
WHICH = re.compile(r"(?<!\d)(?P<month>1?\d)月(?:份)?的?(?:哪一?[天日]|几[号日]|多少号)")
NAMED = re.compile(r"(?<!\d)(?:\d{1,2}月)?\d{1,2}日(?!内|均|常|元|本)")


def other_day(question: str, quote: str, article: str, published: str | None) -> str:
    """Return the day that a question names where a quote tells of others, empty otherwise.

    A day that stands anywhere in the article, or is that of its publication, an ISO date, or the
    one before, may be what is meant.
    """
    asked = DAY.search(question)
    if not asked or not (NAMED.search(quote) or NAMED.search(article)):
        return ""
    month, day = int(asked["month"]), int(asked["day"])
    if published and _is_of(published, month, day):
        return ""
    written = rf"(?<!\d)(?:{day}[日号]|0?{month}[./-]0?{day}(?!\d))"
    ranges = rf"(?<!\d){day}[日号]?(?:[-—–~～至到、])"
    return "" if re.search(f"{written}|{ranges}", article) else asked.group()


def _is_of(published: str, month: int, day: int) -> bool:
    """Tell whether what appeared on an ISO day may call a day 今日 or 昨日."""
    today = date.fromisoformat(published)
    return (month, day) in [(one.month, one.day) for one in (today, today - timedelta(days=1))]


def other_month(question: str, quote: str) -> str:
    """Return the month that a day is sought of, 7月哪一天, where a quote names days of others only.

    A day without its month may be one of it.
    """
    asked = WHICH.search(question)
    named = [found[0] for found in NAMED.finditer(quote)]
    if not asked or not named or not all("月" in day for day in named):
        return ""
    return "" if any(day.startswith(f"{asked['month']}月") for day in named) else asked.group()
