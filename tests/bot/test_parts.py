"""A question that asks several things is parted, and no other one is."""

import pytest

from bot.parts import parts_of


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("东港和西港，吞吐量各是多少？", ("东港，吞吐量各是多少", "西港，吞吐量各是多少")),
        ("东港和西港的吞吐量各是多少", ("东港的吞吐量各是多少", "西港的吞吐量各是多少")),
        ("东港的客轮和货轮各有多少艘", ("东港的客轮各有多少艘", "东港的货轮各有多少艘")),
        ("甲校与乙校分别有多少学生", ("甲校分别有多少学生", "乙校分别有多少学生")),
        ("产量占比多高，在全省排第几？", ("产量占比多高", "产量占比，在全省排第几")),
        ("新建了几座桥，修了多少公里路？", ("新建了几座桥", "新建了，修了多少公里路")),
        ("港口去年建了几个泊位、多少座塔吊", ("港口去年建了几个泊位", "港口去年建了，多少座塔吊")),
    ],
)
def test_each_thing_asked_is_a_part(question: str, parts: tuple[str, ...]) -> None:
    """Clauses that ask, and the things that 各 or 分别 sets apart, are parts with their subject."""
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    "question",
    [
        "港口吞吐量是多少？",
        "此前几个月，局势怎么样",
        "科技和教育怎样一体发展？",
        "各国代表谈了什么",
        "产学研协同机制做到了哪五点？",
        "",
    ],
)
def test_one_question_stays_whole(question: str) -> None:
    """A question that asks one thing is its only part, as typed."""
    assert parts_of(question) == (question,)
