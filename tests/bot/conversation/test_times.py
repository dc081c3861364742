"""A time that a follow-up tells from the last question's is read as a date."""

import pytest

from tests.bot.conversation.asking import after, standalone


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        ("2024年北山产量是多少？", "那前一年呢？", "2023年北山产量是多少？"),
        ("2024年北山产量是多少？", "再往前一年呢？", "2023年北山产量是多少？"),
        ("北山2022年产量是多少？", "第二年呢？", "北山2023年产量是多少？"),
        ("北山2022年产量是多少？", "转过年来呢？", "北山2023年产量是多少？"),
        ("北山2024年产量是多少？", "再往前，2019年呢？", "北山2019年产量是多少？"),
        ("北山2022年产量是多少？", "两年后呢？", "北山2024年产量是多少？"),
        ("今年北山产量是多少？", "上一年呢？", "去年北山产量是多少？"),
        ("2024年上半年北山产量是多少？", "去年同期呢？", "2023年上半年北山产量是多少？"),
        ("2024年上半年北山产量是多少？", "下半年呢？", "2024年下半年北山产量是多少？"),
        ("2024年上半年北山产量是多少？", "全年呢？", "2024年全年北山产量是多少？"),
        ("2024年北山产量是多少？", "一季度呢？", "2024年一季度北山产量是多少？"),
        ("2024年1月北山产量是多少？", "上个月呢？", "2023年12月北山产量是多少？"),
        ("2024年一季度北山产量是多少？", "下个季度呢？", "2024年二季度北山产量是多少？"),
        ("8月7日水位是多少？", "9日呢？", "8月9日水位是多少？"),
    ],
)
def test_a_time_is_counted_from_that_of_the_last_question(
    before: str, text: str, alone: str
) -> None:
    """Another year keeps the part of the year that was asked for, another part the year."""
    assert standalone(text, after(before)) == alone


def test_a_time_is_left_as_it_is_without_one_to_count_from() -> None:
    """Of a question without a year, the year before is not known."""
    assert "前一年" in standalone("前一年呢？", after("北山产量是多少？"))


def test_another_measure_keeps_the_time_that_a_question_begins_with() -> None:
    """What is worth how much is asked of the same year as how many there are."""
    alone = standalone("合同金额呢？", after("2024年北山引进项目多少个？"))
    assert alone == "2024年北山引进项目，合同金额是多少？"
    assert standalone("那2023年呢？", after(alone)) == "2023年北山引进项目，合同金额是多少？"
