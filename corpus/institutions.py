"""Finds the names of institutions in a sentence, by how they end and where they begin."""

import re
from collections.abc import Iterator, Sequence

from corpus.article import Range
from corpus.institution_endings import ENDING
from corpus.words import Word

ENDED = re.compile(rf"(?:{ENDING})$")
NO_ENDING = re.compile(
    r"(?:这|那|该|首|出|事|全|结|布|格|当|大|客|餐|平|开|僵|战|时|变|破|骗|定)[局厅]$|^出局$"
)
ANYWHERE = re.compile(ENDING)
NAMES = ("ns", "nr", "nt", "nz")
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
        " 时任 现任 曾任 指责 归 调研 理事 电 讯 涉及 属于"
        " 结合 带领 就读 任职 供职 兼 图据 联动 合计 控制 详见 暨 发布会 论坛 内",
    )
)
VERBS = ("v", "a", "f", "s")  # inside a name only between others, never its first word
PLAIN = (
    "控股|交易所|交易|研发|培训|我国|当地|国有|商业|民营|上市|中小|重点|科研|科技|信息|服务|数据|人民|公立|私立|民办"
    "|理工|师范|医科|农业|职业|技术|中医|妇幼|中心支|环保|医保|社保|养老|公募|私募|主权|政府|产业|投资"
    "|创投|保险|证券|期货|租赁|物业|房地产|食品|网络|互联网|旅游|航空|快递|物流|制药|汽车|高等|定点"
)  # words that tell no institution from others of its sort
GENERIC = re.compile(
    rf"^(?!人民银行|农业银行)(?:(?:{PLAIN}){{0,3}}|国家|全国|国际|省|市|区|县)(?:{ENDING})$"
)
COMMON = re.compile(
    r"^(?:国家|[省市区县镇乡州])[级属](?!市)|^国际\w+公司$|讯国家|^省市|^[一二三四五六七八九十]大"
    r"|(?:诈骗|犯罪|贩毒)集团$|上市公司$"
    r"|^(?:[中美英法德韩泰]国|日本|俄罗斯|印度|越南|新加坡|澳大利亚|加拿大|意大利|西班牙|巴西"
    r"|[非欧亚美]洲|(?:中国)?(?:大陆|内地)|海外|境外|国外|国内|外国|本地)"
    r"(?:公司|企业|集团|大学|学院|学校|中学|小学|医院|法院|研究所|研究院|实验室)$"
)  # what many are called
CITY_CENTRE = re.compile(r"[市区县城国]中心$")
NUMERALS = tuple("一二三四五六七八九十")
CENTRAL = re.compile(
    r"(?<=中心)(?:渔港|城区|城市|城|区|村|校|支行|任务|工作|组|思想|位置|地带|地段|医院)"
)
LONGEST = 25  # characters


def may_name(text: str) -> bool:
    """Tell whether a sentence holds an ending of an institution at all."""
    return bool(ANYWHERE.search(text))


def institutions_in(text: str, words: Sequence[Word]) -> Iterator[Range]:
    """Yield the spans of the institutions that a sentence of these words names, in order."""
    free = 0  # the first word that belongs to no name yet
    ends = {match.end() for match in ANYWHERE.finditer(text)}
    if not ends:
        return
    for at, word in enumerate(words):
        if word.end not in ends or at < free or not _ends(word.text):
            continue
        last = _extended(words, at)
        first = _first(words, free, last)
        free = last + 1
        start, end = words[first].start, words[last].end
        whole = not _is_cut(text, words, first) and not CENTRAL.match(text, end)
        if whole and _is_name(text[start:end], words[first : last + 1]):
            yield from _parted(text, start, end)


def _parted(text: str, start: int, end: int) -> Iterator[Range]:
    """Yield a name, or each of two that begin alike and stand together."""
    name = text[start:end]
    second = name.find(name[:2], 2)
    if second > 0 and _ends(name[:second]):
        yield start, start + second
        start += second
    yield start, end


def _is_cut(text: str, words: Sequence[Word], first: int) -> bool:
    """Tell whether a name lacks its head: 十国集团 of 二十国集团, 塔姆集团 of 高塔姆集团."""
    if len(words[first].text) == 1 and words[first].tag == "j":
        return True
    before = words[first - 1] if first else None
    lone = (
        before is not None
        and len(before.text) == 1
        and before.text not in "是有为到"
        and before.tag in ("a", "n", "nr", "ns", "v", "g", "j")
    )
    divided = words[first].text.endswith(("区", "县", "市")) and len(words[first].text) == 2
    if lone and (divided or words[first].tag.startswith("nr")):
        return True
    return text[: words[first].start].endswith(NUMERALS)


def _extended(words: Sequence[Word], last: int) -> int:
    """Return the last word of a name that goes on to another ending, as 附属医院 after 大学."""
    for at in range(last + 1, min(last + 7, len(words))):
        word = words[at]
        if not _inside(word) or word.tag in VERBS:
            break
        if _ends(word.text):
            return _extended(words, at)
    return last


def _first(words: Sequence[Word], free: int, last: int) -> int:
    """Return the first word of the name that ends at `last`."""
    first = last
    while first > free and _inside(words[first - 1]):
        first -= 1
    starts = [at for at in range(first, last + 1) if _opens(words[at])]
    verbs = [at for at in range(first, last) if words[at].tag == "v"]
    after = [at for at in starts if verbs and at > verbs[0] and words[at].tag.startswith(NAMES)]
    start = (after or starts or [last])[0]
    person = words[start].tag.startswith("nr") and start + 1 in starts
    return start + 1 if person and words[start + 1].tag == "ns" else start


def _opens(word: Word) -> bool:
    return word.tag.startswith(PROPER) or word.text.startswith(OPENERS)


def _ends(word: str) -> bool:
    """Tell whether a word ends like an institution."""
    return bool(ENDED.search(word)) and not NO_ENDING.search(word)


def _inside(word: Word) -> bool:
    """Tell whether a word can stand within a name."""
    written, tag = word.text, word.tag
    if written in NOT_INNER or re.fullmatch(r"[^\w·-]+|_+", written):
        return False
    if tag == "v" and len(written) == 1:
        return False
    return (
        tag in INNER
        or written in "·-"
        or tag.startswith("n")
        or (tag == "m" and written.startswith("第"))
    )


def _is_name(name: str, words: Sequence[Word]) -> bool:
    """Tell whether what ends like an institution is the name of one."""
    if not 4 <= len(name) <= LONGEST or _is_middle(words) or _is_branch(words):
        return False
    if GENERIC.match(name) or COMMON.search(name) or CITY_CENTRE.search(name):
        return False
    alone = len(words) == 1 and len(name) < 6 and name.endswith(("局", "厅", "办公室", "中心"))
    return _opens(words[0]) and not alone


def _is_middle(words: Sequence[Word]) -> bool:
    """Tell whether a name is only the middle of a place."""
    return len(words) == 2 and words[1].text == "中心" and words[0].tag == "ns"


def _is_branch(words: Sequence[Word]) -> bool:
    """Tell whether a name is only where a branch is, as 辽宁省分公司."""
    *places, last = words
    return last.text in ("分公司", "子公司", "公司", "集团", "分中心", "实验室") and all(
        w.tag == "ns" for w in places
    )
