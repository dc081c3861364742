"""Which words of a question say what is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.focus import clause_pairs, nearness


def test_words_beside_the_question_word_are_nearest() -> None:
    """Of an occasion told at length and what is asked of it, the latter's words count more."""
    question = "2023年5月在临河举行的桥梁博览会上，来了多少位客商？"
    occasion, asked = nearness(question, ("临河", "客商"))
    assert asked > 2 * occasion


def test_a_reason_is_asked_of_what_the_clause_ends_with() -> None:
    """Of 为何对临河的老桥限高 the last words say what is asked."""
    place, deed = nearness("县里为何对临河的老桥限高？", ("临河", "限高"))
    assert deed > 2 * place


@pytest.mark.parametrize(
    ("question", "held", "left_out"),
    [
        ("临河的新桥，是哪年开工的？", "开工", "新桥"),
        ("谁设计了新桥，花了几个月？", "个月", "设计"),
        ("新桥长度", "长度", "桥是"),
    ],
)
def test_the_clause_that_asks_is_the_one_with_the_question_word(
    question: str, held: str, left_out: str
) -> None:
    """The bigrams are those of the last clause that asks, of the whole where nothing asks."""
    assert held in clause_pairs(question)
    assert left_out not in clause_pairs(question)


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=5), max_size=5))
def test_nearness_is_a_share_for_any_text(question: str, terms: list[str]) -> None:
    """Whatever is asked, each term's nearness lies in 0..1, also where it does not stand there."""
    found = nearness(question, tuple(terms))
    assert len(found) == len(terms)
    assert all(0 <= value <= 1 for value in found)
