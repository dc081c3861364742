"""English ordinals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.translation.ordinals import ordinal


@pytest.mark.parametrize(
    ("tokens", "written", "size"),
    [
        (["31st", "Expo"], "第31届", 1),
        (["31st", "Expo"], "第三十一届", 1),
        (["10th"], "第十届", 1),
        (["12th"], "第十二次", 1),
        (["19th", "century"], "19世纪", 2),
        (["90th", "anniversary"], "九十周年", 2),
    ],
)
def test_ordinals_are_written_as_names_have_them(
    tokens: list[str], written: str, size: int
) -> None:
    """A meeting is counted with 届 or 次, in figures or words, a century and a jubilee as such."""
    options, read = ordinal(tokens)
    assert written in options
    assert read == size


@pytest.mark.parametrize("token", ["31", "31sts", "first", "0th", "x1st", "1000th"])
def test_other_words_are_no_ordinals(token: str) -> None:
    """A plain number, a word and a long number are read elsewhere."""
    assert ordinal([token]) == ({}, 0)


@given(st.integers(1, 999))
def test_every_ordinal_is_written_in_figures(number: int) -> None:
    """The number itself stands in one way of writing at least."""
    options, _ = ordinal([f"{number}th"])
    assert any(str(number) in written for written in options)
