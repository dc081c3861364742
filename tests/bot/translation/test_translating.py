"""A question in English is put in the words of the reports."""

import string
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.english import base_forms, shipped_table, translations
from bot.language.meaning import shipped_meaning
from bot.language.romanised import names, syllables
from bot.questions.analysis import Sought, analysed
from bot.translation.agreement import witnesses_of
from bot.translation.slots import Slot, pieces_of
from bot.translation.translating import understood
from index.store import Index
from tests.index.built import bundled


def sought(question: str) -> Sought:
    """Return what a question about the bundled reports seeks."""
    return understood(question, bundled(), shipped_meaning())


def test_english_words_become_words_of_the_reports() -> None:
    """Words with a translation in the reports are replaced by it; the kind stays."""
    found = sought("How many hospitals and schools?")
    assert {"医院", "学校"} <= set(found.terms)
    assert found.kind == "number"


def test_translations_are_taken_that_stand_together() -> None:
    """Of the meanings of a word the one is taken that stands beside its neighbours' meanings."""
    assert "高等植物" in sought("Which higher plants grow there?").text
    assert "产业学院" in sought("Which industry colleges are there?").text


def test_a_counted_noun_is_known_by_its_figure() -> None:
    """Of what is counted the word or classifier is kept that stands behind figures."""
    assert sought("How many species of higher plants are there?").counted == "种"


def test_the_present_leads_the_question() -> None:
    """What asks for the latest figure says so in Chinese, and it is no word to be found."""
    found = sought("What is the most recent number of hospitals?")
    assert found.text.startswith("最新多少")
    assert "最新" not in found.terms


def test_the_number_of_a_school_is_written_as_names_have_it() -> None:
    """No. 8 is put by a Chinese numeral."""
    (slot,) = (one for one in pieces_of("Where is No. 8?", bundled()) if isinstance(one, Slot))
    assert "第八" in slot.options


@pytest.mark.parametrize(("word", "meant"), [("lanes", "车道"), ("rating", "评级")])
def test_an_ending_is_taken_off_as_it_was_put_on(word: str, meant: str) -> None:
    """A letter e belongs to the stem before s, and is wanting where a letter is not doubled."""
    assert max(translations(word), key=lambda one: translations(word)[one]) == meant


@pytest.mark.parametrize("question", ["Who is Zhu Tao?", "What did Tao Zhu say?"])
def test_names_in_pinyin_are_known(question: str) -> None:
    """A name spelt in pinyin becomes the name in the reports, its parts in either order."""
    assert "朱涛" in sought(question).text
    assert "朱涛" in sought(question).names


@pytest.mark.parametrize(
    ("question", "term"),
    [
        ("How many new schools will open in September?", "9月"),
        ("What happened on January 15th?", "1月15日"),
        ("How much was sold in March-May 2024?", "3至5月"),
        ("How much was sold from July to December?", "7至12月"),
        ("How many firms were there at the end of July?", "7月末"),
        ("How long does the train to Chengdu take?", "成都"),
        ("What was the theme of the 31st forum?", "主题"),
        ("How many firms were at the 31st forum?", "第31"),
    ],
)
def test_months_and_places_are_put_as_reports_write_them(question: str, term: str) -> None:
    """Months and meetings become numbers, known names and words of the news the Chinese ones."""
    assert term in sought(question).text


def test_a_possessive_name_is_known() -> None:
    """An apostrophe neither hides a place name nor a personal name."""
    assert "宁波" in sought("What are Ningbo's plans?").terms
    assert next(iter(names(("Zhu", "Tao's"), bundled()))) == "朱涛"


def test_an_ambiguous_spelling_is_cut_in_every_way() -> None:
    """Letters that are one syllable or two are read both ways; an apostrophe says which."""
    assert set(syllables("Xian")) == {("xian",), ("xi", "an")}
    assert set(syllables("Xi'an")) == {("xi", "an")}
    assert syllables("Smith") == ()


@pytest.mark.parametrize("letters", ["an" * 500, "Xian'" * 40 + "an", "a" * 2000])
def test_what_is_too_long_for_a_name_is_none(letters: str) -> None:
    """A run of letters is no name, however many syllables it could be cut into, nor takes time."""
    assert syllables(letters) == ()


def test_a_name_that_the_reports_lack_must_be_answered_for() -> None:
    """A name without a translation stays as it is, so that its absence counts."""
    found = sought("Who directed the zarzuela in Xyloville?")
    assert {"zarzuela", "xyloville"} <= set(found.terms)
    assert "xyloville" in found.names


def test_codes_and_years_stay() -> None:
    """Latin acronyms and years are sought as they are written."""
    found = sought("Which MEMS products came out in 2022?")
    assert {"mems", "2022"} <= set(found.terms)
    assert "2022" in found.names


def test_chinese_words_in_an_english_question_stay() -> None:
    """A Chinese name inside an English question is sought as it is."""
    found = sought("What is “先投后股”?")
    assert found.text == "先投后股"
    assert found.kind == "definition"


def test_chinese_is_left_alone() -> None:
    """A question in Chinese is sought as typed."""
    assert sought("医院在哪里？").text == "医院在哪里"


def test_function_words_alone_mean_nothing() -> None:
    """A question of question words is not translated."""
    assert sought("Which of these is it?") == analysed("Which of these is it?")


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("companies", "company"),
        ("cities'", "city"),
        ("city's", "city"),
        ("monopolised", "monopolize"),
        ("stopped", "stop"),
        ("leading", "lead"),
        ("centres", "center"),
        ("programme", "program"),
        ("labour", "labor"),
        ("setting up", "set up"),
        ("vocational", "vocation"),
    ],
)
def test_inflected_and_british_words_have_their_base_form(form: str, base: str) -> None:
    """Plural, possessive, past, -ing, British spelling and simple derivations are undone."""
    assert base in base_forms(form)


def test_phrases_are_known_as_one() -> None:
    """A phrase of the dictionary has its own translation, and irregular verbs theirs."""
    assert next(iter(translations("primary school"))) == "小学"
    assert "打破" in translations("broke")


def test_what_a_word_comes_from_counts_only_where_it_has_no_meaning() -> None:
    """A station is no state, nor an owner what is his own."""
    assert not {"国家", "自己"} & {*translations("station"), *translations("owners")}
    assert "协调" in translations("coordinative")


@pytest.mark.parametrize(
    ("term", "chinese"),
    [("Chairman of the board", "董事长"), ("chairman", "董事长"), ("top speeds", "最高车速")],
)
def test_common_terms_are_known(term: str, chinese: str) -> None:
    """Terms of offices and measures that the table lacks have the words of reports."""
    assert chinese in translations(term)


def test_the_table_is_well_formed() -> None:
    """Weights lie in 0..1, Chinese stands on one side only, and the file stays small."""
    table = shipped_table()
    assert all(0 < w <= 1 for found in table.terms.values() for w in found.values())
    assert all(term.isascii() or not "一" <= term[0] <= "鿿" for term in table.terms)
    assert table.names <= table.terms.keys()
    assert all("㐀" <= mark <= "鿿" for marks in table.classifiers.values() for mark in marks)


COUNTABLE = sorted(
    term
    for term, words in shipped_table().terms.items()
    if shipped_table().classifiers.keys() & words.keys()
)


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(COUNTABLE),
    st.text(string.punctuation + "“”‘’（）", max_size=2),
    st.sampled_from(("How many {}s are there?", "How many {} does “{}” have?", "What is the {}?")),
)
def test_any_noun_of_the_table_can_be_asked_for(term: str, marks: str, form: str) -> None:
    """Whatever is counted, with whatever marks beside it, is translated without an error."""
    noun = f"{marks}{term}{marks}"
    assert sought(form.format(noun, noun)).kind != "reason"


def test_what_is_counted_is_no_pattern() -> None:
    """A bracket in a translation is sought as it is written."""
    slot = Slot("bed", {"张)": 1.0, "[院": 0.5}, counted=True)
    assert all(one.score >= 0 for one in witnesses_of([slot], bundled()))


@pytest.mark.parametrize(
    "question",
    [
        "'",
        "A-B-C?",
        "-- & ..",
        "Кто это?",
        "ＷＨＯ ｉｓ Ｚｈｕ Ｔａｏ",
        "Li Li Li Li Li",
        "x" * 500,
        "yi " * 300,
    ],
)
def test_strange_input_is_borne(question: str) -> None:
    """Signs, other scripts, wide letters and long runs are translated as far as they go."""
    assert sought(question).kind == "other" or "朱涛" in sought(question).terms


@pytest.mark.parametrize(
    "question",
    ["Who is Zhu Tao?", "Which primary school in Fengjie was chosen in 2022 for Party building?"],
)
def test_translating_takes_few_searches(question: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many words a question has, they are looked for together, four times at most."""
    searched: list[str] = []
    search = Index.search_leg

    def counted(index: Index, leg: Literal["lexical", "dense"], query: str, k: int) -> Any:
        searched.append(query)
        return search(index, leg, query, k)

    monkeypatch.setattr(Index, "search_leg", counted)
    assert sought(question).terms
    assert 0 < len(searched) <= 4
