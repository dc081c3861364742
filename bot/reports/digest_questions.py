"""Tells which questions ask for a digest of reports, and of which reports."""

import re
from dataclasses import dataclass

from bot.reports.holdings import Wanted
from corpus.numerals import value_of

LONGEST = 100  # characters of a question that asks for a digest
REPORT = r"(?:新闻)?(?:报道|文章|新闻|稿子|稿件)"
DAY = (
    r"(?:(?P<iso>\d{4}-\d\d-\d\d)|(?:(?P<year>(?:19|20)\d\d)年)?"
    r"(?:(?P<month>1[0-2]|0?[1-9])月份?)?(?:(?P<day>3[01]|[12]\d|0?[1-9])[日号])?)"
)
NAME = r"《(?P<title>[^》]{2,80})》"
CALLED = r"[“\"「](?P<called>[^”\"」]{2,80})[”\"」]"
THAT = r"(?:的|在|这|那|一|篇|条|则|份|发表|刊登|刊发|见报)*"
SOME = r"(?:几|些|两|[二三四五六七八九十]+|\d+)"
OBJECT = (
    rf"(?:{NAME}(?P<named>{THAT}{REPORT})?|{CALLED}{THAT}{REPORT}"
    rf"|(?P<one>[这那该此](?:上?一)?[篇条则份个]?{REPORT}|[这那](?:上?一)?[篇则]|[本该此]文"
    rf"|(?:上面|前面|刚才|刚刚)(?:的|那|这)*[篇条则份]?{REPORT}|上一[篇则](?:{REPORT})?)"
    rf"|(?P<many>[这那]{SOME}[篇条则份个]?{REPORT}|[这那]{SOME}篇|[这那]些[材资]料"
    rf"|(?:这里|库里)?的?(?:所有|全部|各|每一?)(?:的|这些|这几)*[篇条则份]?{REPORT}|{SOME}篇{REPORT}|{REPORT})"
    rf"|第(?P<nth>[一二三四五六七八九十]|[1-9]\d?)[篇条则份](?:{REPORT})?"
    rf"|(?=\d+[年月-]){DAY}{THAT}{REPORT}"
    rf"|最(?P<end>新|近|早|旧)的?{THAT}{REPORT}"
    rf"|(?:关于|有关|提到|提及|涉及|谈到)(?P<what>.{{2,20}}?)的(?P<that>[这那]一?篇)?"
    rf"(?:[这那]些|[这那]?几篇)?{REPORT}|(?P<headed>.{{4,60}}?)的?[这那]一?篇{REPORT})"
)
CONTENT = (
    r"(?:[里中]?面?的?(?:主要|核心|大致|基本|重点|中心|全部)?"
    r"(?:内容|要点|大意|主旨|思想|意思|梗概|概要|摘要|重点|主题))"
)
PLEASE = (
    r"(?:请问?|麻烦|你|您|能不能|能否|可不可以|可以|能|帮我|帮忙|给我|为我|我?想(?:知道|了解)?|告诉我|来|再|先|把|对|简[单要短明]|大[致概]|快速|扼要"
    r"|地|做|作|写|一[个份]|个|用.{1,10}?(?:句话|话|字|语言|句|语)(?:以内|左右)?|[，,：:\s])*+"
)
SUM_UP = r"(?:总结|概括|归纳|概述|简述|综述|提炼|小结|摘要|概要)(?:一?下|出来?|一遍)?[：:，,\s]*"
TELL = r"(?:介绍|说说|讲讲|谈谈|[说讲](?=一?下))(?:一?下)?[：:，,\s]*"
WHAT = r"(?:一?些|个|点)?(?:什么|啥|哪些)(?:内容|事情?|事儿|东西)?"
TOLD = (
    r"(?:里面?|中)?(?:都|主要|大[致概]|究竟|到底|具体|分别)*(?:[讲说写谈]|讲述|报道|介绍)[到及]?"
    rf"(?:了|的|过|是|都|主要)*{WHAT}"
)
TAIL = r"(?:吧|吗|呢|呀|啊|好吗|行吗|可以吗|谢谢|[，,。？?！!~\s])*+"
CHINESE = tuple(
    re.compile(form + TAIL)
    for form in (
        rf"{PLEASE}{SUM_UP}(?:{OBJECT}{CONTENT}?|{CONTENT}?)",
        rf"{PLEASE}{TELL}{OBJECT}{CONTENT}?",
        rf"{PLEASE}{OBJECT}{CONTENT}?的?(?:进行|做|作|写)?(?:一?[个份])?{SUM_UP}",
        rf"{PLEASE}{OBJECT}(?:{TOLD}|是?(?:关于|有关){WHAT}的?)",
        rf"{PLEASE}{OBJECT}{CONTENT}(?:主要|大致|分别|都|是|有|包括)*(?:什么|哪些|啥)?",
    )
)
ITEM = r"(?:report|article|story)"
ITEMS = r"(?:reports|articles|stories|documents)"
THING = (
    rf"(?:{NAME}|(?P<named>the {ITEM} )?{CALLED}"
    rf"|(?P<many>(?:(?:all|of|the|these|those|my|\d+|news) )*{ITEMS}|(?:each|every) {ITEM})"
    rf"|(?:the )?(?P<end>latest|newest|oldest) {ITEM}"
    rf"|(?:the )?{ITEM} (?:of|from|on) (?P<iso>\d{{4}}-\d\d-\d\d)"
    rf"|(?P<one>(?:the|this|that) (?:news |last |above )?{ITEM}))"
)
KINDLY = r"(?:please|can you|could you|would you|briefly|quickly|in short|,|\s)*+"
GIVE = r"(?:(?:give|write)(?: me)? |what(?:'s|’s| is| are) )?(?:(?:an?|the|brief|short|quick) )*"
SUMMARY = r"(?:summary|digest|overview|outline|gist|recap|(?:main|key) points?|essence)"
AFTER = r"(?: for me| briefly| please| in [\w ]{1,30}|[.?!\s])*+"
ENGLISH = tuple(
    re.compile(form + AFTER, re.IGNORECASE)
    for form in (
        rf"{KINDLY}(?:summari[sz]e|sum up|recap|outline)(?: (?:{THING}|it|this|that|them))?",
        rf"{KINDLY}{GIVE}{SUMMARY} of {THING}",
        rf"{KINDLY}(?:tell me )?what(?:'s|’s| is| are)? {THING} (?:(?:is|are|all|mainly) )*about",
        rf"what (?:does|do|did) {THING} (?:say|tell|report|cover|talk about)(?: us)?",
    )
)
EVERY = Wanted()


@dataclass(frozen=True, slots=True)
class DigestOf:
    """Which reports a digest is asked of.

    They are those that are `wanted`, the one under a `title`, or, where the question points `back`,
    what the conversation speaks of: `one` report, `many`, or whatever it is. `surely` tells that
    the title is said to be that of a report.
    """

    wanted: Wanted = EVERY
    title: str = ""
    surely: bool = False
    back: bool = False
    one: bool = False
    many: bool = False
    nth: int = 0


def digest_asked(question: str) -> DigestOf | None:
    """Return which reports a question asks to sum up if it asks for nothing else, else None.

    A question for a thing that the reports tell of (介绍一下某项目) is none.
    """
    text = question.strip()
    if len(text) > LONGEST:
        return None
    matches = (form.fullmatch(text) for form in (*CHINESE, *ENGLISH))
    found = next(filter(None, matches), None)
    return _read(found.groupdict()) if found else None


def _read(told: dict[str, str | None]) -> DigestOf:
    """Return the reports that the parts of a question name."""
    title = told.get("title") or told.get("called")
    if title:
        return DigestOf(title=title.strip(), surely=bool(told["named"]))
    if end := told.get("end"):
        return DigestOf(Wanted(oldest=end.lower() in ("早", "旧", "oldest"), one=True))
    if days := _days(told):
        return DigestOf(Wanted(days=days))
    if headed := told.get("headed"):
        return DigestOf(Wanted(text=headed), one=True)
    if what := told.get("what"):
        return DigestOf(Wanted(text=what.strip("“”《》 ")), one=bool(told.get("that")))
    nth = int(value_of(told.get("nth") or "") or 0)
    one, many = bool(told.get("one")), bool(told.get("many"))
    return DigestOf(back=not nth, one=one, many=many, nth=nth)


def _days(told: dict[str, str | None]) -> str:
    """Return what the ISO dates hold that a question names, empty where it names none."""
    if iso := told.get("iso"):
        return iso
    year, month, day = (told.get(name) or "" for name in ("year", "month", "day"))
    return f"{year}-{month:0>2}-{day and day.zfill(2)}" if month else year
