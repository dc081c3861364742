"""Who holds a post is told by what stands beside it."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.officers import officer_told


@pytest.mark.parametrize(
    ("question", "quote", "name"),
    [
        ("东港药业的董事长是谁？", "东港药业党委书记、董事长、总经理徐浩宇讲话。", "徐浩宇"),
        (
            "东港监管总局局长是谁？",
            "东港监管总局党委书记、局长李云泽和西山省税务局局长胡昌升出席。",
            "李云泽",
        ),
        ("谁当东港药业总经理？", "会上聘任集团总经理助理秦君雪为东港药业总经理。", "秦君雪"),
        ("东港药业的总裁是谁？", "市长会见东港药业总裁兼首席执行官徐浩宇一行。", "徐浩宇"),
        ("该所主任是谁？", "主任由省科学院院士、海大教授陆怀谷担任。", "陆怀谷"),
        ("东港药业的董事长是谁？", "东港药业副董事长徐浩宇讲话。", None),
        ("东港药业的董事长徐浩宇讲了什么？", "东港药业董事长徐浩宇讲话。", None),
        ("东港药业的董事长是谁？", "东港药业董事长讲话。", None),
        ("工程的负责人是谁？", "工程负责人徐浩宇讲话。", None),
    ],
)
def test_the_holder_of_a_post_is_marked(question: str, quote: str, name: str | None) -> None:
    """The name follows the post and others held with it, or 由, or stands before 为 and it."""
    told = officer_told(analysed(question), quote)
    assert (quote[slice(*told)] if told else None) == name
