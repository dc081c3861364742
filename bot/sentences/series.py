"""Finds the sentences over which a list goes on: items after a colon, 一是 … 二是 …."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.sentences.candidates import Candidate
from corpus.article import Article, Range, Sentence
from corpus.numerals import value_of

GOING_ON = ("；", ";", "：", ":")
ITEM = re.compile(
    r"[一二三四五六七八九十]{1,2}是(?:要)?|[（(][一二三四五六七八九十\d]{1,2}[)）]|[①-⑳]|\d{1,2}[.．、](?!\d)"
    r"|第[一二三四五六七八九十][，,、是]|首先[，,是]?|其次[，,是]?|再次[，,是]?|最后[，,是]?"
)
NTH = re.compile(
    r"(?:第(?P<number>[一二三四五六七八九十]{1,2}|\d{1,2})|最后一)[件项条个步点]"
    r"(?:任务|工作|措施|实事|内容)?(?=是|叫|讲|说|什么|啥|呢|\W*$)"
)
INTRODUCED = re.compile(r"[：:](?P<item>[^：:]+)$")
HEAD = re.compile(r"[^，,。；;：:]+")
MOST = 12  # items
COLON = ("：", ":")
STOPPED = re.compile(r"[。！？!?…][”’」』）)]*$")


def series_of(candidate: Candidate) -> tuple[Candidate, ...]:
    """Return the sentences of the list that a sentence introduces or is an item of, in order.

    The list begins with a colon or its items are counted; empty where there is none.
    """
    sentences = candidate.article.sentences
    number = candidate.sentence.number
    if number >= len(sentences):
        return ()
    first = number
    while first and number - first < MOST and _goes_on(sentences[first - 1], sentences[first]):
        first -= 1
    last = number
    while last + 1 < len(sentences) and _goes_on(sentences[last], sentences[last + 1]):
        last += 1
    found = sentences[first : min(last + 1, first + MOST)]
    begun = any(mark in found[0].text for mark in "：:") or bool(ITEM.match(found[-1].text))
    if len(found) == 1 or not begun:
        return ()
    return tuple(replace(candidate, sentence=sentence) for sentence in found)


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
    """Return where the item of a list is named in one of its sentences: its first clause."""
    introduced, counted = INTRODUCED.search(quote), ITEM.match(quote)
    start = introduced.start("item") if introduced else counted.end() if counted else 0
    head = HEAD.search(quote, start)
    return head.span() if head else (start, len(quote))


def _goes_on(sentence: Sentence, after: Sentence) -> bool:
    """Tell whether a sentence is followed by a further item of its list."""
    counted = bool(ITEM.match(after.text)) and bool(
        ITEM.match(sentence.text) or sentence.text.endswith(GOING_ON)
    )
    same = sentence.paragraph == after.paragraph
    return counted or (same and sentence.text.endswith(GOING_ON)) or _is_below(sentence, after)


def _is_below(sentence: Sentence, after: Sentence) -> bool:
    """Tell whether a line goes on with a list: a colon announces it, or neither has a stop."""
    next_one = after.paragraph == sentence.paragraph + 1
    plain = not STOPPED.search(sentence.text) and not STOPPED.search(after.text)
    new = after.text.endswith(COLON)
    return next_one and (sentence.text.endswith(COLON) or (plain and not new))
