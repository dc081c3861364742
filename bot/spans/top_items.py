"""Finds which of the things that a sentence gives figures of has the most or the least."""

import re
from decimal import Decimal

from bot.questions.analysis import Sought
from corpus.article import Range

ASKED = re.compile(
    r"哪一?[个类种家项座款只支部所]?[^，,。]{0,14}(?:(?P<most>最[快高大多强贵长])|(?P<least>最[慢低小少弱短]))"
)
GROWN = r"(?:增长|增速|增幅|上涨|涨幅|提高|上升|增加)"
FALLEN = re.compile(r"下降|下滑|减少|下跌|降低|回落")
ITEM = re.compile(
    r"(?:^|[，,、；;：:。])(?:其中|而|则|此外)?[，,]?(?P<name>[\u4e00-\u9fffA-Za-z]{2,12}?)"
    rf"(?P<said>(?:相比|较|比)[^，,、；;。\d]{{2,8}}?|同比|环比|则|也|分别|{GROWN}|下降|销量|产值|产量|达到?|为|是|有|占|了)+"
    r"(?:大?约|近|超过?|逾)?(?P<value>\d+(?:\.\d+)?)(?P<unit>[%％]|[万亿]*(?:元|吨|辆|台|人次?|家|个|公里|亩|平方米))"
)
LEAST = 2  # things of which one can have the most


def top_item(sought: Sought, quote: str) -> Range | None:
    """Return the thing that has the most, or the least, where a question asks which one has.

    None where a sentence gives figures of one unit for fewer than two things, says that some fall
    where others grow, or where two are equal.
    """
    asked = ASKED.search(sought.text)
    found = list(ITEM.finditer(quote)) if asked else []
    units = {one["unit"] for one in found}
    falling = any(FALLEN.search(one[0]) for one in found)
    if not asked or len(found) < LEAST or len(units) != 1 or falling:
        return None
    pick = max if asked["most"] else min
    values = [Decimal(one["value"]) for one in found]
    best = pick(values)
    return found[values.index(best)].span("name") if values.count(best) == 1 else None
