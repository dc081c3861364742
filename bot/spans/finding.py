"""Finds the spans of a sentence that could answer: figures, dates, names, programmes."""

import re
from collections.abc import Iterator
from functools import lru_cache

import rjieba

from bot.answer import Kind
from bot.language.misread import legible
from bot.language.persons import COMPOUND, SAYS
from bot.language.places import is_place, known_places
from corpus.article import Range
from corpus.institution_endings import ENDINGS, LOOSE
from corpus.names import SURNAMES
from index.simplified import simplified

MIXED = r"(?:亿零?\d{1,4}(?=[多余]?[千百]?万)|万\d{4}(?![\d万]))"  # 1亿2953万, 1万2000
DIGITS = rf"(?:\d{{1,3}}(?:[,，]\d{{3}})+(?!\d)|\d+{MIXED}?)(?:\.\d+)*"
HAN = r"[一二三四五六七八九十百千两零〇]+"
TENS = "[一二三四五六七八九十]+"
FRACTION = rf"(?:{TENS}分之{TENS}|(?<![\d/])[1-9]/[2-9](?![\d/])|半数|一半)"
MANY = r"(?:上|数|成千上|几)[十百千万亿]+"
SIGN = r"(?:(?<![\dA-Za-z%％年月日十百千万亿])[-－−](?=\d))?"
BOUND = (
    r"(?:至少|至多|最多|最高|最低)?"
    r"(?:不超过|不高于|不多于|不大于|不低于|不少于|不小于|超过|不到|不足|将近|接近|大约|约|近|超|逾|达|多达|高达)?"
)
SCALE = r"(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千(?![瓦克米帕伏])|百(?!帕))?"
MORE = r"[余多]?"
FROM = rf"(?:(?<!\d){DIGITS}{SCALE}[-–—~～至到])?"  # where a range begins
PER = (
    r"/\d*(?:平方公里|平方千米|平方米|平米|立方米|立方|百?公里|千米|小时|千瓦时|公斤|毫升|微?[秒升米亩吨斤人天日月年户次度股件份克]"
    r"|分钟?)"
)  # what a price or a rate is told for: 微克/立方米
CURRENCY = (
    r"(?:元(?:人民币|新台币)?|块钱|[美欧日港韩加澳新缅]元|美金|英镑|人民币|新台币|港币|泰铢|越南盾|印尼盾|林吉特|兰特|雷亚尔"
    r"|(?:瑞士|中非|印度|印尼|巴基斯坦|斯里兰卡|尼泊尔|菲律宾|墨西哥|阿根廷|智利|瑞典|挪威|丹麦|捷克|伊朗|沙特|阿联酋|土耳其)?"
    r"(?:卢[布比]|法郎|比索|里拉|克朗|里亚尔|第纳尔|迪拉姆))"
    rf"(?:{PER}|/[\u4e00-\u9fff])?"
)
LATIN = (
    r"(?:[kcmμn]?m|[km]?g|m?[lL]|[kMG]?Wh?|[kMGT]?Hz|[KMGT]B|mAh)(?:/\d*[A-Za-z]+)?(?![A-Za-z\d])"
)
UNIT = (
    r"(?:(?:平方公里|平方千米|平方米|平米|立方米|公里|千米|厘米|毫米|微米|纳米|英寸|英里|海里|公顷"
    r"|千瓦时|千瓦|兆瓦|公斤|千克|毫克|微克|毫升|毫?摩尔|微西弗|分贝|马力|[百千兆]帕|(?<=\d)级(?![别联响医])|摄氏度|个?(?:自然|工作)日|个?多?小时|个多月|个多星期|分钟|周年|周岁|人次|人份|批次|个月"
    r"|[架班辆台艘列]次|大(?![队厦桥学])|(?<=[\d万亿])度(?!假)|(?<=\d)(?<![时点:：]\d)(?<![时点:：]\d\d)分(?![钟之别])|(?<=\d)升(?![级至到高学降温值])"
    rf"|㎡|℃|°C|{LATIN}|(?<=\d)[金银铜](?![额属融钱行价条])|家(?![居具庭长])|(?<!一)起"
    r"|[个名位项人所件条次种类场座处期届支只台套户亩倍岁层米张部款年天秒吨株份篇本间栋辆架艘枚颗点]"
    rf"|[版课班对组群批段轮克斤宗根瓶桶箱盒袋杯幅匹头棵粒集票盆帧趟]|(?<=\d)列(?![为入出举支表席车]))(?:{PER})?)"
)
APART = r"(?: (?<!19\d\d )(?<!20\d\d ))?"  # 30 帧, and no year
AROUND = r"(?:以上|以下|左右)?"
REST = (
    rf"(?:(?<=\d米)[1-9]\d?(?![\d.]|{UNIT}|{SCALE}[余多]?{UNIT})"
    rf"|(?<=(?<!\d{{3}})年)[零又]?(?:\d+|{HAN})个月|(?<=小时)(?:\d+|{HAN})分(?:钟|\d{{1,2}}秒)?|(?<=\d分)\d{{1,2}}秒"
    r"|(?<=[倍年岁])多(?![少名家个次方项种位元半么数年久大]))?"
)  # 6米47, 三年六个月, 4分30秒, 三倍多
PART_OF_YEAR = r"(?:上半年|下半年|年?[底初末]|年中|[上中下]旬|第?[一二三四]季度|[春夏秋冬][季天])?"
PART_OF_DAY = r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|深夜|当晚|晚[上间]?)?"
CLOCK = r"\d{1,2}(?:[时点](?:\d{1,2}分|半)?|[:：]\d\d(?!\d))(?:许|左右)?"
DAY_FROM_HERE = r"(?<!记者)(?:[今昨明前][日天]|[今昨明]晚|今晨)(?!头条|新闻|[从获]|了解)"
FIGURE_OF_AGE = r"(?:刚|已)?(?:\d{1,3}|[一二三四五六七八九十]+)岁"
PATTERNS: dict[str, str] = {
    "ordinal": rf"第(?:{HAN}|\d+)[位名届次批场年期个家条回轮章]?"
    rf"|首[位个家例次批座项条]|榜首|魁首|居首",
    "percent": rf"{BOUND}(?:{SIGN}{DIGITS}(?:[%％]|个百分点)|百分之{HAN}(?:点{HAN})?"
    rf"|(?<!\d)(?:\d(?:\.\d)?|{HAN})成(?![都立功果为本长员交绩就分熟])"
    rf"|{FRACTION}){AROUND}",
    "money": rf"{BOUND}(?:{FROM}{SIGN}{DIGITS}|{MANY}|{HAN}){MORE}{SCALE}{MORE}{CURRENCY}{AROUND}",
    "number": rf"{BOUND}(?:{SIGN}{DIGITS}(?:[×x*+]{DIGITS}|\+[A-Zα-ω])*|{MANY}|{HAN})"
    rf"{MORE}{SCALE}{MORE}(?:{APART}(?:{CURRENCY}|{UNIT})|[%％])?{REST}套?{AROUND}",
    "date": rf"(?:当地时间|北京时间)?(?:{DAY_FROM_HERE}(?:{PART_OF_DAY}{CLOCK})?|"
    rf"\d{{4}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?{PART_OF_YEAR}|"
    rf"\d{{1,2}}月\d{{1,2}}(?:日|号(?![楼线机馆院桥文公井站令路船]))(?:{PART_OF_DAY}{CLOCK})?|"
    rf"\d{{1,2}}月份?{PART_OF_YEAR}|(?:(?<![\d月年])\d{{1,2}}日?[至到—~～])?\d{{1,2}}日(?:{PART_OF_DAY}{CLOCK})?|\d{{4}}-\d{{1,2}}-\d{{1,2}}|"
    rf"[今去明前]年(?!{FIGURE_OF_AGE})(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?{PART_OF_YEAR}|[一二三四]季度|"
    rf"{PART_OF_DAY}(?<!\d){CLOCK}|[一二][〇零一二三四五六七八九]{{3}}年){PART_OF_DAY}",
    "programme": r"“[^”]{1,30}”|‘[^’]{1,30}’|《[^》]{1,40}》|「[^」]{1,30}」|\"[^\"]{1,30}\"",
}
COMPILED = {kind: re.compile(pattern) for kind, pattern in PATTERNS.items()}
TAGS = {"person": ("nr",), "place": ("ns",), "organisation": ("nt",)}
WRITTEN = {
    "person": re.compile(r"[\u4e00-\u9fff]{1,6}(?:[·・•][\u4e00-\u9fff]{1,6})+"),
    "organisation": re.compile(
        rf"(?:[\u4e00-\u9fffA-Za-z()（）]{{2,24}}?(?:{'|'.join((*ENDINGS, *LOOSE))})(?!堂))+"
    ),
}
FAMILY = "|".join((*COMPOUND, *sorted(SURNAMES)))
TITLED = re.compile(
    r"(?:负责人|带头人|研究员|工程师|设计师|发言人|创始人|主持人|教授|主任|书记|总?经理|董事长|秘书长"
    r"|[局校院所部处科厂行站会镇县市区省乡村队船机店]长|首席[\u4e00-\u9fff]{2,5}官|[法检]察?官|院士|博士|专家|记者|医生|律师|[老教]师|选手|同志|主席|总裁|法人|代表人"
    r"|传承人|发明人|继承人|主人|[队球学职店船党会成委演运动讲解营业网格护理管理飞行]员|学生|村民|居民|农[民户]|店主|业主|司机|护士"
    r"|作者|志愿者|获得者|患者|创业者|教练|导演|冠军|得主|[选歌枪射水旗]手|[民交辅特法狱]警|[上中下军]士|[上中下少][尉校]|战士|消防员|武警|机长|村支书)[：:]?"
    rf"(?P<name>(?:{FAMILY})[\u4e00-\u9fff]{{1,2}}?)"
    rf"(?=[说称道，。、；：:,;（(\s]|先生|女士|{SAYS}|等|在|出席|率|为|今年|以\d|\d|[夺获]得|回忆|带领|手[中里上]|便|$)"
)  # a name that a title stands before and a verb or a mark after
APPOINTED = re.compile(
    r"(?:任命|聘任|聘请|委任|选举|推选|推举|提名|增补|免去|接受|同意|批准)"
    rf"(?P<name>(?:{FAMILY})[\u4e00-\u9fff]{{1,2}}?)"
    r"(?=(?:同志|先生|女士|院士|教授)?(?:为|担任|出任|辞去|任|的.{1,12}(?:职务|请求)))"
)  # a name between a verb of appointing and the post
AGENT = re.compile(
    r"由(?:[\u4e00-\u9fff]{0,4}?(?:企业|公司|单位|机构))(?P<name>[\u4e00-\u9fffA-Za-z]{2,12}?)"
    r"(?=(?:负责|独家|联合)?(?:承[建接办担]|主办|建设|设计|施工|运营|投资|制造|生产|研[发制]|开发|出品|供货|中标|牵头|管理|提供))"
)  # a firm by its short name behind what sort it is, before what it does
WITHIN_PLACE = re.compile(
    "[村镇乡县区州湾塘]|街道|社区|大桥|隧道"
)  # behind a part of a place's name
LETTER = re.compile(r"[A-Za-z0-9]")
DIGIT = re.compile(r"\d")
MINUTES = re.compile(r"[时点]$")  # before a bare number, which is then of minutes
FRACTION_BEFORE = re.compile(r"(?<![\d/])\d/$")  # before the 5 of 1/5
FRACTION_BEHIND = re.compile(r"/\d(?![\d/])")
DAYS = tuple("月日时")  # after a bare number, which is then a day or an hour
YEAR = re.compile(r"(?:19|20)\d\d ?年?$")
NAMED = ("nr", "ns", "nt", "nz")  # tags of names
DOT = re.compile("[·・•]")
QUALITY = tuple("性率化型类")  # ends of words that are no names: 舒适性
FOUR = re.compile(r"(?:19|20)\d\d[\u4e00-\u9fff]")  # a figure with its unit, or a year
TOWN = 3  # characters of a place from which it passes for no person: 张家口
REACH = 3  # characters behind a unit in which a word ends that begins with it
COUNTING = re.compile(rf"{BOUND}(?:{MANY}|{HAN}){MORE}{SCALE}{MORE}(?:{CURRENCY}|{UNIT})")
OF_PLACE = re.compile("[县镇乡村路街]|[小中大]学")
LABEL = re.compile(r"号(?!人)")  # 1号机组
RARE = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{1,3}")  # tagged as a mark
UNKNOWN = ("x", "zg")  # tags of characters that the tagger does not know
LONGEST = 3  # characters of most names
RANKING = re.compile(r"[第前]$")  # before 第二天 or 前三位
CONGRESS = re.compile(r"(?:十[一二三四五六七八九]|二十)大")
ARTICLE = re.compile(r"一[种个项批名位条件家次段轮群大系些场根头杯集票]")  # 一种 as in “a kind of”


def spans_of(kind: Kind, quote: str) -> list[Range]:
    """Return the spans of a quote that are of the kind sought, in order; none for free text."""
    return list(_spans_of(kind, quote))


@lru_cache(maxsize=8192)
def _spans_of(kind: Kind, quote: str) -> tuple[Range, ...]:
    text = simplified(quote)
    if kind in TAGS:
        named = tuple(_named(kind, text))
        return _whole_names(named) if kind == "person" else named
    if kind not in COMPILED:
        return ()
    text = legible(text)
    found = (match.span() for match in COMPILED[kind].finditer(text))
    return tuple(span for span in found if _whole(text, *span) and _is_amount(kind, text, *span))


def _named(kind: str, quote: str) -> Iterator[Range]:
    """Yield names by the part-of-speech tags of rjieba, and by how they are written."""
    place = 0
    rare = dict(_rarely_written(quote)) if kind == "person" else {}
    titled = [match.span("name") for match in TITLED.finditer(quote)] if kind == "person" else []
    yield from (*rare.items(), *titled)
    for word, tag in rjieba.tag(quote):
        end = place + len(word)
        town = kind == "person" and len(word) >= TOWN and is_place(word)
        part = kind == "person" and WITHIN_PLACE.match(quote, end)
        of_title = any(place < start and end == stop for start, stop in titled)  # 官林远
        no_name = town or part or of_title or (kind == "person" and word.endswith(QUALITY))
        if tag in TAGS[kind] and len(word) > 1 and not no_name and place not in rare:
            yield place, end
        place = end
    if kind == "person":
        yield from (match.span("name") for match in APPOINTED.finditer(quote))
    if kind in WRITTEN:
        found = WRITTEN[kind].finditer(quote)
        yield from (match.span() for match in found if not is_place(DOT.split(match[0])[0]))
    if kind == "organisation":
        yield from (match.span("name") for match in AGENT.finditer(quote))


def _whole_names(named: tuple[Range, ...]) -> tuple[Range, ...]:
    """Return names without those that are a part of another short one, 张雨 of 张雨霏."""
    short = [one for one in named if one[1] - one[0] <= LONGEST]

    def is_part(one: Range) -> bool:
        return any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in short)

    return tuple(dict.fromkeys(one for one in named if not is_part(one)))


def _rarely_written(quote: str) -> Iterator[Range]:
    """Yield the names with a character that the tagger does not know: 王翀, 李小錤."""
    place = 0
    before: list[int] = []  # places of the last words that a name may begin with
    for word, tag in rjieba.tag(quote):
        end = place + len(word)
        if tag in UNKNOWN and RARE.fullmatch(word):
            begun = [one for one in (*before, place) if end - one <= LONGEST]
            start = next((one for one in begun if quote[one] in SURNAMES), end)
            if end - start > 1:
                yield start, end
        before = [*before[-1:], place] if len(word) == 1 or tag == "nr" else []
        place = end


def _whole(quote: str, start: int, end: int) -> bool:
    """Tell whether a span cuts no number or Latin word in two."""
    torn = FRACTION_BEFORE.search(quote[:start]) or FRACTION_BEHIND.match(quote, end)
    cut_before = start and LETTER.match(quote[start - 1]) and LETTER.match(quote[start])
    cut_after = end < len(quote) and LETTER.match(quote[end]) and LETTER.match(quote[end - 1])
    return not cut_before and not cut_after and not torn


def _is_amount(kind: str, quote: str, start: int, end: int) -> bool:
    """Tell whether a number stands for an amount: a Chinese one needs a unit and is no article."""
    text = quote[start:end]
    if kind != "number":
        return True
    after = quote[end : end + 2]
    if DIGIT.match(text[-1]) and (after[:1] in DAYS or LABEL.match(after)):
        return False
    if MINUTES.search(quote[:start]) and after[:1] == "分":
        return False
    if RANKING.search(quote[:start]) or CONGRESS.fullmatch(text) or after == "一体":
        return False
    if DIGIT.search(text):
        return not (YEAR.search(text) or _is_year(quote[start : end + REACH], text))
    named = text in known_places() and OF_PLACE.match(quote, end)  # 三台 of 三台小学
    return bool(COUNTING.match(text)) and not ARTICLE.match(text) and not named


def _is_year(around: str, text: str) -> bool:
    """Tell whether a year stands before a word that only begins with a unit: 2023张家港论坛."""
    if not FOUR.fullmatch(text):
        return False
    word, tag = rjieba.tag(around[len(text) - 1 :])[0]
    return word != text[-1] and tag in NAMED
