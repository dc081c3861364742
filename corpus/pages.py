"""Reads a page as its editor set it: articles with headings, captions, bylines and body."""

import re
from dataclasses import replace

from corpus.article import Article, Range, Source
from corpus.blocks import blocks_of
from corpus.boxes import is_box, is_notice, stands_apart
from corpus.credits import TURN, Role, print_role
from corpus.cuts import ends_in_name, has_dateline, is_signed, is_sourced, names_writer
from corpus.describing import retitled
from corpus.draft import ANY_DAY, Draft, article_of, printed_day
from corpus.headlines import set_headlines
from corpus.heads import set_heads
from corpus.listed import announced, list_items
from corpus.openings import set_datelines
from corpus.posts import around_post
from corpus.pull_quotes import set_pull_quotes
from corpus.roles import roles_of
from corpus.tails import is_attribution, is_cut, is_prose, tails_of
from corpus.text import PRINT, clean_text, piece
from corpus.turns import ends_in_turn, is_taken_up, turned

INTERVIEW = re.compile(r"主持人|嘉宾|对话人|受访")
FIGURE = re.compile(r"[上下左右]?图|[▲△▼◀▶]")  # opens a caption of its own
NUMBERED = ("figure", "bracket", "count")  # marks of the headings of sections
HEADLINES = 6  # lines of the longest headline; more short lines are a list


def articles_of(source: Source) -> tuple[Article, ...]:
    """Return the articles of a page in reading order; a page that prints nothing has none.

    Where nothing reads as running text, as on a page of captions, all of it is one article's body.
    """
    dealing = Dealing(source.raw)
    drafts = dealing.drafts or dealing.undealt
    day = _page_day(source.raw, drafts)
    articles = [
        article_of(source, draft, number, day) for number, draft in enumerate(drafts, start=1)
    ]
    marks = _unread(source.raw, articles)
    if marks:
        furniture = (*articles[0].furniture, piece(source.raw, marks, spaced=True))
        articles[0] = replace(articles[0], furniture=furniture)
    if len(source.titles) != len(articles):
        return tuple(articles)
    told = zip(articles, source.titles, strict=True)
    return tuple(retitled(article, title, source.raw) for article, title in told)


def _page_day(raw: str, drafts: list[Draft]) -> str:
    """Return the day that a page prints around its articles, or else below each headline."""
    around = [block for draft in drafts for block in draft.furniture]
    below = {printed_day(raw, [block], ANY_DAY) for draft in drafts for block in draft.datelines}
    below -= {""}
    return printed_day(raw, around, ANY_DAY) or (below.pop() if len(below) == 1 else "")


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
        self.texts = [clean_text(raw, block.ranges, spaced=True)[0] for block in self.blocks]
        printed: list[Role | None] = [
            "furniture" if block.around else print_role(text)
            for block, text in zip(self.blocks, self.texts, strict=True)
        ]
        around = around_post(self.texts)
        for i in around:
            printed[i] = printed[i] or "stray"  # that stands among an article's lines
        items = list_items(self.blocks, [None] * len(self.blocks))
        for i in items | announced(self.blocks, self.texts, printed):
            if printed[i] == "furniture" and not self.blocks[i].around:
                printed[i] = None  # the hours of a counter, say
        set_pull_quotes(self.blocks, self.texts, printed)
        set_heads(self.texts, printed)
        set_datelines(self.blocks, self.texts, printed)
        set_headlines(self.blocks, self.texts, printed)
        tails = tails_of(self.blocks, self.texts, printed)
        self._tails = tails
        self._turned = turned(self.texts)
        levels = {block.level for block in self.blocks if block.marked}
        self._ranked = len(levels) > 1
        opens = next((b for b, role in zip(self.blocks, printed, strict=True) if not role), None)
        ranks = self._ranked and (1 in levels or (opens is not None and opens.marked))
        self._top = min(levels) if ranks else 0
        self._heads = {tail: head for head, tail in tails.items()}
        self._placed: dict[int, tuple[Draft, int]] = {}
        self._all = [self._current] = [Draft()]
        self._around: Draft | None = None  # the article that a box stands in
        self._labelled = False  # a mark such as ■ stands before the label of that box
        self._headings: list[int] = []
        self._opening: list[int] = []
        roles = roles_of(self.blocks, self.texts, printed, tails)
        self._roles: tuple[Role, ...] = tuple(
            "furniture" if i in around else role for i, role in enumerate(roles)
        )
        for number, role in enumerate(self._roles):
            self._deal(number, role)
        self._place_bylines(self._all[-1])
        self._all[-1].paragraphs.extend(self.blocks[i].ranges for i in self._headings)

    @property
    def drafts(self) -> list[Draft]:
        """The articles with running text."""
        return [draft for draft in self._all if draft.paragraphs]

    @property
    def undealt(self) -> list[Draft]:
        """All that is printed as the body of one article, if anything is."""
        paragraphs = [block.ranges for block in self.blocks]
        return [Draft(paragraphs=paragraphs)] if paragraphs else []

    def _deal(self, number: int, role: Role) -> None:
        boxed = self._labelled and role == "heading" and self.blocks[number].bullet
        if self._around and self.blocks[number].gap and not boxed:
            self._current, self._around = self._around, None
        current, block = self._current, self.blocks[number]
        match role:
            case "heading":
                self._headings.append(number)
            case "body":
                self._body(number)
            case "byline":
                opens = self._headings or not current.paragraphs
                self._opening.append(number)
                if not opens:
                    self._place_bylines(current)
                motto = is_attribution(number - 1, self.blocks, self.texts)
                current.signed = current.signed or not (self._headings or motto)
            case "dateline":
                self._opening.append(number)
            case "caption":
                credit = current.captions and self._credits(number)
                above = current.captions.pop().lines if credit else ()
                current.captions.append(replace(block, lines=above + block.lines))
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
                self._place_headings(draft, titles=True)
            draft.paragraphs[paragraph] += block.ranges
            self._current = draft
            self._note_cut(number)
            return
        before = next((head for head, tail in self._turned.items() if tail == number), None)
        if before in self._placed:
            self._current = self._placed[before][0]
        current = self._current
        if self._heads_the_page(current):
            current.sections.insert(0, (current.titles, 0))
            first, self._headings = self._headings[:1], self._headings[1:]
            current.titles = [self.blocks[i] for i in first]
            self._place_bylines(current)
        if self._starts_article(current, number):
            self._around = current if self._is_box(number) and not current.signed else None
            self._labelled = any(self.blocks[i].bullet for i in self._headings[:1])
            current = self._current = Draft()
            self._all.append(current)
        if not current.paragraphs:
            signed = any(self._roles[i] == "byline" for i in self._opening)
            current.named = signed or names_writer(text)
        self._place_headings(current, over_table=block.row)
        self._placed[number] = current, len(current.paragraphs)
        current.paragraphs.append(block.ranges)
        current.signed = current.signed or is_signed(text)
        self._note_cut(number)

    def _credits(self, number: int) -> bool:
        """Tell whether a block is the credit of the caption right above it."""
        whole = is_prose(self.texts[number]) or FIGURE.match(self.texts[number])
        above = self._roles[number - 1] == "caption" and not self.blocks[number].row
        return above and not whole and self.blocks[number].gap == 0

    def _place_bylines(self, draft: Draft) -> None:
        """Give an article the credits that stand between its headline and its text."""
        for i in self._opening:
            dated = self._roles[i] == "dateline"
            (draft.datelines if dated else draft.bylines).append(self.blocks[i])
        self._opening = []

    def _note_cut(self, number: int) -> None:
        """Remember that a paragraph lacks its end where nothing on the page goes on with it."""
        draft, paragraph = self._placed[number]
        if number not in self._tails and is_cut(TURN.sub("", self.texts[number])):
            draft.cut.add(paragraph)

    def _heads_the_page(self, current: Draft) -> bool:
        """Tell whether a byline names the parties of an interview that fills the whole page.

        Its headline is often read after its first columns.
        """
        named = any(INTERVIEW.search(self.texts[i]) for i in self._opening)
        return named and bool(current.paragraphs) and not current.signed

    def _starts_article(self, current: Draft, number: int) -> bool:
        """Tell whether the headings above a body head an article of their own."""
        if not current.paragraphs or number in self._turned.values():
            return False
        if not self._headings or is_taken_up(number, self.texts):
            return is_taken_up(number, self.texts)
        return self._heads_article(current, number)

    def _heads_article(self, current: Draft, number: int) -> bool:
        """Tell whether the pending headings, of which there is one, are more than a section's."""
        text = self.texts[number]
        top = self._top > 0 and self.blocks[self._headings[0]].level == self._top
        dated = has_dateline(text) or (is_sourced(text) and not current.height)
        broken_off = ends_in_turn(self.texts[self._headings[0] - 1])
        if top or self._opening or dated or broken_off:
            return True
        if self.blocks[self._headings[0]].item in NUMBERED and not current.signed:
            return False
        below = 0 < self._top < self.blocks[self._headings[0]].level or self.blocks[number].row
        apart = is_notice(self._lines()) if below else stands_apart(self._lines())
        if current.notice or apart or self._is_box(number):
            return True
        ranked = self._ranked and self.blocks[self._headings[0]].marked
        if self._height() > current.height > 0 and not ranked:
            return True
        signed = current.signed or (current.named and self._is_signed_below(number))
        return signed and not current.height

    def _is_box(self, number: int) -> bool:
        """Tell whether the pending headings and the text below them are a box in an article."""
        first = next(iter(self._headings), number)
        return first < number and is_box(self.blocks, first, number, self._lines()[0])

    def _below_dateline(self) -> int:
        """Return how many pending headings stand below the line that tells the day of the report.

        Where they are several, they are lines of a text that its platform sets without stops.
        """
        days = [i for i in self._opening if self._roles[i] == "dateline"]
        below = [i for i in self._headings if days and self._headings[0] < days[0] < i]
        lines = sum(len(self.blocks[i].lines) for i in below)
        return len(below) if lines > 1 and not any(self.blocks[i].marked for i in below) else 0

    def _lines(self) -> list[str]:
        """Return the pending headings without blanks."""
        return ["".join(self.texts[i].split()) for i in self._headings]

    def _height(self) -> int:
        """Return how many lines the last of the pending headings fill together."""
        apart = [i for i in self._headings if i + 1 not in self._headings]
        last = (i for i in self._headings if not apart[:-1] or i > apart[-2])
        return sum(len(self.blocks[i].lines) for i in last)

    def _is_signed_below(self, number: int) -> bool:
        """Tell whether the text from a block down to the next heading ends with its writer."""
        for role, text in zip(self._roles[number:], self.texts[number:], strict=True):
            if role == "heading":
                return False
            if role == "byline" or (role == "body" and ends_in_name(text)):
                return True
        return False

    def _place_headings(
        self, draft: Draft, *, titles: bool = False, over_table: bool = False
    ) -> None:
        """Make the pending headings the title, a section's heading or, if many, body text."""
        height, lines = self._height(), self._lines()
        headings = [self.blocks[i] for i in self._headings]
        below = 0 if titles else self._below_dateline()
        self._headings = []
        self._place_bylines(draft)
        if titles or (not draft.paragraphs and len(headings) - below <= HEADLINES):
            end = len(headings) - below
            numbered = (at for at in range(1, end) if headings[at].item in NUMBERED)
            part = next(numbered, end)
            draft.titles.extend(headings[:part])
            if part < end:
                draft.sections.append((headings[part:end], len(draft.paragraphs)))
            draft.paragraphs.extend(heading.ranges for heading in headings[end:])
            draft.notice = is_notice(lines)
        elif len(headings) > HEADLINES:
            draft.paragraphs.extend(heading.ranges for heading in headings)
        elif headings:
            draft.sections.append((headings, len(draft.paragraphs)))
            draft.height = max(draft.height, 0 if over_table else height)
