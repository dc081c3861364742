"""All that somebody gives as a reason is the answer to why."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.explanations import explanation_in


@pytest.mark.parametrize(
    ("question", "quote", "told"),
    [
        (
            "渡口为什么停航？",
            "站长李明解释，冬天水浅，加之只有一条船在修，渡口只能等到春天。",
            "冬天水浅，加之只有一条船在修，渡口只能等到春天",
        ),
        (
            "厂子为何搬走？",
            "他给出的理由很直接：一是离港口近；二是租金低，便于扩建。",
            "一是离港口近；二是租金低，便于扩建",
        ),
        (
            "老师为什么赞成？",
            "“从前只看分数，孩子不敢动手；现在看本领。”他说。",
            "从前只看分数，孩子不敢动手；现在看本领。",
        ),
        ("渡口为了什么停航？", "站长李明解释，冬天水浅，渡口只能等到春天。", None),
        ("渡口何时停航？", "站长李明解释，冬天水浅，渡口只能等到春天。", None),
        ("渡口为什么停航？", "渡口上月停航，站长李明在场。", None),
    ],
)
def test_an_explanation_is_told_by_its_frame(question: str, quote: str, told: str | None) -> None:
    """It is what follows words for a reason, what is counted, or a whole quotation."""
    found = explanation_in(analysed(question), quote)
    assert (quote[slice(*found)] if found else None) == told
