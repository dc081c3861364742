"""Names of persons are told from other words by surname and length."""

import pytest

from bot.language.persons import HIM, is_full_name, is_person


@pytest.mark.parametrize("name", ["王小明", "李娜", "欧阳文清", "约翰·史密斯"])
def test_names_are_known(name: str) -> None:
    """A surname with one or two characters, a compound one, or a dot makes a name."""
    assert is_person(name)


@pytest.mark.parametrize("word", ["赫兹", "高新区", "王", "金白银行业", "3·15", ""])
def test_other_words_are_not(word: str) -> None:
    """Words without a surname, too long or ending as places do are no names."""
    assert not is_person(word)


@pytest.mark.parametrize("text", ["他什么时候来的？", "她的职务是什么？", "When was he born?"])
def test_words_for_him_or_her_are_found(text: str) -> None:
    """A pronoun for one person stands by itself."""
    assert HIM.search(text)


@pytest.mark.parametrize("text", ["其他成果有哪些？", "吉他社有多少人？", "他们是谁？", "The year"])
def test_other_words_with_its_characters_are_none(text: str) -> None:
    """A pronoun for several, and words that hold the same characters, name no one person."""
    assert not HIM.search(text)


@pytest.mark.parametrize("name", ["王小明", "李建国", "欧阳文清", "约翰·史密斯"])
def test_full_names_are_known(name: str) -> None:
    """A full name has a surname and two characters that make no common word, or a dot."""
    assert is_full_name(name)


@pytest.mark.parametrize("word", ["林子里", "盖房子", "那阵子", "李娜", "王明说", "安家费", "高三"])
def test_words_that_a_tagger_takes_for_names_are_none(word: str) -> None:
    """A surname before a common word or a verb is no full name, nor are two characters."""
    assert not is_full_name(word)
