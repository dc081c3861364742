"""Figures are told apart by the times that they are of."""

import re

import pytest

from bot.spans.dating import absolute, of_the_event, of_the_time

TWO = "客流2013年下降24%，2014年下降35%。"


@pytest.mark.parametrize(
    ("question", "quote", "kept"),
    [
        ("2014年下降多少", TWO, ["35%"]),
        ("2013年下降多少", TWO, ["24%"]),
        ("下降多少", TWO, ["24%", "35%"]),
        ("2015年下降多少", TWO, ["24%", "35%"]),
        ("2013年和2014年各下降多少", TWO, ["24%", "35%"]),
        ("2014年增长多少", "2014年客流较2013年增长35%。", ["35%"]),
        ("5月6日下降多少", "5月4日至6日下降24%，其中5月6日下降35%。", ["35%"]),
        ("6月下降多少", "5月份下降24%，6月份下降35%。", ["35%"]),
        ("上半年下降多少", "上半年下降24%，下半年下降35%。", ["24%"]),
        ("二季度下降多少", "一季度下降24%，二季度下降35%。", ["35%"]),
    ],
)
def test_a_figure_is_of_the_last_time_before_it(question: str, quote: str, kept: list[str]) -> None:
    """Of the figures of two times those of the time asked for are kept, else all."""
    places = [quote.find(figure) for figure in ("24%", "35%")]
    spans = [(at, at + 3) for at in places if at >= 0]
    assert [quote[slice(*span)] for span in of_the_time(question, quote, spans)] == kept


@pytest.mark.parametrize(
    ("words", "published", "told"),
    [
        ("昨日下午3时", "2024-03-01", "2024年2月29日下午3时"),
        ("今晚", "2024-03-01", "2024年3月1日晚"),
        ("今年10月", "2023-03-14", "2023年10月"),
        ("昨日", "2024", ""),
        ("3月1日", "2024-03-01", ""),
    ],
)
def test_a_day_is_told_from_that_of_the_report(words: str, published: str, told: str) -> None:
    """昨日 is the day before that of its report, where this is known in full."""
    assert absolute(words, published) == told


@pytest.mark.parametrize(
    ("question", "quote", "kept"),
    [
        ("何时开工？", "据新华社8月6日报道，工程8月3日开工，截至8月5日进展顺利。", ["8月3日"]),
        ("何时建成？", "截至8月5日，完成工程的两成。", []),
        ("何时建成？", "记者8月5日从市里获悉，工程8月1日建成。", ["8月1日"]),
        ("截至何时完成两成？", "截至8月5日，完成工程的两成。", ["8月5日"]),
    ],
)
def test_a_day_of_counting_or_telling_is_none_of_the_event(
    question: str, quote: str, kept: list[str]
) -> None:
    """What a report counts up to, or is told on, is the day of nothing else."""
    spans = [match.span() for match in re.finditer(r"8月\d日", quote)]
    assert [quote[slice(*span)] for span in of_the_event(question, quote, spans)] == kept
