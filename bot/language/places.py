"""Knows the names of places and finds those that a text names."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import rjieba

from bot.language.time_words import apart_from_times

LIST = Path(__file__).parent.parent / "model" / "places.txt"
COUNTRIES = Path(__file__).parent.parent / "model" / "countries.txt"
AREA = re.compile(r"(?:[省市区县镇乡村州盟旗]|新区|高新区|开发区|自治[区州县])$")
AREAS = "高新区|新区|科学城|大学城|开发区|经开区|保税区|自贸区|科技园"  # that many places have
LETTERS = {
    "北京": "京", "天津": "津", "河北": "冀", "山西": "晋", "内蒙古": "蒙", "辽宁": "辽",
    "吉林": "吉", "黑龙江": "黑", "上海": "沪", "江苏": "苏", "浙江": "浙", "安徽": "皖",
    "福建": "闽", "江西": "赣", "山东": "鲁", "河南": "豫", "湖北": "鄂", "湖南": "湘",
    "广东": "粤", "广西": "桂", "海南": "琼", "重庆": "渝", "四川": "川", "贵州": "黔",
    "云南": "滇", "西藏": "藏", "陕西": "陕", "甘肃": "甘", "青海": "青", "宁夏": "宁",
    "香港": "港", "澳门": "澳", "台湾": "台", "成都": "蓉",
}  # fmt: skip
COUNTRY_LETTERS = {
    "韩国": "韩", "日本": "日", "美国": "美", "英国": "英", "法国": "法", "德国": "德",
    "俄罗斯": "俄", "朝鲜": "朝", "印度": "印", "泰国": "泰", "越南": "越", "澳大利亚": "澳",
    "加拿大": "加", "意大利": "意",
}  # fmt: skip
HELD = "举召开启揭签落闭参考调视亮正首，,。、；;"  # what begins behind the letter of a place
OTHER_WORDS = "丽好化妆食术景发团容前常后内用律治定规式子雄语文入强快大"  # 在美好, 在日前
ALL_LETTERS = "".join(LETTERS.values())
LONG = 3  # characters from which a name is seldom a part of another


@cache
def known_places() -> frozenset[str]:
    """Return the places that come with the project, made by bot/training/places.py."""
    return frozenset(_larger()) | known_countries()


def is_place(word: str) -> bool:
    """Tell whether a word is a known place, or this country."""
    return word in known_places() or word == "中国"


def lies_in(place: str, other: str) -> bool:
    """Tell whether a known place lies in another one, as a county does in its province."""
    return other in _larger().get(place, ())


def parts_named(place: str, text: str) -> tuple[str, ...]:
    """Return the places in a text that lie in another one."""
    return tuple(name for name in places_in(text) if lies_in(name, place))


@cache
def _larger() -> dict[str, tuple[str, ...]]:
    """Return the known places, each with those that it lies in."""
    rows = (line.split() for line in LIST.read_text(encoding="utf-8").splitlines())
    return {name: tuple(larger) for name, *larger in rows}


@cache
def known_countries() -> frozenset[str]:
    """Return the countries that come with the project, China aside, which are known places too."""
    return frozenset(COUNTRIES.read_text(encoding="utf-8").split())


def is_named(place: str, text: str) -> bool:
    """Tell whether a text names a place, if only in a contraction such as 津冀, 川渝 or 在韩."""
    if place in text:
        return True
    if country := COUNTRY_LETTERS.get(place):
        told = f"[中在驻赴访旅对援抗]{country}(?![{OTHER_WORDS}])|{country}[方军媒籍企]"
        return bool(re.search(told, text))
    letter = LETTERS.get(place)
    held = f"[在来赴进抵离驻]{letter}(?=[{HELD}])"  # 在京召开
    pair = f"[{ALL_LETTERS}]{letter}|{letter}[{ALL_LETTERS}]|{held}"
    return bool(letter and re.search(pair, text))


def is_narrowed(place: str, question: str, text: str) -> bool:
    """Tell whether a text names the smaller place that a question puts right behind a place.

    Of 甲市乙县 a report of 乙 need not tell that it lies in 甲.
    """
    behind = question.partition(place)[2]
    word, tag = next(iter(rjieba.tag(re.sub("^[省市州盟]", "", behind))), ("", ""))
    apart = bare(word) in known_places() and bare(place) in known_places()
    inside = not apart or lies_in(word, place) or lies_in(bare(word), bare(place))
    return tag == "ns" and len(word) > 1 and inside and bare(word) in text


def owners_of(sort: str, text: str) -> Iterator[str]:
    """Yield the known places that a text names before the word for a sort of thing, as 高新区."""
    for match in re.finditer(rf"(?P<place>[\u4e00-\u9fff]{{2,3}}?)[市省]?[)）]?{sort}", text):
        ends = dict.fromkeys(match["place"][-size:] for size in (3, 2))
        yield from (place for place in ends if place in known_places())


def bare(name: str) -> str:
    """Return the name of a place without 市, 县 or the like at its end."""
    return AREA.sub("", name) if len(name) >= LONG else name


@lru_cache(maxsize=1024)
def places_in(text: str) -> tuple[str, ...]:
    """Return the known places that a text names as words of their own, in order.

    北京 is none in 北京大学, but 重庆 is one in 重庆市.
    """
    pieces = apart_from_times(text)
    words = (bare(word) for piece in pieces for word in rjieba.cut(piece, False))
    return tuple(dict.fromkeys(word for word in words if word in known_places()))
