"""Tells what a figure measures: the noun phrase beside it in its clause."""

import re
from typing import Literal

import rjieba

from corpus.article import Range
from corpus.dates import Dated
from corpus.figures import CURRENCY, Figure

Family = Literal["money", "share", "people", "time", "size", "count"]
SHARES = frozenset(("%", "个百分点", "倍", "成", "折"))
PEOPLE = frozenset(("人", "名", "位", "人次", "人份"))
TIMES = frozenset(("小时", "分钟", "个月", "年", "天", "周", "秒", "岁"))
SIZES = frozenset(
    re.findall(
        r"\w+",
        "平方公里 平方千米 平方米 立方米 公里 千米 厘米 毫米 英寸 英尺 海里 公顷 亩 米 度"
        " 千瓦时 兆瓦时 千瓦 兆瓦 吨 公斤 千克 克 斤 公升 升 标箱",
    )
)
STOPS = re.compile(r"[，,。；;：:！？!?、“”（）()《》…—]")
STATED = re.compile(
    r"(?:已经|已|均|(?<![上下提])[降升]|从|平均|每|也|就|仅|只|还|共|均|都|将|可|了|约|近|超|逾|达到|达|为|是|至|到|有|突破|超过|合计|总计|共计"
    r"|高达|多达|占比|分别|接近|不足|不到|以|高|和|及|与|\s)+$"
)
OPENED = re.compile(
    r"^(?:其中|目前|截至目前|当前|的|这一数字|该数字|所谓|保持|此外|同时|因此|但是?|而且?|并且?|据悉|据介绍|据统计|数据显示|当时|如今|现在"
    r"|期间|以来|底|末|[，,\s])+"
)
CHANGE = re.compile(
    r"(?:同比|环比|年均|比上年|较上年)?(?:实际|名义|净|累计)?"
    r"(?:增长|增加|提高|提升|上升|下降|减少|降低|回落|上涨|下跌|扩大|缩短|缩小|增)了?$"
)
LISTED = re.compile(r".*(?<![平高中初同优])等(?![级于待候额])(?=..)")  # 甲、乙等 before the sort
NOT_COUNTED = ("大关", "关口", "方面", "左右")  # what follows a figure and is not counted by it
WHILE = re.compile(r"^(?:在|从|经过|这|该|最|未来|过去|当天|所有|连续|近)")  # leads up to a time
LONGEST = 16  # characters of a measure that is taken as it stands
NOUN = ("n", "j", "l", "eng")
NOMINAL = ("n", "vn", "an", "b", "j", "eng", "l", "i", "f", "k", "a")


def family_of(unit: str) -> Family:
    """Return the kind of thing that a unit counts or measures."""
    if unit in CURRENCY:
        return "money"
    for family, units in _FAMILIES.items():
        if unit in units:
            return family
    return "count"


_FAMILIES: dict[Family, frozenset[str]] = {
    "share": SHARES, "people": PEOPLE, "time": TIMES, "size": SIZES,
}  # fmt: skip


def measure_of(text: str, figure: Figure, free: int, dates: tuple[Dated, ...]) -> Range | None:
    """Return the span of what a figure of a sentence measures, None where nothing tells it.

    `free` is where the figure before it ends, across which no phrase leads up to this one.
    """
    if family_of(figure.unit) in ("count", "people"):
        counted = _after(text, figure.end)
        if counted:
            return counted
    found = _before(text, free, figure.start, dates)
    if found and family_of(figure.unit) == "time" and WHILE.match(text[slice(*found)]):
        return None
    return found


def _after(text: str, end: int) -> Range | None:
    """Return the noun phrase that begins at `end`, across a leading 的."""
    stop = STOPS.search(text, end)
    clause = text[end : stop.start() if stop else len(text)]
    first = end + len(clause) - len(clause.lstrip())
    at, last = first, first
    for word, tag in rjieba.tag(clause.strip()[:LONGEST]):
        if not tag.startswith(NOMINAL) and word != "新":
            break
        at += len(word)
        if tag.startswith(NOUN):
            last = at
    whole = last - first > 1 and text[first:last] not in NOT_COUNTED
    return (first, last) if whole else None


def _before(text: str, free: int, start: int, dates: tuple[Dated, ...]) -> Range | None:
    """Return the phrase that leads up to `start` in its clause."""
    begins = [free]
    begins += [stop.end() for stop in STOPS.finditer(text, 0, start)]
    begins += [dated.end for dated in dates if dated.end <= start]
    first = max(begins)
    clause = text[first:start]
    phrase = STATED.sub("", clause)
    phrase = phrase.rstrip("的")
    last = first + len(phrase)
    opened = OPENED.match(phrase)
    first += opened.end() if opened else 0
    listed = LISTED.match(text[first:last])
    first += listed.end() if listed else 0
    if last - first > LONGEST:
        first = _nominal(text[first:last], first)
    return (first, last) if _says_what(text[first:last]) else None


def _says_what(phrase: str) -> bool:
    """Tell whether a phrase names or changes something, rather than only joining or pointing."""
    if len(phrase) < 2 or CHANGE.fullmatch(phrase):
        return len(phrase) > 1
    return any(tag.startswith((*NOUN, "v", "x")) for _, tag in rjieba.tag(phrase))


def _nominal(phrase: str, first: int) -> int:
    """Return where the last nouns of a phrase begin, with what is said to be done to them."""
    tagged = rjieba.tag(phrase)
    at = first + len(phrase)
    kept = at
    for word, tag in reversed(tagged):
        if tag.startswith(("p", "c", "r", "w", "x", "m", "d")) and first + len(phrase) - at > 1:
            break
        at -= len(word)
        if first + len(phrase) - at > LONGEST:
            break
        kept = at
    return kept
