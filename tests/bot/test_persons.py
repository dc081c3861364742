"""Names of persons are told from other words by surname and length."""

import pytest

from bot.persons import is_person


@pytest.mark.parametrize("name", ["王小明", "李娜", "欧阳文清", "约翰·史密斯"])
def test_names_are_known(name: str) -> None:
    """A surname with one or two characters, a compound one, or a dot makes a name."""
    assert is_person(name)


@pytest.mark.parametrize("word", ["赫兹", "高新区", "王", "金白银行业", ""])
def test_other_words_are_not(word: str) -> None:
    """Words without a surname, too long or ending as places do are no names."""
    assert not is_person(word)
