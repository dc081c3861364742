"""Figures of another area or town than the one that is asked about."""

import pytest

from bot.answer import Citation, Claim
from bot.checks.other_owners import area_of_another, of_one_owner, of_the_owner, owned_by_another
from bot.questions.analysis import analysed
from corpus.article import Published


def claim(quote: str, span: str, title: str = "") -> Claim:
    """Return a claim of a report with a headline, with one span marked."""
    citation = Citation(1, "1.txt", "1.txt:1", title, Published(None, "unknown"), 0, quote, ())
    start = quote.index(span)
    return Claim(citation, ((start, start + len(span)),))


@pytest.mark.parametrize(
    ("question", "quote", "title", "word"),
    [
        ("澜江市出口额是多少", "青岚新区出口额9亿元。", "", "澜江市"),
        ("全市出口额是多少", "新区出口额9亿元。", "", "全市"),
        ("澜江市出口额是多少", "出口额9亿元。", "青岚新区这一年", "澜江市"),
        ("澜江市出口额是多少", "青岚新区出口额9亿元。", "澜江市的外贸", ""),
        ("青岚新区出口额是多少", "柏川新区出口额9亿元。", "", "青岚新区"),
        ("青岚新区出口额是多少", "新区出口额9亿元。", "", ""),
        ("澜江市出口额是多少", "云湖区出口额9亿元。", "", ""),
        ("出口额是多少", "青岚新区出口额9亿元。", "", ""),
    ],
)
def test_a_figure_of_an_area_is_not_of_its_town(
    question: str, quote: str, title: str, word: str
) -> None:
    """A new area's figure is not its town's, nor another area's."""
    lack = owned_by_another(analysed(question), claim(quote, "9亿元", title))
    assert (lack.word if lack else "") == word


@pytest.mark.parametrize(
    ("question", "quote", "word"),
    [
        ("东港新区面积多大", "研究院建成了净面积超1200平方米的试验线。", "东港新区"),
        ("东港新区面积多大", "新区建成了面积1200亩的湿地公园。", ""),
        ("东港新区面积多大", "这是一座面积120平方公里的新区。", ""),
        ("湿地公园面积多大", "这里有面积1200亩的湿地公园。", ""),
        ("东港新区面积多大", "规划面积120平方公里。", ""),
    ],
)
def test_the_area_of_a_thing_is_not_that_of_its_zone(question: str, quote: str, word: str) -> None:
    """What a quote gives as the size of another thing is none of a zone that it does not name."""
    assert area_of_another(question, quote) == word


def test_claims_of_others_are_left_out() -> None:
    """Of several claims those of another area go, unless all are of others."""
    asked = analysed("澜江市出口额是多少")
    own, other = claim("澜江市出口额90亿元。", "90亿元"), claim("青岚新区出口额9亿元。", "9亿元")
    assert of_the_owner(asked, (own, other)) == (own,)
    assert of_the_owner(asked, (other,)) == (other,)


def test_readings_are_of_one_owner() -> None:
    """Two areas, or two companies, have two figures, not two readings of one."""
    one, other = claim("青岚新区有企业9家。", "9家"), claim("柏川高新区有企业8家。", "8家")
    again = claim("新区有企业7家。", "7家", "青岚新区一季度")
    asked = analysed("青岚新区有多少家企业")
    assert not of_one_owner(one, other, asked)
    assert of_one_owner(one, again, asked)
