"""Sentences end where readers see them end."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import clean
from corpus.sentences import LONGEST, sentences_of, spans_of

LONG = "，".join(["一个很长的分句说了许多事情"] * 5)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("甲。乙！丙？", ["甲。", "乙！", "丙？"], id="end marks"),
        pytest.param("他说：“好。”大家鼓掌。", ["他说：“好。”", "大家鼓掌。"], id="closing quote"),
        pytest.param("“要办好。”区长王明说。", ["“要办好。”区长王明说。"], id="speaker kept"),
        pytest.param(
            "“一穷二白。”厂长李林这样概括当年的家底。",
            ["“一穷二白。”厂长李林这样概括当年的家底。"],
            id="put so",
        ),
        pytest.param("达5.4%，居第一。", ["达5.4%，居第一。"], id="decimal point"),
        pytest.param("未来……很好。", ["未来……", "很好。"], id="ellipsis"),
        pytest.param("甲（含乙。丙）丁。", ["甲（含乙。丙）丁。"], id="short bracket"),
        pytest.param("It is 5 p.m. now. Next.", ["It is 5 p.m. now.", "Next."], id="English"),
        pytest.param("短；也短。", ["短；也短。"], id="short semicolon"),
        pytest.param(f"{LONG}；{LONG}。", [f"{LONG}；", f"{LONG}。"], id="long semicolon"),
        pytest.param(f"{LONG}“甲；乙”{LONG}。", [f"{LONG}“甲；乙”{LONG}。"], id="quoted semicolon"),
        pytest.param("没有句号的结尾", ["没有句号的结尾"], id="no end mark"),
        pytest.param("  ", [], id="blank"),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, sentences: list[str]) -> None:
    """The spans of a clean text are its sentences."""
    assert [text[start:end] for start, end in spans_of(text)] == sentences


def test_a_table_without_stops_is_cut_at_its_commas() -> None:
    """Text without any stop is cut into pieces of readable length, at commas where it has some."""
    rows = "大豆三百吨，" * 400
    pieces = [rows[start:end] for start, end in spans_of(rows)]
    assert "".join(pieces) == rows
    assert all(piece.endswith("，") and len(piece) <= LONGEST for piece in pieces)
    assert all(end - start <= LONGEST for start, end in spans_of("豆" * 5000))


@given(st.text(alphabet="甲乙。！？；“”（）….a 1\n", max_size=200))
def test_nothing_but_blanks_is_lost(text: str) -> None:
    """The spans stand in order, do not overlap, and hold every character that is no blank."""
    spans = spans_of(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


@given(st.text(max_size=200), st.integers(0, 200))
def test_every_sentence_equals_its_ranges(raw: str, cut: int) -> None:
    """In any text, the raw text at a sentence's ranges is the sentence, blanks aside."""
    paragraphs = (((0, min(cut, len(raw))),), ((min(cut, len(raw)), len(raw)),))
    for sentence in sentences_of(raw, paragraphs):
        assert clean(raw, sentence.ranges) == "".join(sentence.text.split())
