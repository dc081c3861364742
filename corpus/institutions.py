"""Finds the names of institutions in a sentence, by how they end and where they begin."""

import re
from collections.abc import Iterator
from itertools import accumulate

import rjieba

from corpus.article import Range

ENDINGS = (
    "大学|学院|研究院|研究所|科学院|实验室|中心|公司|集团|银行|医院|委员会|局|厅|办公室|基金会|基金|园区"
    "|协会|学会|联合会|法院|检察院|出版社|中学|小学|学校|博物馆|图书馆|事务所|总队|支队"
)
ENDING = re.compile(rf"(?:{ENDINGS})$")
NO_ENDING = re.compile(r"(?:全|结|布|格|当|大|客|餐|平|开|僵|战|时|变|破|骗|定)[局厅]$")
ANYWHERE = re.compile(ENDINGS)
PROPER = ("ns", "nr", "nt", "nz", "j", "eng")
OPENERS = (
    "国家",
    "全国",
    "中国",
    "中央",
    "国务院",
    "中共",
    "省",
    "市",
    "区",
    "县",
    "国际",
    "联合国",
)
INNER = (*PROPER, "n", "b", "vn", "f", "s", "a", "an", "g", "v", "l", "i")
NOT_INNER = frozenset(
    re.findall(
        r"\w+",
        "记者 专家 教授 主任 院长 校长 局长 厅长 部长 书记 主席 总裁 董事长 经理 总经理 学者 代表"
        " 成员 学生 原 前 现 在 有 是 为 由 到 与 和 及 位于 来自 成为 担任 称 任 一家 联合 携手"
        " 牵手 依托 走进 进入 组织 邀请 支持 推动 建设 成立 设立 发布 负责 参与 通过 介绍 表示"
        " 毕业 考入 包括 加入 收购 投资 入选 前往 参观 打造 建成 委托 协助 要求"
        " 涉及 属于 结合 带领 就读 任职 供职 兼 图据 联动 合计 控制",
    )
)
VERBS = ("v", "a", "f", "s")  # inside a name only between others, never its first word
GENERIC = re.compile(
    r"^(?:中国|国家|全国|国际|省|市|区|县|我国|当地|国有|商业|民营|上市|研发|中小|重点|科研|科技|信息|服务|数据)?(?:大学|公司|银行|医院|学校|集团|中心|基金|实验室|研究院|研究所|学院|中学|小学|委员会|办公室|协会|园区)$"
)
CITY_CENTRE = re.compile(r"[市区县城国]中心$")
NUMERALS = tuple("一二三四五六七八九十")
LONGEST = 25  # characters


def institutions_in(text: str) -> Iterator[Range]:
    """Yield the spans of the institutions that a sentence names, in order."""
    if not ANYWHERE.search(text):
        return
    tagged = rjieba.tag(text)
    ends = list(accumulate(len(word) for word, _ in tagged))
    free = 0  # the first word that belongs to no name yet
    for at, (word, _) in enumerate(tagged):
        if at < free or not _ends(word):
            continue
        last = _extended(tagged, at)
        first = _first(tagged, free, last)
        span = ends[first] - len(tagged[first][0]), ends[last]
        free = last + 1
        cut = text[: span[0]].endswith(NUMERALS)  # 十国集团 of 二十国集团
        if not cut and _is_name(text[slice(*span)], tagged[first : last + 1]):
            yield span


def _extended(tagged: list[tuple[str, str]], last: int) -> int:
    """Return the last word of a name that goes on to another ending, as 附属医院 after 大学."""
    for at in range(last + 1, min(last + 7, len(tagged))):
        word, tag = tagged[at]
        if not _inside(word, tag) or tag in VERBS:
            break
        if _ends(word):
            return _extended(tagged, at)
    return last


def _first(tagged: list[tuple[str, str]], free: int, last: int) -> int:
    """Return the first word of the name that ends at `last`."""
    first = last
    while first > free and _inside(*tagged[first - 1]):
        first -= 1
    starts = [
        at for at in range(first, last + 1)
        if tagged[at][1].startswith(PROPER) or tagged[at][0].startswith(OPENERS)
    ]  # fmt: skip
    return starts[0] if starts else last


def _ends(word: str) -> bool:
    """Tell whether a word ends like an institution."""
    return bool(ENDING.search(word)) and not NO_ENDING.search(word)


def _inside(word: str, tag: str) -> bool:
    """Tell whether a word can stand within a name."""
    if word in NOT_INNER or re.fullmatch(r"[^\w·-]+|_+", word):
        return False
    return (
        tag in INNER
        or word in "·-"
        or tag.startswith("n")
        or (tag == "m" and word.startswith("第"))
    )


def _is_name(name: str, tagged: list[tuple[str, str]]) -> bool:
    """Tell whether what ends like an institution is the name of one."""
    if (
        len(name) > LONGEST
        or len(name) < 4
        or GENERIC.match(name)
        or CITY_CENTRE.search(name)
        or _is_middle(tagged)
    ):
        return False
    word, tag = tagged[0]
    return tag.startswith(PROPER) or word.startswith(OPENERS) or tag == "nt"


def _is_middle(tagged: list[tuple[str, str]]) -> bool:
    """Tell whether a name is only the middle of a place."""
    return len(tagged) == 2 and tagged[1][0] == "中心" and tagged[0][1] == "ns"
