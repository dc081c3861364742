"""Terms of the lexical index."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from index.simplified import simplified
from index.tokens import WIDE, bigrams, folded, normal, words

PRINT = st.sampled_from([*WIDE, "\u0301", "\u3099", "\ufe0f", "Ａ", "か", "桥"]) | st.characters()


def test_numbers_and_latin_words_stay_whole() -> None:
    """Decimals, percentages and Latin words are one term each, in lower case."""
    assert bigrams("增长5.4%，SK海力士") == ["增长", "5.4%", "sk", "海力", "力士"]


def test_full_width_forms_are_folded() -> None:
    """Full-width digits and letters are found by plain ones."""
    assert bigrams("２０２４年ＡＩ") == bigrams("2024年AI")


@given(st.lists(PRINT, max_size=20).map("".join))
def test_marks_are_folded_as_all_else(text: str) -> None:
    """That the marks of Chinese print are folded first changes the form of no text."""
    assert normal(text) == simplified(unicodedata.normalize("NFKC", text).lower())


def test_folding_keeps_offsets() -> None:
    """A character whose folded form is longer stays as it is."""
    assert folded("２０℃Ａ") == "20℃a"


def test_a_lone_character_is_a_term() -> None:
    """A Chinese run of one character is searched as it is."""
    assert bigrams("在A城B") == ["在", "a", "城", "b"]


def test_words_leave_particles_out() -> None:
    """Particles and question words are no terms."""
    found = words("重庆的高新区有多少个项目？")
    assert "项目" in found
    assert not {"的", "多少", "个", "？"} & set(found)


def test_hyphenated_runs_are_parted() -> None:
    """A date with hyphens gives its numbers."""
    assert words("2023-07-28") == ("2023", "07", "28")
