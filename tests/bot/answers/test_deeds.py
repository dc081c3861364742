"""What things are and do."""

import pytest

from bot.answers.deeds import deeds_of


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("清河是一家做茶叶的公司，成立于2014年。", "一家做茶叶的公司"),
        ("清河公司成立于2020年，是大学生创业项目。", "大学生创业项目"),
        ("清河主要从事茶叶的加工。", "主要从事茶叶的加工"),
        ("李红介绍，清河在商场设点，提供招聘、面试陪伴等服务。", "提供招聘、面试陪伴等服务"),
        ("作为公益教育项目，面向青年的“清河”开学了。", "公益教育项目"),
        ("美国芯片巨头清河将设中心。", "美国芯片巨头"),
    ],
)
def test_what_something_is_or_does_is_told(text: str, deed: str) -> None:
    """A sort of thing beside the name and the clause that says what it makes are told."""
    start = text.index("清河")
    assert deed in [text[slice(*span)] for span, _ in deeds_of(text, (start, start + 2))]


@pytest.mark.parametrize("text", ["清河是去年开的。", "清河负责人来了。", "清河的客人很多。"])
def test_other_clauses_tell_nothing_of_it(text: str) -> None:
    """What happened to it, and who speaks for it, is not what it does."""
    assert not list(deeds_of(text, (0, 2)))
