"""Finds the phrase that leads up to a figure and tells what it measures."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.article import Range
from corpus.words import Tagged, Word

STOPS = re.compile(r"[，,。；;：:！？!?、（）()《》【】「」『』\[\]<>…—|/=]")
STATED = re.compile(
    r"(?:已经|已|均|[降升增减跌涨提](?:至|到|为)|提[高升]到|从|由|平均|每|也|就|仅|只|还|共|都|将|可|了|约|近|超|逾"
    r"|达到|达|为|是|至|到|有|突破|超过|合计|总计|共计|高达|多达|分别|接近|不足|不到|最高|最低|最多|至少|以|和|及|与"
    r"|大约|将近|录得|少于|多于|大于|小于|低于|高于|不超过|一共|更|会|\s)+"
)
OPENED = frozenset(
    re.findall(
        r"\w+",
        "其中 目前 截至目前 当前 的 这一数字 该数字 所谓 保持 此外 同时 因此 但 但是 而 而且 并"
        " 并且 且 据悉 据介绍 据统计 数据显示 当时 如今 现在 期间 以来 底 末 月底 年底 收盘 仅 共"
        " 均 则 也 又 还 及 和 与 至 以及 即 若 如果 如 比如 例如 对此 另外 另 当日 当天 今日"
        " 昨日 今天 昨天 近日 随后 最终 此前 日前 其 该 有 则",
    )
)
SAID = re.compile(
    r".*(?:表示|显示|透露|指出|介绍|认为|预计|预测|报道|获悉|强调|宣布|公布|计划|发现|统计|称|说)(?=..)"
)
LISTED = re.compile(r".*(?<![平高中初同优])等(?![级于待候额])(?=..)")  # 甲、乙等 before the sort
CHANGES = (
    "增长|增加|提高|提升|上升|下降|减少|降低|回落|上涨|下跌|扩大|缩短|缩小|增|降|涨|跌|下滑|上浮|下调|上调"
    "|反弹|走高|走低|攀升|飙升|放缓|回升|加快|缩减|激增|暴跌|大跌|大涨|微涨|微跌|收涨|收跌"
)
CHANGE = re.compile(
    rf"(?:(?:同比|环比|年均|比上年|较上年|同期)?(?:实际|名义|净|累计|大幅|小幅|稳步|持续|显著|快速|明显|分别)?(?:{CHANGES})"
    r"|占(?:比|总.{1,5}|[^，]{0,8}(?:[额量数值]|比重|比例)))了?"
)  # what a figure tells of that before it: a change, or a share
MEASURED = re.compile(
    r"(?:[^\W\d]率|额|量|人数|[^\W\d]数|价|价格|价值|总?产?值|比例|比重|占比|收入|支出|利润|投入|投资|面积"
    r"|[全总]?[长宽高深重]|里程|费用?|资金|金额|规模|时长|时间|时速|速度|成本|销售|强度|工资|距离|体积|容量"
    r"|温度|气温|深度|高度|长度|身高|体重|市值|评分)$"
)
ENDED = ("n", "j", "l", "eng")  # tags that a measure can end in
PERSONAL = ("nr", "ns", "nt", "nrt")
CUT = ("p", "c", "r", "w", "x", "m", "d", "y")  # tags that a long phrase is cut at
WEAK = frozenset(
    re.findall(
        r"\w+",
        "是 有 有着 位于 在 包括 含 使 让 给 造成 导致 带来 涉及 连续 处于 每隔 相当于 达成 距离"
        " 作为 成为 进行 超过 需 需要 要 可以 能 能够 开始 继续 持续 包含 拥有 现有 建有 设有 没有"
        " 具有 存在 同比 环比 收报 报收 高出 多出 超出 全球 全国 全省 全市 全县 全区 我国 县市"
        " 地方 城区 局地 局部 地区 部分地区 大部 山区 沿海 部分 一带 西部 东部 南部 北部 中部 时"
        " 当地 最后 区间 全部 录得 男子 女子 单人 双人 小区 收盘报",
    )
)  # words that a measure does not end in
NO_MEASURE = re.compile(
    r"\d|[一二三四五六七八九十百千万亿]{2}|每[^，]{1,2}$|^[约折]合|^合人民币"
    r"|[低高]点|同期|此前|之前|相比|交易日|^[前后]者"
)
COUNT = re.compile(r"\d|[一二两三四五六七八九十几]+[\u4e00-\u9fff]?$|[万亿千百]+\w?元?$")
POINTING = frozenset(("以", "将", "这", "每隔", "是", "即便", "它", "他", "她", "我", "你"))
LONGEST = 20  # characters of a phrase that is taken as it stands


def leading(line: Tagged, free: int, start: int) -> tuple[Word, ...]:
    """Return the words of the phrase that leads up to `start` in its clause, none before `free`."""
    text = line.text
    begins = [free]
    begins += [stop.end() for stop in STOPS.finditer(text, 0, start)]
    begins += [dated.end for dated in line.dates if dated.end <= start]
    first = max(begins)
    first += _opening(text[first:start])
    first += _quoted(text[first:start])
    run = [_before(word, start) for word in line.beginning(first, start)]
    while run and STATED.fullmatch(run[-1].text):
        run.pop()
    while run and run[-1].text == "的":
        run.pop()
    pairs = enumerate(pairwise(run[:-1]), start=1)
    counts = [at for at, (per, word) in pairs if COUNT.match(word.text) and per.text != "每"]
    run = run[counts[-1] + 1 :] if counts else run  # 价值 of 一台价值
    while run and (run[0].text in OPENED or run[0].tag in ("c", "u", "uj", "y", "w", "q", "f")):
        run.pop(0)
    return _shortened(tuple(run))


def _before(word: Word, start: int) -> Word:
    """Return a word, of one that goes on past `start` what stands before it, as 涨 of 涨近."""
    if word.end <= start:
        return word
    return Word(word.start, start, word.text[: start - word.start], "v")


def _opening(clause: str) -> int:
    """Return the length of what only introduces a clause: who says it, or a list of examples."""
    found = [match.end() for match in (SAID.match(clause), LISTED.match(clause)) if match]
    return max(found, default=0)


def _quoted(clause: str) -> int:
    """Return the length of a clause up to the last mark of quotation that has no other."""
    opened = clause.rfind("“") + 1
    if opened and "”" not in clause[opened:]:
        return opened
    return clause.find("”") + 1 if "“" not in clause else 0


def _shortened(run: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return a phrase; of a long one what ends it, from where a phrase can begin."""
    if not run or run[-1].end - run[0].start <= LONGEST:
        return run
    near = [at for at, word in enumerate(run) if run[-1].end - word.start <= LONGEST]
    parted = [at for at in near[:-1] if run[at].tag.startswith(CUT)]
    if parted:
        return _ending(run[parted[-1] + 1 :])
    begins = [at for at in near[:-1] if run[at].tag == "v" or run[at - 1].text == "的"]
    return _ending(run[begins[0] :]) if begins else ()


def _ending(run: tuple[Word, ...]) -> tuple[Word, ...]:
    return run if run and _ends(run) else ()


def _ends(run: Sequence[Word]) -> bool:
    """Tell whether a phrase ends in a word for something that can be measured."""
    last = run[-1]
    return ends_measured(run) or (last.tag.startswith(ENDED) and not last.tag.startswith(PERSONAL))


def ends_measured(run: Sequence[Word]) -> bool:
    """Tell whether a phrase ends in a word that stands for a measure itself, as 价格."""
    if not run or not MEASURED.search(run[-1].text):
        return False
    return len(run[-1].text) > 1 or (len(run) > 1 and run[-2].tag.startswith(ENDED))


def names_measure(run: Sequence[Word]) -> bool:
    """Tell whether a phrase surely says by itself what is measured: 出口总额, not 位于 or 将以."""
    if not run or run[-1].end - run[0].start < 2 or run[-1].text in WEAK:
        return False
    written = "".join(word.text for word in run)
    if (
        NO_MEASURE.search(written)
        or CHANGE.fullmatch(written)
        or run[0].text in POINTING
        or _points(run)
    ):
        return False
    if run[-2:-1] and (run[-2].tag == "p" or run[-2].text.endswith("每")):
        return False
    if _ends(run):
        return not (run[0].tag == "p" and len(run) < 4)
    return verb_ends(run) and any(word.tag.startswith(ENDED) for word in run[:-1])


def _points(run: Sequence[Word]) -> bool:
    return any(word.text.startswith(("将", "这", "那")) for word in run[1:3])


def verb_ends(run: Sequence[Word]) -> bool:
    """Tell whether a phrase ends in a verb that can rule a figure."""
    last = run[-1] if run else None
    if last is None or not last.tag.startswith("v") or last.text in WEAK:
        return False
    return len(last.text) > 1 or bool(CHANGE.fullmatch(last.text))


def span_of(run: Sequence[Word]) -> Range:
    """Return the span of a phrase."""
    return run[0].start, run[-1].end
