"""Numbers that a machine misread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.misread import legible


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("投资l.8亿元", "投资1.8亿元"),
        ("首批6O辆，占地3l亩", "首批60辆，占地31亩"),
        ("2O25年", "2025年"),
        ("型号XO5辆", "型号XO5辆"),
        ("吸入O2浓度", "吸入O2浓度"),
        ("共5l水", "共5l水"),
    ],
)
def test_letters_in_numbers_are_digits(text: str, read: str) -> None:
    """A letter like a digit is one in a number before a unit, and none in a name or as a unit."""
    assert legible(text) == read


@given(st.text(alphabet="lIOo0123456789.亿元年A 。", max_size=40))
def test_no_offset_moves(text: str) -> None:
    """A text keeps its length, and all but the letters like digits."""
    found = legible(text)
    assert len(found) == len(text)
    assert all(a == b or a in "lIOo" for a, b in zip(text, found, strict=True))
