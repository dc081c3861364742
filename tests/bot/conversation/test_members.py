"""Whether there are any of a sort."""

import pytest

from tests.bot.conversation.asking import after, standalone


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        ("东港中学有多少名教师？", "有没有外地的？", "东港中学有没有外地的教师？"),
        ("东港中学有多少名教师？", "那其中有女的吗？", "东港中学有没有女的教师？"),
        ("东港新区有哪些平台？", "有国家级的吗？", "东港新区有没有国家级的平台？"),
        ("东港中学有没有外地的教师？", "有女的吗？", "东港中学有没有女的教师？"),
    ],
)
def test_a_sort_is_asked_of_what_was_counted_last(before: str, text: str, alone: str) -> None:
    """有没有 with a sort and no noun goes on with what the last question counted or listed."""
    assert standalone(text, after(before)) == alone


@pytest.mark.parametrize("text", ["有没有地铁？", "有什么好的？", "有的吗？"])
def test_other_questions_are_left(text: str) -> None:
    """A thing of its own, or a question for what there is, asks for no sort of the last thing."""
    assert "有没有" not in standalone(text, after("东港中学有多少名教师？")).replace(text, "")
