"""Follow-up questions in English get the words that they leave out."""

import pytest

from bot.answer import Conversation
from bot.conversation.followups import readings
from tests.bot.conversation.asking import after, answered, standalone


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


def test_an_apostrophe_is_part_of_a_name() -> None:
    """Another name takes the place of the whole of one that is written with an apostrophe."""
    before = after("What speed does the ship Mei'an reach?")
    assert standalone("What about Rora?", before) == "What speed does the ship Rora reach?"


@pytest.mark.parametrize(
    ("question", "text", "alone"),
    [
        (
            "How many boats are there in Seal Bay?",
            "And how much was paid for the pier?",
            "Seal Bay: how much was paid for the pier?",
        ),
        (
            "How many boats are there in Seal Bay?",
            "How many of them are blue?",
            "boats in Seal Bay: How many of them are blue?",
        ),
        (
            "What is the length of the Harbour Bridge?",
            "And the width?",
            "What is the width of the Harbour Bridge?",
        ),
    ],
)
def test_a_question_of_its_own_takes_along_what_was_spoken_of(
    question: str, text: str, alone: str
) -> None:
    """What the last question asked is left out, and what it was about is kept."""
    assert standalone(text, after(question)) == alone


@pytest.mark.parametrize(
    ("question", "text", "alone"),
    [
        (
            "How many blue boats are there in Seal Bay?",
            "How many sailors work there?",
            "Seal Bay: How many sailors work there?",
        ),
        ("湖滨医院有多少名护士？", "Who is the head there?", "湖滨医院: Who is the head there?"),
        ("湖滨医院买了多少张床？", "Who works there?", "湖滨医院: Who works there?"),
        ("湖滨医院的床位有多少？", "Who works there?", "湖滨医院: Who works there?"),
    ],
)
def test_there_is_the_place_that_was_spoken_of(question: str, text: str, alone: str) -> None:
    """What was asked of the place is left out, and so is what it did."""
    assert standalone(text, after(question)) == alone


def test_an_acronym_may_be_a_part_of_what_is_counted() -> None:
    """Another thing with a sign in its name takes the place of the first one."""
    before = after("How many sailors are there in Seal Bay?")
    alone = "How many R&D teams are there in Seal Bay?"
    assert standalone("What about R&D teams?", before) == alone


def test_a_question_that_names_nothing_may_go_on() -> None:
    """With a definite noun alone it is read both ways, with a name of its own as typed."""
    before = after("How many boats sank in Seal Bay?")
    text = "What was the owner's trade?"
    assert readings(text, before) == (text, f"Seal Bay: {text}")
    whole = "What was the trade of Otto Lund?"
    assert readings(whole, before) == (whole,)


def test_he_is_the_person_whom_the_last_answer_names() -> None:
    """The one person who is marked stands for a pronoun, and none where there are two."""
    one = Conversation().with_turn(answered("person", "村支书林海生说路通了。", "林海生"))
    assert standalone("What did he say about his road?", one) == (
        "What did 林海生 say about 林海生's road?"
    )
    quote = "村支书林海生和会计周国平说路通了。"
    two = Conversation().with_turn(answered("person", quote, "林海生", "周国平"))
    assert "林海生" not in standalone("What did he say?", two)


def test_there_is_where_the_reports_are_where_no_place_was_spoken_of() -> None:
    """After a Chinese question that names none, one with `there` may stand alone."""
    text = "How many sailors work there?"
    read = readings(text, after("东港计划支持了几个项目？"))
    assert read == (text, "东港计划支持了项目: How many sailors work there?")
