"""Whether a question leans on those before it."""

import pytest

from bot.conversation.leaning import leans_on_others, may_stand_alone, points_back


@pytest.mark.parametrize(
    "text",
    [
        "它有多宽？",
        "其中市级的有多少？",
        "那个项目投了多少钱？",
        "准备投多少钱搞这些攻关？",
        "What did it cost?",
        "Who said that?",
        "How many of them are national?",
    ],
)
def test_a_pronoun_points_back(text: str) -> None:
    """It means what was said before the question."""
    assert points_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "东港的孵化器有多少家，其中国家级的有几家？",
        "那家做信用增进的公司注册资本多少？",
        "歌手林小美走后发声明的是她哪个姐姐？",
        "Which firm broke the monopoly on the technology that He Yong's team uses?",
    ],
)
def test_a_pronoun_within_a_question_points_back_to_nothing(text: str) -> None:
    """What it means is told by the question itself, as is what a thing that is described does."""
    assert not points_back(text)


@pytest.mark.parametrize("text", ["第二个叫什么？", "最后一项是什么？", "第三个环节是什么？"])
def test_an_item_of_a_list_leans_on_it(text: str) -> None:
    """What is called by its number was said before."""
    assert leans_on_others(text)


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("哪两位教授进驻了东湖边的园区？", False),
        ("第三届英才大会来了多少人？", False),
        ("哪个部门组织的？", True),
        ("什么时候建成？", True),
    ],
)
def test_a_question_that_names_nothing_first_leans_where_it_says_little(
    text: str, *, leans: bool
) -> None:
    """Three telling words may be enough, and the number of an event is none of a list."""
    assert leans_on_others(text) is leans


def test_what_only_says_something_of_another_thing_does_not_stand_alone() -> None:
    """是哪家公司设计的 without its subject is asked of what was spoken of, and of nothing else."""
    assert not may_stand_alone("是哪家公司设计的？")
    assert may_stand_alone("东港公园是哪家公司设计的？")
