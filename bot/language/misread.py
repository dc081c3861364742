"""Reads numbers in which letters stand for digits, as in pages that a machine has read."""

import re

LETTERS = str.maketrans("lIOo", "1100")
NUMBER = re.compile(
    r"(?<![A-Za-z\d.．])(?=[lIOo.．]*\d)(?=[\d.．]*[lIOo])[\dlIOo.．]+"
    r"(?=[余多]?(?:万|亿|千|百)|[元年月日个名位项家人亩米公平立吨千台辆套户张份条次倍岁小天秒％%])"
)  # between no other letters, and before a unit


def legible(text: str) -> str:
    """Return a text with the letters in its numbers as the digits that they stand for.

    No character is added or lost, so that offsets stay.
    """
    return NUMBER.sub(lambda number: number[0].translate(LETTERS), text)
