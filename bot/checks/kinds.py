"""Finds the kind or sort of thing that a question asks for and quoted sentences do not hold."""

import re
from collections.abc import Sequence
from itertools import chain

from bot.answer import AMOUNTS, FIGURES, Kind
from bot.checks.lack import Lack
from bot.checks.units import unlike_things, unlike_unit
from bot.language.hours import asks_clock
from bot.language.persons import is_full_name, is_person
from bot.language.places import known_countries, places_in
from bot.questions.analysis import QUOTES, Sought
from bot.spans.candidates import is_new
from bot.spans.dating import of_the_event
from bot.spans.finding import spans_of
from bot.spans.frequency import asks_how_often, times_told
from bot.spans.measures import TIME_ASKED
from bot.spans.ratings import lacks_rating
from bot.spans.wordings import letter_asked
from corpus.institution_endings import BANKS, COMPANIES, HOSPITALS, SCHOOLS, SOCIETIES
from index.tokens import normal

RATE = re.compile(r"(?!增长|比)[\u4e00-\u9fff]{2,}率")
WORDED = (
    ("校训",),
    ("班训",),
    ("家训",),
    ("座右铭",),
    ("吉祥物",),
    ("校歌",),
    ("主题", "为题", "主旨"),
    ("口号", "标语"),
)
COUNTRY = re.compile(r"哪一?个?国家|哪国|\b(?:what|which) country\b", re.IGNORECASE)
CITY = re.compile(r"哪一?[个座](?P<sort>城市|省份?|市|县|区)")
TOWN = re.compile(
    r"[\u4e00-\u9fff]{2}(?:(?<!城)市|[县州镇乡省]|(?<![新城地园小辖社景])区)(?![场民长级政内])"
)

SORTS = (
    (*COMPANIES, "企业", "厂"),
    (*SCHOOLS, "幼儿园", "校区"),
    BANKS,
    (*HOSPITALS, "诊所"),
    (*SOCIETIES, "联盟"),
    ("律所", "律师事务所"),
    ("会计所", "会计师事务所"),
    ("出版社",),
    ("店", "铺", "坊", "超市", "商场"),
)  # words for institutions of one sort
WORK_ASKED = re.compile(
    r"哪(?:[几些两三四五六]|一)?[部本首档]?(?:电影|影片|电视剧|剧|书|图书|小说|歌曲?|节目|综艺|游戏)|哪(?:[几些两三四五六]|一)?[部本首档](?:的|[?？]|$)"
)
TITLE = re.compile("[《“「]")
SORT_ASKED = re.compile(rf"哪(?:一?[家个所些]|[两几][家所个])?(?P<sort>{'|'.join(chain(*SORTS))})")
NAMING_IT = r"(?<![到在的家该某向从由把被给与和及等各个是为此这本])(?<![^\w）)”])"  # before a sort
NAME_ASKED = re.compile(r"叫(?:什么|啥)|名字|姓名|姓(?:什么|啥)|哪一?[位名]|\bname\b")
FULL = 3  # characters of most full names
TOWNS = tuple("市县区州省镇村路港")  # behind a word that is then no person
WINNING = ("谁夺冠", "谁赢了", "谁获胜", "谁接任")
NAMING_ASKED = re.compile(r"[取起]了?个?(?:什么|啥)名")
QUOTED = re.compile(r"[“‘《「][^”’》」]{2,}[”’》」]")
NAMING = re.compile(r"[取起命]名|名叫|名为|名字|(?<!被)叫(?!做?好|喊|停)")
NAMED = re.compile(
    r"[\u4e00-\u9fff](?:某|姓)|[\u4e00-\u9fff]·|[A-Z][a-z]+|[“‘][\u4e00-\u9fff]{2,5}[”’]"
)
RANK_ASKED = re.compile(r"第几(?![届次批期个代号场天年章条轮])|排(?:名|位|行)?[第老]?(?:几|多少)")
RANK = re.compile(
    r"第(?:\d|[一二三四五六七八九十百])|首[位个家例次批]|[榜居]首|魁首|[前末]\d|[前末][一二三四五六七八九十百]|领先|垫底"
    r"|\d+位(?=[，。；）)]|$)"
)
CLOCK = re.compile(
    r"[\d一二三四五六七八九十两][时点](?![间候])|\d[:：]\d\d|全天|零点|零时|整点|24小时"
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
        r"\d[:：∶]\d|半[数以]|[一过]半|分之[一二三四五六七八九十]|\d/\d|翻[一两]?番|\d倍|全部"
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
        or _city(sought, quotes)
        or unlike_unit(sought, quotes)
        or _kind(sought, quotes)
        or _rate(sought, quotes)
        or _worded(sought, quotes)
        or _sort(sought, quotes)
        or _name(sought, quotes)
        or _letter(sought, quotes)
        or unlike_things(sought, where)
    )


def _worded(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return what has words of its own, such as a motto, where no quote gives what is asked."""
    for what, *others in WORDED:
        asked = re.search(rf"{what}(?:又|都)?(?:是|叫|为)(?:什么|啥)$", sought.text)
        named = rf"(?:{'|'.join((what, *others))})"
        given = re.compile(
            rf"[”》’」][^，。；“]{{0,4}}{named}|{named}[^，。；“]{{0,6}}[“《‘「：:]"
            rf"|{named}[^，。；]{{0,4}}[是为即]|为{named}|(?:以|围绕)[^，。；]{{2,30}}{named}"
        )
        if asked and not any(given.search(quote) for quote in quotes):
            return Lack("said", what)
    return Lack("said", "评级") if lacks_rating(sought, quotes) else None


def _kind(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the kind of span sought where no quote holds one, nor tells it in other words.

    A place in a ranking is told by one alone.
    """
    kinds = _answering(sought)
    ranked = bool(RANK_ASKED.search(sought.text))
    held = not ranked and any(_has_new(sought, kind, q) for kind in kinds for q in quotes)
    wordings = [RANK] if ranked else _wordings(sought)
    if asks_clock(sought.text):
        held, wordings = False, [CLOCK]
    held = held or (asks_how_often(sought.text) and any(times_told(quote) for quote in quotes))
    held = held or any(told.search(quote) for told in wordings for quote in quotes)
    return Lack("kind", sought.kind) if kinds and not held else None


def _has_new(sought: Sought, kind: Kind, quote: str) -> bool:
    """Tell whether a quote holds a new span of a kind, and not only the day of a report."""
    found = spans_of(kind, quote)
    if kind == "date":
        found = of_the_event(sought.text, quote, found)
    return any(is_new(sought, quote[slice(*span)]) for span in found)


def _answering(sought: Sought) -> tuple[Kind, ...]:
    """Return the kinds of span that can answer, none where any sentence can."""
    kinds: tuple[Kind, ...] = (sought.kind,) if sought.kind in FIGURES else ()
    if sought.kind == "number":
        if TIME_ASKED.search(sought.text):
            return ()  # which unlike_unit looks for
        kinds = AMOUNTS
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


def _letter(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the letter or digit of a name whose meaning is sought where no quote tells it."""
    letter = letter_asked(sought.text)
    if not letter:
        return None
    told = rf"[“\"‘]{letter}[”\"’]|(?<![\w.]){letter}(?:即|是|代表|指)"
    given = any(re.search(told, normal(quote)) for quote in quotes)
    return None if given else Lack("said", letter)


def _rate(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the rate sought by its name, 失业率, where no quote names it."""
    named = [word for word in sought.terms if RATE.fullmatch(word)]
    asked = named[-1] if sought.kind == "percent" and named else ""
    return Lack("said", asked) if asked and not any(asked in quote for quote in quotes) else None


def _sort(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the sort of institution or work sought, 哪家公司, where no quote holds one of it."""
    work = WORK_ASKED.search(sought.text)
    if work and not any(TITLE.search(quote) for quote in quotes):
        return Lack("kind", work[0])
    asked = SORT_ASKED.search(sought.text)
    if sought.kind != "organisation" or not asked:
        return None
    words_of_sort = next(sort for sort in SORTS if asked["sort"] in sort)
    named = re.compile(rf"{NAMING_IT}(?:{'|'.join(words_of_sort)})")
    given = any(named.search(quote) for quote in quotes)
    return None if given else Lack("kind", asked["sort"])


def _name(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the person whose name is sought where no quote names anybody."""
    if NAMING_ASKED.search(sought.text) and sought.kind not in ("person", "list"):
        told = (normal(name[0]) for quote in quotes for name in QUOTED.finditer(quote))
        new = any(name.strip(QUOTES) not in sought.text for name in told)
        given = new or any(NAMING.search(quote) for quote in quotes)
        return None if given else Lack("said", "名字")
    asked = sought.kind == "person" and (
        NAME_ASKED.search(sought.text) or sought.text.rstrip("?？").endswith(WINNING)
    )
    named = any(NAMED.search(quote) or _persons(sought, quote) for quote in quotes)
    return Lack("kind", "person") if asked and not named else None


def _persons(sought: Sought, quote: str) -> list[str]:
    """Return the names in a quote that the question lacks, but for words that only look so."""
    spans = [span for span in spans_of("person", quote) if not quote.startswith(TOWNS, span[1])]
    names = (quote[slice(*span)] for span in spans if is_new(sought, quote[slice(*span)]))
    return [
        name for name in names if is_full_name(name) or len(name) != FULL or not is_person(name)
    ]


def _country(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the country sought where no quote names one."""
    asked = COUNTRY.search(sought.text)
    named = any(place in known_countries() for quote in quotes for place in places_in(quote))
    return Lack("kind", "国家") if asked and not named else None


def _city(sought: Sought, quotes: Sequence[str]) -> Lack | None:
    """Return the city sought where no quote names a place that the question does not."""
    asked = CITY.search(sought.text) if sought.kind == "place" else None
    named = any(
        TOWN.search(quote) or any(place not in sought.text for place in places_in(quote))
        for quote in quotes
    )
    return Lack("kind", asked["sort"]) if asked and not named else None
