"""Holders of posts."""

import pytest

from bot.posts import unheld_post


@pytest.mark.parametrize(
    ("question", "quote", "post"),
    [
        ("东海大学的校长是谁？", "东海大学校长李建国致辞。", ""),
        ("东海大学的校长是谁？", "东海大学副校长李建国致辞。", "校长"),
        ("东海大学的副校长是谁？", "东海大学副校长李建国致辞。", ""),
        ("东海大学的党委书记是谁？", "东海大学与临江市签约，临江市委书记王小明出席。", "书记"),
        ("谁是东海大学的校长？", "东海大学校长李建国致辞。", ""),
        ("东海大学的校长是谁？", "东海大学的校长办公室在二楼。", "校长"),
        ("北方公司首席执行官是谁？", "南方材料首席执行官Gary Hill说。", "首席执行官"),
        ("北方公司首席执行官是谁？", "北方公司首席执行官Gary Hill说。", ""),
        ("校长向谁致谢？", "校长向学生致谢。", ""),
        ("哪位主任讲了话？", "王小明讲了话。", "主任"),
    ],
)
def test_a_post_is_held_by_one_who_is_named(question: str, quote: str, post: str) -> None:
    """A deputy, the holder of another's post, and an office are no holder of a post."""
    assert unheld_post(question, "person", [quote], [quote]) == post
