"""Finds the names of programmes in a text: quoted, and told to be one by the words around them."""

import re
from collections import Counter
from collections.abc import Iterator

import rjieba

from corpus.article import Range

PROGRAMMES = (
    "计划|行动|工程|模式|政策|平台|基金|改革|规划|战略|机制|制度|项目|专项|倡议|活动|体系|试点|品牌"
)
DOCUMENTS = "方案|办法|条例|意见|纲要|通知|规定|细则|指南|标准|决定|条款|法"
CARD = r"[贷券卡](?![^\W的和与及在为是等后])"
NO_LAW = "[方司检说做想看用写打算唱玩吃手乘除语书无违非合以释土疗魔立]"  # before 法
QUOTED = re.compile(
    rf"“(?P<name>[^“”‘’《》]{{2,20}})”(?P<cue>(?:专项|系列|示范)?(?:{PROGRAMMES}|系统|{CARD}))?"
)
TITLED = re.compile(r"《(?P<name>[^《》]{3,60})》")
CUED = re.compile(rf"(?<!{NO_LAW})(?:{PROGRAMMES}|{DOCUMENTS}|[贷券卡])(?:[（(].{{1,12}}[）)])?$")
COMMON = re.compile(
    r".{2}(?:活动|改革|项目|制度|政策|平台|机制|体系|模式|品牌|标准|意见|通知|规定|方案)|.*[不没无].*[贷卡券]|.{4,}品牌"
)  # what any could be called
LAUNCHED = re.compile(
    r"(?:实施|启动|推出|推行|打造|发起|开展|设立|创建|构建|建立|出台|探索|推动)了?$"
)
CONTINUED = re.compile(r"[^\W的和与及等在为是后]")
UTTERED = re.compile(
    r"[，。？！；：、…,.?!;:\s]|^(?:[我你他她这那不没仅只更]|所谓)|[的了着吗呢吧啊]$"
)
SPEECH = re.compile(r"(?:说|道|称|表示|认为|写道|问)[：，:,]?$")
SHORTEST = 3  # characters of a name that no cue stands by
SHORTEST_TITLE = 6  # of a document; shorter ones are short for another


def programmes_in(texts: list[str]) -> Iterator[tuple[int, Range]]:
    """Yield the sentence and span of each programme that the sentences of an article name."""
    quoted = [tuple(QUOTED.finditer(text)) for text in texts]
    often = Counter(match["name"] for matches in quoted for match in matches)
    for number, (text, matches) in enumerate(zip(texts, quoted, strict=True)):
        for match in TITLED.finditer(text):
            if CUED.search(match["name"]) and len(match["name"]) >= SHORTEST_TITLE:
                yield number, match.span("name")
        for match in matches:
            span = _named(text, match, repeated=often[match["name"]] > 1)
            if span:
                yield number, span


def _named(text: str, match: re.Match[str], *, repeated: bool) -> Range | None:
    """Return the span of a quoted name, with the cue that follows it, or None."""
    name, before = match["name"], text[: match.start()]
    if UTTERED.search(name) or SPEECH.search(before):
        return None
    if CUED.search(name) and len(name) >= SHORTEST and not COMMON.fullmatch(name):
        return match.span("name")
    if match["cue"]:
        return match.start(), match.end("cue")
    told = repeated and LAUNCHED.search(before) and not CONTINUED.match(text, match.end())
    return match.span("name") if told and len(name) >= SHORTEST and _is_noun(name) else None


def _is_noun(name: str) -> bool:
    tagged = rjieba.tag(name)
    return tagged[-1][1].startswith(("n", "j", "eng", "x"))
