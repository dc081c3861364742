"""What is printed around the articles of every page is told from what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.furniture import furniture_of, page_of, pages_of

BODY = ["某市夏粮收购超过五千万吨。", "各地农户踊跃交售新粮。", "库点秩序良好。", "粮价平稳。"]


def furniture(*pages: list[str]) -> list[str]:
    """Return the furniture of pages given by their lines."""
    raw = "\f".join(map("\n".join, pages))
    return [raw[start:end] for start, end in furniture_of(raw)]


def test_repeated_lines_and_numbers() -> None:
    """Lines that pages repeat at their head and foot are furniture, whatever their number."""
    pages = [["西部观察 专刊", *BODY, "", f"— {at} —", f"总第{at}号 内部资料"] for at in (8, 9, 10)]
    assert furniture(*pages) == [
        line for at in (8, 9, 10) for line in ("西部观察 专刊", f"— {at} —", f"总第{at}号 内部资料")
    ]


def test_two_pages() -> None:
    """Two pages show furniture by a line that is the same to the number."""
    head = "西部观察 第5号"
    assert furniture([head, *BODY], [head, *BODY[1:]]) == [head, head]


def test_left_and_right_pages() -> None:
    """Left and right pages may have heads of their own."""
    heads = ["西部观察", "特别报道"]
    pages = [[heads[at % 2], f"第{at}页的报道各说各的事情，{at}。", *BODY] for at in range(8)]
    assert furniture(*pages) == heads * 4


def test_a_page_number_by_itself() -> None:
    """A number at the edge of a page is furniture even where other pages have none."""
    assert furniture(BODY, [*BODY, "2"], BODY[:2]) == ["2"]


@pytest.mark.parametrize(
    "pages",
    [
        [["西部观察", *BODY]],
        [["第一篇", *BODY], ["第二次会议", *BODY[:3]], ["另一篇", *BODY[1:]]],
        [[*BODY, "西部观察", *BODY], [*BODY[1:], "西部观察", *BODY]],
        [["标题甲", "本报记者 王小明", *BODY], ["标题乙", "本报记者 王小明", *BODY[1:]]],
        [["图一。", "同一句话。"], ["图二。", "同一句话。"]],
        [["第一篇：建设提速", *BODY], ["第二篇：建设提速", *BODY[1:]]],
    ],
    ids=["one-page", "different", "inside", "below-a-headline", "sentences", "series"],
)
def test_articles_are_no_furniture(pages: list[list[str]]) -> None:
    """Lines of one page, lines inside pages, below other text, and sentences stay."""
    assert furniture(*pages) == []


@given(st.text("甲乙1二。 \n\r\f\t", max_size=200))
def test_ranges_are_printed_lines(raw: str) -> None:
    """Furniture is lines of print in order, none of them twice."""
    found = furniture_of(raw)
    assert list(found) == sorted(set(found))
    for start, end in found:
        assert raw[start:end] == raw[start:end].strip() != ""
        assert not set(raw[start:end]) & set("\n\r\f")


def test_pages() -> None:
    """Every offset is on the page that the form feeds before it count."""
    raw = "一\f\f三三\f"
    pages = pages_of(raw)
    assert [raw[start:end] for start, end in pages] == ["一", "", "三三", ""]
    assert [page_of(pages, raw.index(mark)) for mark in "一三"] == [1, 3]
    assert page_of(pages, raw.index("三") + 1) == 3
    assert pages_of("") == ((0, 0),)
