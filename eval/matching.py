"""Whether a text contains a wanted answer: figures by value, words by containment.

Both sides are brought to one canonical form in which every figure is its value between bars, so
that 2.5万人 and 25000人 are equal and 20 does not stand in 2027. White space, case, width and
punctuation do not count, as in SQuAD's exact match; SQuAD's token F1 is the rival, which rewards
half an answer and needs a segmenter for Chinese.
"""

import re
import unicodedata
from decimal import Decimal

Elements = tuple[tuple[str, ...], ...]

_TIMES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
_DIGITS = "零〇一二两三四五六七八九"
_VALUES = str.maketrans(_DIGITS, "001223456789")
_POSITIONAL = re.compile(r"\d|\d{3,}|\d*0\d*")
_FIGURE = re.compile(
    r"(?P<share>百分之)?(?:"
    r"(?P<arabic>\d+(?:\.\d+)?)(?P<times>(?:[十千万亿]|百(?!分[点之]))*)"
    rf"|(?P<chinese>[{_DIGITS}十](?:[{_DIGITS}十千万亿]|百(?!分[点之]))*)"
    rf"(?:点(?P<decimals>[{_DIGITS}]+)(?P<scale>[万亿]*))?"
    r")"
)
_THOUSANDS = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)")
_COMMA = re.compile(r"(?<![０-９])，|，(?![０-９])")
_BLANK = re.compile(r"(?<![a-z]) | (?![a-z])")


def canonical(text: str) -> str:
    """Return the form in which texts are compared: 百分之5.4 and 5.4% both give `|5.4|%`."""
    folded = unicodedata.normalize("NFKC", _COMMA.sub(" ", text)).casefold()
    whole = folded.replace("百分之百", "100%")
    plain = _THOUSANDS.sub(lambda found: found[0].replace(",", ""), whole)
    valued = _FIGURE.sub(_rendered, plain)
    words = "".join(" " if _is_gap(valued, at) else mark for at, mark in enumerate(valued))
    return _BLANK.sub("", " ".join(words.split()))


def contains(text: str, variant: str) -> bool:
    """Return whether `variant` stands in `text`, its figures and Latin words whole."""
    wanted = canonical(variant)
    if not wanted:
        return False
    before = r"(?<![a-z])" if "a" <= wanted[0] <= "z" else ""
    after = r"(?![a-z])" if "a" <= wanted[-1] <= "z" else ""
    return re.search(before + re.escape(wanted) + after, canonical(text)) is not None


def missing(text: str, elements: Elements) -> tuple[str, ...]:
    """Return the first variant of each element of which `text` contains no variant."""
    return tuple(
        variants[0]
        for variants in elements
        if not any(contains(text, variant) for variant in variants)
    )


def _is_gap(text: str, at: int) -> bool:
    mark = text[at]
    if mark == "." and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit():
        return False
    return mark.isspace() or (unicodedata.category(mark)[0] == "P" and mark != "%")


def _rendered(found: re.Match[str]) -> str:
    value = _arabic(found) if found["arabic"] else _chinese(found)
    if value is None:
        return found[0]
    return f"|{value.normalize():f}|" + ("%" if found["share"] else "")


def _arabic(found: re.Match[str]) -> Decimal:
    value = Decimal(found["arabic"])
    for unit in found["times"]:
        value *= _TIMES[unit]
    return value


def _chinese(found: re.Match[str]) -> Decimal | None:
    """Return the value of a numeral, or None for one that is not a figure, such as 五六 or 三四百.

    cn2an would do, but it reads 五六 as 56, fails with a KeyError on numerals such as 一亿一, and
    knows no scale after a decimal point (一点五万).
    """
    numeral = found["chinese"].translate(_VALUES)
    value = int(numeral) if _POSITIONAL.fullmatch(numeral) else _whole(numeral)
    if value is None:
        return None
    if not found["decimals"]:
        return Decimal(value)
    decimal = Decimal(f"{value}.{found['decimals'].translate(_VALUES)}")
    for unit in found["scale"]:
        decimal *= _TIMES[unit]
    return decimal


def _whole(numeral: str) -> int | None:
    """Return the value of a whole numeral such as 3百05, read at its largest unit."""
    for unit, times in reversed(_TIMES.items()):
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
