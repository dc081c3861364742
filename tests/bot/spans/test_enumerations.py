"""Enumerations and figures side by side."""

from hypothesis import given
from hypothesis import strategies as st

from bot.spans.enumerations import enumerations_of, rows_of
from bot.spans.finding import spans_of


def test_an_enumeration_is_cut_at_words() -> None:
    """What leads up to the first item can be left out, and what follows the last."""
    quote = "园中种着苹果、香梨、蜜桃等果树，很热闹。"
    found = {quote[start:end] for start, end in enumerations_of(quote)}
    assert {"苹果、香梨、蜜桃", "园中种着苹果、香梨、蜜桃等果树"} <= found


def test_the_figure_of_the_item_asked_about_is_told() -> None:
    """Of figures that stand in a row, the place of the item or year asked about is the figure's."""
    quote = "甲县、乙县分别种茶300亩、450亩，2021-2022年收入为12万元和15万元。"
    figures = tuple(spans_of("number", quote))
    told = [
        [quote[slice(*row[at])] for row, at in rows_of(quote, figures, terms) if at >= 0]
        for terms in (("乙县",), ("2021",))
    ]
    assert told[0][:1] == ["450亩"]
    assert told[1][-1:] == ["12万元"]
    assert [at for _, at in rows_of(quote, figures, ("茶",))] == [-1, -1]


def test_an_item_in_other_words_is_told_by_its_letters() -> None:
    """旅游总收入 is 旅游综合收入 and not 旅游接待, though both hold 旅游."""
    text = "东港旅游接待324人次、旅游综合收入81元，分别增长26%和29%。"
    figures = tuple(spans_of("percent", text))
    (row,) = rows_of(text, figures, ("旅游", "总收入"))
    assert text[slice(*row[0][row[1]])] == "29%"


def test_figures_in_a_row_are_those_of_the_clauses_before() -> None:
    """Each of 收入46亿元，分别增长1%和2% is of the clause with a figure that stands there."""
    quote = "2021年接待游客8万人次，收入46亿元，同比分别增长15%和18%。"
    figures = tuple(spans_of("percent", quote))
    assert rows_of(quote, figures, ("2021", "收入")) == [(figures, 1)]
    assert rows_of(quote, figures, ("2021", "游客")) == [(figures, 0)]


@given(st.text(alphabet="苹果、香梨和“”（）12年，。分别", max_size=50))
def test_enumerations_lie_in_the_quote(quote: str) -> None:
    """Every enumeration is a part of the quote that joins two items or more."""
    for start, end in enumerations_of(quote):
        assert 0 <= start < end <= len(quote)
        assert "、" in quote[start:end] or "“" in quote[start:end]
