"""Writes the years of a question in full: 22年和24年, 21年底, 2023年…同年."""

import re

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


def with_full_years(question: str) -> str:
    """Return a question with its years of two figures as those of this century.

    They are years where they have a part, 21年底, or stand side by side; 20年 alone may be a time
    that something lasts, as 10年期和20年期 do.
    """
    paired = PAIR.sub(
        lambda pair: f"{_full(pair['first'])}{pair['and']}{_full(pair['last'])}", question
    )
    return _same_year(OF_A_PART.sub(lambda year: _full(year[0]), paired))


def _same_year(question: str) -> str:
    """Return a question with the year that it names before 同年 in the place of that."""
    year = re.compile(YEAR)
    while (same := SAME.search(question)) and (told := year.match(same["told"])):
        question = question[: same.start()] + same["told"] + told[0] + question[same.end() :]
    return question


def _full(year: str) -> str:
    return year if year.startswith(CENTURY) and len(year) > len(CENTURY) else CENTURY + year
