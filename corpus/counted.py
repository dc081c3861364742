"""Finds what stands after a figure and is counted by it, as 群众 in 7名受困群众."""

import re
from collections.abc import Sequence

from corpus.article import Range
from corpus.words import Tagged, Word

NOUN = ("n", "j", "l", "eng")  # tags that a thing counted can end in
NOMINAL = (*NOUN, "vn", "an", "b", "a", "i", "k", "s")  # tags that may stand before it
PREDICATE = (*NOMINAL, "v", "d", "p", "u", "f", "t", "r")
ADVERBS = re.compile(r"^(?:均|都|已经?|正在?|被|则|仍|也|还|全部|先后|因此)+")
NOT_COUNTED = frozenset(
    re.findall(
        r"\w+",
        "大关 关口 方面 左右 以上 以下 以内 之间 之后 之前 开外 时间段 名单 期间 时候 关头 水平"
        " 高位 低位 角度 层面 重点 主要 部分 阶段 领域 全部 其他 剩余 累计 人民币 美元 整数 位置"
        " 地方",
    )
)
NOMINALISED = frozenset(
    re.findall(
        r"\w+",
        "服务 管理 研究 保护 开发 建设 生产 教育 培训 治理 防控 监测 检测 示范 创新 试点 救援"
        " 残留 残障 应急 施工 加工 制造 销售 运输 消费 投资 融资 合作 交流 体验 观测 监控 运营"
        " 经营 交易 实践 诉讼",
    )
)  # verbs that stand between the nouns of a name
OVERSHOT = re.compile(
    r"(?:均|都|也|分别|已|约|仅)*(?:达到?|为|是|超过?|占|同比|环比|增长|下降)[^，。]{0,6}\d"
)  # what follows a noun that has a figure of its own
LISTS = ("名单", "名录", "目录")
SUFFIXES = tuple("所站室员队点区处部局厅馆院者犯车船机组店园厂手女")
STOP = re.compile(r"[，,。；;：:！？!?、）()（—…]|$")
LONGEST = 16  # characters
SAID = range(2, 11)  # characters of what is said of people


def counted_after(line: Tagged, end: int, *, ruled: bool) -> Range | None:
    """Return the noun phrase that begins at `end`, across a leading 的, None if none is sure.

    `ruled` tells that a verb rules the figure, so that a verb right after it belongs to the noun.
    """
    run = line.beginning(end, end + LONGEST)
    if not run or run[0].start != end:
        return None
    run = run[run[0].text == "的" :]
    last, quoted = None, False
    for place, word in enumerate(run):
        if word.text == "“" or (word.text == "”" and quoted):
            quoted, last = not quoted, None
        elif quoted:
            continue
        elif not (_is_nominal(run, place) or (ruled and not place and _modifies(run))):
            break
        elif word.text.endswith("式"):
            continue
        elif word.tag.startswith(NOUN) or (place and word.text in NOMINALISED):
            last = word
    if last is None or quoted or _goes_on(line.text, last):
        return None
    return _sure(line.text, run[0].start, last.end)


def _goes_on(text: str, last: Word) -> bool:
    """Tell whether a noun is only the head of a longer one: 火炬 of 火炬手, HDMI of HDMI接口."""
    if last.text in NOMINALISED:
        return not STOP.match(text, last.end)
    latin = last.text.isascii() and text[last.end : last.end + 2].lstrip()[:1].isalpha()
    return latin or text.startswith(SUFFIXES, last.end)


def _is_nominal(run: Sequence[Word], place: int) -> bool:
    """Tell whether a word can stand in a noun phrase, as any verb can in 实践所 or 登机点."""
    word, after = (*run[place : place + 2], None)[:2]
    if word is None or word.text.startswith(("被", "历时", "一共")) or _is_idiom(word):
        return False
    within = place > 0 and word.text in NOMINALISED
    suffixed = bool(after and word.tag == "v" and after.text in SUFFIXES)
    return word.tag.startswith(NOMINAL) or word.text in ("新", "老", "·") or within or suffixed


def _is_idiom(word: Word) -> bool:
    return word.tag in ("l", "i") and len(word.text) > 3


def _modifies(run: Sequence[Word]) -> bool:
    """Tell whether a verb stands right before a noun, as in 受困群众."""
    verb, noun = (*run, None)[:2]
    return bool(verb and noun and verb.tag == "v" and len(verb.text) == 2 and noun.tag[0] in "nlj")


def _sure(text: str, first: int, last: int) -> Range | None:
    name = text[first:last]
    plain = len(name) > 1 and not name.endswith(LISTS) and not name[0].isdigit()
    plain = plain and name not in NOT_COUNTED
    return (first, last) if plain and not OVERSHOT.match(text, last) else None


def predicate_after(line: Tagged, end: int) -> Range | None:
    """Return what is said of people up to the end of the clause, as 受伤 in 4人受伤."""
    text = line.text
    stop = STOP.search(text, end)
    last = stop.start() if stop else len(text)
    opened = ADVERBS.match(text[end:last])
    first = end + (opened.end() if opened else 0)
    run = line.beginning(first, last)
    if last - first not in SAID or not run or run[0].start != first or run[0].tag != "v":
        return None
    plain = run[0].text not in ("组成", "是", "以上") and "的" not in text[first:last]
    plain = plain and text[last - 1] not in "后前时内中"
    return (first, last) if plain and all(w.tag.startswith(PREDICATE) for w in run) else None
