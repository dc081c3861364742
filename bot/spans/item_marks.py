"""Knows the marks of a list's items (一是, （二）, 3., 首先) and finds items in one sentence."""

import re

from bot.questions.analysis import Sought
from bot.questions.question_words import words_beside
from corpus.article import Range
from corpus.numerals import value_of

DASH = "—{2}|─{2}"
NUMBERED = r"[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳]|(?<![\dA-Za-z.-])\d{1,2}[.．、](?!\d)"
SPOKEN = (
    r"[一二三四五六七八九十]{1,2}是(?:要)?|第[一二三四五六七八九十][，,、是]"
    r"|首先[，,是]?|其次[，,是]?|再次[，,是]?|最后[，,是]?"
)
ITEM = rf"{SPOKEN}|{NUMBERED}|“[^“”]{{2,16}}”(?=[：:])|{DASH}"
LEADS = f"[：:]|{DASH}"  # what introduces a list
INLINE = re.compile(rf"(?:(?<=[：:，,；;。])\s*(?:{SPOKEN})|{NUMBERED}|{DASH})\s*")
END = re.compile(r"[，,；;。！!]*$|[；;。！!]")
CLAUSE = re.compile(r"[，,：:]")
COUNTED = re.compile(r"哪[几两三四五六七八九十][个项条件点种类]?(?P<noun>[\u4e00-\u9fff])")
COUNT = re.compile(r"[（(第]?(?P<count>[一二三四五六七八九十]{1,2}|\d{1,2})")
SAID = ("首先", "其次", "再次")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
STOPS = ("；", ";", "。", "，", ",")  # before the mark of a further item
FEWEST = 2  # items of a list
LONGEST = 40  # characters of an item that is marked whole
NEAR = 8  # characters before the first item in which it stands what the items are


def items_told(sought: Sought, quote: str) -> tuple[Range, ...]:
    """Return the items of the list in a quote that a question asks for, each without its mark.

    The noun asked for stands right before the first of them: 三点要求：一是. Of a long item it is
    the first clause. Empty where there are less than two.
    """
    asked = _noun_asked(sought.text) if sought.kind == "list" else ""
    marks = _in_order(quote) if asked else []
    if len(marks) < FEWEST or asked not in quote[: marks[0][0]][-NEAR - len(asked) :]:
        return ()
    ends = [*(start for start, _ in marks[1:]), len(quote)]
    return tuple(_item(quote, end, stop) for (_, end), stop in zip(marks, ends, strict=True))


def _in_order(quote: str) -> list[Range]:
    """Return the marks of items that are counted from the first, or that a stop stands before."""
    kept: list[Range] = []
    for mark in INLINE.finditer(quote):
        count = count_of(mark[0].strip())
        stopped = not kept or quote[: mark.start()].rstrip().endswith(STOPS)
        if stopped if count is None else count == len(kept) + 1:
            kept.append(mark.span())
    return kept


def count_of(mark: str) -> int | None:
    """Return the number that the mark of an item tells, None where it tells none."""
    if mark[:2] in SAID:
        return SAID.index(mark[:2]) + 1
    if mark and mark[0] in CIRCLED:
        return CIRCLED.index(mark[0]) + 1
    counted = COUNT.match(mark)
    return int(value_of(counted["count"]) or 0) if counted else None


def _noun_asked(question: str) -> str:
    """Return the word for what is listed, 要求 of 哪些要求, empty without one."""
    following, before = words_beside(question)
    if counted := COUNTED.search(question):
        return following[0] if following else counted["noun"]
    named = [*following[:1], *(word for word in reversed(before) if len(word) > 1)]
    return named[0] if named else ""


def _item(quote: str, start: int, end: int) -> Range:
    """Return an item without the mark that closes it, the first clause of a long one."""
    closed = END.search(quote, start, end)
    stop = closed.start() if closed else end
    clause = CLAUSE.search(quote, start, stop)
    return (start, clause.start()) if clause and stop - start > LONGEST else (start, stop)
