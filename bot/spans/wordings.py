"""Marks what a sentence tells in a set wording: what something is called, where it stands.

Also a surname, which medium reports something, and what a letter of a short name stands for.
"""

import re
from collections.abc import Iterator

from bot.questions.analysis import QUOTES, Sought
from corpus.article import Range

CALLED_ASKED = re.compile(
    r"(?P<sort>[\u4e00-\u9fff]{2})(?:的?(?:名字|名称))?(?:叫做?|是)?个?(?:什么|啥)(?:名字|名称|名)?$"
    r"|哪一?[个项种]?(?P<which>[\u4e00-\u9fff]{2})"
)
TITLE = re.compile(r"[“‘《「\"](?P<title>[^”’》」\"]{2,20})[”’》」\"]")
BETWEEN = 8  # characters between a title and the noun for what it names
WHERE_ASKED = re.compile(r"(?:在|到|去)了?(?:哪|何处|什么地方)|哪里|哪儿|何处|什么(?:地方|位置)")
WHERE = re.compile(
    r"(?:坐落[于在]?|落户[于在]?|落地[于在]|位于|地处|注册地?在|(?<!建)设[在于]|建在|选址[于在]?|安家[于在]?|开在|办在)了?"
    r"(?P<where>[\u4e00-\u9fffA-Za-z0-9（()）·]{2,24}?)(?=的|[，,。；;、]|$|[内中上里旁边](?:[，,。的]|$))"
)
LETTER_ASKED = re.compile(
    r"(?:里|中|当中|里面)的?[“\"‘]?(?P<letter>[\da-z一二三四五六七八九十])[”\"’]?(?:是|指|代表|表示|啥|什么|呢)"
)

MEDIUM_ASKED = re.compile(r"哪一?[家个些份]?(?:媒体|报纸|报社|通讯社|电视台|杂志|外媒)")
MEDIUM = re.compile(
    r"(?:^|[，,。；据对向《])(?P<medium>[\u4e00-\u9fff]{2,10}?(?:社|[日晚晨早时邮周]?报|网|电视台|周刊|杂志|新闻频道))》?"
    r"(?=(?:\d{1,2}月)?(?:\d{1,2}日)?[也曾又还则都近]*(?:报道|援引|称|说|透露|披露|消息|记者|刊文|的报道))"
)  # what reports something
SURNAME_ASKED = re.compile(r"姓(?:什么|啥|氏)")
SURNAME_TOLD = re.compile(
    r"姓(?P<name>[\u4e00-\u9fff])(?=[，,。、；）)]|$)|(?P<short>[\u4e00-\u9fff]某)"
)
NUMBERED_ASKED = re.compile(
    r"(?P<front>前)几(?P<of>[名位强])|几(?P<what>号[线楼馆院门厅台机井店桥船车舱库])"
)
NUMBER = r"[\d一二三四五六七八九十]+"


def wording_told(sought: Sought, quote: str) -> Range | None:
    """Return what a quote tells of what is sought in a set wording, None where it does not."""
    if LETTER_ASKED.search(sought.text):
        return _letter_told(sought.text, quote)
    if asked := NUMBERED_ASKED.search(sought.text):
        told = f"前{NUMBER}{asked['of']}" if asked["front"] else f"{NUMBER}{asked['what']}"
        numbers = [found.span() for found in re.finditer(told, quote)]
        return numbers[0] if len(set(numbers)) == 1 else None
    if SURNAME_ASKED.search(sought.text):
        return _only(SURNAME_TOLD.finditer(quote), "name", "short")
    if MEDIUM_ASKED.search(sought.text):
        return _only(MEDIUM.finditer(quote), "medium")
    if sought.kind == "place" and WHERE_ASKED.search(sought.text):
        found = list(WHERE.finditer(quote))
        return found[0].span("where") if len(found) == 1 else None
    return _title_told(sought, quote) if sought.kind == "programme" else None


def _only(found: Iterator[re.Match[str]], *groups: str) -> Range | None:
    """Return where the one thing is that matches name, in whichever group; None if they differ."""
    told = [(one[group], one.span(group)) for one in found for group in groups if one[group]]
    return told[0][1] if len({words for words, _ in told}) == 1 else None


def letter_asked(question: str) -> str:
    """Return the letter or digit of a short name whose meaning a question asks for, or nothing."""
    asked = LETTER_ASKED.search(question)
    return asked["letter"] if asked else ""


def _letter_told(question: str, quote: str) -> Range | None:
    """Return what stands behind the letter that is asked for: “3”即三支队伍."""
    told = rf"[“\"‘]{letter_asked(question)}[”\"’](?:即|是|指|代表|为|：)+(?P<what>[^,，;；)）。]+)"
    found = re.search(told, quote, re.IGNORECASE)
    return found.span("what") if found else None


def _title_told(sought: Sought, quote: str) -> Range | None:
    """Return the one new title that stands right before the noun for what it names."""
    asked = CALLED_ASKED.search(sought.text)
    sort = (asked["sort"] or asked["which"]) if asked else ""
    titles = [
        found.span("title")
        for found in TITLE.finditer(quote)
        if sort
        and found["title"].strip(QUOTES).lower() not in sought.text
        and re.match(rf"[^，,。；;“《]{{0,{BETWEEN}}}{sort}", quote[found.end() :])
    ]
    return titles[0] if len(titles) == 1 else None
