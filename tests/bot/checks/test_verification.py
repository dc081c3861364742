"""No claim passes that its source does not bear out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Citation, Claim
from bot.checks.verification import fits, is_true
from bot.questions.analysis import analysed
from corpus.article import Article, Published, Range, Source
from corpus.pages import articles_of

RAW = "标题\n\n2023年，全市新\n建学校 12 所。\n\n2024年又建9所。"
SOURCE = Source("页.txt", "txt", RAW, "", "")
(ARTICLE,) = articles_of(SOURCE)


def claim(number: int = 0, article: Article = ARTICLE) -> Claim:
    """Return a true claim that quotes a sentence of an article."""
    sentence = article.sentences[number]
    citation = Citation(
        1,
        "页.txt",
        article.id,
        "标题",
        Published(None, "unknown"),
        number,
        sentence.text,
        sentence.ranges,
    )
    return Claim(citation, ((0, 4),))


def test_a_sentence_at_its_ranges_is_true() -> None:
    """A quote that stands at its ranges, blanks aside, is true."""
    assert is_true(claim(), SOURCE)


@pytest.mark.parametrize(
    ("quote", "ranges"),
    [
        ("2023年，全市新建学校13所。", None),
        ("", ()),
        (None, ()),
        (None, ((0, 5),)),
        (None, ((4, 10_000),)),
        (None, ((-3, 4),)),
    ],
)
def test_a_false_quote_is_not(quote: str | None, ranges: tuple[Range, ...] | None) -> None:
    """A changed figure, no text, or ranges that are off make a claim untrue."""
    true = claim().citation
    changed = replace(
        true,
        quote=true.quote if quote is None else quote,
        ranges=true.ranges if ranges is None else ranges,
    )
    assert not is_true(Claim(changed, ()), SOURCE)


@given(st.integers(-2, 30), st.integers(-2, 30))
def test_a_highlight_lies_inside_its_quote(start: int, end: int) -> None:
    """A highlight that is empty or leaves the quote makes a claim untrue."""
    made = Claim(claim().citation, ((start, end),))
    assert is_true(made, SOURCE) == (0 <= start < end <= len(made.citation.quote))


def test_a_claim_of_another_year_does_not_fit() -> None:
    """A question on 2023 is not answered by a sentence on 2024, nor the other way round."""
    assert fits(claim(0), analysed("2023年建了几所学校？"), ARTICLE)
    assert not fits(claim(1), analysed("2023年建了几所学校？"), ARTICLE)
    assert fits(claim(1), analysed("建了几所学校？"), ARTICLE)


def _article(text: str, day: str = "") -> Article:
    """Return an article of one paragraph, published on a day."""
    (read,) = articles_of(Source("页.txt", "txt", f"新校\n\n{text}", "", ""))
    return replace(read, published=Published(day, "printed")) if day else read


@pytest.mark.parametrize(
    ("text", "day", "year", "fitting"),
    [
        ("全市新建学校12所。", "", "2023", True),
        ("全市新建学校12所。另据2021年的统计，有教师300人。", "", "2023", False),
        ("全市新建学校12所。到2023年底有教师300人。", "", "2023", True),
        ("全市新建学校12所。", "2023-08-01", "2023", True),
        ("全市新建学校12所。", "2023-08-01", "2022", False),
        ("去年，全市新建学校12所。", "2023-08-01", "2022", True),
        ("去年，全市新建学校12所。", "2023-08-01", "2021", False),
        ("明年，全市将新建学校12所。", "2023-08-01", "2024", True),
    ],
)
def test_a_year_that_is_not_written_comes_from_the_article(
    text: str, day: str, year: str, *, fitting: bool
) -> None:
    """A sentence without a year is of the year of its article or told from it.

    Without a date it is of the year asked about unless the article names others only.
    """
    article = _article(text, day)
    assert fits(claim(0, article), analysed(f"{year}年建了几所学校？"), article) is fitting


@pytest.mark.parametrize(
    ("asked", "text", "fitting"),
    [
        ("2023年8月2日", "据2021年的统计，有教师300人。8月2日，全市新建学校12所。", True),
        ("2023年8月", "据2021年的统计，有教师300人。8月2日，全市新建学校12所。", True),
        ("2023年8月3日", "据2021年的统计，有教师300人。8月2日，全市新建学校12所。", False),
        ("2023年8月2日", "2021年8月2日，全市新建学校12所。", False),
        ("2023年1月2日", "据2021年的统计，有教师300人。11月2日，全市新建学校12所。", False),
    ],
)
def test_in_an_article_without_a_date_the_day_speaks_for_the_year(
    asked: str, text: str, *, fitting: bool
) -> None:
    """The day or month asked about is enough where the sentence names no other year."""
    article = _article(text)
    last = len(article.lines) - 1
    assert fits(claim(last, article), analysed(f"{asked}建了几所学校？"), article) is fitting


@pytest.mark.parametrize(
    ("question", "fitting"),
    [
        ("“南山 书院”计划要花多少钱？", True),
        ("“南山、北山”各有多少人？", True),
        ("“几座书院”指的是多少？", True),
        ("“南山书院公益行动”花了多少钱？", True),
        ("“东海书院行动”花了多少钱？", False),
        ("全市哪些上市公司捐了钱？", True),
        ("“Xcm”书院花了多少钱？", False),
        ("北京建了几所书院？", False),
        ("北京南山建了几所书院？", True),
        ("江苏省建了几所书院？", False),
        ("How many academies did Xcmgville build?", True),
    ],
)
def test_what_is_named_must_be_spoken_of(question: str, *, fitting: bool) -> None:
    """Quoted words and places must stand in the article, whole or for the most part.

    Blanks and the words of asking do not count, nor do common words that look like names.
    """
    article = _article("“南山书院”公益项目花了12万元。")
    asked = replace(analysed(question), names=_named(question))
    assert fits(claim(0, article), asked, article) is fitting


def test_a_report_of_a_city_is_of_its_province() -> None:
    """Where an article names a city the most, what it tells is told of its province, too."""
    article = _article("苏州的公益项目建了3所书院。苏州今年还要再建。")
    for place, fitting in (("江苏省", True), ("浙江省", False)):
        asked = replace(analysed(f"{place}建了几所书院？"), names=(place,))
        assert fits(claim(0, article), asked, article) is fitting


def _named(question: str) -> tuple[str, ...]:
    """Return the names of a question, those in Latin letters too."""
    return (*analysed(question).names, *(("xcmgville",) if question.isascii() else ()))


def test_a_company_may_be_named_without_the_word_for_one() -> None:
    """A report on 海天 is about 海天公司, one on 海地 is not."""
    (told, other) = articles_of(
        Source("页.txt", "txt", "海天上市\n\n海天今年上市。", "", "")
    ) + articles_of(Source("页2.txt", "txt", "海地上市\n\n海地今年上市。", "", ""))
    sought = replace(analysed("它何时上市？"), names=("海天公司",))
    assert fits(claim(0, told), sought, told)
    assert not fits(claim(0, other), sought, other)


def test_an_office_may_be_named_by_some_letters_of_its_name() -> None:
    """网安局 is 网络安全保卫局, and no 网安办."""
    (told,) = articles_of(
        Source("页.txt", "txt", "发布会\n\n网络安全保卫局副局长李明出席。", "", "")
    )
    for name, fitting in (("网安局", True), ("网安办", False)):
        sought = replace(analysed("它的副局长是谁？"), names=(name,))
        assert fits(claim(0, told), sought, told) is fitting
