"""Finds the things that a question sets side by side, and asks of each of them by itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import rjieba

from bot.questions.nouns import AMOUNTS, is_measure
from bot.questions.shared_words import SHAPE, whole_things

OF_EACH = (
    r"各自|各(?![国地界种类省市县区级部方项位个校族行大家单报路年人条式样处院司门乡镇村街馆党派科系色])"
    r"|分别|相比|\brespectively\b|\beach\b"
)
HOW = "年长|年轻|[高低多少大小长短早晚快慢重轻深宽远近贵]"
MORE = re.compile(
    r"(?:哪(?:一?[\u4e00-\u9fff])(?:城市|地区|公司|企业|国家|省份|项目|季度)?|谁)的?"
    rf"(?P<what>[^，,更]{{0,8}}?)(?:更|比较)?(?P<how>{HOW})(?![\u4e00-\u9fff]{{2}})"
)
EACH = re.compile(rf"{OF_EACH}|{MORE.pattern}")
NOISE = re.compile(OF_EACH)
BESIDE = re.compile(
    r"(?:相比(?:较|之下)?|比(?:较|一比|起来)?)[，,]?(?=哪|谁)"
)  # says no more than 和
BOTH = re.compile(r"[这那]?[两二三四]\S的?")  # 两人的, 三家
OF_BOTH = re.compile(
    r"^[这那]?[两二三四][个家座所位名条款起次场地人][^\W\d年月日季度半上下今去前后]{0,3}?的"
)
TOGETHER = re.compile(
    r"(?<=.{2})(?P<many>[两二三四五六七八])(?:个月|个季度|年|[个家座所位名人地市县区国省条款趟支场部艘架辆列只次批期天])(?=.)"
)
THESE = re.compile(
    r"(?<=.)[这那][两二三四五六七八][个家种类项大座名位][^，的]{0,4}的"
)  # 这三个行业的
MANY = "〇一二三四五六七八"
THEY = re.compile(
    r"^[这那]?[两二三四][者人家地国市省区县校方位名个](?:公司|企业)?的?(?=对|一|[上今去前同]|[\u4e00-\u9fff]{0,8}(?:多|几|什么|哪|谁|如何|怎))"
)
ASKED_BY = {
    **dict.fromkeys(("年长", "年轻"), "多大年纪"),
    **dict.fromkeys("多少", "多少"),
    **dict.fromkeys("早晚", "什么时候"),
    "贵": "多少钱",
    **dict.fromkeys("高低", "多高"),
    **dict.fromkeys("大小", "多大"),
    **dict.fromkeys("长短", "多长"),
    **dict.fromkeys("远近", "多远"),
    **dict.fromkeys("快慢", "多快"),
    **dict.fromkeys("重轻", "多重"),
    "深": "多深",
    "宽": "多宽",
}  # what is asked of each of several things where the question asks which is more so
JOINING = frozenset({"和", "与", "跟", "同", "以及", "还有", "及", "and", "、", "比", "或", "还是"})
CLAUSES = re.compile(r"[，,；;](?!以及|还有)")
LISTED = re.compile(r"^(?P<asked>[^：:]+)[：:](?P<items>[^：:]+)$")  # 各是多少：甲、乙
LED = re.compile(
    r"(?:\d{4}|[今去前])年(?:的?(?:[上下]半年|前?[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?))?"
)
SIDE = 2  # characters of the shortest thing that can be set beside another


@dataclass(frozen=True, slots=True)
class Things:
    """Things side by side: what stands before them, each by itself, each in full, what follows."""

    head: str
    items: tuple[str, ...]
    whole: tuple[str, ...]
    rest: str


def each_of(question: str, before: Things | None) -> tuple[tuple[str, str], ...]:
    """Return a question once for each thing that it sets side by side; none if it sets none.

    Each is given as it stands, and with what belongs to all of them. Where it says 各 or 分别 of no
    things of its own, they are those `before` it.
    """
    question = BESIDE.sub("", question)
    each = EACH.search(question)
    if each and (listed := _listed(question, each.start())):
        return listed
    things = things_in(question, each.start()) if each else None
    if each and things:
        rest = _asked(things.rest, things.whole[-1])
        named = zip(things.items, things.whole, strict=True)
        return tuple(
            (f"{'' if item != whole else things.head}{item}{rest}", f"{things.head}{whole}{rest}")
            for item, whole in named
        )
    if each and before and NOISE.search(question):
        rest = _asked(BOTH.sub("", question, count=1))
        return tuple((f"{before.head}{item}，{rest}",) * 2 for item in before.whole)
    return ()


def _listed(question: str, each: int) -> tuple[tuple[str, str], ...]:
    """Return what is asked of each of the things named behind a colon; none without such."""
    found = LISTED.match(question)
    items = _items(found["items"]) if found and each < found.end("asked") else []
    if not found or len(items) <= 1 or min(map(len, items)) < SIDE:
        return ()
    head, rest = found["asked"][:each], NOISE.sub("", found["asked"][each:])
    return tuple((f"{head}，{item}{rest}",) * 2 for item in items)


def _asked(rest: str, before: str = "") -> str:
    """Return what is asked of one of several things in the words that ask of each.

    Of 产量哪个高 it is how much, of 楼哪个高 how high; the noun may stand `before` these words.
    """
    first, *others = CLAUSES.split(rest)
    clauses = [first, *(THEY.sub("", OF_BOTH.sub("", clause)) for clause in others)]
    if NOISE.search(rest):
        clauses = [clause for clause in clauses if not MORE.match(clause)]

    def how(more: re.Match[str]) -> str:
        measured = is_measure(more["what"] or before + more.string[: more.start()])
        return f"{more['what']}{AMOUNTS if measured else ASKED_BY[more['how']]}"

    return MORE.sub(how, NOISE.sub("", "，".join(clauses)))


def things_in(question: str, end: int) -> Things | None:
    """Return the last things side by side in the first `end` characters of a question."""
    for start, stop in reversed(list(_stretches(question, end))):
        items = _items(question[start:stop])
        if len(items) > 1 and all(len(item) >= SIDE for item in items):
            led = _time_of_all(items)
            own, whole = zip(*whole_things([items[0][len(led) :], *items[1:]]), strict=True)
            return Things(question[:start] + led, own, whole, question[stop:])
    return None


def _time_of_all(items: list[str]) -> str:
    """Return the time that stands before the first of several measures, none if others have one.

    The year of one event is not that of another.
    """
    led = LED.match(items[0])
    others = is_measure(items[-1]) and not any(map(SHAPE.search, items[1:]))
    return led[0] if led and others and len(items[0]) - led.end() >= SIDE else ""


def _stretches(question: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the clauses of the beginning of a question stand."""
    start = 0
    for mark in CLAUSES.finditer(question, 0, end):
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _items(text: str) -> list[str]:
    """Return the things that joining words set side by side in a text."""
    items = [""]
    for word in rjieba.cut(text):
        if word in JOINING:
            items.append("")
        else:
            items[-1] += word
    *others, last = (item.strip(" ，,") for item in items)
    return [*others, _without_count(last, len(items))]


def _without_count(last: str, many: int) -> str:
    """Return the last of so many things without how many they are: 乙两家公司 is 乙公司."""
    counted = TOGETHER.search(last)
    told = MANY.find(counted["many"].replace("两", "二")) if counted else 0
    if THESE.search(last):
        return THESE.sub("的", last, count=1)
    return TOGETHER.sub("", last, count=1) if told == many else last
