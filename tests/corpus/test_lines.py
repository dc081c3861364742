"""Lines hold what they print, apart from their mark-up."""

import pytest

from corpus.lines import lines_of


def printed(raw: str) -> list[str]:
    """Return what each line prints."""
    return ["".join(raw[slice(*span)] for span in line.ranges) for line in lines_of(raw)]


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        pytest.param("## 标题", "标题", id="heading"),
        pytest.param("　　正文", "正文", id="indent"),
        pytest.param("□ 记者", "记者", id="bullet"),
        pytest.param("| 甲 | 乙 |", "甲乙", id="row"),
        pytest.param("前**中**后", "前中后", id="bold"),
        pytest.param("前![](a.jpg)后", "前后", id="image"),
        pytest.param("-----", "", id="rule"),
        pytest.param("────────", "", id="drawn rule"),
        pytest.param("※ ※ ※", "", id="rule of stars"),
        pytest.param("", "", id="blank"),
    ],
)
def test_mark_up_is_not_printed(raw: str, text: str) -> None:
    """Mark-up, indents and ornaments are no part of what a line prints."""
    assert printed(f"{raw}\n") == [text]


def test_a_line_tells_how_it_is_set() -> None:
    """Heading levels, indents, rows of tables and bullets are told."""
    heading, indented, row, bullet = lines_of("## 题\n　　文\n大豆　　31　　17\n□ 名\n")
    assert heading.level == 2
    assert indented.indented
    assert row.row
    assert bullet.bullet


def test_a_bold_run_in_heading_is_a_line_of_its_own() -> None:
    """Bold words before a paragraph head it."""
    assert printed("**小标题** 正文在这里。") == ["小标题", "正文在这里。"]
