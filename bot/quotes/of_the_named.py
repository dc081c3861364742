"""Lets a sentence lead that is of the work, the amount or the person that a question names.

Another work, other days or another person beside it have figures of the same unit.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.answer import AMOUNTS
from bot.language.overlap import Column
from bot.questions.analysis import Sought
from bot.quotes.preferred import LOOKED_AT, marked_in, replaces
from bot.sentences.candidates import Candidate
from bot.sentences.extraction import SENTENCES, Ranked
from bot.spans.finding import spans_of
from bot.spans.measures import unit_of
from corpus.numerals import value_of
from index.tokens import normal

AMOUNT = re.compile(
    r"(?<![\d.年月第前])(?P<number>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>天|小时|分钟|个月|周岁|岁|寸|英寸|升|座)"
    r"(?![内前后])"
)
NAME = 2  # characters of a name; a tagger may add what follows it
TITLE = re.compile(r"《[^》]{1,40}》")


def led_by_named(
    sought: Sought, picked: Sequence[Candidate], found: Ranked, weights: Column
) -> list[Candidate]:
    """Return the chosen sentences, led by one that is of what the question of a figure names.

    They are returned as they are where the first is, or no other one.
    """
    if sought.kind not in AMOUNTS:
        return list(picked)
    picked = _led_by_title(sought, picked, weights)
    picked = _led_by_amount(sought, picked, found, weights)
    return _led_by_person(sought, picked, found, weights)


def _led_by_title(sought: Sought, picked: Sequence[Candidate], weights: Column) -> list[Candidate]:
    """Return the chosen sentences, led by one that names the work asked for, not another one.

    That is only so where both mark a figure of one unit: the budget of a film stands beside that of
    another.
    """
    titles = TITLE.findall(sought.text)
    if len(titles) != 1 or not _names_other(picked[0], titles[0]):
        return list(picked)
    units = _units(sought, picked[0], weights)
    for other in picked[1:]:
        if titles[0] in other.sentence.text and units & _units(sought, other, weights):
            return [other, *(one for one in picked if one is not other)]
    return list(picked)


def _led_by_amount(
    sought: Sought, picked: Sequence[Candidate], found: Ranked, weights: Column
) -> list[Candidate]:
    """Return the chosen sentences, led by one with the amount that a question names, not another.

    Of what three and five days cost it is the one of the five, where the first has other days.
    """
    asked = _amounts(sought.text)
    if len(asked) != 1:
        return list(picked)
    (unit, number), first = asked.popitem(), picked[0]
    told = _amounts(first.sentence.text).get(unit, number)
    if told == number:
        return list(picked)
    for other in (*picked[1:], *found.candidates[:LOOKED_AT]):
        near = other.place[0] == first.place[0]
        same = _amounts(other.sentence.text).get(unit) == number
        if near and same and marked_in(sought, other, weights):
            return [other, *(one for one in picked if one is not other)][:SENTENCES]
    return list(picked)


def _led_by_person(
    sought: Sought, picked: Sequence[Candidate], found: Ranked, weights: Column
) -> list[Candidate]:
    """Return the chosen sentences, led by one with the figure of whom a question names.

    That is only so where the first gives one of the same unit of somebody else: the last person
    named before a figure is taken for its own.
    """
    first = picked[0]
    own = _whose(sought, first, weights)
    if not own or own[:NAME] in sought.text:
        return list(picked)
    units = _units(sought, first, weights)
    for other in (*picked[1:], *found.candidates[:LOOKED_AT]):
        near = other.place[0] == first.place[0] and replaces(sought, first, other)
        whose = _whose(sought, other, weights) if near else ""
        if whose and whose[:NAME] in sought.text and units & _units(sought, other, weights):
            return [other, *(one for one in picked if one is not other)][:SENTENCES]
    return list(picked)


def _whose(sought: Sought, candidate: Candidate, weights: Column) -> str:
    """Return the last person named before the first figure marked in a sentence, if any."""
    text, marked = candidate.sentence.text, marked_in(sought, candidate, weights)
    start = marked[0][0] if marked else 0
    before = [span for span in spans_of("person", text) if span[1] <= start]
    return text[slice(*max(before))] if before else ""


def _amounts(text: str) -> dict[str, Decimal]:
    """Return the first amount of each measure of time in a text that tells no date, by its unit."""
    found: dict[str, Decimal] = {}
    for match in AMOUNT.finditer(normal(text)):
        number = value_of(match["number"])
        if number is not None:
            found.setdefault(match["unit"], number)
    return found


def _names_other(candidate: Candidate, title: str) -> bool:
    """Tell whether a sentence names a work, and not the one with a title."""
    text = candidate.sentence.text
    return title not in text and bool(TITLE.search(text))


def _units(sought: Sought, candidate: Candidate, weights: Column) -> set[str]:
    """Return the units of what would be marked in a sentence that leads the answer."""
    text = candidate.sentence.text
    return {unit_of(normal(text[slice(*span)])) for span in marked_in(sought, candidate, weights)}
