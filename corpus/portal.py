"""Knows what news portals print before and after a report that they set in one piece."""

import re

from corpus.article import Range

OUTLET = (
    r"(?:(?:中国|南方|北京|深圳|每日|第一|参考|中青报·|澎湃|极目|封面|红星)?[\u4e00-\u9fff]{2}"
    r"(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|特区报|新闻网|新闻|消息网|在线|财经|网|报|社)"
    r"|(?:新华|中新|法新|路透|美联)社|新京报|本[报网台]|总台)"
)
PERSON = r"(?![从在获了走来采近今日])(?:(?!通讯员|实习生|记者)[\u4e00-\u9fff]){2,4}"
REPORTERS = (
    rf"(?:(?:{OUTLET})?(?:全媒体|首席|见习|特约|大湾区)?(?:记者|通讯员|实习生)[:： ]?\s?"
    rf"{PERSON}(?:[ 、]{PERSON}){{0,3}}\s?){{1,4}}"
)
DATELINE = (
    rf"{OUTLET}[\u4e00-\u9fff]{{0,6}}\d{{1,2}}月\d{{1,2}}日"
    r"(?:[讯电]|消息|报道)(?:[（(][^（()）。]{2,40}[）)])?"
    rf"|(?:{OUTLET}|本报)讯\s*[（(][^（()）。]{{0,10}}(?:记者|通讯员)[^（()）。]{{2,30}}[）)]"
)
DAYS = r"近日|日前|连日来|(?:20\d\d年)?\d{1,2}月\d{1,2}日(?!收盘|至)|[今昨]天[，上下]"
OPENING = re.compile(
    rf"\s*原标题[:：]\s*(?P<title>[^。\n]{{6,60}}?)\s*"
    rf"(?:(?P<byline>{DATELINE}|{REPORTERS})\s*(?=\S)|(?={DAYS}))"
)
LABEL = re.compile(r"\s*原标题[:：]\s*")
AFTER = r"(?<=[。！？!?”」’）)】\]…\s])"  # what has ended before a line that closes
DESK = (
    r"(?:责任编辑|责编|责任|见习编辑|值班编辑|新媒体编辑|编辑|校对|校审|审核|初审|复审|终审|审校|来源|转自|图源|图片来源"
    r"|视频来源|原标题|监制|主编|统筹|值班主任)"
)
CLOSING = re.compile(
    rf"(?:返回搜狐[，,]\s*查看更多|分享让更多人看到|更多精彩内容请进入[\u4e00-\u9fff]{{2,6}}"
    rf"|责任编辑[:：]\s*[\u4e00-\u9fff ]{{0,4}}"
    rf"|{AFTER}(?:"
    rf"[（(\[【]?\s*{DESK}\s*[:：/]\s*[^。！？（()）】\]\n]{{0,24}}[）)\]】]?"
    rf"|责编\s?{PERSON}\s?编辑\s?{PERSON}"
    r"|[（(][^（()）。]{0,24}(?:提供|供图|拍摄|剪辑|供稿|摄)[^（()）。]{0,12}[）)]"
    r"|[（(]\s*完\s*[）)]"
    r"|(?:广告声明[:：])?文内含有的对外跳转链接[^。]{20,90}声明。"
    r"|[^。！？]{0,40}(?:构成(?:任何)?投资建议|投资有风险|据此操作|风险自担|请注明来源)[^。]{0,60}。?"
    r"))\s*$"
)
REACH = 160  # characters of the longest line that closes


def opening(raw: str, start: int, end: int) -> tuple[int, Range | None, Range | None]:
    """Return where a paragraph begins behind its headline, the headline and the reporters' line.

    A portal that prints 原标题 sets headline, byline and text without a break.
    """
    found = OPENING.match(raw, start, min(end, start + REACH))
    if not found:
        label = LABEL.match(raw, start, end)
        return (label.end() if label else start), None, None
    return found.end(), found.span("title"), found.span("byline") if found["byline"] else None


def closing(raw: str, start: int, end: int) -> int:
    """Return where a paragraph ends before the desk's, the source's and the portal's lines."""
    while found := CLOSING.search(raw, max(start, end - REACH), end):
        end = found.start()
    return end
