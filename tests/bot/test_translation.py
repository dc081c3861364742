"""A question in English is put in the words of the reports."""

from bot.meaning import shipped_meaning
from bot.translation import understood
from tests.index.built import bundled


def test_english_words_become_words_of_the_reports() -> None:
    """Words with a near neighbour among the reports' words are replaced by it."""
    sought = understood("How many hospitals and schools?", bundled(), shipped_meaning())
    assert {"医院", "学校"} <= set(sought.terms)
    assert sought.kind == "number"


def test_names_in_pinyin_are_known() -> None:
    """A name spelt in pinyin, in one word or several, becomes the name in the reports."""
    sought = understood("Where is Ningbo? Who is Zhu Tao?", bundled(), shipped_meaning())
    assert "宁波" in sought.terms
    assert "朱涛" in sought.text


def test_a_word_without_a_neighbour_stays() -> None:
    """A word that the reports have nothing near to stays, so that its absence counts."""
    sought = understood("Who wrote the zarzuela?", bundled(), shipped_meaning())
    assert "zarzuela" in sought.terms


def test_chinese_words_in_an_english_question_stay() -> None:
    """A Chinese name inside an English question is sought as it is."""
    sought = understood("What is “先投后股”?", bundled(), shipped_meaning())
    assert sought.text == "先投后股"
    assert sought.kind == "definition"


def test_chinese_is_left_alone() -> None:
    """A question in Chinese is sought as typed."""
    assert understood("医院在哪里？", bundled(), shipped_meaning()).text == "医院在哪里"
