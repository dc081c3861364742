"""The answer stands in a quote where the question word stands in the question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.alignment import aligned


@pytest.mark.parametrize(
    ("question", "quote", "part"),
    [
        pytest.param("大桥由谁设计建造", "这座大桥由李工程师设计建造。", "李工程师", id="between"),
        pytest.param("展览设在哪里", "展览设在新馆三楼，天天开放。", "新馆三楼", id="after"),
        pytest.param("谁获得一等奖", "昨天，王小明获得一等奖。", "王小明", id="before"),
        pytest.param("为什么停课", "学校放假三天。", None, id="nothing in common"),
        pytest.param("介绍展览", "展览设在新馆。", None, id="no question word"),
    ],
)
def test_the_part_that_was_asked_for_is_found(question: str, quote: str, part: str | None) -> None:
    """The words before and after the question word bound the answer in the quote."""
    found = aligned(question, quote)
    assert (quote[slice(*found)] if found else None) == part


@given(
    st.text(alphabet="甲乙丙谁什么，。", max_size=30), st.text(alphabet="甲乙丙，。", max_size=30)
)
def test_a_part_lies_inside_the_quote(question: str, quote: str) -> None:
    """Whatever the texts, a part is a span of the quote that is not empty."""
    found = aligned(question, quote)
    assert found is None or 0 <= found[0] < found[1] <= len(quote)
