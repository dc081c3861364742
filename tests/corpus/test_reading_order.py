"""Print is put in the order and the paragraphs that its places on the page show."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading_order import HYPHEN, Print, text_of

FULL = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"  # a line that fills its column
SHORT = "丁戊己庚。"
EM = 10.0


def line(text: str, row: float, left: float = 0.0, size: float = EM, font: str = "") -> Print:
    """Set a line in a row of a page of 16 points from line to line."""
    return Print(text, left, left + size * len(text), 800 - 16 * row, size, font)


def beside(text: str, row: float, left: float) -> Print:
    """Set a part of the line that stands before it."""
    part = line(text, row, left)
    return Print(text, part.left, part.right, part.base, part.size, before=" ")


def test_wrapped_lines_are_one() -> None:
    """The lines of a paragraph are one line; an indent begins the next paragraph."""
    page = [line(FULL[2:], 0, 2 * EM), line(SHORT, 1), line(FULL[2:], 2, 2 * EM), line(SHORT, 3)]
    assert text_of([page]) == f"{FULL[2:]}{SHORT}\n\n{FULL[2:]}{SHORT}"


def test_a_blank_parts_wrapped_words() -> None:
    """Latin words at a line's end are parted by a blank, numbers are not; a hyphen stays."""
    page = [
        line(f"{FULL[:-4]}word", 0),
        line(f"next{FULL[8:]}2024", 1),
        line(f"5年{FULL[8:]}，5G{HYPHEN}", 2),
        line("A网络。", 3),
    ]
    text = text_of([page])
    assert f"{FULL[:-4]}word next" in text
    assert "20245年" in text
    assert text.endswith("，5G-A网络。")


@pytest.mark.parametrize("apart", [{"size": 20.0}, {"row": 3.0}])
def test_size_and_space_part(apart: dict[str, float]) -> None:
    """Print of another size, or set further apart than lines are, is another paragraph."""
    head = line("某市建设提速", 0)
    below = [line(FULL, apart.get("row", 1.0) + at) for at in range(4)]
    head = line("某市建设提速", 0, size=apart.get("size", EM))
    assert text_of([[head, *below]]).startswith(f"某市建设提速\n\n{FULL}")


def test_a_heading_in_another_font() -> None:
    """A short line in another font stands by itself."""
    page = [
        line(f"{FULL[:-1]}。", 0),
        line("加快建设", 1, font="黑体"),
        line(FULL, 2),
        line(SHORT, 3),
    ]
    assert text_of([page]) == f"{FULL[:-1]}。\n\n加快建设\n\n{FULL}{SHORT}"


def test_a_paragraph_goes_on_in_the_next_column() -> None:
    """A full last line without a stop goes on at the head of a column that is not set in."""
    left = [line(FULL, row) for row in range(4)]
    right = [line(FULL, 0, 300), line(SHORT, 1, 300), line(FULL[2:], 2, 320), line(SHORT, 3, 300)]
    assert text_of([[*left, *right]]) == f"{5 * FULL}{SHORT}\n\n{FULL[2:]}{SHORT}"
    assert text_of([left, [line(FULL, 0), line(SHORT, 1)]]) == f"{4 * FULL}\f{FULL}{SHORT}"


def test_columns_drawn_across() -> None:
    """Columns that were drawn line by line across are read one after the other."""
    rows = [(f"{FULL[:-1]}{mark}", f"{mark}{FULL[:-1]}") for mark in "一二三四"]
    solid = [
        part
        for row, (left, right) in enumerate(rows)
        for part in (line(left, row), beside(right, row, 220))
    ]
    apart = [
        part
        for row, (left, right) in enumerate(rows)
        for part in (line(left, row), line(right, row, 320))
    ]
    for page in (solid, apart):
        text = text_of([page]).replace("\n", "")
        assert text == "".join([*(left for left, _ in rows), *(right for _, right in rows)])


def test_columns_drawn_in_order() -> None:
    """A column that begins below another one's end is not taken for its continuation."""
    first = [line(FULL, row) for row in range(3)] + [line(FULL, row, 300) for row in range(3)]
    second = [line("另", row) for row in range(3, 9)] + [line(SHORT, 3, 300)]
    assert text_of([[*first, *second]]).endswith(SHORT)


def test_rows_of_a_table() -> None:
    """Cells that stand below each other make rows, parted by tabs; a gap by itself does not."""
    rows = [("区县", "投入"), ("渝北区", "12.5"), ("大足区", "3.6")]
    page = [line("各区县  一览", 0)]
    for row, (name, sum_) in enumerate(rows, start=2):
        page += [line(name, row), beside(sum_, row, 120)]
    assert text_of([page]).split("\n\n")[1] == "区县\t投入\n渝北区\t12.5\n大足区\t3.6"
    assert text_of([[line("要闻", 0), beside("编辑 王明", 0, 200)]]) == "要闻 编辑 王明"


def test_lines_set_for_themselves() -> None:
    """Lines of a list or a poem keep their ends, and a headline set upright is one line."""
    poem = ["春眠不觉晓，", "处处闻啼鸟。", "夜来风雨声，", "花落知多少。"]
    assert text_of([[line(text, row) for row, text in enumerate(poem)]]) == "\n".join(poem)
    assert text_of([[line(text, row) for row, text in enumerate("丰收时节")]]) == "丰收时节"


PLACES = st.floats(-1000, 1000, allow_nan=False)
PRINTS = st.builds(
    Print,
    st.text(f"甲乙。a1{HYPHEN}", min_size=1, max_size=20),
    PLACES,
    PLACES,
    PLACES,
    st.sampled_from([1.0, 9.5, 10.0, 30.0]),
    st.sampled_from(["宋体", "黑体"]),
    st.sampled_from(["\n", " ", ""]),
)


@given(st.lists(st.lists(PRINTS, max_size=20), max_size=4))
def test_nothing_is_lost(pages: list[list[Print]]) -> None:
    """However print stands, each character of it comes back once, and each page is told."""
    text = text_of(pages)
    printed = "".join(part.text for page in pages for part in page).replace(HYPHEN, "-")
    assert Counter("".join(text.split())) == Counter(printed)
    assert text.count("\f") == max(0, len(pages) - 1)
