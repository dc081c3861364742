"""Marks how much something changed: the difference where it is told, else what was and what is."""

import re

from bot.language.phrases import clauses_of
from bot.questions.analysis import Sought
from bot.questions.changes import asks_change
from bot.questions.comparatives import compared
from bot.spans.finding import spans_of
from bot.spans.measures import unit_of
from bot.spans.revisions import revisions_in
from bot.spans.shares import figures_in
from bot.spans.stating import ASKED, DOWN, GOAL, SHARE, TOLD, UP
from corpus.article import Range
from index.tokens import bigrams, folded

STATED = re.compile(
    rf"[，,（(]?(?:[同环]比|[比较][^，,。；;]{{1,8}})?(?:净|共|累计|[一总]共)?(?:{UP}|{DOWN}|多|少){TOLD}"
)  # between the new figure and the difference
MOVED = re.compile(r"(?:提前|推迟|推后|延后|延长|缩短)了?(?:多久|多长时间|多少|几)")
BESIDE = re.compile(r"比(?P<other>[^，,。；;]{2,}?)[多少高低大小长短][出了]?$")


def change_told(sought: Sought, quote: str) -> tuple[Range, ...]:
    """Return the figures of a quote that tell the change asked for, none where it tells none.

    Of 由8家增加到9家 they are both, of 由8家增加到9家，增加1家 the last. Of several changes it is
    the one whose clause holds most of the question before it.
    """
    if not _asks_change(sought.text):
        return ()
    pairs = _pairs(quote)
    within = {span for pair in pairs for span in pair}
    if SHARE.search(sought.text) and set(spans_of("percent", quote)) - within:
        return ()
    held = [_held(sought, quote, former) for former, _ in pairs]
    if not any(held):
        return ()
    former, new = pairs[held.index(max(held))]
    return _stated(sought, quote, new) or (former, new)


def difference_told(sought: Sought, quote: str) -> tuple[Range, ...]:
    """Return by how much one of two things compared is more, none where a quote tells it not.

    Of 东港的泊位比西港多2个 it is 2个 where a question compares the two.
    """
    if not compared(sought.text):
        return ()
    asked = set(bigrams(sought.text))
    told = ((span, BESIDE.search(quote[: span[0]])) for span in figures_in(quote))
    return tuple(span for span, than in told if than and asked & set(bigrams(than["other"])))


def _asks_change(question: str) -> bool:
    """Tell whether a question asks how much more or less something is, not up to which figure."""
    much = any(asked.search(question) for asked, _ in ASKED) and not GOAL.search(question)
    return much or asks_change(question) or bool(MOVED.search(question))


def _pairs(quote: str) -> list[tuple[Range, Range]]:
    """Return what was and what is of each change of a figure or a time that a quote tells."""
    found = (*revisions_in(quote, dated=False), *revisions_in(quote, dated=True))
    return [(former, new) for former, new, _ in found if former < new]


def _held(sought: Sought, quote: str, former: Range) -> int:
    """Return how many pairs of characters a question shares with the clause before a change."""
    text = folded(quote)
    start = max(text.rfind(mark, 0, former[0]) for mark in "由从")
    before = [text[a : min(b, start)] for a, b in clauses_of(quote) if a < start]
    return len(set(bigrams(sought.text)) & set(bigrams("".join(before[-1:]))))


def _stated(sought: Sought, quote: str, new: Range) -> tuple[Range, ...]:
    """Return the difference that is told right behind a new figure, in its unit or in percent.

    Where a question names what it counts, it is no share.
    """
    unit = unit_of(quote[slice(*new)])
    shares = () if sought.counted else spans_of("percent", quote)
    return tuple(
        span
        for span in figures_in(quote)
        if STATED.fullmatch(quote[new[1] : span[0]])
        and (span in shares or unit_of(quote[slice(*span)]) == unit)
    )
