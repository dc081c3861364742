"""Tells a rank among some from one among others: first in the city from first in the country."""

import re
from collections.abc import Sequence

WIDE = (
    ("全国", "国内", "我国", "中国"),
    ("全球", "世界", "国际"),
    ("亚洲",),
    ("全省", "省内"),
    ("全市", "市内"),
    ("全区",),
    ("全县",),
)  # of the same extent
NAMED = re.compile(r"[\u4e00-\u9fff]{2}(?P<sort>[省市区县])")
ASKING = re.compile(
    r"第几(?![次个届批期天章条款轮季年种家座])[名位]?|排(?:名|位|行)?(?:是|在)?多少[名位]?|排名|名次|什么(?:位置|名次)"
)
REACH = 8  # characters between where something ranks and its rank
RANK = re.compile(
    r"第[一二三四五六七八九十百\d]+[名位]?(?![次个届批期天章条款轮季年种家座阶产方时])|首位|榜首|前列|前茅"
    r"|前[一二三四五六七八九十百\d]+[名位强]"
)


def other_rank(question: str, quotes: Sequence[str]) -> str:
    """Return among whom a rank is sought where quotes give one among others only; else empty."""
    asked = _extents(question) if ASKING.search(question) else {}
    ranked = [quote for quote in quotes if RANK.search(quote)] if len(asked) == 1 else []
    told = {
        extent
        for quote in ranked
        for rank in RANK.finditer(quote)
        for extent in _extents(quote[max(0, rank.start() - REACH) : rank.start()])
    }
    named = any(set(asked) & set(_extents(quote)) for quote in ranked)
    return next(iter(asked.values())) if told and not named else ""


def _extents(text: str) -> dict[str, str]:
    """Return the extents that a text names, and by which word; 重庆市 is that of 全市."""
    named = {f"全{found['sort']}": found[0] for found in NAMED.finditer(text)}
    wide = {words[0]: word for words in WIDE for word in words if word in text}
    return named | wide
