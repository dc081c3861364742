"""Gives each of several things side by side the words that one of them says for all.

甲和乙的产量 is 甲的产量 and 乙的产量, 去年北京和上海 is 去年北京 and 去年上海.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

import rjieba

from bot.language.phrases import CLOSING, NAMES, OPENING
from bot.language.places import known_places

MONTH = re.compile(r"(?:\d{4}年)?\d{1,2}月(?=\d)")
DAY = re.compile(r"\d{1,2}[日号]")
HOURS = r"(?:凌晨|[早晚]上?|[上中下]午|夜间)?(?:\d{1,2}[时点](?:\d{1,2}分|半)?)?"
SHAPE = re.compile(
    r"第[\d一二三四五六七八九十]+[期届批次轮场名个例位天条号站款代]?"
    rf"|(?:\d{{4}}年)?\d{{1,2}}月(?:[初底末]|[上中下]旬|中(?!国))"
    rf"|(?:\d{{4}}年)?\d{{1,2}}月(?:\d{{1,2}}[日号])?(?:[至到](?:\d{{1,2}}月)?\d{{1,2}}[日号])?{HOURS}"
    rf"|\d{{4}}年|\d{{1,2}}[日号]{HOURS}"
    r"|[上下]半年|[一二三四]季度|[今去前明]年"
)  # of things that differ by no more than this, and share what stands before or behind it
ALL = re.compile("^[都均]")  # of several things, and not of each by itself
LED = re.compile(r"(?:\d{4}年|[今去前]年)?(?:的?(?:[上下]半年|前?[一二三四]季度))?")
AREA = re.compile("[省市县区州镇乡村]")
OWN = re.compile(r"[\u4e00-\u9fff]{2,3}[省市县区州镇乡村]")
WHOSE = ("nr", "nrt", "ns", "nt", "eng")  # tags of names that are none of a place's things
SHORTEST = 2  # characters of a thing behind a place
PERIOD = re.compile(r"\d{4}年(?:的?(?:[上下]半年|前?[一二三四]季度))")
YEAR = re.compile(r"\d{4}年$")
WHOLE = re.compile(r"^(?:整个|全|整)(?=[上下一二三四\d])")
COMMON = "nvbaj"  # first letters of the tags of words for a sort of things
BEGINNING = "upt"  # ... of words with which what is said of a thing begins
PLACING = "pft"  # ... of words behind which a name stands that others can stand in the place of
ENDING = "rumc"  # ... of words with which what stands before such a word ends
THIS = "这那此该"
FURTHER = 2  # characters by which a thing is longer than another of one owner, at most


def whole_things(items: list[str]) -> list[tuple[str, str]]:
    """Return things by themselves, and with what only the first of them, or the last, says for all.

    甲和乙的产量, 甲的产量和销量, 第5期和第6期警报; a measure without its owner gets the first one,
    and a thing without a place that of the first, 东港汽车和电池的产量.
    """
    first, *others = _whole(items)
    led = LED.match(first[1])
    start = led.end() if led else 0
    end = start + _place(first[1][start:])
    area = AREA.match(first[1], end)
    end = area.end() if area and end > start else end
    placed = end > start and len(items[0]) - end >= SHORTEST and first[1][end] != "的"
    place = first[1][:end] if placed else ""
    return [first, *(_of_place(place, *other) for other in others)]


def _of_place(place: str, item: str, whole: str) -> tuple[str, str]:
    """Return a thing with a place before it, as it is if it has one or begins with a name."""
    _, tag = rjieba.tag(whole)[0]
    owned = whole.startswith(place) or _place(whole) or OWN.match(whole) or tag in WHOSE
    return (item, whole) if owned or SHAPE.match(whole) else (item, place + whole)


def _whole(items: list[str]) -> list[tuple[str, str]]:
    """Return things by themselves and with shared words, places apart."""
    if alike := _of_one_shape(items):
        return _pairs(alike)
    occasion = _occasion(items)
    if occasion:
        rest = _whole([items[0].removeprefix(occasion), *items[1:]])
        return [(item, occasion + whole) for item, whole in rest]
    first, *_, last = items
    owners = all("的" in item for item in items)
    size = _said_from(last, items)
    said = ALL.sub("", last[size:])
    if size < len(last) and (owners or not any("的" in item for item in items[:-1])):
        named = [*items[:-1], last[:size]]
        return _pairs([f"{head}{name}{said}" for head, name in _headed(named)])
    if "的" in first and not any("的" in item for item in items[1:]):
        head, _, what = first.rpartition("的")
        most = len(what) + FURTHER
        owned = ((item, len(item) <= most) for item in items[1:])
        return [(what, first), *((item, f"{head}的{item}" if of else item) for item, of in owned)]
    own = [(item, _is_named(item) or "的" in item) for item in items[1:]]
    return [(first, first), *((item, item if has else _owned(item, first)) for item, has in own)]


def _said_from(last: str, items: list[str]) -> int:
    """Return where the name of the last thing ends and what is said of all of them begins.

    Where each has its owner, 甲的乙和丙的丁, the name goes on behind 的; where the others end with
    the word before it, 最大和最小的, it goes as far.
    """
    dated = any(map(SHAPE.search, items[:-1]))
    if all(item[-1] in CLOSING for item in items[:-1]) and last[0] in OPENING:
        return next((at for at, mark in enumerate(last, 1) if mark in CLOSING), len(last))
    if all(map(_is_place, items[:-1])) and (at := _place(last)):
        return at
    at = last.find("的")
    if all("的" in item for item in items):
        return at + 1 + _name(last[at + 1 :], dated=dated)
    parallel = at > 0 and all(item.endswith(last[at - 1]) for item in items[:-1])
    return at if parallel else _name(last, dated=dated)


def _occasion(items: list[str]) -> str:
    """Return what stands in the first of some names before it: 去年 of 去年北京和上海.

    Empty if it is no time or preposition, or another does not begin with a name.
    """
    *before, last = rjieba.tag(items[0])
    firsts = (last, *(rjieba.tag(item)[0] for item in items[1:]))
    named = all(tag in (*NAMES, "eng") or word in known_places() for word, tag in firsts)
    placing = bool(before) and before[-1][1][0] in PLACING
    return "".join(word for word, _ in before) if named and placing else ""


def _is_place(item: str) -> bool:
    return _place(item) == len(item)


def _place(item: str) -> int:
    """Return how many characters the place has that a thing begins with."""
    word, tag = next(iter(rjieba.tag(item)), ("", ""))
    return len(word) if tag == "ns" or word in known_places() else 0


def _headed(names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each name with what stands before the first of them and belongs to the others too.

    Of 资金加仓最多 and 减仓最多 it is 资金: the other is of as many characters and shares some.
    """
    first, *others = names
    yield "", first
    for other in others:
        head, like = first[: -len(other)], first[-len(other) :]
        head = head if head in accumulate(rjieba.cut(first)) else ""
        shared = sum(one == another for one, another in zip(like, other, strict=False))
        yield (head if head and shared * 2 >= len(other) > 1 else ""), other


def _pairs(items: list[str]) -> list[tuple[str, str]]:
    return [(item, item) for item in items]


def _of_one_shape(items: list[str]) -> list[str]:
    """Return things that differ by an ordinal or a date only, each in full; none of others.

    What stands before the first is of all of them, unless the others have such words of their own.
    Whole years before a part of another one, 2023年和2024年上半年, stay whole.
    """
    whole = PERIOD.search(items[-1]) and all(map(YEAR.search, items[:-1]))
    last = len(items) - 1
    shape = PERIOD if all(map(PERIOD.search, items)) else SHAPE
    found = [
        _shape(item, PERIOD if whole and at == last else shape, first=at == 0)
        for at, item in enumerate(items)
    ]
    shapes = [shape for shape in found if shape]
    if len(shapes) < len(items) or any(s.end() < len(s.string) for s in shapes[:-1]):
        return []
    first, *others = shapes
    tail = others[-1].string[others[-1].end() :]
    owned = [shape.string[: shape.start()] for shape in others]
    head = first.string[: first.start()]
    heads = [head, *(own or head for own in owned)]
    month = MONTH.match(first[0])
    times = [first[0], *(_of_month(shape[0], month) for shape in others)]
    return [f"{own}{time}{tail}" for own, time in zip(heads, times, strict=True)]


def _of_month(time: str, month: re.Match[str] | None) -> str:
    """Return a day without a month behind that of another, as it is if it has one."""
    return f"{month[0]}{time}" if month and DAY.match(time) else time


def _shape(item: str, shape: re.Pattern[str], *, first: bool) -> re.Match[str] | None:
    """Return the ordinal or date that sets a thing apart: the last of the first, else the first.

    Before that of another thing a name may stand, or a word like 整个.
    """
    told = list(shape.finditer(WHOLE.sub("", item)))
    found = told[-1 if first else 0] if told else None
    before = found.string[: found.start()] if found else ""
    return found if first or not before or _is_named(before) else None


def _name(item: str, *, dated: bool) -> int:
    """Return how many characters of a thing are its name, `dated` or not, before what is said."""
    at = 0
    for word, tag in rjieba.tag(item):
        said = tag[0] in BEGINNING or word[0] in THIS or (tag[0] in "vd" and "的" in item[at:])
        said = said or (not dated and bool(SHAPE.match(item[at:])))
        if at and said:
            return at
        at += len(word)
    return len(item)


def _is_named(item: str) -> bool:
    """Tell whether a thing ends with a name, not with a word for a sort of things."""
    *_, (_, tag) = rjieba.tag(item)
    return tag in (*NAMES, "nrfg", "eng")


def _owned(item: str, first: str) -> str:
    """Return a thing behind what stands in the first one before the word for such a thing."""
    tagged = rjieba.tag(first)
    while tagged and tagged[-1][1][0] in COMMON and tagged[-1][1] not in NAMES:
        tagged.pop()
    head = "".join(word for word, _ in tagged)
    head = head.rstrip("0123456789") if item[:1].isdigit() else head
    return head + item if tagged and tagged[-1][1][0] in ENDING and head != first else item
