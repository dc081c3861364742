"""Finds the post or the role that a sentence tells of somebody, before or after the name."""

import re
from collections.abc import Iterator

import rjieba

from bot.language.persons import is_person
from corpus.article import Range

WORD = (
    r"(?:长|书记|主任|总?经理|总裁|总监|总编|主编|主席|总理|总统|首相|国王|女王|王储|大臣|院士|教授|研究员|工程师|设计师"
    r"|律师|会计师|医[生师]|[教讲老]师|教练员?|发言人|[负主]责人|创始人|创办人|合伙人|带头人|掌门人|经纪人|法定?代表人?|主持人|传承人|代言人|代表|委员"
    r"|专员|董事|[监理]事|秘书|顾问|[大特]使|参赞|领事|议员|法官|检察官|警[官员察]|民警|[上中少]将|[大上中少]校|记者|编辑|主播|导演"
    r"|[演球队船店学社职雇成议党会教官军海飞宇航技]员|歌[手星]|作[家者]|画家|诗人|[术学想明业评论]家|专家|学者|分析师|博士|硕士|[学新毕研]\w?生|同学"
    r"|[市村居农渔难网股]民|业主|店主|老板|C[A-Z]O|政委|司令|巡视员|调研员|干[事部]|队[员友]|选手|运动员|冠军|[门前中后][将锋场卫]"
    r"|志愿者|助[理教手]|[员职]工|司机|护士|[妈爸]{2}|[父母]亲|丈夫|妻子|儿子|女儿|爱好者|达人|当事人|[男女]子|负责同志|天[王后]|影[帝后]|首席\w{1,4}官)"
)
HELD = re.compile(rf"{WORD}$", re.IGNORECASE)
CUTTING = frozenset(
    re.findall(
        r"\w+",
        "据 由 对 在 与 和 同 跟 及 以及 向 把 被 让 给 将 是 为 了 着 因 经 从 就 除 曾 当"
        " 而 但 也 并 并且 来自 此前 日前 近日 今天 昨天 当日 当天 随后 会上 同时 其中 对此"
        " 记者 采访 邀请 表示 介绍 称 说 认为 指出 告诉 报道 透露 任命 选举 聘任 提名 免去"
        " 决定 通知 联系 获悉 了解 看到 听 听说 陪同 陪 率领 包括 感谢 成为 上周 本周 一些"
        " 稍晚 现任 时任 原任 担任 出任 已任 还是 还有 如 例如 加上 时 时候 后 前 之后 上"
        " 即 原 免 什么 哪位 作为",
    )
)  # words that lead up to a title and are no part of it
LIMIT = re.compile(
    r"[，,。；;：:！!？?“”\"‘’】【\n—]|(?<=[\u4e00-\u9fff）)])\s+(?=[\u4e00-\u9fff（(])"
)
JOINING = frozenset("和与")  # join two posts where a post stands before them
PARTS = frozenset("及兼")  # join the parts of one title
LEADING = re.compile(r"^(?:[（(][^（()）]*[）)]|[、 的）)]|[原前曾时现卸]任)*")  # before a title
KIN = re.compile(r"[妈爸父母丈妻儿女]")  # after a name it is somebody else
CALLED = 8  # characters after a name in which a title may stand, as in 张三教授
SAME = r"[”’》」]?(?:\s?[（(][^（()）]{1,40}[)）])?"  # after a name: another spelling of it
TAKES = (
    r"(?:现任|担任|出任|兼任|[升履就调]任|接任|已任|任职为?|当选为?|获聘为|受聘为|受聘担任|成为|现为"
    r"|任(?![命何由务期性教意凭用免选职]))"
)
POST = (
    r"(?P<post>[^，,。；;：:！!？?“”]{2,40}?)"
    r"(?=[，,。；;：:！!？?]|$|职务|一职|的?时候?|后|并|以来|期间)"
)


def title_before(text: str, name: Range) -> Range | None:
    """Return the title that stands before a name, as in 某公司总经理张三, None without one."""
    start, _ = name
    begins = [found.end() for found in LIMIT.finditer(text, 0, start) if found.end() < start]
    first = uncut(text, max(begins, default=0), start)
    title = text[first:start].rstrip(" 、/／：:")
    held = HELD.search(title.rstrip("的兼"))
    return (first, first + len(title)) if held and len(title) > 1 else None


def uncut(text: str, first: int, last: int) -> int:
    """Return where a title that ends at `last` begins: after what only leads up to it."""
    place = begins = first
    before = ""
    for word, tag in rjieba.tag(text[first:last]):
        told = text[begins:place]
        place += len(word)
        if place < last and _leads_up(word, tag, before, told):
            begins = place
        before = word
    return last - len(LEADING.sub("", text[begins:last], count=1))


def _leads_up(word: str, tag: str, before: str, told: str) -> bool:
    """Tell whether a word is no part of the title after it: what is `told` so far is cut off."""
    if before.isdigit() and word in "日后":
        return word == "日"  # 8日, but 80后
    if told and (word == "及" or (word in JOINING and HELD.search(told))):
        return False
    named = tag.startswith("nr") and is_person(word) and HELD.search(told)
    linked = tag == "c" and word not in PARTS
    return word in CUTTING or tag in ("t", "tg") or linked or bool(named)


def title_after(text: str, name: Range) -> Iterator[tuple[Range, int]]:
    """Yield the titles that a sentence tells after a name, each with how firmly it is told.

    As in 任命张三为局长, 局长是张三, 张三，1976年生，现任局长, 张三是一名教师.
    """
    start, end = name
    for firmness, pattern in AFTER:
        for found in pattern.finditer(text, end):
            if found.start() == end and _is_post(found["post"]):
                yield found.span("post"), firmness
                break
    called, _ = next(iter(rjieba.tag(text[end : end + CALLED])), ("", ""))
    if len(called) > 1 and HELD.search(called) and not KIN.search(called):
        yield (end, end + len(called)), 2
    if re.search(r"[是为系]$", text[:start]):
        begins = [found.end() for found in LIMIT.finditer(text, 0, start)]
        first = uncut(text, max(begins, default=0), start - 1)
        if _is_post(text[first : start - 1]):
            yield (first, start - 1), 3


def _is_post(text: str) -> bool:
    return bool(HELD.search(text.strip()))


AFTER = (
    (4, re.compile(rf"{SAME}(?:同志|先生|女士)?(?:为|担任|出任|任){POST}")),
    (4, re.compile(rf"{SAME}[^。；;！？]{{0,80}}?(?:现任|现为|现担任){POST}")),
    (3, re.compile(rf"{SAME}[，,]?(?:也|就|则|仍)?(?:是|系){POST}")),
    (3, re.compile(rf"{SAME}[，,]?(?:\w{{0,6}})?{TAKES}{POST}")),
    (2, re.compile(rf"{SAME}[（(，,]\s?{POST}")),
    (1, re.compile(rf"{SAME}[^。；;！？]{{0,80}}(?:{TAKES}){POST}")),
)
