"""Finds the time that stands with what is asked for in a sentence that tells several."""

import re
from collections.abc import Iterator

from bot.language.overlap import Column
from bot.questions.analysis import Sought
from bot.spans.candidates import typed_in
from corpus.article import Range

WHEN = re.compile(
    r"(?:是|在|于)?(?:什么时候|啥时候|什么时间|何时|几时|哪一?[年月日天]|哪个月|几月几[日号]|几[年月日号])"
)
STOP = re.compile(r"[，,。；;！!？?：:]")
JOINED = re.compile(r"[^，,。；;！!？?：:]{0,3}|和.{0,3}")  # between words for one time
CLEAR = 2.0  # times as much of the question as the next time must have
CHOICE = 2  # times among which there is one


def time_of_the_deed(
    sought: Sought, quote: str, weights: Column, taken: tuple[Range, ...] = ()
) -> Range | None:
    """Return the time that the end of a question stands with, 2008年 of 哪年评上教授.

    A time reaches back to the mark before it and on to the next time. None where the question
    does not end in what happened, where one time only is told, or none has clearly more of it than
    the others; `weights` are those of the question's terms.
    """
    asked = WHEN.search(sought.text) if sought.kind == "date" else None
    times = _times(quote, typed_in(sought, quote, taken)) if asked else []
    if not asked or len(times) < CHOICE:
        return None
    tail = sought.text[asked.end() :]
    told = zip(sought.terms, weights, strict=True)
    terms = [(term, weight) for term, weight in told if term in tail]
    held = [sum(weight for term, weight in terms if term in near) for near in _near(times, quote)]
    most, second = sorted(held, reverse=True)[:CHOICE]
    first = times[held.index(most)]
    clear = most > CLEAR * second and not quote.startswith("的", first[1])
    return first if clear else None


def _times(quote: str, days: tuple[Range, ...]) -> list[Range]:
    """Return the times of a quote, each of one or more words for days and hours that are joined."""
    times: list[Range] = []
    for start, stop in days:
        if times and JOINED.fullmatch(quote[times[-1][1] : start]):
            times[-1] = (times[-1][0], stop)
        else:
            times.append((start, stop))
    return times


def _near(times: list[Range], quote: str) -> Iterator[str]:
    """Yield the words that stand with each time."""
    ends = [*(start for start, _ in times[1:]), len(quote)]
    last = 0
    for (start, stop), end in zip(times, ends, strict=True):
        before = STOP.split(quote[last:start])[-1]
        yield before + quote[stop:end]
        last = stop
