"""Finds the figures of a sentence: value, unit, and how exactly it is given."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from corpus.numerals import DIGITS, value_of

Bound = Literal["exact", "about", "over", "under", "at least", "at most"]

BEFORE: dict[str, Bound] = {
    "超过": "over", "突破": "over", "超": "over", "逾": "over", "多达": "exact", "达到": "exact",
    "达": "exact", "不到": "under", "不足": "under", "低于": "under", "不低于": "at least",
    "不少于": "at least", "至少": "at least", "不超过": "at most", "最高": "at most",
    "最多": "at most", "将近": "about", "接近": "about", "大约": "about", "约": "about",
    "近": "about",
}  # fmt: skip
AFTER: dict[str, Bound] = {
    "以上": "at least", "以下": "at most", "以内": "at most", "左右": "about", "上下": "about",
}  # fmt: skip
CURRENCY = (
    "元", "美元", "欧元", "英镑", "日元", "港元", "人民币", "卢布", "韩元",
    "澳元", "加元", "卢比", "泰铢", "瑞士法郎", "法郎",
)  # fmt: skip
MEASURES = (
    "个百分点|个基点|平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|英寸|英尺|海里|公顷|亩|层|米|度"
    "|千瓦时|兆瓦时|千瓦|兆瓦|吨|公斤|千克|克|斤|公升|毫升|升|标箱|毫克|小时|分钟|个月|年|天|周|秒|岁|倍|成|折"
    "|人次|人份|台套|株|个|家|名|位|项|人|所|件|条|次|类|种|场|座|处|期|届|支|只|台|套|户|张|部|款"
    "|股|份|篇|本|间|栋|辆|架|艘|枚|颗|点|版|课|班|对|组|群|批|段|轮"
)
NUMERAL = rf"(?:\d+(?:[,，]\d{{3}})*(?:\.\d+)?|[{DIGITS}十百千]+(?:点[{DIGITS}]+)?)"
SCALE = r"(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)?"
UNIT = f"{'|'.join(CURRENCY)}|{MEASURES}"
BEGINS = "".join({word[0] for word in BEFORE})
FIGURE = re.compile(
    rf"(?=[{BEGINS}\s\d{DIGITS}十百千])"  # all that a figure can begin with: most places end here
    rf"(?P<before>{'|'.join(sorted(BEFORE, key=len, reverse=True))})?\s?"
    rf"(?:(?P<share>百分之)(?P<part>{NUMERAL})"
    rf"|(?P<low>{NUMERAL})(?P<lowscale>{SCALE})(?:[-—–~～至到](?P<high>{NUMERAL})"
    rf"|(?P<lowunit>[%％]|{UNIT})[-—–~～](?P<top>{NUMERAL})(?={SCALE}(?P=lowunit)))?"
    rf"(?P<more>[余多]?)(?P<scale>{SCALE})(?P<more2>[余多]?)(?P<unit>[%％]|{UNIT})?)"
    rf"(?P<after>{'|'.join(AFTER)})?"
)
NUMERIC = re.compile(rf"[\d{DIGITS}十百千]")  # in every figure
NO_FIGURE = re.compile(r"[A-Za-z\d.\-]")  # before a digit: a model, a version, a part of a number
YEAR = re.compile(r"(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at `start` to `end` of a text, its bound and unit included.

    `low` and `high` are its values in single units, so that 2.5万人 is 25000 人, and equal unless a
    range is given; `unit` is empty for a bare number, % for shares.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str
    bound: Bound


def figures_of(text: str) -> tuple[Figure, ...]:
    """Return the figures of a clean text in order; years, days, models and ordinals are none."""
    if not NUMERIC.search(text):
        return ()
    return tuple(
        figure for match in FIGURE.finditer(text) if (figure := _figure(text, match)) is not None
    )


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    if match["share"]:
        share = value_of(match["part"])
        return None if share is None else _made(match, share, share, "%")
    unit = "%" if match["unit"] in ("%", "％") else match["unit"] or ""
    if not _counts(text, match, unit):
        return None
    low = _scaled(match["low"], match["lowscale"] or match["scale"])
    last = match["high"] or match["top"]
    high = _scaled(last, match["scale"] or match["lowscale"]) if last else low
    if low is None or high is None or (last and high < low):
        return None
    return _made(match, low, high, unit)


def _counts(text: str, match: re.Match[str], unit: str) -> bool:
    """Tell whether a numeral is a figure: a Chinese one needs a unit, and a date is none."""
    if not (unit or match["low"][0].isdigit()):
        return False
    start, end = match.start("low"), match.end()
    before = text[start - 1] if start else ""
    if before == "第" or NO_FIGURE.match(before):
        return False
    if YEAR.fullmatch(match["low"]) and not match["scale"] and unit in ("年", ""):
        return False
    if text[end : end + 1] in ("月", "日", "号", "时") and not unit:
        return False
    return unit != "" or not re.match(r"[A-Za-z]", text[end : end + 1])


def _scaled(numeral: str, scale: str) -> Decimal | None:
    value = value_of(numeral)
    factor = value_of(f"1{scale}") if scale else Decimal(1)
    return None if value is None or factor is None else value * factor


def _made(match: re.Match[str], low: Decimal, high: Decimal, unit: str) -> Figure:
    bound: Bound = "exact"
    if match["after"]:
        bound = AFTER[match["after"]]
    elif match["before"]:
        bound = BEFORE[match["before"]]
    elif not match["share"] and (match["more"] or match["more2"]):
        bound = "over"
    return Figure(match.start(), match.end(), low, high, unit, bound)
