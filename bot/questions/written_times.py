"""Writes the times of a question in full: 22年和24年, 21年底, 二〇二三年八月, 2023年…同年."""

import re
from itertools import accumulate

import rjieba

from corpus.numerals import DIGITS, value_of

CENTURY = "20"
BEFORE = r"(?<![\d第近了用满达超约])"  # no number of years
BEHIND = r"(?![期内间来以龄])"  # ... nor here
PART = r"(?:[底末初]|[上下]半年|全年|第?[一二三四]季度|前[一二三两]个?季度|\d{1,2}月)"
OF_A_PART = re.compile(rf"{BEFORE}[0-3]\d(?=年{PART})")
PAIR = re.compile(
    rf"{BEFORE}(?P<first>(?:20)?[0-3]\d)(?P<and>年[底末]?\s*[和与跟、比到至]\s*)"
    rf"(?P<last>[0-3]\d)(?=年{BEHIND})"
)
YEAR = r"(?:20\d\d|[今去前])年"
SAME = re.compile(
    rf"(?P<told>{YEAR}(?:(?!{YEAR}).)*?)(?<![与和])同年(?!同|级|龄|代|[^，。]?[出毕]生)"
)
SPELT_YEAR = re.compile(rf"(?<![{DIGITS}])(?P<numeral>[一二][{DIGITS}]{{3}})(?=年)")
SPELT_MONTH = re.compile(
    r"(?<![农阴旧]历)(?P<numeral>十[一二]?|[一二三四五六七八九])(?=月(?![一二三四五六七八九十]))"
    r"|(?<![农阴旧]历)(?P<month>十[一二]?|[一二三四五六七八九])月"
    r"(?P<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[日号])"
)
NAMED = re.compile(r"[“《][^”》]*[”》]")


def with_full_times(question: str) -> str:
    """Return a question with its years of two figures as those of this century, all in figures.

    They are years where they have a part, 21年底, or stand side by side; 20年 alone may be a time
    that something lasts, as 10年期和20年期 do. What stands in quotation marks stays as it is.
    """
    plain = _in_figures(question.replace("几几年", "哪一年"))
    paired = PAIR.sub(
        lambda pair: f"{_full(pair['first'])}{pair['and']}{_full(pair['last'])}", plain
    )
    return _same_year(OF_A_PART.sub(lambda year: _full(year[0]), paired))


def _in_figures(question: str) -> str:
    """Return a question with the years, months and days that it spells out in figures.

    A month is a word of its own, which it is not in 十月革命.
    """
    names = [name.span() for name in NAMED.finditer(question)]
    written = SPELT_YEAR.sub(lambda year: _figures(year, names), question)
    names = [name.span() for name in NAMED.finditer(written)]
    words = rjieba.cut(written)
    ends = accumulate(map(len, words))
    months = {
        end - len(word)
        for word, end in zip(words, ends, strict=True)
        if word.endswith(("月", "月份"))
    }
    return SPELT_MONTH.sub(
        lambda month: _figures(month, names) if month.start() in months else month[0], written
    )


def _figures(time: re.Match[str], names: list[tuple[int, int]]) -> str:
    """Return the figures of a time, as it is within a name."""
    if any(start < time.start() < end for start, end in names):
        return time[0]
    told = time.groupdict()
    if told.get("day"):
        return f"{value_of(told['month'])}月{value_of(told['day'])}"
    return str(value_of(told["numeral"]))


def _same_year(question: str) -> str:
    """Return a question with the year that it names before 同年 in the place of that."""
    year = re.compile(YEAR)
    while (same := SAME.search(question)) and (told := year.match(same["told"])):
        question = question[: same.start()] + same["told"] + told[0] + question[same.end() :]
    return question


def _full(year: str) -> str:
    return year if year.startswith(CENTURY) and len(year) > len(CENTURY) else CENTURY + year
