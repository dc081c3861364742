"""Tells a thing from its like: the second batch from the first, the east section from the west."""

import re
from functools import lru_cache
from itertools import chain

import rjieba

from corpus.numerals import NUMERAL, value, value_of

NUMBER = r"[一二三四五六七八九十两百]+|\d+万?"
ORDINAL = re.compile(
    rf"第(?P<number>{NUMBER})(?P<unit>[批期届次轮代号例辆]|季(?!度))"
    rf"|(?<![\d一二三四五六七八九十])(?P<plain>{NUMBER})(?P<kind>[号期])(?!线?楼|会议|[令文货权间限])"
    r"|(?P<first>首)(?P<of>[批期届次轮])"
    r"|(?<=[\u4e00-\u9fff])(?<![统单唯专之万其])第?(?P<nth>[一二三四五六七八九十]{1,3})(?P<school>[中小])"
    r"(?:学|(?![国心间央等型小高低年医文外期午秋东部子华线立方时组区康微麦米说孩朋步块]))"
)
MANY = 10  # from which an ordinal tells one issue or case from the others by itself
UNQUOTED = str.maketrans("", "", '“”‘’"')  # “神行2”号 is 神行2号
THIS = re.compile(r"[这那本上每哪前后]$")  # before 一期: no number of one
YES_NO = re.compile(r"是不是|是否|有没有|真的|[吗吧][？?]?$")
PREVIOUS = re.compile(
    r"(?<![比跟同与较])(?P<words>去年|前年|上一年|前一年|上一?届)(?!同期|末|底|[^，。？]{0,8}(?:相比|比|同期))"
)
SAME_TIME = re.compile(
    r"(?<![比跟同与较])(?P<words>去年同期|上年同期)(?:是|有|的)?[^，。？相比增减]{0,8}(?:多少|几)"
)
CLASS = re.compile(
    r"(?P<of>(?!其中|以及|还有)[\u4e00-\u9fff]{2})(?P<letter>[A-Ha-h])(?![A-Za-z0-9股级类轮])"
)  # of a fund
LETTERED = re.compile(r"(?<![A-Za-z0-9])([A-Za-z])\+?([轮类级股座区款型档])")  # B轮, C类
CODE = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,8}[- ]?\d{1,5}(?![\d.]*(?:年|月|日|%|[A-Za-z]))")
NAMED_NUMBER = re.compile(
    r"([\u4e00-\u9fff]{2})(?<![第路街楼室月])([一二三四五六七八九十]|\d{1,2})号(?![线楼馆院门厅店])"
)  # ships and the like of one name
TITLE = re.compile(r"《([^《》]{2,30})》")
FIRST = re.compile(r"(?:首|头一|第一)[笔单例座台架艘款部]")
FIRST_TOLD = re.compile(
    r"首[笔单例批届个家座台架艘款条部只次轮发度创期]|第一|头一|率先|最早|最先|1号|一号"
)
NUMBERED = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{3})(?P<nth>[1-9])(?![\d.:：\-—%％A-Za-z年月日号时点分秒个名人万亿千百几多余])"
)  # works and devices in a series
NOW = re.compile(r"今年|本届|本次|目前|当前|如今|现有|现已")
BEFORE = re.compile(r"去年|前年|上一?年|前一?年|上一?届|同比|同期")
BACK = re.compile(rf"{BEFORE.pattern}|(?:19|20)\d\d年")
ALIKE = (
    (("国家级",), ("省级",), ("市级",), ("区级",), ("县级",), ("世界级",)),
    (("东段",), ("西段",), ("南段",), ("北段",), ("中段",)),
    (("男", "男性", "男子", "男生"), ("女", "女性", "女子", "女生")),
    (("城镇", "城市居民"), ("农村", "农民", "村民")),
    (("户均",), ("亩均",), ("人均",), ("村均",)),
    (("公办",), ("民办",)),
    (("足球",), ("篮球",), ("排球",), ("网球",), ("羽毛球",), ("乒乓球", "乒乓"), ("手球",),
     ("冰球",), ("棒球",), ("橄榄球",), ("高尔夫",), ("台球",)),
    (("夏季",), ("冬季",), ("春季",), ("秋季",)),
    (("援藏",), ("援疆",), ("援青",), ("援外",)),
    (("新房", "新建商品", "新建住"), ("二手房", "二手住", "存量住房")),
    (("货运", "货物"), ("客运", "旅客", "乘客")),
    (("线上", "网上", "网络"), ("线下",)),
    (("境内", "国内"), ("境外", "国外", "海外")),
    (("上行",), ("下行",)),
    (("第一名", "冠军", "夺冠", "金牌", "头名"), ("第二名", "亚军", "银牌"),
     ("第三名", "季军", "铜牌")),
    (("特等奖",), ("一等奖",), ("二等奖",), ("三等奖",)),
    (("固定电话",), ("移动电话",)),
    (("高铁", "动车"), ("普速", "绿皮")),
    (("本科", "本科生"), ("专科", "高职", "大专"), ("研究生", "硕士", "博士")),
    (("男单", "男子单打"), ("女单", "女子单打"), ("男双", "男子双打"), ("女双", "女子双打"),
     ("混双", "混合双打")),
    (("上涨", "增长", "增加", "上升", "提高", "扩大", "涨", "升", "增", "多了"),
     ("下跌", "下降", "减少", "下滑", "降低", "缩小", "跌", "降", "减", "少了")),
)  # fmt: skip

PERSONS = (
    ("老师", "教师", "教职工", "教员", "师资"),
    ("学生", "学员", "在校生", "新生", "毕业生", "学子"),
    ("医生", "医师", "医护"),
    ("患者", "病人"),
    ("游客", "旅客", "乘客", "观众"),
    ("志愿者",),
)  # that are counted, and not taken for one another
COUNTED = re.compile(r"(?:多少|几)[名位个]?(?P<who>[\u4e00-\u9fff]{2,3})")


def other_of_kind(question: str, quote: str, where: str, article: str) -> str:
    """Return what sets the thing of a question apart where a text speaks of its like; else empty.

    `where` is the quote with what it stands below and behind; a second batch or a later one must
    be named somewhere in the article. Who asks whether it is the second is told of the first.
    """
    if YES_NO.search(question):
        return ""
    return (
        _other_ordinal(question, quote, where, article)
        or _other_quality(question, quote, where)
        or _previous(question, quote, where)
        or _other_persons(question, quote, where)
        or _other_code(question, article)
        or _other_number(question, article)
        or _unheard_first(question, article)
    )


def _other_persons(question: str, quote: str, where: str) -> str:
    """Return the persons that are counted where a quote counts others, teachers for students."""
    who = next((found["who"] for found in COUNTED.finditer(question)), "")
    asked = next((group for group in PERSONS if who.startswith(group)), ())
    others = chain.from_iterable(group for group in PERSONS if group != asked)
    other = asked and not _held(asked, where) and _held((*others,), quote)
    return next(word for word in asked if who.startswith(word)) if other else ""


def _other_code(question: str, article: str) -> str:
    """Return the model or class that a question names where an article names only its likes."""
    classes = {(of, letter.lower()) for of, letter in CLASS.findall(article)}
    for of, letter in CLASS.findall(question):
        if (of, letter.lower()) not in classes and any(of == other for other, _ in classes):
            return f"{of}{letter}"
    series = set(NUMBERED.findall(article))
    for of, nth in NUMBERED.findall(question):
        if f"{of}{nth}" not in article and any(of == other for other, _ in series):
            return f"{of}{nth}"
    lettered = {(letter.lower(), of) for letter, of in LETTERED.findall(article)}
    for letter, of in LETTERED.findall(question):
        if (letter.lower(), of) not in lettered and any(of == other for _, other in lettered):
            return f"{letter}{of}"
    told = {_plain(code) for code in CODE.findall(article)}
    for asked in CODE.findall(question):
        letters = _plain(asked).rstrip("0123456789")
        others = any(code.rstrip("0123456789") == letters for code in told)
        if others and _plain(asked) not in told:
            return str(asked)
    return ""


def _other_number(question: str, article: str) -> str:
    """Return the numbered ship or the like of a question where an article names only its likes."""
    told = ordinals_by_name(article)
    for of, numbers in ordinals_by_name(question).items():
        other = numbers - told.get(of, numbers)
        if other:
            return f"{of}{min(other)}号"
    return ""


def ordinals_by_name(text: str) -> dict[str, set[int]]:
    """Return the numbers behind names in a text, 2 of 神行二号 and of “神行2”号, by name."""
    found = dict[str, set[int]]()
    for of, nth in NAMED_NUMBER.findall(text.translate(UNQUOTED)):
        amount = value_of(nth)
        found.setdefault(of, set()).update([int(amount)] if amount is not None else [])
    return found


def other_work(question: str, quote: str, where: str, articles: str) -> str:
    """Return the model or title of a work that a question names where a text is of another one.

    `where` is the quote with what it stands below; the work asked for stands in the articles.
    """
    return _other_model(question, quote, where) or _other_title(question, quote, where, articles)


def _other_model(question: str, quote: str, where: str) -> str:
    """Return the model that a question names where a text tells another one's, and not it."""
    asked = [code for code in CODE.findall(question) if _plain(code) not in _plain(where)]
    return str(asked[0]) if asked and CODE.search(quote) else ""


def _other_title(question: str, quote: str, where: str, article: str) -> str:
    """Return the title of a work that a question names where a text speaks of another work."""
    titles = set(TITLE.findall(article))
    asked = [title for title in titles if title in question and title not in where]
    others = [title for title in TITLE.findall(quote) if title not in question]
    return max(asked, key=len) if asked and others else ""


def _unheard_first(question: str, article: str) -> str:
    """Return 首笔 or the like of a question where an article names nothing as the first."""
    asked = FIRST.search(question)
    return asked[0] if asked and not FIRST_TOLD.search(article) else ""


def _plain(code: str) -> str:
    return code.replace("-", "").replace(" ", "").lower()


def _previous(question: str, quote: str, where: str) -> str:
    """Return 去年 or the like of a question where a text speaks of this year alone."""
    asked = PREVIOUS.search(question) or SAME_TIME.search(question)
    apart = asked and asked.re is SAME_TIME
    now = (apart or NOW.search(quote)) and not BACK.search(quote)
    other = now and not BEFORE.search(where)
    return asked["words"] if asked and other else ""


def _other_ordinal(question: str, quote: str, where: str, article: str) -> str:
    asked, told = ordinals_of(question), ordinals_of(where)
    own = ordinals_of(quote)
    for (number, unit), words in asked.items():
        if unit == "号" and f"{number}日" in article:
            continue  # 18号 is the day
        numbers = {other for other, kind in told if kind == unit}
        unheard = number > 1 and (number, unit) not in ordinals_of(article)
        others = {other for other, kind in own if kind == unit and other != number}
        apart = number >= MANY and others and (number, unit) not in own
        if unheard or apart or (numbers and number not in numbers):
            return words
    return ""


def ordinals_of(text: str) -> dict[tuple[int, str], str]:
    """Return the ordinals of a text by number and unit, with their words."""
    found = {}
    text = text.translate(UNQUOTED)
    for match in ORDINAL.finditer(text):
        if match["plain"] and THIS.search(text[: match.start()]):
            continue
        words = match["number"] or match["plain"] or match["nth"]
        numeral = NUMERAL.fullmatch(words) if words else None
        amount = value(numeral) if numeral else 1
        unit = match["unit"] or match["kind"] or match["of"] or match["school"]
        if amount is not None:
            found[int(amount), unit] = match.group()
    return found


def _other_quality(question: str, quote: str, where: str) -> str:
    for group in ALIKE:
        asked = [words for words in group if _held(words, question)]
        others = [words for words in group if words not in asked]
        if len(asked) == 1 and not _held(asked[0], where) and _held((*chain(*others),), quote):
            return next(word for word in asked[0] if _held((word,), question))
    return ""


def likes_of(word: str) -> tuple[str, ...]:
    """Return the words that mean the same as one by which things are told apart, it alone if none.

    Of 农民 a text speaks that tells of 农村.
    """
    groups = chain.from_iterable(ALIKE)
    return next((words for words in groups if word in words), (word,))


def _held(words: tuple[str, ...], text: str) -> bool:
    """Tell whether a text holds one of the words; 增 is none in 增值税."""
    return any(word in (text if len(word) > 1 else _cut(text)) for word in words)


@lru_cache(maxsize=64)
def _cut(text: str) -> frozenset[str]:
    return frozenset(rjieba.cut(text, False))
