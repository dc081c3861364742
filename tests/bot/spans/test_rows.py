"""The row of things that a question asks to list is told from others of its sentence."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.analysis import analysed
from bot.spans.rows import row_told, rows_in, whole_row

PORT = (
    "东港围绕粮食、木材和煤炭需求，建设了四大码头——粮食码头、木材码头、煤炭码头和客运码头，"
    "引进海风、蓝鲸两家船队。"
)


@pytest.mark.parametrize(
    ("question", "quote", "row"),
    [
        ("东港的四大码头是哪些", PORT, "粮食码头、木材码头、煤炭码头和客运码头"),
        ("东港引进了哪两家船队", PORT, "海风、蓝鲸"),
        ("东港围绕哪些需求", PORT, "粮食、木材和煤炭"),
        (
            "学校讲的“三会”是哪三会",
            "学校强调“四心”，落实“三会”（会读、会写、会算）要求。",
            "会读、会写、会算",
        ),
        (
            "学校讲的“三会”是什么",
            "学校强调“四心”，落实“三会”（会读、会写、会算）要求。",
            "会读、会写、会算",
        ),
        ("港口看准了哪三条航线", "港口精准落子近海、远洋、内河三大航线。", "近海、远洋、内河"),
        (
            "渔港要整治哪几个方面的问题",
            "渔港方案详细解读整治乱停、整治乱排、整治超员等问题。",
            "整治乱停、整治乱排、整治超员",
        ),
        ("“双城节”是哪两座城办的", "东港与西港“双城节”开幕。", None),
        ("东港有哪些公园", PORT, None),
        ("东港有多少码头", PORT, None),
    ],
)
def test_the_row_asked_for_is_told(question: str, quote: str, row: str | None) -> None:
    """Number, noun and neighbours tell which row is meant; where nothing does none is."""
    sought = analysed(question)
    span = row_told(sought, quote, np.ones(len(sought.terms)))
    assert (quote[slice(*span)] if span else None) == row


def test_a_span_that_is_cut_off_in_a_row_is_made_whole() -> None:
    """Of four things side by side all are marked where some were."""
    quote = "会上，海风船队、蓝鲸船队、白帆船队、红日船队获颁证书。"
    start = quote.index("海风")
    whole = whole_row(quote, (start, quote.index("白帆")))
    assert quote[slice(*whole)].startswith("海风船队、蓝鲸船队、白帆船队、红日船队")
    assert whole_row(quote, (0, 2)) == (0, 2)


@given(st.text(alphabet="港船、和与，。（）“”—等四大为", max_size=60))
def test_rows_lie_in_the_quote(quote: str) -> None:
    """Every row is a part of the quote, of two things or more."""
    for row in rows_in(quote):
        start, end = row.span
        assert 0 <= start <= end <= len(quote)
        assert len(row.items) > 1
