"""Finds the times that a sentence names, and the days that they cover."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from corpus.numerals import value_of

HAN_MONTH = (
    r"(?<![一二三四五六七八九十几第每数个])"
    r"(?:十[一二]?|[一二三四五六七八九])(?=月(?![河花光亮下球]))"
)
HAN_YEAR = r"[一二][〇零○一二三四五六七八九]{3}"
TIME = re.compile(
    r"(?=[\s\d截到至今去前明本当同次翌一二三四五六七八九十上下全第])"  # all that a time begins with
    rf"(?P<until>截至|截止到?|到|至)?\s*(?:(?P<year>(?:19|20)\d\d|{HAN_YEAR})\s*年"
    r"|(?P<relative>[今去前明]年)|(?P<then>当年|同年|次年|翌年)|(?P<this>本月|当月))?"
    r"(?:前(?P<months>\d{1,2}|十[一二]?|[一二三四五六七八九两])个?月"
    r"|(?:(?<![\d.])(?P<since>\d{1,2})\s*月?\s*[-—–~～至到]\s*)?"
    rf"(?P<month>\d{{1,2}}|{HAN_MONTH})\s*月份?"
    r"(?:(?P<day>\d{1,2})\s*[日号])?)?"
    r"(?P<part>(?P<named>上半年|下半年|第?[一二三四]季度|前三季度|全年)|年?[底末初]|年中|以来)?"
)
PLAN = re.compile(r"“?(?P<count>十[一二三四五六七八九]|二十[一二]?)五”?(?:时期|期间|规划|末|以来)?")
THEN = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}  # years from the one that was named before
RELATIVE = {"今年": 0, "去年": -1, "前年": -2, "明年": 1}  # years from that of the article
Months = tuple[int, int]  # first and last
PARTS: dict[str, Months] = {
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
    "上半年": (1, 6), "前三季度": (1, 9), "下半年": (7, 12),
    "底": (12, 12), "末": (12, 12), "初": (1, 1), "中": (6, 7),
}  # fmt: skip
NAMES = (
    "year", "relative", "then", "this", "months", "month", "named",
)  # groups, of which one is there  # fmt: skip
SPRING, SUMMER = 3, 9  # last months
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
    """Return the times that a text names, in order; those such as 今年 are told by `anchor`.

    A part of a year, as 上半年, is of the year that the text names last before it, else of that of
    the anchor; but what ends in autumn or winter is of the year before an anchor in spring. 当年 is
    the year named before, and not told without one.
    """
    found, before = [], None
    for match in TIME.finditer(text):
        year = before = _year(match, anchor) or before
        if match["then"]:
            year = before = before + THEN[match["then"]] if before else None
        elif not match["named"] and not match["months"]:
            year = _year(match, anchor) or (anchor.year if anchor else None)
        if any(match[name] for name in NAMES):
            known = year or not match["then"]
            days = _days(match, year, anchor) if known else (None, None)
            found.append(Dated(*_span(match), *days, bool(match["until"])))
    plans = (Dated(*match.span(), *_plan(match), until=False) for match in PLAN.finditer(text))
    named = [dated for dated in plans if text[dated.start : dated.end].endswith(PLAN_ENDS)]
    return tuple(sorted((*found, *named), key=lambda dated: dated.start))


def period_of(place: int, dates: tuple[Dated, ...]) -> Dated | None:
    """Return the time that a figure at `place` speaks of: the last one named before it."""
    before = [dated for dated in dates if dated.end <= place]
    return before[-1] if before else None


def _span(match: re.Match[str]) -> tuple[int, int]:
    return match.start() + len(match[0]) - len(match[0].lstrip()), match.end()


def _days(
    match: re.Match[str], year: int | None, anchor: date | None
) -> tuple[date | None, date | None]:
    """Return the first and last day of a match of TIME in a year, or as reckoned from a day."""
    first, last = _months(match, anchor)
    if year is None and anchor:
        year = anchor.year - (anchor.month <= SPRING and last >= SUMMER)
    if year is None:
        return None, None
    day = int(match["day"] or 0)
    try:
        end = date(year, last, day or monthrange(year, last)[1])
        return (end, end) if day else (date(year, first, 1), end)
    except ValueError:  # no such day
        return None, None


def _year(match: re.Match[str], anchor: date | None) -> int | None:
    """Return the year that a match of TIME names, None where it names none or it is not told."""
    if match["year"]:
        written = match["year"].replace("○", "〇")
        return int(written) if written.isdigit() else int(value_of(written) or 0) or None
    return anchor.year + RELATIVE[match["relative"]] if anchor and match["relative"] else None


def _months(match: re.Match[str], anchor: date | None) -> Months:
    """Return the first and last month of what a match of TIME names of a year."""
    month, part = int(value_of(match["month"] or "0") or 0), match["part"] or ""
    if match["months"]:
        return 1, int(value_of(match["months"]) or 0)
    if match["this"] and anchor:
        month = anchor.month
    if month:
        since = int(match["since"] or month)
        return (since, month) if 0 < since <= month else (month, month)
    return PARTS.get(part.removeprefix("第").removeprefix("年"), (1, 12))


def _plan(match: re.Match[str]) -> tuple[date, date]:
    """Return the years of a plan: 十四五 is the fourteenth, 2021 to 2025."""
    count = value_of(match["count"])
    first = FIRST_PLAN + 5 * (int(count or 0) - 1) + PAUSE
    return date(first, 1, 1), date(first + 4, 12, 31)
