"""Reads what a question asks of a change: whether there was one, and of which figure."""

import re

from bot.questions.nouns import AMOUNTS, TIME, is_measure

TIMES = (
    r"(?:(?:在|[这近]|最近|过去)?[这近]?[两几二三四五](?:年|个月)(?:里|来|间|以来)?|近年来?|前后)"
)
CHANGE = re.compile(
    rf"(?P<what>.+?)的?{TIMES}?(?:都|又|是)?(?:有过?|发生|出现)?了?"
    r"(?:(?:什么|哪些|何|怎样的|怎么样的|多大的?)(?:变[化动]|调整)|(?:是?怎[么样]|如何)(?:变[化动]?|调整)[的了]*"
    r"|的?变[化动](?:情况|趋势|过程)?(?:是?怎么?样的?|是?如何|有多大|是什么)?)$"
)
RATE = re.compile(
    r"的?(?:(?P<up>[涨增升]幅|增速)|[跌降减]幅)(?:大?约)?(?:是|为|有|达到?)*(?:多[少大高]|几成|百分之几)"
)


def asks_change(question: str) -> bool:
    """Tell whether a question asks how something has changed."""
    return bool(CHANGE.match(question))


def unchanged(question: str) -> str:
    """Return the question of the figure whose change one asks, itself for all others.

    门票价格有什么变化 asks of each time 门票价格是多少.
    """
    found = CHANGE.match(question)
    told = found and (is_measure(found["what"]) or TIME.search(found["what"]))
    return found["what"] + AMOUNTS if found and told else question


def of_the_verb(question: str) -> str:
    """Return the question of a rate with the verb that reports tell it by.

    进口的涨幅是多少 is 进口增长了百分之几; other questions are as they were.
    """
    return RATE.sub(lambda rate: f"{'增长' if rate['up'] else '下降'}了百分之几", question)
