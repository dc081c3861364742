"""Tells what each block of a page is: body, heading, caption, byline, note or stray print."""

import re
from typing import Literal

from corpus.blocks import Block, ended
from corpus.text import piece

Role = Literal["body", "heading", "caption", "byline", "note", "column", "stray"]

NAME = r"[\u4e00-\u9fff·]{2,4}"
NAMES = rf"{NAME}(?:[ 、]{NAME}){{0,3}}"
PHOTO = re.compile(
    rf"摄[/／:：]\s?{NAME}|[图文][/／]\s?{NAME}|{NAME} ?摄$|供图[)）]?$|资料[图照]|摄影报道|^图为"
)
PICTURES = re.compile(
    r"^[（(]?(?:本[文版])?(?:图片|照片).{0,30}(?:提供|供图|拍摄)"
    r"|^(?:责任编辑|责编|编辑|版式|美编|校对|审核|统筹|策划)[:：/／ ]"
)
REPORTER = re.compile(
    r"^.{0,12}(?:记者|通讯员|评论员|特约撰稿)[:： ]|^(?:文|撰文|作者|供稿)[:：/／|｜]|^(?:□|■|◎|○)"
)
SIGNATURE = r"[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,3}"
SIGNED = re.compile(rf"^[（(]?{SIGNATURE}(?: [图文摄][/／:：] ?{NAME})*[)）]?$")
COLUMN = re.compile(
    r"系列报道|专栏|专题|特刊|特别报道|核心提示|内容提要|导读|编者按|[①-⑳]$|之[一二三四五六七八九十]$"
)
HEADING = 45  # characters of the longest heading
CAPTION = 120  # characters of the longest caption
PHOTO_GAP = 3  # blank lines that a dropped photograph leaves


def roles_of(raw: str, blocks: tuple[Block, ...]) -> tuple[Role, ...]:
    """Return the role of each block, judged by its print and by the blocks around it."""
    texts = [piece(raw, block.ranges, spaced=True).text for block in blocks]
    last_body = max((i for i, text in enumerate(texts) if _is_prose(text)), default=len(texts))
    marked = next((i for i, block in enumerate(blocks) if block.marked), 0)
    roles: list[Role] = []
    for i, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        role = _print_role(text)
        if not role and i and block.gap >= PHOTO_GAP and not block.marked and len(text) <= HEADING:
            role = "caption"
        if not role and i < marked and len(text) <= 3:
            role = "stray"
        broken = _breaks_off(texts, roles) and not block.marked
        if not role and SIGNED.match(text) and "body" in roles and not broken:
            follows = roles[-1] in ("body", "caption", "note")
            role = "byline" if follows and not _opens(texts, i, last_body) else None
        if (
            not role
            and not broken
            and i < last_body
            and _heads(text, block, first="body" not in roles)
        ):
            role = "heading"
        roles.append(role or "body")
    return _with_neighbours(blocks, texts, roles)


def _print_role(text: str) -> Role | None:
    """Return the role that the wording of a block gives away, if any."""
    if PICTURES.search(text) and len(text) <= HEADING:
        return "note"
    if PHOTO.search(text) and SIGNED.match(text):
        return "byline"
    if PHOTO.search(text) and len(text) <= CAPTION:
        return "caption"
    if COLUMN.search(text) and len(text) <= HEADING // 2:
        return "column"
    if REPORTER.search(text) and len(text) <= HEADING and not _stops(text):
        return "byline"
    return None


def _with_neighbours(
    blocks: tuple[Block, ...], texts: list[str], roles: list[Role]
) -> tuple[Role, ...]:
    """Give lines set solid with a photographer's, reporter's or column's line its role."""
    for i, role in enumerate(roles):
        if role not in ("caption", "byline", "column"):
            continue
        for step in (-1, 1):
            j = i + step
            while 0 <= j < len(blocks) and blocks[max(j, j - step)].gap == 0 and j >= 0:
                if roles[j] not in ("heading", "body") or len(texts[j]) > CAPTION // 2:
                    break
                if (role, roles[j]) == ("byline", "body") or (role != "byline" and step > 0):
                    break
                roles[j] = role
                j += step
    return tuple(roles)


def _breaks_off(texts: list[str], roles: list[Role]) -> bool:
    """Tell whether the running text above stops in mid sentence."""
    above = next((i for i in range(len(roles) - 1, -1, -1) if roles[i] in ("body", "heading")), -1)
    return above >= 0 and roles[above] == "body" and not ended(texts[above])


def _opens(texts: list[str], i: int, last_body: int) -> bool:
    """Tell whether a short line stands right above running text that is to come."""
    return i + 1 <= last_body < len(texts) and _is_prose(texts[i + 1])


def _heads(text: str, block: Block, *, first: bool) -> bool:
    """Tell whether a line reads as a heading: the first ones and marked ones may hold a comma."""
    if len(text) > HEADING or _stops(text):
        return False
    return block.marked or first or not re.search(r"[，,？?]|…$", text)


def _is_prose(text: str) -> bool:
    return len(text) > HEADING or _stops(text)


def _stops(text: str) -> bool:
    return bool(re.search(r"[。；;]|[，,：:]$", text))
