"""Finds how often something is done: 每两周, 一年两次, 月度."""

import re

from corpus.article import Range

COUNT = r"[\d一二两三四五六七八九十几半]{1,3}"
TERM = r"(?:个?(?:月|星期|季度|小时|学期)|年|周|日|天|分钟|季)"
ASKED = re.compile(
    r"(?:多久|多长时间|几[天周年]|几个(?:月|星期|小时))[^，。？?]{0,8}一[次回趟轮]|频率|频次"
    r"|\bhow (?:often|frequently)\b"
)
TOLD = re.compile(
    rf"每隔?(?:{COUNT})?{TERM}(?:[^，。；]{{0,6}}?{COUNT}[次回趟轮])?"
    rf"|{COUNT}{TERM}[^，。；]{{0,4}}?{COUNT}[次回趟轮]"
    r"|(?<![\d一二三四上下本])[年季月周]度(?=[^，。；]{0,6}(?:会|报告|汇报|检查|通报|例|调度|考核|评))"
    r"|(?<!不)定期|不定期|随时"
)


def asks_how_often(question: str) -> bool:
    """Tell whether a question asks how often something is done."""
    return bool(ASKED.search(question))


def times_told(quote: str) -> tuple[Range, ...]:
    """Return where a quote tells how often something is done, in order."""
    return tuple(found.span() for found in TOLD.finditer(quote))
