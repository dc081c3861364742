"""Reads 第二条 or 最后那家 as the item of the row that a last answer marks."""

import re

from bot.answer import Claim, Conversation
from bot.sentences.series import number_asked
from bot.spans.items import CALLED
from bot.spans.rows import rows_in
from corpus.numerals import value_of

NTH = re.compile(
    r"^(?:那么?)?(?:第(?P<nth>[一二三四五六七八九十]|\d)|(?P<last>最后(?:[一那]?)))[个项家位座条种所款点]"
    r"(?P<rest>.+)"
)
ITEM = r"(?:第(?:[一二三四五六七八九十]{1,2}|\d{1,2})|最后一)[件项条个步点]"
ALONE = re.compile(rf"^(?:那么?)?(?P<item>{ITEM})(?:呢|是什么|是啥|叫什么)?\W*$")
BACK = 3  # turns in which the row is looked for
LONGEST = 30  # characters of an item that is named again


def item_meant(rest: str, conversation: Conversation) -> str:
    """Return a question with the item that its number means, empty where no row has that item.

    What an item is called is not asked of it by its name.
    """
    nth = NTH.match(rest)
    if not nth or CALLED.fullmatch(nth["rest"]):
        return ""
    number = value_of(nth["nth"]) if nth["nth"] else None
    place = int(number) - 1 if number else -1
    for turn in reversed(conversation.turns[-BACK:]):
        items = next(filter(None, map(_items, turn.claims[:1])), ())
        if items:
            named = items[place] if place < len(items) else ""
            return f"{named}{nth['rest']}" if 0 < len(named) <= LONGEST else ""
    return ""


def next_item(rest: str, told: str, clause: str) -> str:
    """Return a question for another item of the list of which the last clause asked for one.

    `told` is what was spoken of; empty where the last question asked for no item.
    """
    item = ALONE.match(rest)
    if not item or number_asked(clause) is None:
        return ""
    whole = re.sub(rf"的?{ITEM}.*$", "", told)
    return f"{whole}，{item['item']}是什么？" if whole else ""


def _items(claim: Claim) -> tuple[str, ...]:
    """Return the names of the row that a claim marks, none where it marks none, or figures."""
    quote = claim.citation.quote
    for row in rows_in(quote):
        start, end = row.span
        figures = re.search(r"\d", "".join(row.items))
        if not figures and any(one < end and start < other for one, other in claim.highlights):
            return row.items
    return ()
