"""What is asked of nouns by their sorts."""

import pytest

from bot.questions.nouns import asked_of, is_measure
from bot.questions.parts import parts_of


@pytest.mark.parametrize(
    ("noun", "measure"),
    [
        ("产量", True), ("海拔", True), ("产能", True), ("底薪", True),
        ("质量", False), ("制度", False), ("局长", False), ("停薪", False),
    ],
)  # fmt: skip
def test_a_measure_is_told_by_how_it_ends(noun: str, measure: bool) -> None:  # noqa: FBT001
    """What is counted in some unit is a measure, a quality or a rule is none."""
    assert is_measure(noun) == measure


def test_a_noun_is_asked_after_by_its_sort() -> None:
    """A post asks who holds it, a place where it is, other nouns nothing."""
    nouns = ("产量", "局长", "地址", "态度")
    assert [asked_of(noun) for noun in nouns] == ["是多少", "是谁", "在哪里", ""]


def test_only_measures_are_compared_by_how_much() -> None:
    """Of two ports a quality is asked for in words, a measure in figures."""
    found = [part.alone for part in parts_of("比较东港和西港的质量")]
    assert found == ["东港的质量怎么样", "西港的质量怎么样"]
