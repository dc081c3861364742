"""Finds the day, the paper and the people that a report tells in its opening or its ending."""

import re
from collections.abc import Iterator

from bot.answer import Claim
from bot.sentences.claims import claim_from
from corpus.article import Article, Range
from corpus.names import SURNAMES
from corpus.text import piece

EDGE = 90  # raw characters of an opening or an ending
CLOSE = 4  # raw characters between a dateline and who signs
BLANK = re.compile(r"\s*")
HAN = r"[\u4e00-\u9fff]"
BRACKET = re.compile(r"[）)】]")
SURNAME = f"(?!通讯|实习)[{''.join(sorted(SURNAMES))}]"
PERSON = rf"{SURNAME}(?:\s{HAN}(?!{HAN})|{HAN}{{1,2}}(?<!台))"
PEOPLE = rf"(?:{PERSON}(?:\s?[ 、\s]{PERSON}){{0,7}}|{PERSON}{{2,8}})"
ROLE = r"(?:记者|通讯员|实习生|作者|撰稿人?|撰文|采写|编译|文(?=\s?[:：/|｜]))"
AFTER = (
    r"(?=\s*(?:[）)】\]|｜/]|$|校对|实习|见习|记者|通讯员|编辑|责编|责任|审核|摄|图|报道|返回|来源|媒体"
    rf"|{HAN}{{2,4}}台\s|[\u4e00-\u9fff/、]{{2,24}}(?:记者|供图)))"
)
SIGNED = re.compile(rf"{ROLE}\s*[:：/|｜]?\s*(?P<told>{PEOPLE}){AFTER}")
IN_BRACKETS = re.compile(
    rf"(?:[电讯道息]\s?|^\s*)[（(]\s*(?P<told>{PEOPLE})[）)]|[（(](?P<last>{PEOPLE})[）)]\s*$"
)
AGENCY = (
    r"(?:新华社|中新[社网]|中国新闻网|人民网|央视网|环球网"
    r"|(?:(?<=据)|(?<![\u4e00-\u9fffA-Za-z》]))[\u4e00-\u9fff]{0,4}《[^》]{2,12}》"
    r"|(?:(?<=据)|(?<![\u4e00-\u9fffA-Za-z]))(?:[\u4e00-\u9fff]{1,10}?(?:社|报|网|台|新闻|经纬|客户端|通讯社)|[A-Za-z]{1,8}[\u4e00-\u9fff]{1,6}))"
)
DAY = r"(?:(?:19|20)\d\d\s?年\s?)?\d{1,2}\s?月\s?\d{1,2}\s?日"
DATED = re.compile(
    rf"据?(?P<paper>{AGENCY})(?:{HAN}{{0,6}}?)\s*(?P<day>{DAY})\s*(?:综合|专)?(?:电|讯|消息|报道)"
)
UNDATED = re.compile(
    rf"据(?P<paper>{AGENCY})(?:{HAN}{{0,6}}?)(?:\d{{1,2}}日)?(?:综合)?(?:电|报道|消息)|【(?P<opening>{AGENCY})(?:报道|消息|讯|综合)"
    r"|(?<!注明)来源\s*[:：]\s*(?P<source>[\u4e00-\u9fffA-Za-z·]{2,14}?)(?=返回|[）)\s，。]|$)"
    rf"|[（(](?P<closing>{AGENCY})(?:编译|综合)*(?:报道|整理|消息)?[）)]"
    rf"|(?P<desk>{HAN}{{2,8}}(?:报|网|台|新闻|社)(?:[/·]{HAN}{{2,8}}?)?)(?:见习|实习)?记者"
)


def day_claim(article: Article, raw: str) -> Claim | None:
    """Return the dateline of a report as a claim with its day marked, None without one."""
    return _first(DATED, ("day",), article, raw, _opening(article, raw))


def paper_claim(article: Article, raw: str) -> Claim | None:
    """Return the line that names the paper or agency of a report as a claim, None without one."""
    zones = [*_opening(article, raw), *_ending(article, raw)]
    names = ("paper", "opening", "source", "closing", "desk")
    dated = _first(DATED, ("paper",), article, raw, zones)
    return dated or _first(UNDATED, names, article, raw, zones)


def writer_claim(article: Article, raw: str) -> Claim | None:
    """Return what signs a report as a claim with the names marked, else its agency, else None."""
    for zone in (*_opening(article, raw), *_ending(article, raw), *article.title.ranges):
        found = [*SIGNED.finditer(raw, *zone), *_bracketed(raw, zone)]
        if found:
            return _joined(article, raw, found)
    return paper_claim(article, raw)


def _bracketed(raw: str, zone: Range) -> Iterator[re.Match[str]]:
    """Yield the names in brackets that follow a dateline, or open or end a zone."""
    start, end = zone
    text = raw[:end]
    yield from IN_BRACKETS.finditer(text, start)


def _joined(article: Article, raw: str, found: list[re.Match[str]]) -> Claim:
    """Return the claim that runs from the first to the last of signatures, a dateline before."""
    start, end = min(one.start() for one in found), max(one.end() for one in found)
    dated = DATED.search(raw, max(0, start - EDGE), end)
    start = dated.start() if dated and start - dated.end() < CLOSE else start
    end += bool(BRACKET.match(raw, end))
    names = [one.span("told") if one["told"] else one.span("last") for one in found]
    return _claim(article, raw, (start, end), names)


def _first(
    pattern: re.Pattern[str],
    groups: tuple[str, ...],
    article: Article,
    raw: str,
    zones: list[Range],
) -> Claim | None:
    """Return the claim of the first match in any zone with one of its groups marked."""
    for zone in zones:
        if found := pattern.search(raw, *zone):
            group = next(name for name in groups if found[name])
            return _claim(article, raw, found.span(), [found.span(group)])
    return None


def _claim(article: Article, raw: str, span: Range, marks: list[Range]) -> Claim:
    """Return the claim of a stretch of raw text with others in it marked, not numbered yet."""
    quoted = piece(raw, (span,), spaced=True)
    before = [len(piece(raw, ((span[0], start),), spaced=True).text) for start, _ in marks]
    inside = [piece(raw, (mark,), spaced=True).text for mark in marks]
    places = zip(before, inside, strict=True)
    begun = ((quoted.text.index(text, least), text) for least, text in places)
    return claim_from(article, quoted, tuple(sorted((at, at + len(text)) for at, text in begun)))


def _opening(article: Article, raw: str) -> list[Range]:
    """Return the raw ranges of a report's byline and around the first character of its text."""
    first = article.sentences[0].ranges[0][0] if article.sentences else 0
    around = _stretch(article, raw, first)
    opened = [(max(around[0], first - EDGE), min(around[1], first + EDGE))]
    byline = article.byline.ranges if article.byline else ()
    return [*byline, *opened] if article.sentences else list(byline)


def _ending(article: Article, raw: str) -> list[Range]:
    """Return the raw range around the last character of a report's text."""
    if not article.sentences:
        return []
    last = article.sentences[-1].ranges[-1][1]
    around = _stretch(article, raw, last - 1)
    return [(max(around[0], last - EDGE), min(around[1], last + EDGE))]


def _stretch(article: Article, raw: str, place: int) -> Range:
    """Return the stretch of an article's own print around a place, with but blanks between."""
    ranges = sorted(span for part in article.parts for span in part.ranges)
    start, end = place, place + 1
    for first, last in ranges:
        if last > start and first <= end:
            start, end = min(start, first), max(end, last)
        elif first > end and BLANK.fullmatch(raw, end, first):
            end = last
    for first, last in reversed(ranges):
        if last <= start and BLANK.fullmatch(raw, last, start):
            start = first
    return start, end
