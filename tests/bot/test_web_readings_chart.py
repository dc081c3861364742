"""The chart of readings: only what compares is drawn, on a base of zero."""

import re
from xml.etree import ElementTree as ET

from bot.answer import Reading
from bot.web.readings_chart import FOOT, HEAD, HEIGHT, bars_of, chart_markup
from bot.web.wording import CHINESE


def reading(value: str, year: int) -> Reading:
    """Return a reading of a year."""
    return Reading(value, f"{year}年<b>", 1, f"{year}-01-01", f"{year}-12-31")


THREE = (reading("4亿元", 2023), reading("近2亿元", 2022), reading("1亿元", 2021))


def test_heights_are_in_proportion() -> None:
    """Bars stand on zero, oldest first, as high as their values are to one another."""
    markup = chart_markup(THREE, CHINESE)
    heights = [float(high) for high in re.findall(r'height="([\d.]+)" fill', markup)]
    whole = HEIGHT - FOOT - HEAD
    assert heights == [whole / 4, whole / 2, whole]


def test_the_chart_has_a_title_and_escapes() -> None:
    """The markup is well-formed and its title says every value."""
    tree = ET.fromstring(chart_markup(THREE, CHINESE))  # noqa: S314
    assert "近2亿元" in (tree[0].text or "")


def test_fewer_than_three_are_not_drawn() -> None:
    """Two readings, or a third of another unit or without a date, make no chart."""
    for third in (reading("5%", 2021), Reading("1亿元", "", 1)):
        assert bars_of((*THREE[:2], third)) == ()
        assert chart_markup((*THREE[:2], third), CHINESE) == ""
