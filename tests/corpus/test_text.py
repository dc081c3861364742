"""Clean text is the raw text at its ranges, white space aside."""

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import clean
from corpus.text import clean_text, piece, ranges_of


@given(
    raw=st.text(max_size=60), cuts=st.lists(st.integers(0, 60), max_size=6), spaced=st.booleans()
)
def test_a_piece_equals_its_ranges_in_any_text(raw: str, cuts: list[int], *, spaced: bool) -> None:
    """The raw text at a piece's ranges, blanks aside, is its text, blanks aside."""
    marks = sorted({min(cut, len(raw)) for cut in cuts})
    ranges = tuple(zip(marks[::2], marks[1::2], strict=False))
    made = piece(raw, ranges, spaced=spaced)
    assert clean(raw, made.ranges) == "".join(made.text.split())
    assert clean(raw, made.ranges) == clean(raw, ranges)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_part_of_a_clean_text_equals_its_ranges(raw: str, one: int, other: int) -> None:
    """The raw text at the ranges of any span of clean text is that span, blanks aside."""
    text, runs = clean_text(raw, ((0, len(raw)),))
    span = slice(*sorted((one, other)))
    start, end, _ = span.indices(len(text))
    assert clean(raw, ranges_of(raw, runs, start, end)) == "".join(text[span].split())


def test_blanks_go_inside_chinese_and_stay_between_latin_words() -> None:
    """A blank that a scan put into Chinese text goes; one between Latin words stays single."""
    raw = "科 学\n城 的  SK hynix   Inc 与 2 家"
    assert piece(raw, ((0, len(raw)),)).text == "科学城的SK hynix Inc与2家"


def test_a_line_of_single_characters_is_read_without_blanks() -> None:
    """Where a scan puts a blank behind every character, numbers and words are whole again."""
    raw = "　　总 投 资 8 3 . 6 亿 元 ，\n2 0 2 3 年 G D P 增 长 5 . 2 %"
    assert piece(raw, ((0, len(raw)),)).text == "总投资83.6亿元，2023年GDP增长5.2%"
    row = "型号 A 1 2 3 4 5 6 7 8 9"
    assert piece(row, ((0, len(row)),)).text == "型号A 1 2 3 4 5 6 7 8 9"


def test_blanks_in_a_headline_part_its_phrases() -> None:
    """A headline keeps one blank where the print has some."""
    raw = "擂响鼓   唱好\n双城记"
    assert piece(raw, ((0, len(raw)),), spaced=True).text == "擂响鼓 唱好 双城记"


def test_ranges_out_of_order_stay_apart() -> None:
    """A piece that goes on further up the page keeps two ranges, in reading order."""
    raw = "后半句。前半句"
    made = piece(raw, ((4, 7), (0, 4)))
    assert (made.text, made.ranges) == ("前半句后半句。", ((4, 7), (0, 4)))
