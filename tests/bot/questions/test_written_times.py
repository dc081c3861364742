"""Times are written in full, and in figures."""

import pytest

from bot.questions.written_times import with_full_times


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("茶产值22年和24年各是多少？", "茶产值2022年和2024年各是多少？"),
        ("不良率22年末跟21年末比怎样", "不良率2022年末跟2021年末比怎样"),
        ("24年底有多少人", "2024年底有多少人"),
        ("23年上半年营收多少", "2023年上半年营收多少"),
        ("22年3月来了几个人", "2022年3月来了几个人"),
        ("2022年和24年各是多少", "2022年和2024年各是多少"),
    ],
)
def test_a_year_with_a_part_or_beside_another_is_written_in_full(typed: str, full: str) -> None:
    """They are of this century."""
    assert with_full_times(typed) == full


@pytest.mark.parametrize(
    "text",
    [
        "过去20年",
        "10年期和20年期国债",
        "工作了20年和30年的人",
        "近10年和20年的变化",
        "1998年和2001年",
        "第22年底",
        "22年",
    ],
)
def test_years_that_something_lasts_stay(text: str) -> None:
    """A number of years is no year."""
    assert with_full_times(text) == text


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("2023年产值多少，同年8月开了几家店？", "2023年产值多少，2023年8月开了几家店？"),
        ("2019年收入多少？2020年呢，同年利润呢", "2019年收入多少？2020年呢，2020年利润呢"),
        ("去年建成几个，同年开工几个", "去年建成几个，去年开工几个"),
        ("1990年和同年级的人", "1990年和同年级的人"),
        ("同年的产值呢", "同年的产值呢"),
    ],
)
def test_the_same_year_is_the_one_named_last(typed: str, full: str) -> None:
    """It stays where no year stands before it, and where it is part of another word."""
    assert with_full_times(typed) == full


@pytest.mark.parametrize(
    ("typed", "full"),
    [
        ("二〇二三年七月的产值", "2023年7月的产值"),
        ("一九九八年十一月二十八日建成了什么", "1998年11月28日建成了什么"),
        ("零食店七月卖了多少", "零食店7月卖了多少"),
        ("八月四号死了几个人", "8月4号死了几个人"),
        ("农历八月十五有多少人", "农历八月十五有多少人"),
        ("五月天来了多少人", "五月天来了多少人"),
        ("十月革命是哪一年", "十月革命是哪一年"),
        ("三个月卖了多少", "三个月卖了多少"),
        ("《七月与安生》和“二〇二四年行动”", "《七月与安生》和“二〇二四年行动”"),
    ],
)
def test_times_that_are_spelt_out_are_put_in_figures(typed: str, full: str) -> None:
    """Names and other words with such characters stay."""
    assert with_full_times(typed) == full
