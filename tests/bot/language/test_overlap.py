"""How much of a question stands in a text."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.language.overlap import in_order

LETTERS = st.text("东西港桥路", max_size=7)


def longest(one: str, other: str) -> int:
    """Return the length of the longest common subsequence, by trying all."""
    for size in range(len(one), 0, -1):
        for picked in combinations(one, size):
            rest = iter(other)
            if all(letter in rest for letter in picked):
                return size
    return 0


@given(LETTERS, st.lists(LETTERS, min_size=1, max_size=4))
def test_the_share_is_that_of_the_longest_common_subsequence(one: str, texts: list[str]) -> None:
    """The letters that a text has in the same order are counted as trying all of them does."""
    assert [round(share * max(len(one), 1)) for share in in_order(one, texts)] == [
        longest(one, text) for text in texts
    ]
