"""English questions are put in plainer words before they are translated."""

import pytest

from bot.translation.plainer import plainer


@pytest.mark.parametrize(
    ("question", "plain", "present"),
    [
        ("What is the latest number of boats?", "how many boats?", "最新"),
        ("What is the most recent price of rice?", "What is the price of rice?", "最新"),
        ("How many boats are there so far?", "How many boats are there ?", "目前"),
        (
            "How many boats are there currently in port?",
            "How many boats are there in port?",
            "目前",
        ),
        ("How many boats are there now?", "How many boats are there ?", "目前"),
        ("What is the current of the motor?", "What is the current of the motor?", ""),
        ("How much money was paid in total?", "How much was paid?", ""),
        ("How long does it take to sail?", "How long does it take to sail?", "多久"),
        ("How long is the bridge?", "How long is the bridge?", ""),
        ("How many boats have been made?", "How many boats have been?", ""),
    ],
)
def test_the_present_is_told_apart(question: str, plain: str, present: str) -> None:
    """Its Chinese word prefers the newest report; words that say nothing are left out."""
    assert plainer(question) == (plain, present)
