"""An English follow-up names another time or extent."""

import pytest

from tests.bot.conversation.asking import after, standalone


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        ("In 2024, how many came?", "And the year before?", "In 2023, how many came?"),
        (
            "How many visitors came in 2022?",
            "And the following year?",
            "How many visitors came in 2023?",
        ),
        ("How many visitors came in 2022?", "And in 2024?", "How many visitors came in 2024?"),
        (
            "How many points fell in the first half?",
            "What about the second half?",
            "How many points fell in the second half?",
        ),
        (
            "What was the output of the park in 2024?",
            "And for the city as a whole?",
            "What was the output of the whole city in 2024?",
        ),
    ],
)
def test_a_time_or_extent_takes_the_place_of_its_like(before: str, text: str, alone: str) -> None:
    """The year before, the second half and the city as a whole are put in the last question."""
    assert standalone(text, after(before)) == alone
