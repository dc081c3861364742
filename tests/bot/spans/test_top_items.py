"""Which of several has the most is told by the figures of each."""

import pytest

from bot.questions.analysis import analysed
from bot.spans.top_items import top_item

GROWTH = "故事影片相比去年同期增长约21.24%，动画影片增长20.51%，合拍片增长约716%。"


@pytest.mark.parametrize(
    ("question", "quote", "name"),
    [
        ("哪类影片增长最快？", GROWTH, "合拍片"),
        ("哪类影片增长最慢？", GROWTH, "动画影片"),
        ("影片增长了多少？", GROWTH, None),
        ("哪个镇产量最高？", "其中，东镇产量30吨，西镇45吨。", None),
        ("哪个镇产量最高？", "其中，东镇产量30吨，西镇产量45吨。", "西镇"),
        ("哪个镇产量最高？", "东镇产量30吨，西镇产量30吨。", None),
        ("哪个镇产量增长最快？", "东镇产量增长3%，西镇产量下降5%。", None),
        ("哪个镇产量最高？", "东镇产量30吨，西镇产值45万元。", None),
    ],
)
def test_the_largest_or_smallest_is_marked(question: str, quote: str, name: str | None) -> None:
    """All figures have one unit, nothing falls where others grow, and no two are the largest."""
    told = top_item(analysed(question), quote)
    assert (quote[slice(*told)] if told else None) == name
