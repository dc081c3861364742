"""Reads a time that a follow-up tells from the last question's, and puts it in that question."""

import re

from bot.conversation.frames import PERIOD

SPOKEN = ("前年", "去年", "今年", "明年")
YEAR = rf"(?:(?:19|20)\d\d(?:年|(?!\d))|{'|'.join(SPOKEN)})"
YEARS = re.compile(YEAR)
NUMERALS = "一二三四"  # of the quarters
MONTHS = r"(?:[1-9]|1[0-2])月(?:\d{1,2}日|份)?(?!\d)"
PART = rf"(?:全年|第?{PERIOD}|{MONTHS}|(?<!\d)\d{{1,2}}日)"  # of a year
PARTS = re.compile(rf"(?<![\d个]){PART}")
TIME = re.compile(
    rf"[到在]?(?:(?P<year>{YEAR})(?P<same>同期)?)?的?(?P<part>{PART})?(?P<end>[的底末初]?)"
)
DAY = re.compile(r"\d{1,2}日")
AT_DAY = re.compile(rf"(?<=月){DAY.pattern}")
MONTH = re.compile(r"(?<![\d\-—–~～至到])(?P<number>[1-9]|1[0-2])月(?!\d)")
QUARTER = re.compile(r"(?<![前第])第?(?P<number>[一二三四])季度")
SAME = re.compile(r"(?:[去上]|[上前]一)年的?(?:同期|同月)")
EARLIER = re.compile(
    r"(?:上一?年度?|(?:再|往|再往|更)?前一年度?|再上一年"
    r"|(?P<many>[一两二三四五六七八九十]|\d)年(?:之|以)?前)(?!来|半)"
)
LATER = re.compile(
    r"(?:次年|翌年|转年|转过年来|来年|第二年|下一?年度?|(?:再|往|再往)?后一年|再下一年"
    r"|(?P<many>[一两二三四五六七八九十]|\d)年(?:之|以)?后)(?!来|半)"
)
STEPS = {"上": -1, "前": -1, "下": 1, "后": 1, "次": 1}
NEXT = re.compile(r"(?P<way>[上下次]一?|[前后]一)个?(?P<unit>月|季度)(?!份?\d)")
COUNTS = {mark: number for number, mark in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
YEAR_LONG = {"月": 12, "季度": 4}


def is_time(text: str) -> bool:
    """Tell whether a text names a year, a part of one or both, and nothing else."""
    return len(text) > 1 and bool(TIME.fullmatch(text))


def counted_from(told: str, rest: str) -> str:
    """Return a follow-up with a date for 前一年, 去年同期 or 上个月 that it begins with.

    It is counted from the only year, month or quarter that the last question told; without one the
    follow-up is returned as it is.
    """
    if found := SAME.match(rest):
        part = PARTS.search(told)
        year = _year_beside(told, -1)
        dated = year and year not in SPOKEN
        return f"{year}{part[0] if part else ''}{rest[found.end() :]}" if dated else rest
    for pattern, way in ((EARLIER, -1), (LATER, 1)):
        if found := pattern.match(rest):
            many = COUNTS.get(found["many"] or "一") or int(found["many"])
            year = _year_beside(told, way * many)
            return f"{year}{rest[found.end() :]}" if year else rest
    found = NEXT.match(rest)
    time = _part_beside(told, STEPS[found["way"][0]], found["unit"]) if found else ""
    return f"{time}{rest[found.end() :]}" if found and time else rest


def at_time(clause: str, named: str) -> str:
    """Return a clause with the time that is named in the place of its own, empty without one.

    A part of a year leaves the year, and a year leaves the part of it, but for a month.
    """
    new = TIME.fullmatch(named)
    year, part = YEARS.search(clause), PARTS.search(clause)
    if not new or not (year or part) or not (new["year"] or new["part"]):
        return ""
    if year and part and new["same"]:
        return f"{clause[: year.start()]}{named}{clause[part.end() :]}"
    if new["part"]:
        return _with_part(clause, new["year"] or "", new["part"])
    if not year:
        return f"{clause[: part.start()]}{new['year']}{clause[part.start() :]}" if part else ""
    told = new["year"] if part or not new["same"] else f"{new['year']}同期"
    end = part.end() if part and re.fullmatch(MONTHS, part[0]) and part.start() == year.end() else 0
    return f"{clause[: year.start()]}{told}{clause[max(end, year.end()) :]}"


def _with_part(clause: str, year: str, part: str) -> str:
    """Return a clause of another part of its year, or of another year too if one is given."""
    day = AT_DAY.search(clause) if DAY.fullmatch(part) else None
    if old := day or PARTS.search(clause):
        clause = f"{clause[: old.start()]}{part}{clause[old.end() :]}"
        before = YEARS.search(clause)
        if year and not before:
            return f"{clause[: old.start()]}{year}{clause[old.start() :]}"
        return YEARS.sub(year, clause, count=1) if year else clause
    return YEARS.sub(lambda before: f"{year or before[0]}{part}", clause, count=1)


def _year_beside(told: str, step: int) -> str:
    """Return the year so many after the only one that is told, empty without one."""
    years = dict.fromkeys(YEARS.findall(told))
    if len(years) != 1:
        return ""
    (year,) = years
    if year not in SPOKEN:
        return f"{int(year[:4]) + step}年"
    at = SPOKEN.index(year) + step
    return SPOKEN[at] if 0 <= at < len(SPOKEN) else ""


def _part_beside(told: str, step: int, unit: str) -> str:
    """Return the month or quarter after the one that is told, with its year where that changes."""
    found = (MONTH if unit == "月" else QUARTER).search(told)
    if not found:
        return ""
    number = int(found["number"]) if unit == "月" else NUMERALS.index(found["number"]) + 1
    years, at = divmod(number - 1 + step, YEAR_LONG[unit])
    year = _year_beside(told, years) if years else ""
    if years and not year:
        return ""
    return f"{year}{at + 1}月" if unit == "月" else f"{year}{NUMERALS[at]}季度"
