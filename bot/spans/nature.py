"""Finds where a sentence says what a thing is, 甲是一种…."""

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


def nature_in(sought: Sought, quote: str) -> Range | None:
    """Return what a quote says that the one thing asked for is, None where it does not say it."""
    name = ASKS_WHAT.sub("", sought.text) if sought.kind == "definition" else ""
    if len(name) not in LENGTHS:
        return None
    found = re.search(rf"{re.escape(name)}{ASIDE}{IS}", quote, re.IGNORECASE)
    return found.span("told") if found else None
