"""Phrases and clauses of a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from bot.phrases import LONGEST, clauses_of, phrases_of


def test_a_phrase_ends_with_its_head() -> None:
    """Phrases begin at any word of a run of naming words and end where its noun does."""
    text = "大学与研究院共建了技术转移学院。"
    found = {text[start:end] for start, end in phrases_of(text)}
    assert {"技术转移学院", "转移学院", "学院"} <= found
    assert "大学与" not in found


@given(st.text(alphabet="共建技术转移学院，。“”的abc12 \u3000", max_size=60))
def test_phrases_and_clauses_lie_in_the_text(text: str) -> None:
    """Every phrase and clause is a part of the text, a phrase of 40 characters at most."""
    for start, end in [*phrases_of(text), *clauses_of(text)]:
        assert 0 <= start < end <= len(text)
    assert all(end - start <= LONGEST for start, end in phrases_of(text))
