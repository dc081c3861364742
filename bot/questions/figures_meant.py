"""Knows questions of what a figure is and which texts hold it: 5.4%是什么, 谁投了120.4亿元."""

import re
from functools import lru_cache

from corpus.figures import Figure, figures_of

ASKED = r"(?:什么|啥|哪|谁)"
BEHIND = re.compile(
    r"[，,]?(?:[这那]个|这一|这)?(?:数字|数据|数|比例|金额|钱)?(?:到底|究竟)?"
    rf"(?:(?:[是指由给]|代表|属于|说的是|来自|用在?).*{ASKED}|是(?!真|对|不是|否|属实).*[吗么]$)"
)
BEFORE = re.compile(
    rf"{ASKED}[\u4e00-\u9fff]{{0,8}}(?:[是为有占达超]|达到|超过|拿出|投资|投入?|花|投了|拿了)了?$"
)
LEAST = 100  # from which a number of things is seldom met by chance


@lru_cache(maxsize=64)
def figure_meant(question: str) -> Figure | None:
    """Return the one figure of which a question asks what it is or whose; None without one.

    A few of some things are met anywhere, and are none.
    """
    found = figures_of(question)
    telling = [one for one in found if one.low == one.high and one.unit and _tells(one)]
    if len(found) != 1 or not telling:
        return None
    before, behind = question[: found[0].start], question[found[0].end :]
    return found[0] if BEHIND.match(behind) or BEFORE.search(before) else None


def holds(text: str, figure: Figure) -> bool:
    """Tell whether a text holds a figure of the same value, and of its unit where it has one."""
    return any(one.low == figure.low and one.unit in ("", figure.unit) for one in figures_of(text))


def _tells(figure: Figure) -> bool:
    return figure.unit == "%" or figure.low >= LEAST or figure.low % 1 != 0
