"""Writes English ordinals as names of meetings, schools and centuries have them."""

import re

NUMERALS = dict(enumerate("一二三四五六七八九十", start=1)) | {11: "十一", 12: "十二"}
ORDINAL = re.compile(r"(?P<number>[1-9]\d{0,2})(?:st|nd|rd|th)")
TEN, HUNDRED = 10, 100
COUNTED = {"届": 1.0, "次": 0.8, "": 0.5}  # behind an ordinal, by how often they are
PERIODS = {"century": "世纪", "anniversary": "周年"}


def ordinal(tokens: list[str]) -> tuple[dict[str, float], int]:
    """Return how an ordinal that the tokens begin with is written, with weights, and its tokens.

    None are read where there is no ordinal.
    """
    found = ORDINAL.fullmatch(tokens[0])
    if not found:
        return {}, 0
    number = found["number"]
    period = PERIODS.get(tokens[1].lower()) if tokens[1:] else None
    if period:
        return {f"{number}{period}": 1.0, f"{_han(int(number))}{period}": 1.0}, 2
    written = dict.fromkeys((number, _han(int(number))))
    return {f"第{how}{unit}": weight for unit, weight in COUNTED.items() for how in written}, 1


def _han(number: int) -> str:
    """Return a number below a hundred in Chinese, a larger one in figures."""
    tens, ones = divmod(number, TEN)
    if number >= HUNDRED:
        return str(number)
    return ("" if tens < 2 else NUMERALS[tens]) + ("十" if tens else "") + NUMERALS.get(ones, "")
