"""Finds the unit that a question asks for, and what it counts, that no figure of a quote is of."""

import re
from collections.abc import Sequence

import rjieba

from bot.checks.lack import Lack, lack
from bot.language.misread import legible
from bot.questions.analysis import Sought
from bot.spans.candidates import new_spans
from bot.spans.finding import CURRENCY, SCALE, UNIT, spans_of
from bot.spans.measures import ALIKE, measure_asked, untold_time
from index.tokens import normal

PEOPLE = ("人", "名", "位", "员")
POINTS = ("分",)
SCORED = re.compile(r"(?:成绩|[总得比]分)[^，。；]{0,6}\d")  # without 分 behind it
MEASURES = (
    ("平方米", "平米", "㎡", "平方公里", "平方千米", "亩", "公顷"),
    ("公里", "千米", "米", "厘米", "毫米", "海里", "英里", "km", "mm", "cm", "m"),
    ("吨", "公斤", "千克", "斤", "克", "kg", "g"),
    ("岁",),
    ("千瓦", "兆瓦", "吉瓦", "kw", "mw", "gw"),
    ("立方", "亿方", "万方", "升"),
    POINTS,
)  # units of which one can be asked for and another be given
LONGER = tuple("时钟之店公局行支析校院部级学")  # behind a unit: 千瓦时, 分钟, 分店
STAFF = (
    "员工", "职工", "工人", "人员", "学生", "教师", "老师", "博士", "教授", "院士", "专家",
    "孩子", "儿童", "小朋友", "老人", "老年人", "家长", "队员", "运动员", "演员", "党员", "干部",
)  # fmt: skip
UNITED = re.compile(rf"(?:{UNIT}|{CURRENCY}|[%％])$")
COUNTERS = tuple(
    "条次回趟遍种类场座处期届支只台套间层张部款起宗桩项集班课首篇本册栋幢颗棵艘匹头箱袋瓶桶架批轮"
)
LOOSELY = ("场次", "户家", "套间台", "款种类", "期集课", "班次", "首篇本")  # that may count alike
PERSONS = re.compile(
    r"(?!人民|民众|成员|会员)[\u4e00-\u9fff]{1,3}(?:[者客员众]|[学考新研医女男]生|民(?![生事营间族宿]))"
)
BARE = re.compile(r"\d[余多]?(?:千|万|亿)$")  # 10亿 may count people
HOW_MANY_PEOPLE = re.compile(
    r"多少号?人(?![次才工家手的])|(?:多少|几)(?:[名位]|条(?:人命|性命|生命))|几人"
    r"|\bhow many (?:people|employees|staff|workers|students)"
)
CLASSIFIERS = tuple("家所座株辆件户份艘张项票枚瓶")  # of things that are seldom counted otherwise
BESIDE = 8  # characters between a figure and what it counts
NAMING = ("n", "vn", "j", "l", "b", "eng")  # tags of words that set one sort from another
COUNTED = re.compile(rf"(?:多少|几)(?:{UNIT})(?P<what>[\u4e00-\u9fff]{{4,14}})[?？]?$")


def unlike_unit(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the unit of a measure, count or time that is sought where no figure is of its sort."""
    if sought.kind != "number":
        return None
    return _unit(sought, quotes) or lack("unit", untold_time(sought.text, quotes))


def _unit(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the unit sought where no figure of the quotes is of its sort."""
    measure = measure_asked(sought.text)
    if measure and not any(measure[1].search(legible(normal(quote))) for quote in quotes):
        return Lack("unit", measure[0])
    named = _counts_persons(sought)
    people = named or bool(HOW_MANY_PEOPLE.search(sought.text))
    sorts = (group for group in MEASURES if _is_counted_in(sought.counted, group))
    wanted = PEOPLE if people else next(sorts, None)
    if wanted is None:
        return _classified(sought, quotes)
    spans = [span for quote in quotes for span in new_spans(sought, "number", quote)]
    given = any(unit in span for span in spans for unit in wanted) or any(
        re.search(rf"\d[余多]?{SCALE}{unit}", quote) for quote in quotes for unit in wanted
    )
    given = given or (wanted == POINTS and any(SCORED.search(quote) for quote in quotes))
    given = given or (people and any(BARE.search(span) for span in spans))
    given = given or (named and any(_beside(sought.counted, quote) for quote in quotes))
    longest = sorted(wanted, key=len, reverse=True)
    asked = next((unit for unit in longest if unit in sought.counted[:6]), wanted[0])
    return None if given else Lack("unit", asked)


def _is_counted_in(counted: str, units: Sequence[str]) -> bool:
    """Tell whether what is counted begins with a unit; m is none in modules."""
    plain = re.sub(f"^{SCALE}", "", counted)
    begun = next((unit for unit in units if plain.startswith(unit)), "")
    behind = plain[len(begun) :]
    latin = re.match("[a-z]{2}", plain[len(begun) - 1 :])
    other = behind if begun in POINTS else behind.startswith(LONGER)
    return bool(begun) and not other and not latin


def _counts_persons(sought: Sought) -> bool:
    """Tell whether the word behind 多少 is one for persons."""
    return sought.counted.startswith(STAFF) or bool(PERSONS.match(sought.counted))


def _beside(noun: str, quote: str) -> bool:
    """Tell whether a figure in a quote stands beside the first characters of a noun."""
    return any(
        noun[:2] in quote[max(0, start - BESIDE) : end + BESIDE]
        for start, end in spans_of("number", quote)
    )


def _classified(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the classifier sought, 多少家, where no figure has it or counts the same things."""
    unit, noun = sought.counted[:1], sought.counted[1:3]
    if unit not in CLASSIFIERS:
        return _of_other_units(sought, quotes)
    if any(re.search(rf"[（(]{unit}[)）]", quote) for quote in quotes):
        return None  # in a row of a table
    for quote in quotes:
        for start, end in spans_of("number", quote):
            around = quote[max(0, start - BESIDE) : end + BESIDE]
            if unit in quote[start : end + 1] or (noun and noun in around):
                return None
            if noun and quote.startswith(noun[0], end - 1):
                return None  # 21金 of 多少枚金牌
    return Lack("unit", unit)


def _of_other_units(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the classifier sought where every figure has one that counts something else.

    A figure without a classifier, or with 个, may count anything.
    """
    unit, *behind = rjieba.cut(sought.counted, False) or [""]
    if unit not in COUNTERS or "第几" in sought.text:
        return None
    noun = "".join(behind)[:2]
    alike = next((group for group in (*ALIKE, *LOOSELY) if unit in group), unit)
    found = (span for quote in quotes for span in new_spans(sought, "number", quote))
    spans = [span.rstrip("余多") for span in found]
    loose = any(set(span[-2:]) & {*alike, "个"} or not UNITED.search(span) for span in spans)
    beside = len(noun) > 1 and any(_beside(noun, quote) for quote in quotes)
    return Lack("unit", unit) if spans and not loose and not beside else None


def unlike_things(sought: Sought, text: str) -> Lack | None:
    """Return what sets apart the things that are counted, where a text counts others.

    Of 多少家纺织企业 the companies stand there, and no word of 纺织.
    """
    asked = COUNTED.search(sought.text)
    if sought.kind != "number" or not asked:
        return None
    *before, (last, _) = rjieba.tag(asked["what"])
    apart = [word for word, _ in before if len(word) > 1]
    plain = all(tag.startswith(NAMING) for _, tag in before)
    there = normal(text)
    if not plain or not apart or last not in there or any(word in there for word in apart):
        return None
    return Lack("said", "".join(apart))
