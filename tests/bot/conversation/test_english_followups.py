"""Follow-up questions in English get the words that they leave out."""

import pytest

from bot.conversation.followups import readings
from tests.bot.conversation.asking import after, standalone


def test_an_english_follow_up_leans_too() -> None:
    """A pronoun in English takes the last question along."""
    alone = standalone("When was it founded?", after("How large is the laboratory?"))
    assert "laboratory" in alone
    assert "founded" in alone


def test_a_whole_english_question_is_asked_anew() -> None:
    """And before a question that names what it is about joins it to nothing."""
    before = after("How many schools are there?")
    assert standalone("And who is the mayor of Chengdu?", before) == "who is the mayor of Chengdu?"


def test_and_how_many_others() -> None:
    """An English follow-up that asks for another thing keeps the rest of the last question."""
    alone = standalone("And how many nurses?", after("How many doctors work there?"))
    assert alone == "How many nurses work there?"


def test_another_language_goes_on_where_it_points_back() -> None:
    """A short English question that points back takes along what was spoken of in Chinese."""
    before = after("湖边发现的石碑有多重？")
    assert standalone("Where did she find it?", before) == (
        "湖边发现的石碑: Where did she find it?"
    )
    assert readings("How many teachers work here?", before) == ("How many teachers work here?",)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("And in Ford's?", "How many times was rain mentioned in Ford's letter in May?"),
        ("And in July?", "How many times was rain mentioned in Dell's letter in July?"),
    ],
)
def test_another_owner_or_month_takes_the_place_of_its_like(text: str, alone: str) -> None:
    """A preposition and an ending of a name are no obstacle."""
    before = after("How many times was rain mentioned in Dell's letter in May?")
    assert standalone(text, before) == alone


def test_its_other_measure_is_asked_of_the_same() -> None:
    """What was asked of is asked again, with another measure and without the first one."""
    before = after("What is the output of goods of the Harbour Company?")
    alone = "What is the number of ships of the Harbour Company?"
    assert standalone("And its number of ships?", before) == alone
    assert standalone("And the number of ships?", after("What is the output of goods?")) == (
        "What is the number of ships?"
    )
