"""Reads the hour up to which something was counted, as disasters and sales are told."""

import re

from corpus.numerals import NUMERAL, value

PARTS = {
    **dict.fromkeys(("凌晨", "清晨", "早上", "早晨", "上午", "早"), range(12)),
    **dict.fromkeys(("中午",), range(11, 15)),
    **dict.fromkeys(("下午", "傍晚", "晚上", "晚间", "夜间", "深夜", "当晚", "晚"), range(12, 25)),
}  # of a day, and the hours of the clock that each may mean
CLOCK = (
    rf"(?P<part>{'|'.join(PARTS)})?(?P<hour>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})"
    r"(?:[时点](?![间候钟前])|[:：]\d\d)"
)
DATE = r"(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:当[日天]|[今昨]天|[今昨]日)?[的，,]?"
AS_OF = re.compile(rf"截[至止](?:到|至)?(?:目前|北京时间|当地时间|发稿)?{DATE}{CLOCK}")
UP_TO = re.compile(rf"(?:截[至止](?:到|至)?|到|至){DATE}{CLOCK}")
HALF_DAY = 12
ASKED = re.compile(r"几点(?:钟|几?分|[到至开关起结]|以?[前后]|[，。？?]|$)")


def asks_clock(question: str) -> bool:
    """Tell whether a question asks for a time of day."""
    return bool(ASKED.search(question))


def hours_told(quote: str) -> frozenset[int]:
    """Return the hours, 0 to 24, up to which a quote counts; 8时 may be one of two."""
    return frozenset(hour for match in AS_OF.finditer(quote) for hour in _hours(match))


def hours_asked(question: str) -> frozenset[int]:
    """Return the hours up to which a question wants something counted, none without such."""
    return frozenset(hour for match in UP_TO.finditer(question) for hour in _hours(match))


def _hours(clock: re.Match[str]) -> frozenset[int]:
    numeral = NUMERAL.fullmatch(clock["hour"])
    told = value(numeral) if numeral else None
    if told is None:
        return frozenset()
    both = {int(told), int(told) + HALF_DAY} if told < HALF_DAY else {int(told)}
    meant = both & set(PARTS[clock["part"]]) if clock["part"] else both
    return frozenset(meant)
