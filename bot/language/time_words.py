"""Cuts a text behind its years, months and days, which a tagger takes for part of a name.

Of 8月文旅部 it makes 月文 and 旅部, of 8月10日本市 the place 日本.
"""

import re

BEHIND = re.compile(
    r"(?<=(?:19|20)\d\d年)(?![底末初中度级代来])"
    r"|(?<=\d月)(?![底末初中份度间内来以])"
    r"|(?:(?<=月\d日)|(?<=月\d\d日))(?=[\u4e00-\u9fff])(?![至到起前后内间以晚早])"
)


def apart_from_times(text: str) -> list[str]:
    """Return the pieces of a text that end behind a time, together the text."""
    return BEHIND.split(text)
