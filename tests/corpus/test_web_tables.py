"""A cell that several rows of a web page's table share is read in each of them."""

from hypothesis import given
from hypothesis import strategies as st
from trafilatura.utils import load_html

from corpus.web import web_article
from corpus.web_tables import MOST, with_shared_cells

PAGE = """<html><head><title>工坊名单公布</title></head><body><h1>工坊名单公布</h1>
<p>三月十四日，市文化局公布首批工坊名单，共有四家单位入选，涉及竹编、蓝印花布和制茶等项目。</p>
<table><tr><th rowspan="2">区县</th><th rowspan="2">工坊</th><th colspan="2">去年情况</th></tr>
<tr><th>就业（人）</th><th>销售额（万元）</th></tr>
<tr><td rowspan="2">东塘区</td><td>竹里坊</td><td>128</td><td>642</td></tr>
<tr><td>蓝衣坊</td><td>76</td><td>415</td></tr>
<tr><td>南浦县</td><td>渔灯坊</td><td>59</td><td>186</td></tr></table>
<p>市文化局表示，入选的工坊每家可获得扶持资金，第二批申报将于七月一日启动。</p></body></html>"""


def rows(page: str) -> list[list[str]]:
    """Return the cells of the rows of a page's tables."""
    tree = with_shared_cells(load_html(page))
    return [["".join(cell.itertext()) for cell in row] for row in tree.iter("tr")]


def test_a_shared_cell_stands_in_each_row() -> None:
    """The text that is read has the region in the second row of it, and whole heads of columns."""
    lines = web_article(PAGE.encode()).raw.split("\n")
    assert "东塘区\t蓝衣坊\t76\t415" in lines
    assert "区县\t工坊\t就业（人）\t销售额（万元）" in lines
    assert "南浦县\t渔灯坊\t59\t186" in lines


def test_a_table_in_a_cell_is_apart() -> None:
    """Its rows get no cells of the table around it."""
    inner = "<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>"
    outer = f"<tr><td rowspan=2>左</td><td>{inner}</td></tr><tr><td>丙</td></tr>"
    page = f"<p>页</p><table>{outer}</table>"
    assert rows(page)[1:] == [["甲"], ["乙"], ["左", "丙"]]


@given(st.integers(-3, 10**9), st.integers(1, 40))
def test_any_span_is_borne(span: int, many: int) -> None:
    """A cell goes no further than the rows that there are, whatever its span says."""
    page = f"<p>页</p><table><tr><td rowspan={span}>左</td><td>右</td></tr>"
    read = rows(page + "<tr><td>右</td></tr>" * many + "</table>")
    reach = min(int(str(span)[:4]) if span > 0 else 1, many + 1)
    assert read == [["左", "右"]] * reach + [["右"]] * (many + 1 - reach)


def test_a_page_gets_so_many_cells_only() -> None:
    """What is written once more stays within a bound, so that a small page stays small."""
    head = "<td rowspan=9000>左</td>" * 60
    page = f"<p>页</p><table><tr>{head}</tr>" + "<tr><td>右</td></tr>" * 500 + "</table>"
    assert sum(map(len, rows(page))) <= MOST + 60 + 500
