"""Tells what each block of a page is: body, heading, caption, byline, note or furniture."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from corpus.blocks import Block
from corpus.imprint import is_imprint
from corpus.tails import HEADING, PHOTO_GAP, is_prose, stops

Role = Literal["body", "heading", "caption", "byline", "note", "column", "stray", "furniture"]

NAME = r"[\u4e00-\u9fff·]{2,4}"
NAMES = rf"{NAME}(?:[ 、,，]{NAME}){{0,4}}"
REPORTERS = r"(?:本报|本刊|本台|新华社|特约)?.{0,8}(?:记者|通讯员|实习生|评论员|特约撰稿人?|撰稿)"
PHOTO = re.compile(
    rf"(?:摄|摄影|供图)[/／:：|｜]\s?{NAME}|{NAME} ?[/／|｜] ?(?:摄|图|供图)(?![\u4e00-\u9fff])"
    rf"|{NAME} ?(?:摄影?|供图|/?图)[)）]?[。]?$|[^。]供图[)）]?$|资料(?:图|照)片?[)）]?[。]?$"
    r"|摄影报道"
    r"|新华社发|视觉中国|^[左右上下]?图[为：:]|^图[①-⑳一二三四五六七八九\d]|^[▲△▼▽◀]"
)
NOTE = re.compile(
    r"^[（(]?(?:本[文版报]|除).{0,12}(?:图片|照片).{0,30}(?:提供|供图|拍摄|[/／])"
    r"|^(?:责任编辑|责编|编辑|版式|美编|校对|审核|统筹|策划)[:：/／ ]"
    r"|^[（(]?(?:图片|照片).{0,30}(?:提供|供图|拍摄)|^[（(]?(?:作者|本文作者)(?:系|为|单位)"
)
REPORTER = re.compile(
    rf"^[（(【]?{REPORTERS}[:： /／]?\s?{NAMES}"
    r"|^[（(]?(?:文|撰文|作者|供稿|图文|文图|采写)[:：/／|｜]|^(?:□|■|◎|○|◇)"
)
SIGNATURE = r"[\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,3}"
SIGNED = re.compile(rf"^[（(]?{SIGNATURE}(?: [图文摄][/／:：] ?{NAME})*[)）]?$")
COLUMN = re.compile(
    r"系列报道|专栏|专题|特刊|特别报道|核心提示|内容提要|导读|编者按|[①-⑳]$|之[一二三四五六七八九十]$"
)
CAPTION = 120  # characters of the longest caption


def roles_of(
    blocks: tuple[Block, ...],
    texts: Sequence[str],
    printed: Sequence[Role | None],
    tails: Mapping[int, int],
) -> tuple[Role, ...]:
    """Return the role of each block, judged by its print and by the blocks around it.

    `printed` holds the roles that wording gives away, `tails` where a block that a sentence is cut
    in goes on.
    """
    within = {i for head, tail in tails.items() for i in range(head + 1, tail)}
    joined = {*tails, *tails.values()}
    last_body = max((i for i, text in enumerate(texts) if is_prose(text)), default=len(texts))
    marked = next((i for i, block in enumerate(blocks) if block.marked), 0)
    roles: list[Role] = []
    for i, (block, text) in enumerate(zip(blocks, texts, strict=True)):
        role = printed[i]
        if not role and i in joined:
            role = "body"
        if not role and i in within and not block.marked and len(text) <= CAPTION // 2:
            role = "caption"
        if not role and i and block.gap >= PHOTO_GAP and not block.marked and len(text) <= HEADING:
            role = "caption"
        if not role and i < marked and len(text) <= 3:
            role = "stray"
        if not role and SIGNED.match(text) and "body" in roles:
            follows = roles[-1] in ("body", "caption", "note")
            role = "byline" if follows and not _opens(texts, i, last_body) else None
        if not role and i < last_body and _heads(text, block, first="body" not in roles):
            role = "heading"
        roles.append(role or "body")
    parted = 2 * sum(block.gap > 0 for block in blocks) > len(blocks)
    return _with_neighbours(blocks, texts, roles) if parted else tuple(roles)


def print_role(text: str) -> Role | None:
    """Return the role that the wording of a block gives away, if any."""
    if len(text) > CAPTION:
        return None
    byline = REPORTER.search(text) and not stops(text)
    found: dict[Role, bool] = {
        "furniture": is_imprint(text),
        "note": bool(NOTE.search(text)) and len(text) <= HEADING,
        "byline": bool(PHOTO.search(text) and SIGNED.match(text)),
        "caption": bool(PHOTO.search(text)),
        "column": bool(COLUMN.search(text)) and len(text) <= HEADING // 2,
    }
    credit = next((role for role, holds in found.items() if holds), None)
    return credit or ("byline" if byline and len(text) <= HEADING else None)


def _with_neighbours(
    blocks: tuple[Block, ...], texts: Sequence[str], roles: list[Role]
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


def _opens(texts: Sequence[str], i: int, last_body: int) -> bool:
    """Tell whether a short line stands right above running text that is to come."""
    return i + 1 <= last_body < len(texts) and is_prose(texts[i + 1])


def _heads(text: str, block: Block, *, first: bool) -> bool:
    """Tell whether a line reads as a heading: the first ones and marked ones may hold a comma."""
    if len(text) > HEADING or stops(text) or block.row:
        return False
    return block.marked or first or not re.search(r"[，,？?]|…$", text)
