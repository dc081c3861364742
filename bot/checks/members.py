"""Misses the one that a question counts where a text counts several together, or others."""

import re
from collections.abc import Sequence

from bot.questions.analysis import QUOTED

CLAUSE = re.compile(r"[^，,。；;：:！!？?]+")
TOGETHER = re.compile(
    r"(?P<items>.*?、.*?)(?:共计|合计|总计|一共|总共|累计|共)(?![同和用建享识])[^、\d]{0,8}\d"
)  # several that are named, and what they are together
JOINT = re.compile(r"、|以及|[和与及]")
EACH = re.compile(r"其中|分别|各")
SUM = re.compile(r"共|总|合计|累计|加起来|分别|各")  # asks for what several are together, or each
BEHIND = re.compile(r"[^，,。？?]{0,6}(?:多少|几)")  # a quoted word: “小巨人”企业有几家


def told_together(question: str, terms: Sequence[str], quotes: Sequence[str]) -> str:
    """Return the one that a question asks about where the best quote counts it with others alone.

    A question for a sum is answered by one. Of 其中甲 it is 甲 that is asked about.
    """
    asked = question.rpartition("其中")[2]
    best, *others = quotes
    if SUM.search(asked) or EACH.search(best):
        return ""
    for clause in CLAUSE.findall(best):
        listed = TOGETHER.match(clause)
        items = JOINT.split(listed["items"]) if listed else []
        found = [name for at, item in enumerate(items) if (name := _named(asked, terms, item, at))]
        if len(found) == 1 and best.count(found[0]) == 1:
            return "" if any(found[0] in quote for quote in others) else found[0]
    return ""


def _named(asked: str, terms: Sequence[str], item: str, at: int) -> str:
    """Return the term of a question that an item begins with, the first of a list ends with."""
    begins = item.startswith if at else item.endswith
    return next((term for term in terms if len(term) > 1 and term in asked and begins(term)), "")


def unnamed_quality(question: str, near: str) -> str:
    """Return the quoted word before what is counted, “甲级”企业有几家, where a text lacks it."""
    quoted = (match for match in QUOTED.finditer(question) if BEHIND.match(question, match.end()))
    return next((match[1] for match in quoted if not set(match[1]) <= set(near)), "")
