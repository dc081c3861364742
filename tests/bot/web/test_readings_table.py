"""The table of readings: only what compares has a bar, and clauses show where they differ."""

import re
from dataclasses import replace

from bot.answer import Reading
from bot.web.readings_table import NEAR, readings_markup, shares_of
from bot.web.wording import CHINESE
from tests.bot.web_making import make_answer, make_citation, reports

ARTICLE = reports()[0][0]


def reading(value: str, year: int) -> Reading:
    """Return a reading of a year."""
    return Reading(value, f"{year}年<b>", 1, f"{year}-01-01", f"{year}-12-31")


THREE = (reading("4亿元", 2023), reading("近2亿元", 2022), reading("1亿元", 2021))


def test_bars_are_in_proportion() -> None:
    """Each bar is as long as its value is of the highest, and the table escapes its texts."""
    markup = readings_markup(make_answer(readings=THREE), CHINESE)
    assert re.findall(r'class="share" style="width:([\d.]+)%"', markup) == ["100.0", "50.0", "25.0"]
    assert "2021年&lt;b&gt;" in markup


def test_what_does_not_compare_has_no_bar() -> None:
    """Two readings have none, nor has one of another unit or without a date."""
    for third in (reading("5%", 2021), Reading("1亿元", "", 1)):
        assert shares_of((*THREE[:2], third)) == (None, None, None)
    assert shares_of((*THREE, reading("5%", 2020))) == (1.0, 0.5, 0.25, None)


def test_clauses_show_where_they_differ() -> None:
    """Readings in the same words show their reports, others the clause around the figure."""
    quotes = ("去年，甲港吞吐量为4万箱，居首。", "今年，甲港吞吐量为5万箱。", "乙港净增3万箱。")
    cited = [
        replace(make_citation(ARTICLE, ARTICLE.sentences[0], at), quote=quote)
        for at, quote in enumerate(quotes, start=1)
    ]
    found = (Reading("4万", "去年", 1), Reading("5万", "今年", 2), Reading("3万", "", 3))
    same = readings_markup(make_answer(*cited, readings=found[:2]), CHINESE)
    other = readings_markup(make_answer(*cited, readings=found), CHINESE)
    assert re.findall('<td class="report">(.*?)</td>', same) == [ARTICLE.title.text] * 2
    assert "甲港吞吐量为4万箱<" in other
    assert "居首" not in other
    long = replace(cited[0], quote=f"去年，{'东' * 30}港吞吐量为4万箱。")
    shortened = readings_markup(make_answer(long, *cited[1:], readings=found), CHINESE)
    assert f"……{'东' * (NEAR - 5)}港吞吐量为4万箱<" in shortened
    assert CHINESE.worded_apart in other
    assert CHINESE.worded_apart not in same
