"""No claim passes that its source does not bear out."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answer import Citation, Claim
from bot.questions import analysed
from bot.verification import fits, is_true
from corpus.article import Published, Range, Source
from corpus.pages import articles_of

RAW = "标题\n\n2023年，全市新\n建学校 12 所。\n\n2024年又建9所。"
SOURCE = Source("页.txt", "txt", RAW, "", "")
(ARTICLE,) = articles_of(SOURCE)


def claim(number: int = 0) -> Claim:
    """Return a true claim that quotes a sentence of the article."""
    sentence = ARTICLE.sentences[number]
    citation = Citation(
        1,
        "页.txt",
        ARTICLE.id,
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
