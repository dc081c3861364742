"""Knows by which measure words a figure tells what a question counts or measures.

What is asked by one word is told by another: 几回 by 6次, 多久 by 48小时, 多少员工 by 1200余名员工.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.language.misread import legible
from bot.questions.analysis import Sought
from bot.spans.finding import AROUND, SCALE, UNIT
from corpus.article import Range
from index.tokens import normal

REACH = 6  # characters behind a figure in which the noun that it counts may stand
FIGURE = r"[\d一二三四五六七八九十百千万亿多余半]"
UNITED = re.compile(
    rf"[\d一二三四五六七八九十两半][余多]?{SCALE}[余多]?(?P<unit>\D*?){AROUND}$"
)  # a figure with its unit
ABSTRACT = "率额价温薪历度平分"  # ends of words for what is high without being long
ALIKE = (
    "次回趟遍届",
    "人名位口",
    "个家所间处座",
    "件起宗桩项",
    "辆台部架",
    "只头匹",
    "栋幢座",
    "本部册",
    "批轮",
    "种类",
)  # measure words that count the same sort of thing
LASTS = (
    r"多久|多[长少](?:的)?时间|时长|历时|\bhow long\b"
    r"|(?:期限?|学制|寿命|年限|时效|时间)(?:一共|总共|大约|大概|约)?[是有为达]?多长"
)
LENGTH = "公里|千米|米|海里|里|k?m(?![A-Za-z])"
PERSONS = "个名位人"
OF_PERSONS = re.compile(
    r"(?:分子|[人者员手生师民犯警兵客友]|患儿|专家|特工|孩子|老板|代表|嘉宾|姑娘|小伙)(?:里|中|当中)?(?:一共|总共)?有?几个"
    r"|几个(?:人(?!工)|[\u4e00-\u9fff]{0,4}(?:分子|[者员手师民犯警兵客]|学生|特工|孩子|老板|代表|嘉宾|姑娘|小伙))"
)  # counted with 个, and told with 名 or 位, too
TIMES = "月|小时|星期|季度|百分点|工作日|钟头"  # behind a 个 that counts no things
MEASURED = (
    (
        LASTS,
        "个?(?:年|月|季度|星期|学期|小时|钟头|世纪)|周|天|日|分钟|秒|载|昼夜",
    ),
    (
        r"面积|占地(?:[约共]|总共|一共|大约)?(?:有|达|是)?(?:多少|多大|几|$)|占[了用]?(?:多少|几)[^，。？?人]{0,3}[地亩]|多少亩",
        "平方米|平方公里|平方千米|平米|㎡|k?m2|亩|公顷",
    ),
    (
        rf"(?<![{ABSTRACT}])(?<![{ABSTRACT}]有)多[高深宽](?!的)|\bhow (?:high|tall|deep|wide)\b",
        "米|厘米|毫米|c?m(?![A-Za-z])|层",
    ),
    (r"(?:多大|多少)(?:的)?吨位|吨位(?:有|是|达)?(?:多大|多少)", "吨"),
    (r"多远|里程|\bhow far\b", LENGTH),
    (r"多长(?!时)", rf"{LENGTH}|分钟?|秒|个?小时|天|页|字"),
    (r"多重(?![\u4e00-\u9fff])|\bhow heavy\b", "吨|公斤|千克|斤|克|k?g(?![A-Za-z])"),
    (
        r"电池(?:容量)?(?:有|是|达)?多[大少]",
        "毫安时?|m[Aa]h|千瓦时|[kK]?[Ww]h|度",
    ),
    (r"屏幕?(?:尺寸)?(?:有|是|达)?多大", "英?寸"),
    (r"(?:内存|存储|运存|硬盘|显存)(?:空间|容量)?(?:有|是|达)?多[大少]", "[GT]B?"),
    (r"(?:多少|几)度|气温|温度|\btemperature\b", "摄氏度|度|℃|°"),
    (
        r"(?:产业|市场|基金|资金|贷款|投资|融资|经济)(?:的)?(?:规模|体量|盘子)(?:有|是|达)?多大$",
        "亿元|亿|万元|元|%|倍",
    ),
    (
        r"(?<![响压差力用义率度模量子])有多大$",
        "平方公里|平方|亩|公顷|公里|[万亿]?元|倍|%|级|吨|立方|[千兆吉]瓦|岁|寸|米|层|[万亿]",
    ),
    (r"几岁|多大(?:年纪|岁数|年龄|了)|年龄(?!段)|今年多大|\bhow old\b", "岁"),
)  # questions for a measure, and the units that it is told in

TIME_ASKED = re.compile(
    r"(?:多少|(?<![好近前后这那十过头])几)(?P<unit>个?(?:小时|钟头|星期)|个月|季度|天|周|年|分钟|秒)"
    r"(?![级代前来后内以之])"
)
OF_TIME = (
    r"个?[多半]?(?:小时|钟头|星期|季度|学期|工作日|交易日)|个[多半]?月|周|天|日|分钟|秒|载|昼夜"
    r"|[时点夜晚]"
)
PENALTY = re.compile(r"判了?(?:刑|处)?(?:多少|几)|刑期|徒刑")
PENALTY_TOLD = re.compile(r"徒刑|获刑|死[刑缓]|拘役|管制|判(?:处|刑|了)|刑期|入狱|监禁|坐牢")
SOME = f"(?:{FIGURE}|[两几数整])"
SHORT_TIME = re.compile(rf"{SOME}(?:{OF_TIME})|(?<!\d{{3}}){SOME}年(?![级代])")
LONG_TIME = re.compile(rf"{SOME}(?:{OF_TIME}|年|月)")
BARE = re.compile(
    r"^(?!.*(?:时间|时长|[工周刑假]期|期限|年限|寿命|学制)).*[了得到出过掉](?:一共|总共|大约)?多少$"
)
LASTING = re.compile(rf"(?:{OF_TIME}|年|月)$")
DAY = re.compile(r"\d{1,2}月\d{1,2}日(?![至到—–~～-])")  # that tells no number of years or hours

DATE = re.compile(
    r"\d{1,2}月\d{1,2}日|\d{1,2}日(?=[早晚\d]|[上下中]午|凌晨|傍晚)|(?:^|(?<=[，,。；（(]))\d{1,2}日(?=[，,])"
)  # a day of the calendar
SPAN = re.compile(r"日\d{0,2}时?起?[至到—–~～-]|[从自]\D{0,4}\d{1,2}月|日起")
CLOCK = re.compile(r"\d{1,2}[时点](?:\d{1,2}分|[多许半])?|\d{1,2}分\d")  # tells no number of days


def untold_time(question: str, quotes: Sequence[str]) -> str:
    """Return the unit of time that a question asks for, 几天, where no quote tells a time.

    A year or month of the calendar tells no number of days. Empty if no such unit is asked for.
    """
    asked = TIME_ASKED.search(question)
    if not asked:
        return ""
    if PENALTY.search(question):
        told_so = any(PENALTY_TOLD.search(normal(quote)) for quote in quotes)
        return "" if told_so else asked["unit"]
    told = LONG_TIME if asked["unit"] in ("年", "个月", "季度") else SHORT_TIME
    texts = (legible(normal(quote)) for quote in quotes)
    if asked["unit"] != "天":
        texts = (DAY.sub("", text) for text in texts)
    else:
        texts = (CLOCK.sub("", text if SPAN.search(text) else DATE.sub("", text)) for text in texts)
    return "" if any(told.search(text) for text in texts) else asked["unit"]


def measure_asked(question: str) -> tuple[str, re.Pattern[str]] | None:
    """Return the unit of the measure that a question names, and what finds a figure of such units.

    None if it names no area, height, age or the like; how long something lasts is told by days too.
    """
    units = next((units for asked, units in MEASURED if re.search(asked, question)), None)
    if not units or re.search(LASTS, question):
        return None
    named = re.search(f"(?:多少|几)(?P<unit>{units})", question)
    return named["unit"] if named else units.split("|")[0], re.compile(f"{FIGURE}(?:{units})")


def is_told_lasting(question: str, text: str) -> bool:
    """Tell whether a text tells a length of time, true where a question does not ask how long."""
    asked, units = MEASURED[0]
    return not re.search(asked, question) or bool(re.search(f"[数几]?{FIGURE}(?:{units})", text))


@lru_cache(maxsize=256)
def told_by(sought: Sought) -> re.Pattern[str] | None:
    """Return what finds a figure of what a question counts or measures; None if it does neither."""
    for question, units in MEASURED:
        if re.search(question, sought.text):
            return re.compile(f"{FIGURE}(?:{units})")
    if not sought.counted:
        return None
    unit, noun = sought.counted[0], re.escape(sought.counted[:2])
    alike = "".join(group for group in ALIKE if unit in group) or unit
    if unit == "个" and OF_PERSONS.search(sought.text):
        alike = PERSONS
    short = re.escape(sought.counted[1:2] or unit)
    return re.compile(
        rf"{FIGURE}(?:[{re.escape(alike)}](?!{TIMES})|{short}|(?:{UNIT})?[^，,、；;]{{0,4}}?{noun})"
    )


def not_lasting(question: str, quote: str, spans: Sequence[Range]) -> list[Range]:
    """Return figures without those of time where a bare 多少 asks for another, if there are such.

    卖了多少 is no number of years; 工期是多少 may be.
    """
    bare = BARE.search(question)
    other = [span for span in spans if not LASTING.search(quote[slice(*span)])] if bare else []
    return other or list(spans)


def unit_of(figure: str) -> str:
    """Return the unit of a figure, as 元 of 约3万余元以上; empty without one, and of days."""
    found = UNITED.search(figure)
    return found["unit"] if found else ""


def tells(sought: Sought, quote: str, span: Range) -> bool:
    """Tell whether a figure in a quote, with what follows it, is of what a question counts."""
    figures = told_by(sought)
    start, end = span
    found = figures.search(legible(quote), start, end + REACH) if figures else None
    return bool(found and found.start() < end)
