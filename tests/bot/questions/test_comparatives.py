"""What compares two things asks of each of them."""

import pytest

from bot.questions.comparatives import compared


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("甲楼比乙楼高多少米", ("甲楼高多少米", "乙楼高多少米")),
        ("东港的轮船比西港的轮船多几艘", ("东港的轮船有几艘", "西港的轮船有几艘")),
        (
            "2023年东港的产量比西港多多少吨",
            ("2023年东港的产量是多少吨", "2023年西港的产量是多少吨"),
        ),
        (
            "2023年东港产量比2022年多多少吨",
            ("2023年东港产量是多少吨", "2022年东港产量是多少吨"),
        ),
        ("比较东港和西港的泊位数量", ("东港的泊位数量是多少", "西港的泊位数量是多少")),
        ("产量比去年多多少吨", ()),
        ("产量同比多多少吨", ()),
        ("成本比2021年降低多少", ()),
        ("东港由谁建，东港比西港多几个泊位", ()),
        ("王红比李明大几岁", ()),
    ],
)
def test_each_of_two_compared_is_asked_of(question: str, parts: tuple[str, ...]) -> None:
    """What the other of two leaves out it takes from the one; a time gone by is no second thing."""
    assert compared(question) == parts
