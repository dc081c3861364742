"""Figures and dates of reports are put in English."""

import pytest

from bot.answer import Answer, Citation, Claim, Question
from bot.labels import english_label, labels_of
from bot.spans.finding import spans_of
from corpus.article import Published
from tests.index.built import bundled


@pytest.mark.parametrize(
    ("span", "label"),
    [
        ("100亿元", "10 billion yuan"),
        ("5200万元", "52 million yuan"),
        ("达8.3亿元", "830 million yuan"),
        ("超5200万元", "over 52 million yuan"),
        ("1.1亿欧元", "110 million euros"),
        ("3万亿美元", "3 trillion US dollars"),
        ("2.5万人", "25,000 people"),
        ("1000余人", "over 1,000 people"),
        ("一万多种", "over 10,000 kinds"),
        ("20年", "20 years"),
        ("1天", "1 day"),
        ("1人", "1 person"),
        ("551家", "551"),
        ("1.5", "1.5"),
        ("1,234.50吨", "1,234.5 tonnes"),
        ("约10公里", "about 10 kilometres"),
        ("两个月", "2 months"),
        ("3个百分点", "3 percentage points"),
        ("32℃", "32 °C"),
    ],
)
def test_an_amount_is_put_with_its_unit(span: str, label: str) -> None:
    """An amount is written as English texts do, with its bound and its unit in words."""
    assert english_label(span) == label


@pytest.mark.parametrize(
    ("span", "label"),
    [
        ("5.4%", "5.4%"),
        ("超15%", "over 15%"),
        ("百分之二十点五", "20.5%"),
        ("近三成", "nearly 30%"),
        ("三分之一", "1/3"),
        ("三分之一以上", "over 1/3"),
    ],
)
def test_a_share_is_a_percentage_or_a_fraction(span: str, label: str) -> None:
    """Shares are put in per cent, or as a fraction where the report has one."""
    assert english_label(span) == label


@pytest.mark.parametrize(
    ("span", "label"),
    [
        ("2022年", "2022"),
        ("2005年7月", "July 2005"),
        ("2023年8月11日", "11 August 2023"),
        ("8月3日", "3 August"),
        ("二〇二四年", "2024"),
        ("2025年底", "end of 2025"),
        ("2024年上半年", "first half of 2024"),
    ],
)
def test_a_date_is_put_in_words(span: str, label: str) -> None:
    """A year is no amount of years, and months have their names."""
    assert english_label(span) == label


@pytest.mark.parametrize("span", ["", "重庆", "三台小学", "有20年", "68+N", "13月1日", "五六人"])
def test_what_is_no_figure_has_no_label(span: str) -> None:
    """Names, clauses, impossible dates and vague numerals have no label."""
    assert english_label(span) == ""


def test_most_figures_of_the_reports_have_a_label() -> None:
    """Of the sums of money and percentages that the reports print, all but a few have a label."""
    spans = [
        sentence.text[start:end]
        for article in bundled().articles()
        for sentence in article.sentences
        for kind in ("money", "percent")
        for start, end in spans_of(kind, sentence.text)
    ]
    assert len(spans) > 20
    assert sum(bool(english_label(span)) for span in spans) > 0.95 * len(spans)


@pytest.mark.parametrize(
    ("question", "label"),
    [("大桥何时通车？", "2024年2月6日上午10时"), ("When did it open?", "6 February 2024")],
)
def test_a_relative_day_has_a_label(question: str, label: str) -> None:
    """Beside 昨日 stands the day that it is, in the language of the question."""
    quote = "昨日上午10时，大桥通车。"
    citation = Citation(1, "a", "a:1", "", Published("2024-02-07", "printed"), 0, quote, ())
    claims = (Claim(citation, ((0, 7),)),)
    answer = Answer(Question(question, question, "date"), "answered", claims)
    assert labels_of(answer) == (label,)
