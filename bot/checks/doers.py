"""Misses what is done by the one whom a question seeks, where no text speaks of the deed."""

import re
from collections.abc import Sequence

import rjieba

from bot.checks.unheard import LIKE
from bot.language.meaning import Meaning
from bot.language.overlap import nearest
from index.tokens import normal, words

BY_WHOM = re.compile(
    r"由(?:谁|哪[一两几]?[家个所位][\u4e00-\u9fff]{0,4}?|什么(?:公司|单位|机构))(?:负责|来|去|出面)*+"
    r"(?P<deed>[\u4e00-\u9fff]{2})的?$"
)
HOLDING = frozenset({"担任", "出任", "负责", "组成", "构成"})  # which a post or a list tells alone
ALIKE = (frozenset({"接班", "接任", "接替", "继任", "接棒"}),)  # deeds by several names


def unheard_deed(question: str, texts: Sequence[str], meaning: Meaning) -> str:
    """Return what the one who is sought does, 由谁施工, where no text tells of it; else nothing.

    Who holds a post or makes up a group is told by no word for it.
    """
    found = BY_WHOM.search(question)
    told = rjieba.tag(found["deed"]) if found else []
    if len(told) != 1 or told[0][1][0] != "v" or told[0][0] in HOLDING:
        return ""
    deed = told[0][0]
    names = next((group for group in ALIKE if deed in group), frozenset({deed}))
    return deed if is_unheard(sorted(names), texts, meaning) else ""


def is_unheard(asked: list[str], texts: Sequence[str], meaning: Meaning) -> bool:
    """Tell whether texts hold none of several words, nor one of like meaning."""
    text = normal(" ".join(texts))
    if any(word in text for word in asked):
        return False
    (near,) = nearest(asked, [words(text)], meaning)
    return bool(near.max() < LIKE)
