"""How often something is done."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.candidates import typed_in
from bot.spans.frequency import asks_how_often, times_told


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("协会每两周召开一次例会。", ["每两周召开一次"]),
        ("建立月度碰头会制度。", ["月度"]),
        ("一年两次体检。", ["一年两次"]),
        ("有关部门定期检查。", ["定期"]),
        ("2023年度预算不变，三季度报告未出。", []),
        ("每人一份。", []),
    ],
)
def test_how_often_is_told(quote: str, told: list[str]) -> None:
    """Words for a rhythm are found, years and quarters of the calendar are none."""
    assert [quote[start:end] for start, end in times_told(quote)] == told


@pytest.mark.parametrize(
    ("question", "asks"),
    [("隔多久开一次会？", True), ("how often do they meet?", True), ("开了多久？", False)],
)
def test_who_asks_how_often_is_told_from_how_long(question: str, *, asks: bool) -> None:
    """How long something lasts is another question."""
    assert asks_how_often(question) == asks


def test_the_rhythm_is_what_can_be_marked() -> None:
    """Beside a number of persons the rhythm is the span of the kind sought."""
    quote = "协会20人每两周开会一次。"
    (span,) = typed_in(analysed("协会多久开一次会？"), quote)
    assert quote[slice(*span)] == "每两周开会一次"
