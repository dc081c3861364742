"""Words are cut behind years, months and days."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.places import places_in
from bot.language.time_words import apart_from_times
from bot.questions.analysis import analysed


@given(st.text(alphabet="12年月日号底本市文旅部，", max_size=30))
def test_the_pieces_make_up_the_text(text: str) -> None:
    """Nothing is lost or added."""
    assert "".join(apart_from_times(text)) == text


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("8月文旅部公布了什么", "文旅部"),
        ("7月10日本市新增多少人", "本市"),
        ("8月10日死了多少人", "死"),
        ("6月底有多少人", "月底"),
        ("7月10日起本市放假几天", "本市"),
    ],
)
def test_a_word_begins_behind_a_time(question: str, term: str) -> None:
    """What names a part of the time, or goes on to another, is left with it."""
    assert term in analysed(question).terms


def test_no_place_is_made_of_a_day_and_what_follows() -> None:
    """7月10日本市 names no country."""
    assert places_in("7月10日本市新增多少人") == ()
    assert places_in("7月日本新增多少人") == ("日本",)
