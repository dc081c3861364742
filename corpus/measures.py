"""Tells what a figure measures, where the words beside it make that sure."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from corpus.article import Range
from corpus.counted import counted_after, predicate_after
from corpus.figures import CURRENCY, Figure
from corpus.leading import (
    CHANGE,
    CHANGES,
    STATED,
    ends_measured,
    leading,
    names_measure,
    span_of,
    verb_ends,
)
from corpus.words import Tagged, Word

Family = Literal["money", "share", "people", "time", "size", "count"]
SHARES = frozenset(("%", "个百分点", "个基点", "倍", "成", "折"))
PEOPLE = frozenset(("人", "名", "位", "人次", "人份"))
TIMES = frozenset(("小时", "分钟", "个月", "年", "天", "周", "秒", "岁"))
SIZES = frozenset(
    re.findall(
        r"\w+",
        "平方公里 平方千米 平方米 立方米 公里 千米 厘米 毫米 英寸 英尺 海里 公顷 亩 米 度"
        " 千瓦时 兆瓦时 千瓦 兆瓦 吨 公斤 千克 克 斤 公升 毫升 升 标箱 毫克",
    )
)
WHILE = re.compile(r"^(?:在|从|经过|这|该|最|未来|过去|当天|所有|连续|近)")  # leads up to a time
SHARED = re.compile(r"[、和与及两各].*分别")  # among things that are named before
JOINED = re.compile(r"[和及与、至到]")
BESIDES = re.compile(r"[和及与、]")
NEXT = re.compile(r"[，,、（(]?[^，,、；;（(）)。：:]*$")  # no clause between
CHANGED = re.compile(rf"[则再又仍也将已]?(?:同比|环比)?(?:{CHANGES})了?$")
OPENING = "，,、（( "
OF = re.compile(r"的[^元]*[倍成%％]")  # a part or a multiple of what stands before
SORTING = ("轮", "层", "度", "级", "天")  # before a noun: of what sort, not how many
RULED = re.compile(
    r"[和与及对向把将给等由被让使、](?:另外|其他|其余|这)?$"
)  # before people that are not who something is said of
BESIDE = frozenset(("处", "外", "内", "远", "开外", "范围", "高", "深", "长", "宽", "厚"))
CLOSED = re.compile(r"\s*(?:[，,。；;：:！？!?、）)]|$)")


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


def measures_of(line: Tagged, figures: Sequence[Figure]) -> Iterator[str]:
    """Yield what each figure of a sentence measures, nothing where that is not sure.

    A change or a share tells what it is of by the clause before it: 出口总额 同比增长.
    """
    subject, name, unit, free = "", "", "", 0
    for figure in figures:
        joined = JOINED if unit in SHARES else BESIDES  # what a price falls 5元至40元 to is no fall
        if not (figure.unit == unit and joined.fullmatch(line.text, free, figure.start)):
            name = _change(line, subject, free, figure) if subject else ""
        if not name:
            name = " ".join(line.text[slice(*span)] for span in _measure(line, free, figure))
            subject = name
        yield name
        unit, free = figure.unit, figure.end


def _change(line: Tagged, subject: str, free: int, figure: Figure) -> str:
    """Return what a figure measures that goes on from what the figure before it measures."""
    between = line.text[free : figure.start]
    if not NEXT.match(between) or "分别" in between:
        return ""
    if STATED.fullmatch(between.lstrip(OPENING)):
        return CHANGED.sub("", subject) or subject
    lead = leading(line, free, figure.start)
    change = line.text[slice(*span_of(lead))] if lead else ""
    return f"{subject} {change}" if CHANGE.fullmatch(change) else ""


def _measure(line: Tagged, free: int, figure: Figure) -> tuple[Range, ...]:
    """Return the spans of what a figure measures by itself, none where that is not sure."""
    lead = leading(line, free, figure.start)
    if lead and "分别" in line.text[lead[0].start : figure.start]:
        shared = SHARED.search(line.text[max(0, lead[0].start - 1) : figure.start])
        if shared or not ends_measured(lead):
            return ()
    if lead and 0 < free == lead[0].start and not ends_measured(lead):
        lead = ()  # the thing that the figure before it counts
    if family_of(figure.unit) in ("count", "people"):
        return _counted(line, figure, lead)
    return _measured(line, figure, lead)


def _counted(line: Tagged, figure: Figure, lead: Sequence[Word]) -> tuple[Range, ...]:
    """Return the spans of what is counted: after the figure, or before it where that is closed."""
    text, end = line.text, figure.end
    modifies = text.startswith("的", end)
    if figure.unit == "人":
        said = predicate_after(line, end)
        if said and not RULED.search(text[max(0, figure.start - 4) : figure.start]):
            return (said,)
    elif figure.unit not in SORTING and not (modifies and lead):
        after = counted_after(line, end, ruled=bool(lead) and lead[-1].tag.startswith("v"))
        if after and (figure.unit in PEOPLE or not text.startswith("的", after[1])):
            return (after,)
    closed = (modifies or CLOSED.match(text, end)) and names_measure(lead)
    return (span_of(lead),) if closed and not verb_ends(lead) else ()


def _measured(line: Tagged, figure: Figure, lead: Sequence[Word]) -> tuple[Range, ...]:
    """Return the spans of what an amount measures: the phrase before it, what it is of after it."""
    text, family = line.text, family_of(figure.unit)
    after = counted_after(line, figure.end, ruled=False)
    modifies = text.startswith("的", figure.end) and not ends_measured(lead)
    if after and text.startswith("的", figure.end) and lead and lead[-1].text == "价值":
        return (span_of(lead[-1:]), after)
    if after and (modifies or (verb_ends(lead) and not ends_measured(lead))):
        closed = CLOSED.match(text, after[1])
        lasts = family in ("time", "size") and not modifies
        return (span_of(lead), after) if verb_ends(lead) and closed and not lasts else ()
    if after and not lead:
        alone = family not in ("share", "time") and figure.unit != "岁"
        return (after,) if alone else ()
    if after and not ends_measured(lead):
        return ()
    part = OF.match(text[max(0, figure.start - 1) : figure.end])
    if not names_measure(lead) or part or not (after or _is_apart(line, figure)):
        return ()
    lasts = family == "time" and not _is_length(text, figure, lead)
    return () if lasts else (span_of(lead),)


def _is_apart(line: Tagged, figure: Figure) -> bool:
    """Tell whether no verb, figure or word for a place follows, that a figure belongs to."""
    follows = next((word for word in line.words if word.start >= figure.end), None)
    return follows is None or not (follows.tag[0] in "vqm" or follows.text in BESIDE)


def _is_length(text: str, figure: Figure, lead: Sequence[Word]) -> bool:
    """Tell whether a time is the length, or the age, of what stands before it, not a point."""
    if figure.unit == "岁":
        return lead[-1].text.endswith("年龄")
    return bool(CLOSED.match(text, figure.end)) and not WHILE.match(text[lead[0].start :])
