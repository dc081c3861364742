"""The row of a table with the most or the least of what is asked for."""

import pytest

from bot.spans.top_rows import asks_top, top_row, with_extreme

TOWNS = (
    "镇街 产值（亿元） 同比增长（%） 签约项目（个）",
    "东港镇 73.5 15.8 14",
    "西港街道 41.2 -7.3 9",
    "南港乡 3.8 4.6 2",
    "合计 118.5 9.9 25",
)
AIR = (
    "名次 城市 PM2.5（微克/立方米） 优良天数比例 同比",
    "1 甲市 21 97.8% ↓8.7%",
    "2 乙市 24 95.6% ↑3%",
    "3 丙市 30 95.6% 持平",
)


@pytest.mark.parametrize(
    ("question", "table", "label"),
    [
        ("哪个镇街签约项目最多", TOWNS, "东港镇"),
        ("今年哪个镇街签的项目最少", TOWNS, "南港乡"),
        ("产值最高的是哪个镇街", TOWNS, "东港镇"),
        ("哪个镇街增速最慢", TOWNS, "西港街道"),
        ("产值增长最快的是谁", TOWNS, "东港镇"),
        ("哪个镇街产值降幅最大", TOWNS, "西港街道"),
        ("哪个镇街产值下降最多", TOWNS, "西港街道"),
        ("哪个镇街产值最高", (), None),
        ("哪个城市pm2.5最低", AIR, "甲市"),
        ("优良天数比例第一的是哪个城市", AIR, "甲市"),
        ("哪个城市优良天数比例最低", AIR, None),
        ("哪个镇街人口最多", TOWNS, None),
        ("去年哪个镇街产值最高", TOWNS, None),
        ("东港镇的产值是多少", TOWNS, None),
        ("哪个镇街产值最高", TOWNS[:3], None),
    ],
)
def test_the_extreme_of_a_column_names_its_row(
    question: str, table: tuple[str, ...], label: str | None
) -> None:
    """Sums are no rows; two that are alike, other words and fewer than three rows tell nothing."""
    found = top_row(question, table, "今年各镇街主要指标")
    assert (table[found[0]][slice(*found[1])] if found else None) == label


def test_only_a_superlative_asks_for_it() -> None:
    """Who asks how much something is asks for a cell."""
    assert asks_top("哪个区产值最高")
    assert not asks_top("产值最高是多少")
    assert not asks_top("哪个区产值高")


@pytest.mark.parametrize(
    ("question", "asked", "meant"),
    [
        ("哪个镇街产值最高", "哪个最低？", "哪个镇街产值最低"),
        ("哪个镇街产值最高", "最低的呢", "哪个镇街产值最低"),
        ("哪个镇街产值最高", "哪个镇街人口最少", ""),
        ("哪个镇街产值最高", "东港呢", ""),
        ("东港的产值是多少", "最低的呢", ""),
    ],
)
def test_the_other_extreme_is_asked_of_the_same(question: str, asked: str, meant: str) -> None:
    """A follow-up that names no other thing asks for the least where the most was asked for."""
    assert with_extreme(question, asked) == meant
