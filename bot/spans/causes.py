"""Finds the words of a sentence that give a cause as one, by the word of cause before them."""

import re
from collections.abc import Iterator

from bot.language.overlap import Column
from bot.language.phrases import clauses_of
from bot.questions.analysis import Sought
from corpus.article import Range

AIM = re.compile(r"(?:为了|出于)(?:什么|啥)|目的(?!地)")  # asked for, which no cause tells
LED = re.compile(
    r"因为|由于|缘于|源于|得益于|归因于|归功于|(?<![原起成病基内外死诱主动啡卡])因(?![此而素为子果人特])"
)
MOTIVE = re.compile(r"看[见到]|眼见|出于|为(?:了|(?![此期首止何啥由例人]|什么)(?=[^。；]*[，,]))")
MEANS = re.compile(r"(?:使|利|采)?用(?!于)|通过|拿着?|以(?![为及免便防致后])")
LESS = 0.5  # of what a clause holds of the question, above which it is no cause but the effect
NAMED = re.compile(
    r"以(?P<reason>[^，,。；;]{4,60})为由"
    r"|(?:原因|理由|根源|促使[^，,。；;]{2,30}的)[，,]?(?:主要|就|正|也|还)?(?:是|在于)(?:因为|由于)?"
    r"(?P<cause>[^，,。；;]{4,60})"
)


def cause_in(sought: Sought, quote: str, weights: Column) -> Range | None:
    """Return what a sentence gives as the cause of what a question asks why, None if it does not.

    What is called the cause is one unless it holds more of the question than any other clause. Else
    a cause goes on over the clauses until one speaks of what is asked or of the means, a motive, or
    a cause of what no clause speaks of, over those that tell a motive. It is none where it holds
    too much of the question itself. `weights` are those of the question's terms.
    """
    if sought.kind != "reason" or AIM.search(sought.text):
        return None
    terms = tuple(zip(sought.terms, weights.tolist(), strict=True))

    def held(start: int, end: int) -> float:
        told = quote[start:end]
        return float(sum(weight for term, weight in terms if term in told))

    clauses = clauses_of(quote)
    named = list(_named(quote))
    for start, end in _told(quote):
        before = [held(first, min(last, start)) for first, last in clauses if first < start]
        after = [(span, held(*span)) for span in clauses if span[0] >= end]
        effect = max((*before, *(share for _, share in after)), default=0.0)
        share = held(start, end)
        if (start, end) in named and share <= effect:
            return start, end
        if share < effect * LESS and not MOTIVE.match(quote, start):
            return start, _end_of(quote, end, after, effect)
        if share < effect * LESS or not share + effect:
            return start, _end_of_motives(quote, end, after)
    return None


def _told(quote: str) -> Iterator[Range]:
    """Yield what a sentence names as a cause, what follows a word of cause, the motives."""
    yield from _named(quote)
    for match in LED.finditer(quote):
        yield from (
            (match.end(), end) for start, end in clauses_of(quote) if start <= match.start() < end
        )
    yield from (span for span in clauses_of(quote) if MOTIVE.match(quote, span[0]))


def _named(quote: str) -> Iterator[Range]:
    """Yield what a sentence calls the cause of something, 原因是……."""
    for match in NAMED.finditer(quote):
        yield match.span("reason" if match["reason"] else "cause")


def _end_of(quote: str, end: int, after: list[tuple[Range, float]], effect: float) -> int:
    """Return where a cause ends: before the clause that tells the means or what it brought about.

    Without the latter nothing after it is taken for a part of it.
    """
    if all(share < effect for _, share in after):
        return end
    for (start, stop), share in after:
        if share >= effect or MEANS.match(quote, start):
            break
        end = stop
    return end


def _end_of_motives(quote: str, end: int, after: list[tuple[Range, float]]) -> int:
    """Return where the clauses end that tell a motive behind a cause, where it ends without any."""
    for (start, stop), _ in after:
        if not MOTIVE.match(quote, start):
            break
        end = stop
    return end
