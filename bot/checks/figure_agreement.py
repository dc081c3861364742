"""Tells whether the figure that a question states can be the one that a text gives."""

from collections.abc import Iterable
from decimal import Decimal

from bot.questions.assertions import Assertion
from corpus.figures import Figure, figures_of
from corpus.measures import family_of

NEARLY = Decimal("0.1")  # of a figure that is given as about, over or under so much
ROUNDED = Decimal("0.05")  # of a figure is the most that its zeros stand for
EXACT = 1000  # below which a figure that ends in zeros is not taken for a rounded one


def is_told(assertion: Assertion, texts: Iterable[str]) -> bool:
    """Tell whether a text holds the stated figure, of whatever it is one."""
    value = assertion.figure.low
    return any(
        value in (figure.low, figure.high)
        for text in texts
        for figure in figures_of(text)
        if same_unit(assertion, figure)
    )


def agrees(stated: Figure, given: Figure) -> bool:
    """Tell whether a stated figure can be right where another one is given for the same.

    35 亿 is right of 超 35 亿, 30% of 29.6%, 超过 30 家 of 33 家; 50 个 is not right of 54 个.
    """
    value = stated.low
    if given.low <= value <= given.high:
        return True
    if stated.bound in ("over", "at least"):
        return given.high >= value
    if stated.bound in ("under", "at most"):
        return given.low <= value
    loose = {stated.bound, given.bound} - {"exact"}
    near = abs(given.low - value) <= NEARLY * max(given.low, value)
    return bool(loose and near) or abs(given.low - value) * 2 <= _step(value)


def _step(value: Decimal) -> Decimal:
    """Return the worth of the last digit that a figure tells, that of its zeros from 1000 on."""
    last = Decimal(10) ** int(value.normalize().as_tuple().exponent)
    return min(last, value * ROUNDED) if value >= EXACT else min(last, Decimal(1))


def same_unit(assertion: Assertion, given: Figure) -> bool:
    """Tell whether two figures have one unit; of counts, 个 stands for any measure word."""
    one, other = assertion.figure.unit, given.unit
    counted = {"people", "count"}
    if assertion.things:
        return family_of(other) in counted and bool(other)
    if one == other:
        return True
    families = {family_of(one), family_of(other)}
    return other != "" and families <= counted and (len(families) == 1 and _loose(one, other))


def _loose(one: str, other: str) -> bool:
    """Tell whether two measure words can count the same things."""
    return family_of(one) == "people" or "个" in (one, other)
