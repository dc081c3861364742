"""Where somebody comes from, and where a firm is listed."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.whereabouts import home_in, listing_in


def told(question: str, quote: str) -> str:
    """Return the home that is found in a quote, empty where none is."""
    span = home_in(analysed(question), quote)
    return quote[slice(*span)] if span else ""


@pytest.mark.parametrize(
    ("question", "quote", "place"),
    [
        ("周大海是哪里人？", "周大海被送回家乡东港县，住在弟弟家。", "东港县"),
        ("周大海的籍贯是哪里？", "周大海，籍贯为西山省。", "西山省"),
        ("周大海是哪个省的人？", "周大海1961年出生于北湖省东港县，会修船。", "北湖省东港县"),
        ("周大海是哪儿人？", "周大海，男，东港县人，会修船。", "东港县"),
    ],
)
def test_where_somebody_comes_from_is_found(question: str, quote: str, place: str) -> None:
    """The home, place of birth or origin told of somebody is found."""
    assert told(question, quote) == place


def test_a_place_where_somebody_works_is_no_home() -> None:
    """Where a sentence tells another place, or another place is asked for, there is no home."""
    assert told("周大海是哪里人？", "周大海在东港县修船。") == ""
    assert told("周大海出生于哪一年？", "周大海1920年生于西山。") == ""
    assert told("周大海在哪里修船？", "周大海出生于东港县。") == ""


@pytest.mark.parametrize(
    ("question", "quote", "place"),
    [
        ("蓝海船务在哪里上市的？", "蓝海船务落户五个月后登陆纳斯达克。", "纳斯达克"),
        (
            "蓝海船务在哪个交易所挂牌？",
            "蓝海船务昨日在香港联合交易所主板挂牌。",
            "香港联合交易所主板",
        ),
        ("蓝海船务的上市地点是哪里？", "蓝海船务已向深交所创业板递表。", "深交所创业板"),
        ("蓝海船务在哪里造船？", "蓝海船务登陆纳斯达克。", ""),
        ("蓝海船务在哪里上市？", "创业板指数昨日走高。", ""),
    ],
)
def test_where_a_firm_is_listed_is_found(question: str, quote: str, place: str) -> None:
    """The exchange, with its board, is found; an index is none."""
    span = listing_in(analysed(question), quote)
    assert (quote[slice(*span)] if span else "") == place
