"""Finds where a sentence says what a thing is, 甲是一种…, or where somebody comes from."""

import re

from bot.questions.analysis import Sought
from corpus.article import Range

ASKS_WHAT = re.compile(
    r"请问|那么|到底|究竟|(?:是|叫做?|指的?)?是?(?:一种)?(?:什么|啥)(?:是|叫做?|意思|东西)?|[“”‘’《》\"?？。,，]"
)
LENGTHS = range(2, 21)  # characters of what may be explained
ASIDE = (
    r"[”’》]?(?:\s?[（(][^（()）]{1,40}[)）])?[”’》]?"
    r"(?:[，,](?:[又也亦]|俗|简|全|即)[^，,。；;]{1,20}[，,])?"
)
IS = r"(?:是指|指的是|系指|是(?=[一由][种个项类款座家名位门套支群]))(?P<told>[^，,。；;！!]{3,})"
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


def nature_in(sought: Sought, quote: str) -> Range | None:
    """Return what a quote says that the one thing asked for is, None where it does not say it."""
    name = ASKS_WHAT.sub("", sought.text) if sought.kind == "definition" else ""
    if len(name) not in LENGTHS:
        return None
    found = re.search(rf"{re.escape(name)}{ASIDE}{IS}", quote, re.IGNORECASE)
    return found.span("told") if found else None


def home_in(sought: Sought, quote: str) -> Range | None:
    """Return the place that a quote says somebody comes from where that is asked, else None."""
    if not ASKS_HOME.search(sought.text):
        return None
    found = next(filter(None, (home.search(quote) for home in HOMES)), None)
    return found.span("place") if found and found["place"] not in sought.text else None
