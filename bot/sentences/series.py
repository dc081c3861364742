"""Finds the sentences over which a list goes on: items after a colon, 一是 … 二是 …."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.sentences.candidates import Candidate
from bot.spans.item_marks import DASH, LEADS, count_of
from bot.spans.item_marks import ITEM as ITEM_MARK
from corpus.article import Article, Range, Sentence
from corpus.numerals import value_of

GOING_ON = ("；", ";", "：", ":")
ITEM = re.compile(ITEM_MARK)
INTRODUCED = re.compile(rf"(?:{LEADS})(?P<item>(?:(?!{LEADS}).)+)$")
DASHED = re.compile(rf"(?:{DASH})[^—─]+$")
BEGUN = re.compile(rf"(?:{LEADS})\s*(?P<item>{ITEM_MARK})")
NTH = re.compile(
    r"(?:第(?P<number>[一二三四五六七八九十]{1,2}|\d{1,2})|最后一)[件项条个步点]"
    r"(?:任务|工作|措施|实事|内容)?(?=是|叫|讲|说|什么|啥|呢|\W*$)"
)
HEAD = re.compile(r"[^，,。；;：:]+")
MOST = 12  # items
DETAILS = 3  # sentences of an item behind its first
COLON = ("：", ":")
STOPPED = re.compile(r"[。！？!?…][”’」』）)]*$")


def series_of(candidate: Candidate) -> tuple[Candidate, ...]:
    """Return the sentences of the list that a sentence introduces or is an item of, in order.

    The list begins with a colon or its items are counted; empty where there is none. Of an item in
    several sentences it is the first.
    """
    sentences = candidate.article.sentences
    number = candidate.sentence.number
    if number >= len(sentences):
        return ()
    found = [number]
    while len(found) < MOST and (before := _item_before(sentences, found[0])) is not None:
        found.insert(0, before)
    while len(found) < MOST and (after := _item_after(sentences, found[-1])) is not None:
        found.append(after)
    begun = re.search(LEADS, sentences[found[0]].text) or ITEM.match(sentences[found[-1]].text)
    if len(found) == 1 or not begun:
        return ()
    return tuple(replace(candidate, sentence=sentences[at]) for at in found)


def series_among(picked: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the list that the first of the picked sentences introduces or is an item of.

    Where it is none, that of which several others are items, behind the first.
    """
    first, *others = picked
    if series := series_of(first):
        return series
    numbers = {(one.article.id, one.sentence.number) for one in others}
    for one in others:
        series = series_of(one)
        items = {(item.article.id, item.sentence.number) for item in series}
        if len(items & numbers) > 1:
            return first, *series
    return ()


def items_below(article: Article, number: int) -> tuple[Sentence, ...]:
    """Return the items that a sentence announces with a colon at its end, in order."""
    sentences = article.sentences
    if number >= len(sentences) or not sentences[number].text.endswith(COLON):
        return ()
    last = number
    while last + 1 < len(sentences) and last - number < MOST:
        if not _goes_on(sentences[last], sentences[last + 1]):
            break
        last += 1
    return sentences[number + 1 : last + 1]


def number_asked(question: str) -> int | None:
    """Return which item of a list a question asks for last, 0 for the last one, None for none."""
    found = list(NTH.finditer(question))
    if not found:
        return None
    return int(value_of(found[-1]["number"]) or 0) if found[-1]["number"] else 0


def item_in(quote: str) -> Range:
    """Return where the item of a list is named in one of its sentences.

    That is what stands in quotation marks before a colon, else the first clause of the item.
    """
    begun, counted, introduced = BEGUN.search(quote), ITEM.match(quote), INTRODUCED.search(quote)
    item = begun.span("item") if begun else counted.span() if counted else None
    if item and quote[item[0]] == "“":
        return item[0] + 1, item[1] - 1
    start = item[1] if item else introduced.start("item") if introduced else 0
    head = HEAD.search(quote, start)
    return head.span() if head else (start, len(quote))


def is_item(text: str) -> bool:
    """Tell whether a sentence is an item of a list by its mark, or introduces the first."""
    return bool(ITEM.match(text) or BEGUN.search(text) or DASHED.search(text))


def _item_before(sentences: Sequence[Sentence], at: int) -> int | None:
    """Return which sentence is the item before another one, or introduces it, None without one."""
    before = range(at - 1, max(at - 2 - DETAILS, -1), -1)
    return next((one for one in before if _item_after(sentences, one) == at), None)


def _item_after(sentences: Sequence[Sentence], at: int) -> int | None:
    """Return which sentence is the next item of the list that one is of, None without one.

    It follows at once, or behind some sentences on the item before if its number is the next.
    """
    following = range(at + 1, min(at + 2 + DETAILS, len(sentences)))
    if following and _goes_on(sentences[at], sentences[at + 1]):
        return at + 1
    count = _count(sentences[at].text)
    next_ones = (one for one in following if count and _count(sentences[one].text) == count + 1)
    return next(next_ones, None)


def _count(text: str) -> int | None:
    """Return the number that an item of a list is counted with, None without one."""
    begun, item = BEGUN.search(text), ITEM.match(text)
    return count_of(begun["item"] if begun else item[0] if item else "")


def _goes_on(sentence: Sentence, after: Sentence) -> bool:
    """Tell whether a sentence is followed by a further item of its list."""
    counted = bool(ITEM.match(after.text)) and bool(
        ITEM.match(sentence.text) or BEGUN.search(sentence.text) or sentence.text.endswith(GOING_ON)
    )
    same = sentence.paragraph == after.paragraph
    return counted or (same and sentence.text.endswith(GOING_ON)) or _is_below(sentence, after)


def _is_below(sentence: Sentence, after: Sentence) -> bool:
    """Tell whether a line goes on with a list: a colon announces it, or neither has a stop."""
    next_one = after.paragraph == sentence.paragraph + 1
    plain = not STOPPED.search(sentence.text) and not STOPPED.search(after.text)
    new = after.text.endswith(COLON)
    return next_one and (sentence.text.endswith(COLON) or (plain and not new))
