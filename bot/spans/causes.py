"""Finds the words of a sentence that give a cause as one, by the word of cause before them."""

import re
from collections.abc import Iterator

from bot.language.overlap import Column
from bot.language.phrases import clauses_of
from bot.questions.analysis import Sought
from corpus.article import Range

WHY = re.compile(r"为什么|为何|为啥|怎么会|缘何|凭什么|原因|理由|缘由|图什么|图啥|\bwhy\b")
LED = re.compile(
    r"因为|由于|缘于|源于|得益于|归因于|归功于|(?<![原起成病基内外死诱主动啡卡])因(?![此而素为子果人特])"
)
LESS = 0.5  # of what a clause holds of the question, above which it is no cause but the effect
NAMED = re.compile(
    r"以(?P<reason>[^，,。；;]{4,60})为由"
    r"|(?:原因|理由|根源|促使[^，,。；;]{2,30}的)[，,]?(?:主要|就|正|也|还)?(?:是|在于)(?:因为|由于)?"
    r"(?P<cause>[^，,。；;]{4,60})"
)


def cause_in(sought: Sought, quote: str, weights: Column) -> Range | None:
    """Return what a sentence gives as the cause of what a question asks why, None if it does not.

    A cause goes on over the clauses until one speaks of what is asked. It is none where it holds
    too much of the question itself. `weights` are those of the question's terms.
    """
    if sought.kind != "reason" or not WHY.search(sought.text):
        return None
    terms = tuple(zip(sought.terms, weights.tolist(), strict=True))

    def held(start: int, end: int) -> float:
        told = quote[start:end]
        return float(sum(weight for term, weight in terms if term in told))

    clauses = clauses_of(quote)
    for start, end in _told(quote):
        before = [held(first, min(last, start)) for first, last in clauses if first < start]
        after = [(span, held(*span)) for span in clauses if span[0] >= end]
        effect = max((*before, *(share for _, share in after)), default=0.0)
        if held(start, end) < effect * LESS:
            return start, _end_of(end, after, effect)
    return None


def _told(quote: str) -> Iterator[Range]:
    """Yield what a sentence names as a cause, then what follows a word of cause."""
    for match in NAMED.finditer(quote):
        yield match.span("reason" if match["reason"] else "cause")
    for match in LED.finditer(quote):
        yield from (
            (match.end(), end) for start, end in clauses_of(quote) if start <= match.start() < end
        )


def _end_of(end: int, after: list[tuple[Range, float]], effect: float) -> int:
    """Return where a cause ends: before the clause that tells of what it brought about."""
    for at, (_, share) in enumerate(after):
        if share >= effect:
            return after[at - 1][0][1] if at else end
    return end
