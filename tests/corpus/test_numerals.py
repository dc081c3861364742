"""Numerals have exact values, and what is not exact has none."""

from decimal import Decimal

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numerals import value_of


@given(st.integers(0, 10**12))
def test_a_written_numeral_has_its_value(number: int) -> None:
    """What cn2an writes for a whole number is read as that number."""
    assert value_of(cn2an.an2cn(number)) == number
    assert value_of(str(number)) == number


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("2.5万", "25000"), ("1.2万亿", "1200000000000"), ("两千", "2000"), ("三百五", "350"),
        ("三百零五", "305"), ("二〇二三", "2023"), ("1,234", "1234"), ("一点五万", "15000"),
        ("十五", "15"), ("1亿", "100000000"),
    ],
)  # fmt: skip
def test_mixed_and_scaled_numerals(numeral: str, value: str) -> None:
    """Arabic digits with Chinese scales, colloquial ends and positional digits are read."""
    assert value_of(numeral) == Decimal(value)


@pytest.mark.parametrize("numeral", ["五六", "三四百", "", "万", "甲", "1.2.3"])
def test_what_is_not_exact_has_no_value(numeral: str) -> None:
    """Vague numerals and other words give None."""
    assert value_of(numeral) is None
