"""The answer to a question of yes or no marks the figure that the question states."""

import pytest

from bot.answer import Claim
from bot.questions.analysis import analysed
from bot.quotes.confirming import confirming
from tests.bot.conversation.asking import answered

QUOTE = "坝长30公里，坝顶宽8米，造价90万元。"


@pytest.mark.parametrize(
    ("question", "chinese", "quote", "marked"),
    [
        ("Is the dam 8 metres wide?", "坝 8米 宽", QUOTE, ["8米"]),
        ("坝顶宽9米吗？", "坝顶宽9米吗", QUOTE, ["8米"]),
        ("坝顶宽9米吗？", "坝顶宽9米吗", "坝长30公里，造价90万元。", []),
        ("How much is the 8 metre dam?", "8米 坝", QUOTE, ["30公里", "90万元"]),
        ("坝修了多久？是不是8米宽？", "坝修了多久？是不是8米宽", QUOTE, ["30公里", "90万元"]),
    ],
)
def test_a_figure_of_another_unit_is_not_marked(
    question: str, chinese: str, quote: str, marked: list[str]
) -> None:
    """Of figures only one of the stated unit is marked, and none where the quote has no such."""
    claims = answered("other", quote, "30公里", "90万元").claims
    (claim,) = confirming(question, analysed(chinese), claims)
    assert _marked(claim) == marked


def _marked(claim: Claim) -> list[str]:
    return [claim.citation.quote[slice(*span)] for span in claim.highlights]
