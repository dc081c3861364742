"""Reads numerals, Arabic, Chinese or mixed, as exact values.

cn2an would do, but it reads 五六 as 56, fails with a KeyError on numerals such as 一亿一, and knows
no scale after a decimal point (一点五万); the tests hold it against this where both agree to read.
"""

import re
from decimal import Decimal

DIGITS = "零〇一二两三四五六七八九"
TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
NUMERAL = re.compile(
    r"(?P<arabic>\d+(?:[,，]\d{3})*(?:\.\d+)?)(?P<times>(?:[十千万亿]|百(?!分[点之]))*)"
    rf"|(?P<chinese>[{DIGITS}十](?:[{DIGITS}十千万亿]|百(?!分[点之]))*)"
    rf"(?:点(?P<decimals>[{DIGITS}]+)(?P<scale>[万亿]*))?"
)
_VALUES = str.maketrans(DIGITS, "001223456789")
_POSITIONAL = re.compile(r"\d|\d{3,}|\d*0\d*")


def value_of(numeral: str) -> Decimal | None:
    """Return the value of a numeral, None for what is none or not exact, such as 五六 or 三四百."""
    found = NUMERAL.fullmatch(numeral)
    return value(found) if found else None


def value(found: re.Match[str]) -> Decimal | None:
    """Return the value of a match of NUMERAL, or of a pattern with its groups."""
    return _arabic(found) if found["arabic"] else _chinese(found)


def _arabic(found: re.Match[str]) -> Decimal:
    amount = Decimal(found["arabic"].replace(",", "").replace("，", ""))
    for unit in found["times"]:
        amount *= TIMES[unit]
    return amount


def _chinese(found: re.Match[str]) -> Decimal | None:
    numeral = found["chinese"].translate(_VALUES)
    amount = int(numeral) if _POSITIONAL.fullmatch(numeral) else _whole(numeral)
    if amount is None:
        return None
    if not found["decimals"]:
        return Decimal(amount)
    decimal = Decimal(f"{amount}.{found['decimals'].translate(_VALUES)}")
    for unit in found["scale"]:
        decimal *= TIMES[unit]
    return decimal


def _whole(numeral: str) -> int | None:
    """Return the value of a whole numeral such as 3百05, read at its largest unit."""
    for unit, times in reversed(TIMES.items()):
        head, found, tail = numeral.rpartition(unit)
        if not found:
            continue
        many = _whole(head) if head else 1
        rest = _whole(tail.removeprefix("0")) if tail else 0
        if many is None or rest is None or rest >= times or (times < 10**4 and many > 9):
            return None
        last = len(tail) == 1 and times > 10  # 三百五 is 350, 三百零五 is 305
        return many * times + rest * (times // 10 if last else 1)
    return int(numeral) if len(numeral) == 1 else None
