"""Finds what a question asks for, by kind and unit, that quoted sentences do not hold."""

import re
from collections.abc import Sequence
from itertools import chain

import rjieba

from bot.answer import Kind
from bot.checks.lack import Lack
from bot.language.places import known_countries, places_in
from bot.questions.analysis import QUOTES, Sought
from bot.spans.finding import CURRENCY, SCALE, UNIT, spans_of
from bot.spans.measures import ALIKE, TIME_ASKED, measure_asked, untold_time
from corpus.institution_endings import BANKS, COMPANIES, HOSPITALS, SCHOOLS, SOCIETIES
from index.tokens import normal

SPANNED: dict[Kind, tuple[Kind, ...]] = {
    "date": ("date",),
    "money": ("money",),
    "percent": ("percent",),
    "number": ("number", "money", "percent"),
}  # kinds of span of which a quote must hold one that the question does not
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
RATE = re.compile(r"(?!增长|比)[\u4e00-\u9fff]{2,}率")
COUNTRY = re.compile(r"哪一?个?国家|哪国|\b(?:what|which) country\b", re.IGNORECASE)
STAFF = ("员工", "职工", "工人", "人员", "学生", "教师", "老师", "博士", "教授", "院士", "专家")
UNITED = re.compile(rf"(?:{UNIT}|{CURRENCY}|[%％])$")
COUNTERS = tuple(
    "条次回趟遍种类场座处期届支只台套间层张部款起宗桩项集班课首篇本册栋幢颗棵艘匹头箱袋瓶桶架批轮"
)
LOOSELY = ("场次", "户家", "套间台", "款种类", "期集课", "班次", "首篇本")  # that may count alike
PERSONS = re.compile(
    r"(?!人民|民众|成员|会员)[\u4e00-\u9fff]{1,3}(?:[者客员众]|[学考新研医女男]生|民(?![生事营间族]))"
)
BARE = re.compile(r"\d[余多]?(?:千|万|亿)$")  # 10亿 may count people
HOW_MANY_PEOPLE = re.compile(
    r"多少号?人(?![次才工家手的])|(?:多少|几)[名位]|几人"
    r"|\bhow many (?:people|employees|staff|workers|students)"
)

CLASSIFIERS = tuple("家所座株辆件户份艘张项票枚瓶")  # of things that are seldom counted otherwise
BESIDE = 8  # characters between a figure and what it counts
SORTS = (
    (*COMPANIES, "企业", "厂"),
    (*SCHOOLS, "幼儿园", "校区"),
    BANKS,
    (*HOSPITALS, "诊所"),
    (*SOCIETIES, "联盟"),
)  # words for institutions of one sort
NAMING = ("n", "vn", "j", "l", "b", "eng")  # tags of words that set one sort from another
SORT_ASKED = re.compile(rf"哪(?:一?[家个所些]|[两几][家所个])?(?P<sort>{'|'.join(chain(*SORTS))})")
COUNTED = re.compile(rf"(?:多少|几)(?:{UNIT})(?P<what>[\u4e00-\u9fff]{{4,14}})[?？]?$")

NAME_ASKED = re.compile(r"叫(?:什么|啥)|名字|姓名|姓(?:什么|啥)|\bname\b")
NAMED = re.compile(
    r"[\u4e00-\u9fff](?:某|姓)|[\u4e00-\u9fff]·|[A-Z][a-z]+|[“‘][\u4e00-\u9fff]{2,5}[”’]"
)
RANK_ASKED = re.compile(r"第几(?![届次批期个代号场天年章条轮])|排(?:名|位)?第?(?:几|多少)")
RANK = re.compile(
    r"第(?:\d|[一二三四五六七八九十百])|首[位个家例次批]|[榜居]首|魁首|[前末]\d|[前末][一二三四五六七八九十百]|领先|垫底"
    r"|\d+位(?=[，。；）)]|$)"
)
DURATION = re.compile(r"多久|多长时间")
SHARE = re.compile(
    r"百分|占|比[例重]|率|强度|几成|[增涨降]幅|增速|同比|\b(?:per ?cent|proportion|rate|share)",
    re.IGNORECASE,
)  # what else asks for a percentage, as 减了多少 does, may be told by an amount
COMPARED = re.compile(r"[比较跟同与].{0,12}(?:多|少|增|减|高|低|涨|降)")
TAXED = re.compile(r"税[^，。？?]{0,8}(?<!了)多少(?![钱元亿万块])")  # may be told by a rate
WRITTEN: dict[Kind, re.Pattern[str]] = {
    "percent": re.compile(
        r"半[数以]|[一过]半|分之[一二三四五六七八九十]|\d/\d|翻[一两]?番|\d倍|全部"
    ),
    "money": re.compile(
        r"[\d一二三四五六七八九十两百千][余多]?(?:万亿|亿|万)(?:[，。；、,）)至~]|$|人民币)"
        r"|[百千万亿]+[余多]?[美日欧港]?元|免费|分文"
    ),
    "date": re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)"),
    "number": re.compile(r"\d[A-Za-zμ℃°]|一次性|[百千万亿]+[余多]?[美日欧港]?元"),
}  # how else than as a span it can stand in a quote


def unlike_sought(sought: Sought, quotes: Sequence[str], where: str) -> Lack | None:
    """Return the kind, unit or sort of thing sought where no quote holds one; None if one does.

    `where` is the best quote with what it stands below.
    """
    return (
        _country(sought, quotes)
        or _unit(sought, quotes)
        or _lasts(sought, quotes)
        or _kind(sought, quotes)
        or _rate(sought, quotes)
        or _sort(sought, quotes)
        or _name(sought, quotes)
        or _counted(sought, where)
    )


def spans_sought(sought: Sought, kind: Kind, quote: str) -> list[str]:
    """Return the spans of a kind in a quote that the question does not hold itself."""
    found = [quote[start:end] for start, end in spans_of(kind, quote)]
    return [span for span in found if normal(span).strip(QUOTES) not in sought.text]


def _kind(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the kind of span sought where no quote holds one, nor tells it in other words.

    A place in a ranking is told by one alone.
    """
    kinds = _answering(sought)
    ranked = bool(RANK_ASKED.search(sought.text))
    held = not ranked and any(spans_sought(sought, kind, q) for kind in kinds for q in quotes)
    wordings = [RANK] if ranked else _wordings(sought)
    held = held or any(told.search(quote) for told in wordings for quote in quotes)
    return Lack("kind", sought.kind) if kinds and not held else None


def _answering(sought: Sought) -> tuple[Kind, ...]:
    """Return the kinds of span that can answer, none where any sentence can."""
    kinds = SPANNED.get(sought.kind, ())
    if sought.kind == "number" and TIME_ASKED.search(sought.text):
        return ()  # which _lasts looks for
    if DURATION.search(sought.text):
        kinds = ("number", "date")
    if sought.kind == "percent" and not SHARE.search(sought.text):
        kinds = (*kinds, "number", "money")
    if sought.kind == "money" and (COMPARED.search(sought.text) or TAXED.search(sought.text)):
        kinds = (*kinds, "percent")
    return kinds


def _wordings(sought: Sought) -> list[re.Pattern[str]]:
    """Return how else than as a span what is sought can be told: a half, the third of its like."""
    told = [WRITTEN[sought.kind]] if sought.kind in WRITTEN else []
    return [*told, RANK] if "第几" in sought.text else told


def _rate(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the rate sought by its name, 失业率, where no quote names it."""
    named = [word for word in sought.terms if RATE.fullmatch(word)]
    asked = named[-1] if sought.kind == "percent" and named else ""
    return Lack("said", asked) if asked and not any(asked in quote for quote in quotes) else None


def _unit(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the unit sought where no figure of the quotes is of its sort."""
    if sought.kind != "number":
        return None
    measure = measure_asked(sought.text)
    if measure and not any(measure[1].search(normal(quote)) for quote in quotes):
        return Lack("unit", measure[0])
    named = _counts_persons(sought)
    people = named or bool(HOW_MANY_PEOPLE.search(sought.text))
    sorts = (group for group in MEASURES if _is_counted_in(sought.counted, group))
    wanted = PEOPLE if people else next(sorts, None)
    if wanted is None:
        return _classified(sought, quotes)
    spans = [span for quote in quotes for span in spans_sought(sought, "number", quote)]
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
    for quote in quotes:
        for start, end in spans_of("number", quote):
            around = quote[max(0, start - BESIDE) : end + BESIDE]
            if unit in quote[start : end + 1] or (noun and noun in around):
                return None
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
    found = (span for quote in quotes for span in spans_sought(sought, "number", quote))
    spans = [span.rstrip("余多") for span in found]
    loose = any(set(span[-2:]) & {*alike, "个"} or not UNITED.search(span) for span in spans)
    beside = len(noun) > 1 and any(_beside(noun, quote) for quote in quotes)
    return Lack("unit", unit) if spans and not loose and not beside else None


def _lasts(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the unit of time that is asked for, 几天, where no quote tells a time."""
    unit = "" if sought.kind != "number" else untold_time(sought.text, quotes)
    return Lack("unit", unit) if unit else None


def _sort(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the sort of institution sought, 哪家公司, where no quote holds one of that sort."""
    asked = SORT_ASKED.search(sought.text)
    if sought.kind != "organisation" or not asked:
        return None
    words_of_sort = next(sort for sort in SORTS if asked["sort"] in sort)
    given = any(word in quote for word in words_of_sort for quote in quotes)
    return None if given else Lack("kind", asked["sort"])


def _name(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the person whose name is sought where no quote names anybody."""
    asked = sought.kind == "person" and NAME_ASKED.search(sought.text)
    named = any(NAMED.search(q) or spans_sought(sought, "person", q) for q in quotes)
    return Lack("kind", "person") if asked and not named else None


def _counted(sought: Sought, text: str) -> Lack | None:
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


def _country(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the country sought where no quote names one."""
    asked = COUNTRY.search(sought.text)
    named = any(place in known_countries() for quote in quotes for place in places_in(quote))
    return Lack("kind", "国家") if asked and not named else None
