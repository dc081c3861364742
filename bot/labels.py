"""Puts a figure or date of a report in English words, as a label beside the quotation."""

import re
from decimal import Decimal

from bot.answer import Answer
from bot.spans.dating import absolute
from bot.wording import is_chinese
from corpus.numerals import value_of
from index.simplified import simplified

DIGITS = str.maketrans("〇零一二两三四五六七八九", "001223456789")
LARGE = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))
BOUNDS = {
    "over ": ["超过", "超", "逾", "高达", "多达", "突破", "以上", "余", "多"],
    "nearly ": ["近", "接近", "将近"],
    "about ": ["约", "大约", "左右"],
    "at least ": ["至少", "不少于", "不低于"],
    "under ": ["不到", "不足", "低于", "以下"],
    "up to ": ["最多", "至多", "不超过"],
    "": ["达"],
}
UNITS = {
    "元": "yuan",
    "人民币": "yuan",
    "美元": "US dollars",
    "欧元": "euros",
    "英镑": "pounds",
    "日元": "yen",
    "港元": "Hong Kong dollars",
    "人": "people",
    "名": "people",
    "位": "people",
    "人次": "person-times",
    "户": "households",
    "年": "years",
    "岁": "years old",
    "个月": "months",
    "周": "weeks",
    "天": "days",
    "小时": "hours",
    "分钟": "minutes",
    "秒": "seconds",
    "公里": "kilometres",
    "千米": "kilometres",
    "米": "metres",
    "厘米": "centimetres",
    "毫米": "millimetres",
    "平方米": "square metres",
    "平方公里": "square kilometres",
    "立方米": "cubic metres",
    "公顷": "hectares",
    "亩": "mu",
    "吨": "tonnes",
    "公斤": "kilograms",
    "千克": "kilograms",
    "克": "grams",
    "斤": "jin",
    "千瓦": "kilowatts",
    "兆瓦": "megawatts",
    "千瓦时": "kilowatt hours",
    "倍": "times",
    "次": "times",
    "种": "kinds",
    "类": "kinds",
    "层": "floors",
    "辆": "vehicles",
    "间": "rooms",
    "个百分点": "percentage points",
    "摄氏度": "°C",
    "℃": "°C",
    **dict.fromkeys(
        [
            "家",
            "个",
            "项",
            "件",
            "所",
            "条",
            "场",
            "座",
            "处",
            "期",
            "届",
            "支",
            "只",
            "台",
            "套",
            "张",
            "部",
            "款",
            "份",
            "篇",
            "股",
            "栋",
        ],
        "",
    ),
}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
PARTS = {
    "上半年": "first half of ",
    "下半年": "second half of ",
    "年初": "beginning of ",
    "年底": "end of ",
    "年末": "end of ",
    "初": "beginning of ",
    "底": "end of ",
    "末": "end of ",
}
NUMERAL = r"\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二两三四五六七八九十百千]+"
BOUND = "|".join(
    sorted((mark for marks in BOUNDS.values() for mark in marks), key=len, reverse=True)
)
AMOUNT = re.compile(
    rf"(?P<before>{BOUND})?(?P<value>{NUMERAL})(?P<more>[余多])?(?P<scale>[百千万亿]*)"
    rf"(?P<further>[余多])?(?P<unit>[^\d\W]*?|℃)(?P<after>以上|以下|左右)?"
)
SHARE = re.compile(
    rf"(?P<before>{BOUND})?(?:(?P<of>[^\d\W]*?)分之(?P<part>{NUMERAL})(?:点(?P<decimals>[〇零一二两三四五六七八九]+))?"
    rf"|(?P<percent>\d+(?:\.\d+)?)[%％]|(?P<tenths>{NUMERAL})成)(?P<after>以上|以下|左右)?"
)
DATE = re.compile(
    rf"(?:(?P<year>(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{{3}})年)?"
    rf"(?:(?P<month>\d{{1,2}})月份?)?(?:(?P<day>\d{{1,2}})[日号])?(?P<part>{'|'.join(PARTS)})?"
)

CLOCK = re.compile(r"(日).+")  # behind a day, of which no label is made


def english_label(span: str) -> str:
    """Return a figure or date in English: 100亿元 is 10 billion yuan, 超15% over 15%.

    Empty for what is no figure or date by itself, or has a unit that is not known here. A
    classifier such as 家 or 项 is left out, as it says nothing in English.
    """
    text = re.sub(r"\s|(?<=\d)，(?=\d{3})", "", simplified(span))
    return _share(text) or _date(text) or _amount(text)


def labels_of(answer: Answer) -> tuple[str, ...]:
    """Return the English of the spans that answer an English question, empty for other words.

    For a Chinese one it is the day or year of what is told from the day of its report, as 昨日 is;
    none where no span is.
    """
    told = [
        (claim.citation.quote[start:end], claim.citation.published.date)
        for claim in answer.claims
        for start, end in claim.highlights
    ]
    days = [absolute(span, published) for span, published in told]
    if is_chinese(answer.question.text):
        return tuple(days) if any(days) else ()
    return tuple(
        english_label(CLOCK.sub(r"\1", day) or span)
        for (span, _), day in zip(told, days, strict=True)
    )


def _amount(text: str) -> str:
    found = AMOUNT.fullmatch(text)
    unit = UNITS.get(found["unit"]) if found and found["unit"] else ""
    value = value_of(found["value"] + found["scale"]) if found else None
    if not found or unit is None or value is None:
        return ""
    if value == 1:
        unit = {"people": "person", "years old": "year old"}.get(unit, unit.removesuffix("s"))
    more = found["more"] or found["further"]
    return f"{_bound(found['before'], found['after'], more)}{_written(value)} {unit}".strip()


def _share(text: str) -> str:
    found = SHARE.fullmatch(text)
    if not found:
        return ""
    bound = _bound(found["before"], found["after"])
    if found["percent"]:
        return f"{bound}{found['percent']}%"
    if found["tenths"]:
        tenths = value_of(found["tenths"])
        return f"{bound}{_plain(tenths * 10)}%" if tenths is not None else ""
    part = value_of(found["part"])
    if part is None:
        return ""
    if found["of"] == "百":
        decimals = (found["decimals"] or "").translate(DIGITS)
        return f"{bound}{part}{'.' * bool(decimals)}{decimals}%"
    whole = value_of(found["of"])
    return f"{bound}{_plain(part)}/{_plain(whole)}" if whole else ""


def _date(text: str) -> str:
    found = DATE.fullmatch(text)
    if not found or not (found["year"] or found["month"]):
        return ""
    if found["month"] and not 1 <= int(found["month"]) <= len(MONTHS):
        return ""
    month = MONTHS[int(found["month"]) - 1] if found["month"] else ""
    year = (found["year"] or "").translate(DIGITS)
    part = PARTS[found["part"]] if found["part"] else ""
    return part + " ".join(piece for piece in (found["day"], month, year) if piece)


def _bound(*marks: str | None) -> str:
    """Return the English for the first mark that bounds a figure."""
    return next((word for mark in marks if mark for word in BOUNDS if mark in BOUNDS[word]), "")


def _written(value: Decimal) -> str:
    """Return a value as English texts write it, millions and more in words."""
    for size, name in LARGE:
        if value >= size:
            return _plain(value / size) + name
    return _plain(value)


def _plain(value: Decimal) -> str:
    whole, point, rest = f"{value:f}".partition(".")
    rest = rest.rstrip("0")
    grouped = f"{int(whole):,}"
    return f"{grouped}{point}{rest}" if rest else grouped
