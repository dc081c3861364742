"""Pronouns for persons and institutions mean those that the last answers name."""

import pytest

from bot.answer import Answer, Conversation
from tests.bot.conversation.asking import after, answered, standalone


def test_he_is_the_person_of_the_last_answer() -> None:
    """A pronoun takes the name that the last answer marked, not the words that asked for it."""
    told = answered("person", "局长李明华说，要快。", "李明华")
    assert standalone("他还说了什么？", Conversation((told,))) == "李明华还说了什么？"


def test_the_brother_of_him_is_nobody_new() -> None:
    """A question what his brother does leans on the turn before it."""
    assert standalone("他哥哥是做什么的？", after("李建国分管哪些工作？")) == (
        "李建国哥哥是做什么的？"
    )


@pytest.mark.parametrize(
    ("turns", "text", "alone"),
    [
        (
            (answered("organisation", "东海大学与南山医院签约。", "东海大学与南山医院"),),
            "这两家什么时候开始合作的？",
            "东海大学和南山医院什么时候开始合作的？",
        ),
        (
            (
                answered("definition", "东海集团总经理李建国说好。", "总经理"),
                answered("definition", "南山集团总经理王小明说好。", "总经理"),
            ),
            "这两家公司什么时候开始合作的？",
            "东海集团和南山集团什么时候开始合作的？",
        ),
        (
            (
                answered("person", "李建国说好。", "李建国"),
                answered("person", "王小明说好。", "王小明"),
            ),
            "他们两人是哪年认识的？",
            "李建国和王小明是哪年认识的？",
        ),
    ],
)
def test_a_plural_is_those_that_the_last_answers_name(
    turns: tuple[Answer, ...], text: str, alone: str
) -> None:
    """As many names as the plural says stand for it, of one answer or of as many."""
    assert standalone(text, Conversation(turns)) == alone
