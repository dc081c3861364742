"""Knows questions who somebody is or what somebody or something does."""

import re
from dataclasses import dataclass
from typing import Literal

import rjieba

from bot.language.english import common_words
from bot.language.persons import is_full_name, is_person
from bot.language.titles import HELD

NAME = (
    r"(?P<name>(?![这那它该此其])[^\s，。？?、“”《》的][^，。？?、的]{0,22}?"
    r"[^\s，。？?、“”《》的是])"
)
OWNER = r"(?:[^，。？?]{2,20}的)?"
OPENED = r"(?:请问|那么?|我想知道|你知道|告诉我)?[，,]?[“《]?"
CLOSED = (
    r"[”》]?(?:这个人|此人|这人|同志|先生|女士)?"
    r"(?:现在|目前|到底|究竟|主要|生前|曾经?|以前|之前|原来|当时)?"
)
END = r"[啊呀呢吗的了]*"
WHO = re.compile(
    rf"{OPENED}{OWNER}{NAME}{CLOSED}(?:是|系)(?:谁|什么人|何人|哪位|何许人也?|什么来头|什么背景){END}"
)
WHO_IS = re.compile(rf"{OPENED}谁是{NAME}{END}")
POST = re.compile(
    rf"{OPENED}{OWNER}{NAME}{CLOSED}(?:的|(?:是|担任|任|当|做|有)的?)(?:什么|哪个|何|啥)?"
    rf"(?:职务|职位|身份|头衔|官职?)(?:是|叫)?(?:什么|啥)?{END}"
)
DOES = re.compile(
    rf"{OPENED}{OWNER}{NAME}{CLOSED}(?:(?:是)?(?:专门)?(?:干|做|搞|经营|从事|生产)(?:些)?(?:什么|啥|嘛|吗)"
    rf"(?:业务|工作|行业|产品|生意)?的?|是(?:一[家个所种])?(?:什么|啥)样?的?(?:公司|企业|机构|组织|平台|单位|品牌|项目))"
    rf"{END}"
)
LATIN = r"(?P<name>[A-Z][\w.'’&·-]*(?: (?:(?:de|von|van|al|bin|of) )?[A-Z][\w.'’&·-]*){0,4})"
IN_CHINESE = r"(?: ?[（(](?P<han>[\u4e00-\u9fff·]{2,10})[）)])?"
ENGLISH_WHO = re.compile(
    r"(?:[Ww]ho(?:'s| is| was|’s)|[Ww]hat (?:is|are) the (?:post|title|role|position|job)s? of)"
    rf" {LATIN}{IN_CHINESE}"
)
ENGLISH_DOES = re.compile(
    rf"[Ww]hat (?:does|do|did) (?:the )?{LATIN}{IN_CHINESE}"
    r" (?:do|make|produce|sell)(?: for a living)?"
)
TITLED = re.compile(r"^(?:Mr|Mrs|Ms|Dr|Prof|Professor|President|Sir)\.? ")
LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z .'’·&-]*")
LONGEST = 6  # characters of the longest Chinese name of a person without a dot


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose identity is asked for, and whether who it is or what it does."""

    name: str
    asked: Literal["who", "does"]


def identity_asked(question: str) -> Identity | None:
    """Return whose identity a question asks for if it asks for nothing else, else None."""
    plain = question.strip().rstrip("?？。.!！ ")
    if found := ENGLISH_WHO.fullmatch(TITLED.sub("", plain)) or ENGLISH_DOES.fullmatch(plain):
        asked: Literal["who", "does"] = "does" if found.re is ENGLISH_DOES else "who"
        return Identity(found["han"] or TITLED.sub("", found["name"]), asked)
    if found := DOES.fullmatch(plain):
        return None if found["name"] in common_words() else Identity(found["name"], "does")
    found = next(filter(None, (one.fullmatch(plain) for one in (WHO, WHO_IS, POST))), None)
    return Identity(found["name"], "who") if found and is_somebody(found["name"]) else None


def is_somebody(name: str) -> bool:
    """Tell whether a name is that of a person, not a post or another word for one."""
    if "·" in name or LATIN_NAME.fullmatch(name):
        return True
    held = HELD.search(name)  # 董事长 begins with a surname
    if held or is_full_name(name) or not 2 <= len(name) <= LONGEST:
        return not held and is_full_name(name)
    if name in common_words() and not rjieba.tag(name)[0][1].startswith("nr"):
        return False
    tagged = rjieba.tag(name)
    if len(tagged) == 1:
        return tagged[0][1].startswith("nr") or is_person(name) or len(set(name)) == 1
    if is_person(name) and any(tag.startswith("nr") for _, tag in tagged):
        return True
    common = any(len(word) > 1 and word in common_words() for word, _ in tagged)
    return not common and not any(tag[0] in "rmudpc" and tag != "mg" for _, tag in tagged)
