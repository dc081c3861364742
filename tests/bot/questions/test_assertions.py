"""The figure that a question takes for true is found, and asked for instead."""

import pytest

from bot.questions.assertions import assertion_in


@pytest.mark.parametrize(
    ("question", "words", "asked"),
    [
        ("产值为什么增长了30%？", "30%", "产值增长了百分之多少？"),
        ("这50个项目分别是什么？", "50个", "多少个项目？"),
        ("全市是不是有37家医院？", "37家", "全市有多少家医院？"),
        ("总投资超过3亿元吗？", "超过3亿元", "总投资多少元？"),
        ("Are there 37 schools in town?", "37", "Are there how many schools in town?"),
        ("Why did sales grow by 30%?", "30%", "did sales grow by what percent?"),
    ],
)
def test_a_stated_figure_is_put_as_a_question(question: str, words: str, asked: str) -> None:
    """The figure is found in the question's words, and the question for it asks nothing else."""
    found = assertion_in(question)
    assert found
    assert (found.words, found.asked) == (words, asked)


@pytest.mark.parametrize(
    "question",
    [
        "2023年发生了什么？",
        "第3批项目是什么？",
        "“1+3+N”是什么？",
        "“六区一高地”是什么？",
        "哪两家公司合作？",
        "前10名是谁？",
        "其中20家在哪里？",
        "近3年变化大吗？",
        "一家公司有多少人？",
        "进口增长10%，出口增长20%吗？",
        "全市有多少家医院？",
        "What happened in 2023?",
        "Who are the top 10 players?",
        "What changed in 3 years?",
        "Did it cost 9 million yuan?",
    ],
)
def test_years_ranks_names_and_choices_state_nothing(question: str) -> None:
    """A time, an ordinal, a part of a name, a choice or one of several figures is no assertion."""
    assert assertion_in(question) is None


def test_what_an_english_question_counts_is_known_in_chinese() -> None:
    """The last word of the thing counted is translated."""
    found = assertion_in("Are there 37 primary schools in town?")
    assert found
    assert "学校" in found.things


def test_a_number_of_reports_is_no_figure_of_theirs() -> None:
    """两篇报道 counts what is read, not what it says."""
    assert assertion_in("两篇报道的说法为什么不一样？") is None
