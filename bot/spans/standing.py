"""Tells whether a sentence gives a figure or a day as an aim or as a result."""

import re
from functools import lru_cache

from bot.answer import AMOUNTS
from bot.questions.analysis import Sought
from bot.spans.finding import spans_of
from corpus.article import Range
from index.tokens import folded

GOAL = r"(?:目标|任务|计划|规划)"
AIM = re.compile(
    rf"{GOAL}|力争|争取|预计|预期|确保|有望|拟(?!合|态)|原定|(?:提出|要求|明确|部署)[，,：:]"
    r"|将(?:要|会|于|在|达|新|再|建|完成|实现|突破|增|投|举|开|迎|从|正式)|要(?:达|突破|完成|实现|建|新)|推迟[至到]|延期[至到]|明年"
)
MET = re.compile(
    rf"(?:超额|提前|全面|如期|顺利|已|圆满)*(?:完成|达到|实现|超过|突破|达成|高于|超出)了?[^，,。；;]{{0,8}}?{GOAL}(?:任务)?的?"
)  # 完成全年目标的 is no aim
DONE = re.compile(
    rf"{MET.pattern}|已|去年|前年|实际|实现了|完成了|达到了|突破了|超额|截至|截止|至今|目前|现有|累计|正式|同比|较?上年|昨[日天晚]|今[日天]"
    r"|比(?:上年|去年)|[成晚]了"
)
AIMED_AFTER = re.compile(
    rf"^(?:以上|左右)?(?:的|这一?|这个)?(?:全年|年度|年初|既定|预期|预定)*{GOAL}(?!的)"
)
ASKS_AIM = re.compile(
    rf"{GOAL}|力争|预计|预期|有望|原定|拟(?!合|态)|将(?:要|会|于|在|达|新|建)?|要达到|打算|准备|(?:安排|定)[在于]"
)
ASKS_WHETHER = re.compile(
    rf"(?:完成|达到|实现|超过|达成)了?[^，。]{{0,6}}{GOAL}|{GOAL}[^，。]{{0,4}}(?:完成|达到|实现|达成)"
)


def asks_aim(question: str) -> bool:
    """Tell whether a question asks for what is aimed at or planned, and not for what came of it."""
    return bool(ASKS_AIM.search(question)) and not ASKS_WHETHER.search(question)


@lru_cache(maxsize=4096)
def is_aim(quote: str, span: Range, heading: str = "") -> bool:
    """Tell whether a sentence gives a figure or a day as what is aimed at or planned.

    The last word of an aim stands behind the last one of a result before the figure, in the
    sentence or else in its heading, or the figure is followed by 的目标 or the like.
    """
    text = folded(quote)
    if AIMED_AFTER.search(text[span[1] :]):
        return True
    before = re.split("[。；;！!]", text[: span[0]])[-1]
    aims, ends = AIM.finditer(before), [match.end() for match in DONE.finditer(before)]
    starts = [match.start() for match in aims if not _within_met(match.start(), before)]
    if starts or ends:
        return max(starts, default=-1) >= max(ends, default=0)
    return bool(AIM.search(heading)) and not DONE.search(heading) and "完成" not in heading


def _within_met(place: int, text: str) -> bool:
    """Tell whether a word of an aim at a place of a text is part of what says that it was met."""
    return any(match.start() <= place < match.end() for match in MET.finditer(text))


def aims_aside(sought: Sought, quote: str) -> tuple[Range, ...]:
    """Return the figures that are aims where others are results, or the others if aims are asked.

    Only a figure that 的目标 or the like follows is told from others of its sentence so.
    """
    if sought.kind not in AMOUNTS or not re.search(GOAL, folded(quote)):
        return ()
    spans = spans_of(sought.kind, quote)
    aims = {span for span in spans if AIMED_AFTER.search(folded(quote)[span[1] :])}
    others = [span for span in spans if span not in aims]
    if not aims or not others:
        return ()
    return tuple(others) if asks_aim(sought.text) else tuple(aims)
