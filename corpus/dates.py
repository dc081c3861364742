"""Finds the times that a sentence names, and the days that they cover."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from corpus.numerals import value_of

HAN_YEAR = r"[一二][〇零○一二三四五六七八九]{3}"
TIME = re.compile(
    r"(?=[\s\d截到至今去前明本当一二])"  # all that a time can begin with: most places end here
    rf"(?P<until>截至|截止到?|到|至)?\s*(?:(?P<year>(?:19|20)\d\d|{HAN_YEAR})\s*年"
    r"|(?P<relative>[今去前明]年)|(?P<this>本月|当月))?"
    r"(?:(?P<month>\d{1,2})\s*月份?(?:(?P<day>\d{1,2})\s*[日号])?)?"
    r"(?P<part>上半年|下半年|第?[一二三四]季度|前三季度|底|末|初|以来)?"
)
PLAN = re.compile(r"“?(?P<count>十[一二三四五六七八九]|二十[一二]?)五”?(?:时期|期间|规划|末|以来)?")
RELATIVE = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}  # years from that of the article
QUARTERS = {"一": 1, "二": 4, "三": 7, "四": 10}
FIRST_PLAN = 1953  # the year in which the first plan of five years began
PAUSE = 3  # years between the second plan and the third
PLAN_ENDS = ("时期", "期间", "规划", "末", "以来", "”")


@dataclass(frozen=True, slots=True)
class Dated:
    """A mention of time at `start` to `end` of a text, with the first and last day it covers.

    Both are None where the text does not tell the year and no day is given to reckon from; `until`
    tells that only the last day is meant, as after 截至.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    until: bool


def dates_of(text: str, anchor: date | None = None) -> tuple[Dated, ...]:
    """Return the times that a text names, in order; those such as 今年 are told by `anchor`."""
    found = [
        Dated(*_span(match), *_days(match, anchor), until=bool(match["until"]))
        for match in TIME.finditer(text)
        if match["year"] or match["relative"] or match["this"] or match["month"]
    ]
    plans = (Dated(*match.span(), *_plan(match), until=False) for match in PLAN.finditer(text))
    named = [dated for dated in plans if text[dated.start : dated.end].endswith(PLAN_ENDS)]
    return tuple(sorted((*found, *named), key=lambda dated: dated.start))


def period_of(place: int, dates: tuple[Dated, ...]) -> Dated | None:
    """Return the time that a figure at `place` speaks of: the last one named before it."""
    before = [dated for dated in dates if dated.end <= place]
    return before[-1] if before else None


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.start() + len(match[0]) - len(match[0].lstrip()), match.end()


def _days(match: re.Match[str], anchor: date | None) -> tuple[date | None, date | None]:
    """Return the first and last day of a match of TIME."""
    year = _year(match, anchor)
    if year is None:
        return None, None
    month, day = (int(match[name]) if match[name] else 0 for name in ("month", "day"))
    if match["this"] and anchor:
        month = anchor.month
    try:
        return _range(year, month, day, match["part"] or "")
    except ValueError:  # no such day
        return None, None


def _year(match: re.Match[str], anchor: date | None) -> int | None:
    if match["year"]:
        written = match["year"].replace("○", "〇")
        return int(written) if written.isdigit() else int(value_of(written) or 0) or None
    if anchor is None:
        return None
    return anchor.year + RELATIVE.get(match["relative"] or "今年", 0)


def _range(year: int, month: int, day: int, part: str) -> tuple[date, date]:
    """Return the first and last day of a year, or of what is named of it. Raises ValueError."""
    if day:
        return date(year, month, day), date(year, month, day)
    first, last = (month, month) if month else (1, 12)
    if part.endswith("季度") and part != "前三季度":
        first = QUARTERS[part.strip("第季度")]
        last = first + 2
    elif part in ("上半年", "前三季度"):
        last = 6 if part == "上半年" else 9
    elif part == "下半年":
        first = 7
    elif part in ("底", "末") and not month:
        first = 12
    elif part == "初" and not month:
        last = 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _plan(match: re.Match[str]) -> tuple[date, date]:
    """Return the years of a plan: 十四五 is the fourteenth, 2021 to 2025."""
    count = value_of(match["count"])
    first = FIRST_PLAN + 5 * (int(count or 0) - 1) + PAUSE
    return date(first, 1, 1), date(first + 4, 12, 31)
