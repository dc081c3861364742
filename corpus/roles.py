"""Tells what each block of a page is: body, heading, caption, byline, note or furniture."""

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from corpus.blocks import Block
from corpus.imprint import is_imprint, is_masthead
from corpus.tails import CUT, HEADING, PHOTO_GAP, is_prose, stops

Role = Literal["body", "heading", "caption", "byline", "note", "column", "stray", "furniture"]

NAME = r"(?:[\u4e00-\u9fff·]{2,4}|[\u4e00-\u9fff] [\u4e00-\u9fff])"
NAMES = rf"{NAME}(?:[ 、,，]{NAME}){{0,4}}"
REPORTERS = r"(?:本报|本刊|本台|新华社|特约)?.{0,8}(?:记者|通讯员|实习生|评论员|特约撰稿人?|撰稿)"
PHOTO = re.compile(
    rf"(?:摄|摄影|供图)[/／:：|｜]\s?{NAME}|{NAME} ?[/／|｜] ?(?:摄|图|供图)(?![\u4e00-\u9fff])"
    rf"|{NAME} ?(?:摄影?|供图|/?图)[)）]?[。]?$|[^。]供图[)）]?$|资料(?:图|照)片?[)）]?[。]?$"
    r"|摄影报道|新华社发|视觉中国|视频截图|提供[)）]$|^[左右上下]?图[为：:]|^图[①-⑳一二三四五六七八九\d]"
    r"|^[（(](?:插图|题图|漫画|配图)"
)
NOTE = re.compile(
    r"^[（(]?(?:本[文版报]|除).{0,12}(?:图片|照片).{0,30}(?:提供|供图|拍摄|[/／])"
    r"|^(?:责任编辑|责编|编辑|版式|美编|校对|审核|统筹|策划)[:：/／ ]"
    r"|^[（(]?(?:图片|照片).{0,30}(?:提供|供图|拍摄)|^[（(]?(?:作者|本文作者)(?:系|为|单位)"
)
REPORTER = re.compile(
    rf"[（(【]?{REPORTERS}[:： /／]?\s?{NAMES}(?:\s?{REPORTERS}?[:： /／]?\s?{NAMES}){{0,3}}"
    r"\s*(?:[文图摄][/／]\s?[文图摄]|摄影报道|报道|整理|采写|发自[\u4e00-\u9fff]{2,6})?[)）】]?"
    r"|[（(]?(?:文|撰文|作者|供稿|图文|文图|采写|整理)[:：/／|｜].{2,40}"
)
WRITTEN = r"(?:[\u4e00-\u9fff]{2,3}|[\u4e00-\u9fff] [\u4e00-\u9fff]{1,2})"  # a name alone on a line
SIGNATURE = rf"{WRITTEN}(?:[ 、]{WRITTEN}){{0,3}}"
SIGNED = re.compile(
    rf"^[（(]?{SIGNATURE}(?: ?[图文摄][/／:：] ?{NAME})*(?: ?(?:整理|摄影|绘))?[)）]?$"
)
COLUMN = re.compile(
    r"系列报道|专栏|专题|特刊|特别报道|核心提示|内容提要|导读|编者按|[①-⑳]$|之[一二三四五六七八九十]$"
)
SPEAKER = re.compile(r"^[\u4e00-\u9fff]{1,6}[:：].*[。？！?!]$")
HEAD = 6  # blocks at the head of a page among which its name and date stand
PHRASE = 22  # characters of the longest heading that may hold a comma
TURN = re.compile(r"[（(]\s*[上下]\s*[接转]\s*(?:第?\s*[A-Z]?\d{1,3}\s*版|[^）)]{1,12})[）)]")
STRAY = 3  # characters of debris above a page's headline
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
    page = Page(blocks, texts, printed, tails)
    roles: list[Role] = []
    for place in range(len(blocks)):
        roles.append(printed[place] or page.role(place, roles))
    parted = 2 * sum(block.gap > 0 for block in blocks) > len(blocks)
    return _with_neighbours(blocks, texts, roles) if parted else tuple(roles)


class Page:
    """What the roles of a page's blocks are judged by."""

    def __init__(
        self,
        blocks: tuple[Block, ...],
        texts: Sequence[str],
        printed: Sequence[Role | None],
        tails: Mapping[int, int],
    ) -> None:
        self._blocks, self._texts, self._printed = blocks, texts, printed
        self._within = {i for head, tail in tails.items() for i in range(head + 1, tail)}
        self._joined = {*tails, *tails.values()}
        self._last = max((i for i, text in enumerate(texts) if is_prose(text)), default=len(texts))
        self._marked = next((i for i, block in enumerate(blocks) if block.marked), 0)
        self._head = _head(printed)

    def role(self, place: int, above: Sequence[Role]) -> Role:
        """Return the role of a block whose wording tells none; `above` are those before it."""
        if place in self._joined:
            return "body"
        return self._set_apart(place) or self._at_an_edge(place, above) or self._text(place, above)

    def _set_apart(self, place: int) -> Role | None:
        """Return the role of what stands in mid sentence or below a photograph's gap."""
        block, length = self._blocks[place], len(self._texts[place])
        if place in self._within and _is_headline(place, self._texts, self._printed, self._within):
            return "heading"
        if block.marked:
            return None
        inside = place in self._within and length <= CAPTION // 2
        below_photo = place > 0 and block.gap >= PHOTO_GAP and length <= HEADING
        return "caption" if inside or below_photo else None

    def _at_an_edge(self, place: int, above: Sequence[Role]) -> Role | None:
        """Return the role of a short line at the head or foot of the page."""
        text = self._texts[place]
        if place < self._head and len(text) <= CUT:
            return "furniture"
        if place < self._marked and len(text) <= STRAY:
            return "stray"
        outside = "body" not in above or place > self._last
        return "furniture" if outside and is_masthead(text) else None

    def _text(self, place: int, above: Sequence[Role]) -> Role:
        """Return whether a block is a signature, a heading or running text."""
        block, text = self._blocks[place], self._texts[place]
        if SIGNED.match(text) and block.bullet:
            return "byline"
        follows = "body" in above and above[-1] in ("body", "caption", "note")
        opens = _opens(self._texts, self._blocks, place, self._last)
        if SIGNED.match(text) and follows and not opens:
            return "byline"
        headed = place < self._last and _heads(text, block, first="body" not in above)
        return "heading" if headed else "body"


def print_role(text: str) -> Role | None:
    """Return the role that the wording of a block gives away, if any."""
    if len(text) > CAPTION:
        return None
    byline = REPORTER.fullmatch(text) and not SPEAKER.match(text)
    found: dict[Role, bool] = {
        "furniture": is_imprint(text) or bool(TURN.fullmatch(text)),
        "note": bool(NOTE.search(text)) and len(text) <= HEADING,
        "byline": bool(PHOTO.search(text) and SIGNED.match(text)),
        "caption": bool(PHOTO.search(text)),
        "column": bool(COLUMN.search(text)) and len(text) <= HEADING // 2,
    }
    credit = next((role for role, holds in found.items() if holds), None)
    return credit or ("byline" if byline and len(text) <= CAPTION // 2 else None)


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


def _head(printed: Sequence[Role | None]) -> int:
    """Return the place of the last line of the page's head that is furniture, 0 if none is."""
    return max((i for i, role in enumerate(printed[:HEAD]) if role == "furniture"), default=0)


def _is_headline(
    place: int, texts: Sequence[str], printed: Sequence[Role | None], within: set[int]
) -> bool:
    """Tell whether a byline or another text stands below a block in the middle of a sentence."""
    below = place + 1
    while below in within and printed[below] is None and not is_prose(texts[below]):
        below += 1
    return below in within and (printed[below] == "byline" or is_prose(texts[below]))


def _opens(texts: Sequence[str], blocks: tuple[Block, ...], i: int, last_body: int) -> bool:
    """Tell whether a short line, or lines set solid with it, stand right above running text."""
    below = i + 1
    while below < len(texts) and blocks[below].gap == 0 and not is_prose(texts[below]):
        below += 1
    return below <= last_body < len(texts) and is_prose(texts[below])


def _heads(text: str, block: Block, *, first: bool) -> bool:
    """Tell whether a line reads as a heading: the first ones and marked ones may hold a comma."""
    if len(text) > HEADING or stops(text) or block.row:
        return False
    phrase = (
        len(text) <= PHRASE and not SPEAKER.match(text) and not re.search(r"[？?！!]$|…$", text)
    )
    return block.marked or first or phrase or not re.search(r"[，,？?]|…$", text)
