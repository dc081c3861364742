"""Tells what each block of a page is: body, heading, caption, byline, note or furniture."""

import re
from collections.abc import Mapping, Sequence

from corpus.blocks import Block
from corpus.credits import CAPTION, GREETING, HEADING, SIGNED, SPEAKER, Role, is_name, print_role
from corpus.heads import page_head
from corpus.imprint import DATELINE, is_day, is_imprint, is_masthead
from corpus.listed import announced, list_items
from corpus.names import are_surnamed
from corpus.tails import CUT, PHOTO_GAP, is_attribution, is_prose
from corpus.turns import is_sent_on

BODY_CORPORATE = re.compile(
    r"(?:编辑部|[党团支]部|委员会|办公室|[党纪]委|[分总支]?[局厅院处署会行社站馆校]|公司|集团|中心|政府|大学|[支大]队|法院|检察院)$"
)
CLAUSE = re.compile(r"[，,。！？!?；;]|…$|^[▲△▼]|^图")
PHRASE = 22  # characters of the longest heading that may hold a comma
REPORT = re.compile(r"(?:本报|新华社|中新社)[^，。]{0,20}[讯电]")
LONE = 4  # characters of a pen name or a desk that signs
SOLID = 8  # lines of the longest headline set solid
ASIDE = re.compile(r"(?:链接|背景|资料|贴士|阅读|手记)$")  # labels that a mark stands before, too
ASKED = re.compile(r"(?:(?:本报)?记者|问|主持人|Q)\s?[:：].*[？?]$")  # in an interview
REMARK = re.compile(r"[（(][^（）()]{8,}[）)]")  # a line of its own in brackets
OPINION = re.compile(r"[\u4e00-\u9fff]{0,2}(?:[时短快锐微漫]评|评论|杂谈|随笔|观察|札记|言论|时论)")
STRAY = 3  # characters of debris above a page's headline


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
        page.bodied = page.bodied or roles[-1] == "body"
    kept = {*tails, *tails.values()}
    return _with_neighbours(blocks, texts, roles, kept) if is_parted(blocks) else tuple(roles)


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
        self._within = {
            i
            for head, tail in tails.items()
            for i in range(head + 1, tail)
            if not is_sent_on(head, texts)
        }  # what interrupts a sentence
        self._joined = {*tails, *tails.values()}
        self._items = list_items(blocks, printed) | announced(blocks, texts, printed)
        running = (i for i, text in enumerate(texts) if is_prose(text) or i in self._items)
        self._last = max(running, default=len(texts))
        self._marked = next((i for i, block in enumerate(blocks) if block.marked), 0)
        self._parted = is_parted(blocks)
        self.bodied = False  # running text stands above
        self._head = page_head(texts, printed)

    def role(self, place: int, above: Sequence[Role]) -> Role:
        """Return the role of a block whose wording tells none; `above` are those before it."""
        sent_on = is_sent_on(place, self._texts) and not self._blocks[place].marked
        if place in self._joined or (sent_on and self.bodied):
            return "body"
        return self._at_an_edge(place) or self._set_apart(place) or self._text(place, above)

    def _set_apart(self, place: int) -> Role | None:
        """Return the role of what stands in mid sentence or below a photograph's gap."""
        block, length = self._blocks[place], len(self._texts[place])
        if place in self._within and _is_headline(place, self._texts, self._printed, self._within):
            return "heading"
        if block.marked:
            return None
        inside = place in self._within and length <= CAPTION // 2
        phrase = length <= PHRASE and not block.row and not CLAUSE.search(self._texts[place])
        if inside and phrase and block.gap < PHOTO_GAP:
            return "heading"
        below_photo = place > 0 and block.gap >= PHOTO_GAP and length <= HEADING
        return "caption" if inside or below_photo else None

    def _at_an_edge(self, place: int) -> Role | None:
        """Return the role of a short line at the head or foot of the page."""
        text = self._texts[place]
        if place in self._head and len(text) <= CUT:
            return "furniture"
        if place < self._marked and len(text) <= STRAY:
            return "stray"
        outside = not self.bodied or place > self._last or self._is_by_imprint(place)
        return "furniture" if outside and is_masthead(text) and not _is_corporate(text) else None

    def _is_by_imprint(self, place: int) -> bool:
        """Tell whether a block is set solid with an imprint, as the name of paper and page are."""
        above = place > 0 and self._blocks[place].gap == 0 and is_imprint(self._texts[place - 1])
        below = place + 1
        solid = below < len(self._texts) and self._blocks[below].gap == 0
        return above or (solid and is_imprint(self._texts[below]))

    def _text(self, place: int, above: Sequence[Role]) -> Role:
        """Return whether a block is a signature, a heading or running text."""
        block, text = self._blocks[place], self._texts[place]
        below = place > 0 and self._blocks[place - 1].item in ("figure", "bracket", "count")
        field = block.item == "field" and (self.bodied or below)
        whose = above[-1:] == ["body"] and is_attribution(place, self._blocks, self._texts)
        if place in self._items or field or whose:
            return "body"
        if SIGNED.match(text) and block.bullet and not ASIDE.search(text):
            return "column" if OPINION.fullmatch("".join(text.split())) else "byline"
        if self._signs(place, above):
            return "byline"
        if _is_credit(text):
            return "byline"
        if is_day(text) and above[-1:] == ["byline"]:
            return "note"
        headed = place < self._last and _heads(text, block, first=not self.bodied)
        return "heading" if headed else "body"

    def _signs(self, place: int, above: Sequence[Role]) -> bool:
        """Tell whether a block names who wrote the text above it, or that below its headline."""
        text, below = self._texts[place], place + 1
        if self._blocks[place].row:
            return False
        opens_text = below <= self._last < len(self._texts) and is_prose(self._texts[below])
        if self.bodied and above[-1] in ("body", "caption", "note"):
            opens = _opens(self._texts, self._blocks, place, self._last)
            if (
                SIGNED.match(text)
                and not opens
                and (are_surnamed(text) or place > self._last or not text.isalpha())
            ):
                return True
            closes = is_name(text) or _is_corporate(text) or self._is_lone(place)
            return closes and not opens_text and not is_prose(text) and not self._has_kin(below)
        return (
            opens_text and above[-1:] in (["heading"], ["dateline"], ["column"]) and is_name(text)
        )

    def _is_lone(self, place: int) -> bool:
        """Tell whether a word stands alone between a text and the headline of a report."""
        text, below = self._texts[place], place + 1
        if len(text) > LONE or not text.isalpha() or self._blocks[place].marked:
            return False
        parted = below < len(self._texts) and self._blocks[below].gap > 0 < self._blocks[place].gap
        return parted and any(REPORT.match(t) for t in self._texts[below : below + SOLID // 2])

    def _has_kin(self, below: int) -> bool:
        """Tell whether a block is set solid with that above it on a page that parts its blocks."""
        within = below < len(self._texts) and self._printed[below] is None
        return (
            within
            and not is_day(self._texts[below])
            and self._parted
            and self._blocks[below].gap == 0
        )


def _is_corporate(text: str) -> bool:
    """Tell whether a line names a body that may sign, and nothing that it is named for."""
    return bool(BODY_CORPORATE.search(text)) and not re.search("(?<!来源)[:：]", text)


def _is_credit(text: str) -> bool:
    """Tell whether a line opens with a report's agency and place and ends with its reporter."""
    found = DATELINE.match(text)
    if not found or is_prose(text):
        return False
    return text.endswith(("）", ")")) or print_role(text[found.end() :].strip()) == "byline"


def is_parted(blocks: Sequence[Block]) -> bool:
    """Tell whether blank lines stand between most blocks of a page."""
    return 2 * sum(block.gap > 0 for block in blocks) > len(blocks)


def _with_neighbours(
    blocks: tuple[Block, ...], texts: Sequence[str], roles: list[Role], kept: set[int]
) -> tuple[Role, ...]:
    """Give lines set solid with a photographer's, reporter's or column's line its role.

    Those in `kept`, which a sentence runs through, keep theirs, and so does a headline that stands
    above a reporter's or a column's line.
    """
    for i, role in enumerate(roles):
        if role not in ("caption", "byline", "column") or (role == "column" and blocks[i].bullet):
            continue
        for step in (-1, 1):
            j = i + step
            while 0 <= j < len(blocks) and blocks[max(j, j - step)].gap == 0:
                if j in kept or roles[j] not in ("heading", "body"):
                    break
                if len(texts[j]) > CAPTION // 2:
                    break
                over_text = _stands_over_text(i, roles)
                if step < 0 and role == "byline" and _is_headed(texts[j], over_text=over_text):
                    break
                if (role, roles[j]) == ("byline", "body") or (role != "byline" and step > 0):
                    break
                roles[j] = role
                j += step
    return tuple(roles)


def _is_headed(text: str, *, over_text: bool) -> bool:
    """Tell whether a line above a reporter's one is a headline and names nobody who signs, too."""
    signs = is_name(text) or (not over_text and (SIGNED.match(text) or _is_corporate(text)))
    return not signs


def _stands_over_text(place: int, roles: Sequence[Role]) -> bool:
    """Tell whether running text stands below a block, other credits aside."""
    below = (role for role in roles[place + 1 :] if role not in ("byline", "dateline", "column"))
    return next(below, None) == "body"


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
    end = min(len(texts), below + SOLID)
    while below < end and blocks[below].gap == 0 and not is_prose(texts[below]):
        below += 1
    return below < len(texts) and below <= last_body < len(texts) and is_prose(texts[below])


def _heads(text: str, block: Block, *, first: bool) -> bool:
    """Tell whether a line reads as a heading: the first ones and marked ones may hold a comma."""
    aside = bool(REMARK.fullmatch(text) or GREETING.fullmatch(text)) and not first
    aside = aside or bool(ASKED.match(text))
    if is_prose(text) or block.row or (aside and not block.marked):
        return False
    phrase = (
        len(text) <= PHRASE and not SPEAKER.match(text) and not re.search(r"[？?！!]$|…$", text)
    )
    return block.marked or first or phrase or not re.search(r"[，,？?]|…$", text)
