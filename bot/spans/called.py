"""Finds the one of a sort that a quote names, where a question asks which one it is."""

import re

from bot.questions.analysis import Sought
from corpus.article import Range

ASKED = re.compile(
    r"哪一?[个座条处片块支项只]的?(?P<sort>[\u4e00-\u9fff]{2,6}?[^\W手员者家人生师星将长官])"
    r"(?:[里内中上]面?)?$"
)
SHORT = "站馆校院港桥街园"  # a sort by its last character: 成都东站 for 哪个火车站
NAME = r"[^\W\d_在于到从由为是的和与及跟向对将把至了位有被让给等这那该此本某各每]{1,10}"

PLACING = re.compile(
    r".*(?:落[户地脚]|入驻|坐落|进入|进驻|选址|走进|来到|前往|属|毗邻|依托|建[设成]|打造|战胜|加入|成立|举[办行])"
)


def one_called(sought: Sought, quote: str) -> Range | None:
    """Return the name before the sort that a question asks for, 大黄堡蓄滞洪区 for 哪个蓄滞洪区.

    None where the quote names none or several.
    """
    asked = ASKED.search(sought.text)
    if not asked or sought.kind == "person" or sought.text.count(asked["sort"]) > 1:
        return None
    sort = asked["sort"]
    found = list(re.finditer(f"{NAME}{sort}", quote))
    if not found and sort[-1] in SHORT:
        sort = sort[-1]
        found = list(
            re.finditer(
                rf"[^\W\d_在于到从由为是的]{{1,5}}{sort}(?![\u4e00-\u9fff]{{0,1}}[点台长])", quote
            )
        )
    if len({one[0] for one in found}) != 1:
        return None
    start, end = found[0].span()
    verb = PLACING.match(quote[start : end - len(sort)])
    start += verb.end() if verb else 0
    return (start, end) if end - start > len(sort) else None
