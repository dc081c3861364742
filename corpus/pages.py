"""Reads a page as its editor set it: articles with headings, captions, bylines and body."""

import re
from dataclasses import replace

from corpus.article import Article, Range, Source
from corpus.blocks import Block, blocks_of
from corpus.draft import ANY_DAY, Draft, article_of, has_dateline, is_signed, printed_day
from corpus.roles import TURN, Role, print_role, roles_of
from corpus.tails import is_cut, tails_of
from corpus.text import PRINT, piece

INTERVIEW = re.compile(r"主持人|嘉宾|对话人|受访")
OWN = re.compile(
    r"(?:启事|公告|声明|通知|大事记|简讯|短讯|快讯|讣告|名词解释|小贴士|一览表?)$"
    r"|^(?:新闻链接|相关链接|链接|延伸阅读|新闻背景|背景资料|新闻资料|今日天气|编后|记者手记)"
)  # headlines of what is set apart from the article above it
HEADLINES = 6  # lines of the longest headline; more short lines are a list


def articles_of(source: Source) -> tuple[Article, ...]:
    """Return the articles of a page in reading order; a page without running text has none."""
    drafts = Dealing(source.raw).drafts
    day = printed_day(source.raw, [block for draft in drafts for block in draft.furniture], ANY_DAY)
    articles = [
        article_of(source, draft, number, day) for number, draft in enumerate(drafts, start=1)
    ]
    marks = _unread(source.raw, articles)
    if marks:
        furniture = (*articles[0].furniture, piece(source.raw, marks, spaced=True))
        articles[0] = replace(articles[0], furniture=furniture)
    return tuple(articles)


def _unread(raw: str, articles: list[Article]) -> tuple[Range, ...]:
    """Return the ranges of mark-up and ornaments, so that every printed character is told of."""
    read = sorted(span for article in articles for part in article.parts for span in part.ranges)
    gaps = zip(
        [0, *(end for _, end in read)], [*(start for start, _ in read), len(raw)], strict=True
    )
    return tuple(mark.span() for gap in gaps for mark in PRINT.finditer(raw, *gap)) if read else ()


class Dealing:
    """The blocks of a page as they are dealt out to its articles, in reading order."""

    def __init__(self, raw: str) -> None:
        self.blocks = blocks_of(raw)
        self.texts = [piece(raw, block.ranges, spaced=True).text for block in self.blocks]
        printed = [print_role(text) for text in self.texts]
        tails = tails_of(self.blocks, self.texts, printed)
        self._tails = tails
        levels = {block.level for block in self.blocks if block.marked}
        self._top = min(levels) if len(levels) > 1 else 0
        self._heads = {tail: head for head, tail in tails.items()}
        self._placed: dict[int, tuple[Draft, int]] = {}
        self._all = [Draft()]
        self._headings: list[Block] = []
        self._opening: list[Block] = []
        for number, role in enumerate(roles_of(self.blocks, self.texts, printed, tails)):
            self._deal(number, role)
        self._all[-1].bylines.extend(self._opening)
        self._all[-1].paragraphs.extend(heading.ranges for heading in self._headings)

    @property
    def drafts(self) -> list[Draft]:
        """The articles with running text."""
        return [draft for draft in self._all if draft.paragraphs]

    def _deal(self, number: int, role: Role) -> None:
        current, block = self._all[-1], self.blocks[number]
        match role:
            case "heading":
                self._headings.append(block)
            case "body":
                self._body(number)
            case "byline":
                opens = self._headings or not current.paragraphs
                (self._opening if opens else current.bylines).append(block)
                current.signed = current.signed or not self._headings
            case "caption":
                current.captions.append(block)
            case "column":
                current.columns.append(block)
            case "furniture":
                current.furniture.append(block)
            case _:
                current.notes.append(block)

    def _body(self, number: int) -> None:
        """Add running text; what goes on with a sentence that was cut joins its paragraph."""
        block, text = self.blocks[number], self.texts[number]
        if number in self._heads:
            draft, paragraph = self._placed[number] = self._placed[self._heads[number]]
            if not draft.titles and self._headings:
                draft.titles, self._headings = self._headings, []
                draft.bylines.extend(self._opening)
                self._opening = []
            draft.paragraphs[paragraph] += block.ranges
            self._note_cut(number)
            return
        current = self._all[-1]
        if self._heads_the_page(current):
            current.sections.insert(0, (current.titles, 0))
            current.titles, self._headings = self._headings[:1], self._headings[1:]
            current.bylines.extend(self._opening)
            self._opening = []
        if self._starts_article(current, text):
            current = Draft()
            self._all.append(current)
        self._place_headings(current)
        self._placed[number] = current, len(current.paragraphs)
        current.paragraphs.append(block.ranges)
        current.signed = current.signed or is_signed(text)
        self._note_cut(number)

    def _note_cut(self, number: int) -> None:
        """Remember that a paragraph lacks its end where nothing on the page goes on with it."""
        draft, paragraph = self._placed[number]
        if number not in self._tails and is_cut(TURN.sub("", self.texts[number])):
            draft.cut.add(paragraph)

    def _heads_the_page(self, current: Draft) -> bool:
        """Tell whether a byline names the parties of an interview that fills the whole page.

        Its headline is often read after its first columns.
        """
        named = any(INTERVIEW.search(self._text(block)) for block in self._opening)
        return named and bool(current.paragraphs) and not current.signed

    def _starts_article(self, current: Draft, text: str) -> bool:
        """Tell whether the headings above a body head an article of their own."""
        if not current.paragraphs or not self._headings:
            return False
        top = self._top > 0 and self._headings[0].level == self._top
        own = any(OWN.search(self._text(heading)) for heading in self._headings)
        if top or own or self._opening or has_dateline(text):
            return True
        like_section = bool(current.sections) and len(self._headings) == 1
        return current.signed and not like_section

    def _place_headings(self, draft: Draft) -> None:
        """Make the pending headings the title, a section's heading or, if many, body text."""
        headings, self._headings = self._headings, []
        draft.bylines.extend(self._opening)
        self._opening = []
        if len(headings) > HEADLINES:
            draft.paragraphs.extend(heading.ranges for heading in headings)
        elif not draft.paragraphs:
            draft.titles.extend(headings)
        elif headings:
            draft.sections.append((headings, len(draft.paragraphs)))

    def _text(self, block: Block) -> str:
        return self.texts[self.blocks.index(block)]
