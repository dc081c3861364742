"""Sums along a text."""

from bot.language.running import MARK, running, way_along


def test_sums_are_those_before_each_place() -> None:
    """Nothing stands before the first place; the last sum is that of all."""
    assert running([1, 2, 3]).tolist() == [0, 1, 3, 6]


def test_a_mark_is_a_long_way() -> None:
    """Beyond a comma a word is farther off than the characters say."""
    assert way_along("甲，乙").tolist() == [0, 1, 2 + MARK, 3 + MARK]
