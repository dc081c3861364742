"""Cells of tables that questions ask for."""

import pytest

from bot.spans.cells import cell_asked

HEAD = "名次 城市 PM2.5（微克/立方米） 优良天数比例 同比"
AIR = (HEAD, "1 甲山市 21 97.8% ↓8.7%", "2 甲山新城 24 95.6% 持平")
TOWNS = ("片区 村名 客栈数（家） 收入（万元）", "东片 松下村 74 165", "柳上村 50 92")
YEARS = ("指标 2019年 2020年", "粮食产量（万吨） 30.1 31.2")
GROWTH = ("镇街 产值（亿元） 同比增长（%）", "东港镇 73.5 15.8")
STAFF = ("姓名 单位 职务 电话", "张建国 教育局 局长 12345", "李秀英 卫生局 副局长 23456")


@pytest.mark.parametrize(
    ("question", "table", "row", "cell"),
    [
        ("甲山市的优良天数比例是多少", AIR, 1, "97.8%"),
        ("甲山pm2.5浓度多少", AIR, 1, "21"),
        ("甲山新城的优良天数比例是多少", AIR, 2, "95.6%"),
        ("甲山新城的优良天数比例是多少", AIR, 1, None),
        ("甲山市和甲山新城的优良天数比例各是多少", AIR, 1, "97.8%"),
        ("乙川市的优良天数比例是多少", AIR, 1, None),
        ("甲山市有多少人", AIR, 1, None),
        ("甲山市优良天数比例为什么高", AIR, 1, None),
        ("甲山市去年的优良天数比例是多少", AIR, 1, None),
        ("甲山市码头的优良天数比例是多少", AIR, 1, None),
        ("松下村收入多少", TOWNS, 1, "165"),
        ("柳上村有多少家客栈", TOWNS, 2, "50"),
        ("2020年粮食产量是多少", YEARS, 1, "31.2"),
        ("2018年粮食产量是多少", YEARS, 1, None),
        ("卫生局副局长的电话是多少", STAFF, 2, "23456"),
        ("卫生局副局长的电话是多少", STAFF, 1, None),
        ("甲村的户数", ("村名 户数 户数", "甲村 74 165"), 1, None),
        ("甲山市的优良天数比例是多少", ("城市 比例", AIR[1]), 1, None),
        ("城市的优良天数比例是多少", AIR, 0, None),
        ("东港镇产值同比涨了几个点", GROWTH, 1, "15.8"),
        ("东港镇的产值增速是多少", GROWTH, 1, "15.8"),
        ("东港镇的产值是多少", GROWTH, 1, "73.5"),
    ],
)
def test_a_cell_is_where_row_and_column_meet(
    question: str, table: tuple[str, ...], row: int, cell: str | None
) -> None:
    """A question that names a row, one column and nothing else asks for the cell of both."""
    found = cell_asked(question, table[row], table, "各市空气质量")
    assert (table[row][slice(*found)] if found else None) == cell
