"""Questions who somebody is or what something does."""

import pytest

from bot.questions.identities import Identity, identity_asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("李红是谁？", Identity("李红", "who")),
        ("谁是李红", Identity("李红", "who")),
        ("李红是什么人？", Identity("李红", "who")),
        ("李红担任什么职务？", Identity("李红", "who")),
        ("李红生前担任什么职务？", Identity("李红", "who")),
        ("李红曾任什么职务？", Identity("李红", "who")),
        ("东海集团的李红是什么职务", Identity("李红", "who")),
        ("李红是干什么的", Identity("李红", "does")),
        ("东海集团是做什么的？", Identity("东海集团", "does")),
        ("Who is Gary Hill?", Identity("Gary Hill", "who")),
        ("Who is Li Hong (李红)?", Identity("李红", "who")),
        ("What does Hill do?", Identity("Hill", "does")),
        ("厂长是谁？", None),
        ("东海集团的董事长是谁？", None),
        ("东海集团的负责人是谁？", None),
        ("冠军是谁", None),
        ("他是谁？", None),
        ("这家公司是做什么的？", None),
        ("Who is the president of the bank?", None),
        ("李红是谁的学生？", None),
    ],
)
def test_a_name_is_asked_about(question: str, asked: Identity | None) -> None:
    """A post, a pronoun and another word for somebody are no names."""
    assert identity_asked(question) == asked
