"""Knows the line below a headline that tells the day, the paper and the reporter of a report."""

import re
from dataclasses import dataclass

from corpus.article import Range
from corpus.imprint import DAY as YEAR_DAY
from corpus.imprint import ENGLISH_DAY, PAGES
from corpus.names import are_surnamed

HAN = r"[\u4e00-\u9fff]"
LABEL = (
    r"(?:日期|时间|(?:发布|发表|发稿|刊发|刊登|见报|出版|报道|更新)(?:时间|日期|于))"
    r"\s*[:：]?\s*"
)
WEEKDAY = r"\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?"
CLOCK = r"[\sT]*(?:[上下]午|晚上?)?\s?\d{1,2}[:：]\d\d(?:[:：]\d\d)?"
DAY = re.compile(
    rf"(?P<label>{LABEL})?(?:{YEAR_DAY}|{ENGLISH_DAY}"
    r"|(?:19|20)\d\d(?P<mark>[-./])\d{1,2}(?P=mark)\d{1,2}(?!\d))"
    rf"(?:{WEEKDAY})?(?P<clock>{CLOCK})?"
)
MONTH_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
ROLE = (
    rf"(?:本报|本刊|本台|全媒体|首席|见习|实习|特约|特派|驻{HAN}{{2,4}})*"
    r"(?:记者|通讯员|实习生|撰稿人?|作者|采写|撰文|(?:责任)?编辑|责编|摄影|(?:文[/／]?图|图[/／]?文|文)(?=\s*[:：/／]))"
)
PERSON = rf"(?:{HAN} {HAN}(?!{HAN})|(?:(?!通讯员|实习生|记者|编辑|作者)[\u4e00-\u9fff·]){{2,8}})"
PEOPLE = re.compile(rf"{ROLE}\s*[:：/／]?\s*{PERSON}(?:[ 、,，]\s?{PERSON}){{0,7}}")
SOURCE = re.compile(
    r"(?:(?:文章|稿件|信息|新闻|消息|原文|本文|内容)?来源|来源(?:媒体|报纸|报刊)|转自|稿源|出处"
    r"|(?:媒体|报纸|报刊)(?:名称)?)\s*[:：]\s*[^\s，。；：！？|｜]{2,20}"
)
PAPER = re.compile(
    rf"(?<!{HAN})《?[\u4e00-\u9fff·]{{1,12}}"
    r"(?:[^预通海情喜捷举汇申]报|.[刊网社台]|新闻(?:中心|办公室|办|部)?|杂志|客户端|在线|发布|融媒(?:体中心)?)"
    rf"》?(?:海外版|数字报|电子版)?(?!{HAN})"
)
COUNTER = re.compile(
    r"(?:阅读|浏览|点击|评论|访问)(?:量|数|次数)?\s*[:：]?\s*\d+\s*次?|字[号体]\s*[:：]?\s*[\[【]?[大中小\s]*[\]】]?"
)
PAGE = re.compile(rf"第\s*[A-Z]?\d{{1,3}}\s*版(?:[:：]{HAN}{{2,8}})?|版次[:：]\s*\w{{1,4}}")
ORIGINAL = re.compile(r"\s*原创(?=\s)")
ACCOUNT = rf"{HAN}{{2,8}}"
ACCOUNTS = re.compile(rf"{ACCOUNT}(?: {ACCOUNT}){{0,2}}")  # writer, account and place of a post
POSTED = re.compile(rf"发表于\s*{HAN}{{2,4}}")
# where a post was sent from, behind its time
PLACE = re.compile(rf"(?<=\d)\s+(?:{POSTED.pattern}|{HAN}{{2,4}})\s*$")
APART = re.compile(r"[\s|｜/／·•,，、;；:：—\-（()）【】\[\]]+")
CREDIT = re.compile(r"[\w《](?:.*[\w》])?")
LONGEST = 90  # characters of the longest dateline


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline tells: `dated` a day, `timed` the minute, `sure` what no imprint has."""

    dated: bool
    sure: bool
    timed: bool


def dateline_in(text: str) -> Dateline | None:
    """Return what a line tells of a report's day and source where it tells nothing else."""
    if len(text) > LONGEST:
        return None
    day = DAY.search(text)
    timed = bool(day and day["clock"])
    original = timed and bool(ORIGINAL.match(text))
    rest, days = DAY.subn("|", PLACE.sub("", ORIGINAL.sub("", text)) if timed else text)
    rest, people = PEOPLE.subn("|", rest)
    rest, sources = SOURCE.subn("|", rest)
    rest, pages = PAGE.subn("|", COUNTER.sub("|", rest))
    rest, papers = PAPER.subn("|", rest)
    rest, months = MONTH_DAY.subn("|", rest)
    rest = APART.sub(" ", rest).strip()
    named = bool(days and papers and are_surnamed(rest) and len(rest) <= 4)
    named = named or bool(original and ACCOUNTS.fullmatch(rest))
    if (rest and (not named or PAGES.search(rest))) or (pages and not (people or sources)):
        return None
    if not (days or sources or (months and people)):
        return None
    told = bool(people or sources or (day and (day["label"] or day["clock"])))
    return Dateline(bool(days or months), told, timed)


def credits_in(raw: str, ranges: tuple[Range, ...]) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Return the paper and the people that a dateline names, and the rest of what it prints."""
    named: list[Range] = []
    rest: list[Range] = []
    for start, end in ranges:
        patterns = (DAY, MONTH_DAY, COUNTER, PAGE, POSTED)
        cuts = sorted(found.span() for one in patterns for found in one.finditer(raw, start, end))
        place = start
        for begin, stop in (*cuts, (end, end)):
            if begin >= place and (found := CREDIT.search(raw, place, begin)):
                named.append(found.span())
            place = max(place, stop)
        rest.extend(cuts)
    return tuple(named), _apart(rest)


def _apart(ranges: list[Range]) -> tuple[Range, ...]:
    """Return ranges without those that lie in one before them."""
    kept: list[Range] = []
    for span in ranges:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return tuple(kept)
