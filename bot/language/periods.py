"""Compares the part of a year that a question names with those that a text names."""

import re
from collections.abc import Iterator

from corpus.numerals import NUMERAL, value

Months = tuple[int, int]  # first and last

YEAR = 12  # months
HALVES: dict[str, Months] = {"上半年": (1, 6), "下半年": (7, 12)}
NUMBER = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九两])"
UNTIL = re.compile(
    r"(?:[从自到至]|截至|除了?)(?:\d{4}年)?$"
)  # before a month that bounds a time or is left out
PERIOD = re.compile(
    r"(?P<half>[上下]半年)"
    rf"|前(?P<quarters>[一二两三])(?:个)?季度?|(?P<quarter>(?<!第)[一二三四1-4首]季度?|(?<=第)[一二三四1-4]季度)(?![节风])"
    rf"|前(?P<months>{NUMBER})个?月"
    rf"|(?P<first>{NUMBER})月?[-—–~～至到](?P<last>{NUMBER})月(?!\d|[一二三四五六七八九十]+日)"
    rf"|(?<![\d一二三四五六七八九十个])(?P<month>{NUMBER})月(?:份|当月)?(?!\d|[一二三四五六七八九十]+[日号]|[底末初中旬])"
)
COMPARED = re.compile(rf"[较比](?:{PERIOD.pattern})")  # 较1—5月 is not what a figure is of
SINCE = re.compile(rf"(?:{PERIOD.pattern})(?:以来|起)")


def periods_in(text: str) -> tuple[Months, ...]:
    """Return the parts of a year that a text names, as first and last month, in order.

    上半年 and 1-6月 are one; days and months that something lasts are none, and so is what no year
    has.
    """
    named = (months for months in _periods(text) if 0 < months[0] <= months[1] <= YEAR)
    return tuple(dict.fromkeys(named))


def other_period(question: str, quote: str, around: str) -> str:
    """Return the part of a year that a question names where a quote speaks of other ones.

    Empty where it or what stands around it names the same, or where the quote names none, unless a
    month is sought and only other ones stand around it.
    """
    asked = PERIOD.search(question)
    wanted, told = set(periods_in(question)), _told(quote)
    if not told and _are_months(wanted) and _are_months(near := _told(around)):
        told = near
    if not asked or UNTIL.search(question[: asked.start()]):
        return ""
    if not wanted or not told or wanted & {*told, *periods_in(around)}:
        return ""
    return asked.group()


def _told(text: str) -> set[Months]:
    """Return the parts of a year that a text names, not those it compares them with or since."""
    return set(periods_in(SINCE.sub("", COMPARED.sub("", text))))


def _are_months(periods: set[Months]) -> bool:
    return bool(periods) and all(first == last for first, last in periods)


def unheard_period(question: str, article: str) -> str:
    """Return the quarters or the half of a year that a question names and an article never does.

    Empty where the article names no part of a year, or the last month of the one in question.
    """
    asked = PERIOD.search(question)
    wanted = {months for months in periods_in(question) if months[0] < months[1]}
    told = set(periods_in(article))
    if (
        not asked
        or not wanted
        or not told
        or wanted & told
        or UNTIL.search(question[: asked.start()])
    ):
        return ""
    ends = "|".join(f"{last}月" for _, last in wanted)
    reports = r"半年报|中[期报]|h[12]" if asked["half"] else r"季报|q[1-4]"
    return "" if re.search(rf"(?<!\d)(?:{ends})|{reports}", article) else asked.group()


def _periods(text: str) -> Iterator[Months]:
    for match in PERIOD.finditer(text):
        if match["half"]:
            yield HALVES[match["half"]]
        elif match["quarters"]:
            yield 1, 3 * _number(match["quarters"])
        elif match["quarter"]:
            last = 3 * (1 if match["quarter"][0] == "首" else _number(match["quarter"][0]))
            yield last - 2, last
        elif match["months"]:
            yield 1, _number(match["months"])
        elif match["month"]:
            yield _number(match["month"]), _number(match["month"])
        else:
            yield _number(match["first"]), _number(match["last"])


def _number(text: str) -> int:
    found = NUMERAL.fullmatch(text)
    amount = value(found) if found else None
    return int(amount) if amount is not None else 0
