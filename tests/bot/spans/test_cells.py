"""Cells of tables that questions ask for."""

import pytest

from bot.spans.cells import cell_asked

HEAD = "名次 城市 PM2.5（微克/立方米） 优良天数比例 同比"


@pytest.mark.parametrize(
    ("question", "head", "row", "cell"),
    [
        ("甲山市的优良天数比例是多少", HEAD, "1 甲山市 21 97.8% ↓8.7%", "97.8%"),
        ("甲山pm2.5多少", HEAD, "1 甲山市 21 97.8% ↓8.7%", "21"),
        ("乙川市的优良天数比例是多少", HEAD, "1 甲山市 21 97.8% ↓8.7%", None),
        ("甲山市有多少人", HEAD, "1 甲山市 21 97.8% ↓8.7%", None),
        ("松下村收入多少", "片区 村名 客栈数（家） 收入（万元）", "松下村 74 165", "165"),
        ("甲村和乙村的户数", "村名 户数 户数", "甲村 74 165", None),
        ("甲山市的优良天数比例是多少", "城市 比例", "1 甲山市 21 97.8% ↓8.7%", None),
    ],
)
def test_a_cell_is_where_row_and_column_meet(
    question: str, head: str, row: str, cell: str | None
) -> None:
    """A question that names a row and one column asks for the cell of both; else for none."""
    found = cell_asked(question, head, row)
    assert (row[slice(*found)] if found else None) == cell


def test_a_head_has_no_cell_of_its_own() -> None:
    """The row of the columns' names answers nothing by itself."""
    assert cell_asked("城市的优良天数比例是多少", HEAD, HEAD) is None
