"""A question who said something is told by its form, with the words that it repeats."""

import pytest

from bot.questions.said import asks_what_was_said, words_said


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("“桥是两岸的纽带”是谁说的？", "桥是两岸的纽带"),
        ("谁说过桥是两岸的纽带？", "桥是两岸的纽带"),
        ("以前过河要坐船，这话出自谁之口？", "以前过河要坐船"),
        ("Who said that the bridge links both banks?", "the bridge links both banks"),
        ("这句话是谁说的？", ""),
        ("刚才那段话是谁说的？", ""),
        ("谁提出了这个方案？", ""),
        ("桥是谁设计的？", ""),
    ],
)
def test_the_words_repeated_are_found(question: str, words: str) -> None:
    """The words that a question repeats are returned, none where it points at others."""
    assert words_said(question) == words


def test_what_was_said_is_asked_for() -> None:
    """How somebody puts something is asked for by a verb of saying and a question word."""
    assert asks_what_was_said("周海宁怎么评价渔港？")
    assert not asks_what_was_said("周海宁是谁？")
