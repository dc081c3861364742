"""Finds where somebody comes from, or where a firm is listed, as reports tell it."""

import re

from bot.questions.analysis import Sought
from corpus.article import Range

ASKS_HOME = re.compile(
    r"(?:是|来自)?哪(?:里|儿|个地方|一?个[省市县])的?人|(?:籍贯|老家|家乡|出生地)(?:在|是)|出生[在于]哪(?!一?[年月日天])"
)
PLACE = r"(?P<place>[\u4e00-\u9fff]{2,16}?)"
HOMES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:家乡|老家|籍贯|祖籍)(?:为|是|在|[:：])?{PLACE}(?=[，,。；;、（(]|的|$)",
        rf"(?:出生[于在]|生于){PLACE}(?=[，,。；;、（(]|的|$)",
        rf"(?<=[，,（(]){PLACE}人(?=[，,。；;）)])",
        rf"来自{PLACE}(?=的|[，,])",
    )
)
ASKS_LISTING = re.compile(
    r"(?:在|于|登陆)哪[^，。？?]{0,8}(?:上市|挂牌)|上市(?:地点?|交易所|板块)|(?:上市|挂牌)(?:地点?)?(?:是在|在|是)哪"
    r"|哪一?[个家]?(?:交易所|板块?)(?:上市|挂牌)"
)
EXCHANGE = re.compile(
    r"(?P<place>(?:美国|美股|香港|港股|纽约|伦敦|上海|上交所|深圳|深交所|北京|北交所|新加坡|东京|德国|瑞士)*(?:证券|股票)?"
    r"(?:联合?交易所|交易所|[上深北港纽联]交所|纳斯达克|科创板|创业板|新三板|主板|中小板|A股|H股|港股|美股)"
    r"(?:科创板|创业板|主板|中小板)?)(?!综指|指数|成指|市场)"
)


def home_in(sought: Sought, quote: str) -> Range | None:
    """Return the place that a quote says somebody comes from where that is asked, else None."""
    if not ASKS_HOME.search(sought.text):
        return None
    found = next(filter(None, (home.search(quote) for home in HOMES)), None)
    return found.span("place") if found and found["place"] not in sought.text else None


def listing_in(sought: Sought, quote: str) -> Range | None:
    """Return the exchange or board where a quote says a firm is listed, if asked, else None."""
    if not ASKS_LISTING.search(sought.text):
        return None
    found = EXCHANGE.search(quote)
    return found.span("place") if found else None
