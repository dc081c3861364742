"""How long somebody was sentenced is asked as what the penalty was."""

import pytest

from bot.questions.verdicts import in_words_of_courts


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("李某判了多久？", "李某被判处什么刑罚？"),
        ("李某最后被判多久", "李某被判处什么刑罚"),
        ("李某二审判了多重？", "李某二审被判处什么刑罚？"),
        ("李某为什么被判了那么久？", "李某为什么被判了那么久？"),
        ("谈判了多久才签约？", "谈判了多久才签约？"),
        ("裁判了多久", "裁判了多久"),
    ],
)
def test_a_sentence_is_a_penalty(typed: str, asked: str) -> None:
    """A penalty may be for life or a fine; other words with 判 stay."""
    assert in_words_of_courts(typed) == asked
