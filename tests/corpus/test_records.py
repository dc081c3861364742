import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import records
from corpus.records import BadLine, Record, records_of

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def read(*lines: object) -> list[Record | BadLine]:
    """Read lines that are bytes as they are, others as JSON."""
    dumped = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return list(records_of(BytesIO(b"\n".join(dumped))))


@given(TEXTS, TEXTS, st.booleans())
def test_text_comes_back(title: str, text: str, ascii_only: bool) -> None:  # noqa: FBT001
    """Title and text are those of the record to the character, blanks at their ends too."""
    fields = {"id": "a", "title": title, "text": f"报{text}", "date": "2024-05-06"}
    line = json.dumps(fields, ensure_ascii=ascii_only).encode()
    (record,) = records_of(BytesIO(line))
    assert isinstance(record, Record)
    assert (record.title, record.text, record.date) == (title, f"报{text}", "2024-05-06")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id": "b", "text": "cut', "no valid JSON"),
        (b"[" * 100_000, "no valid JSON"),
        ('{"id": "b", "text": "报道"}'.encode("gb18030"), "UTF-8"),
        (["b", "报道"], "no JSON object"),
        ({"text": "报道"}, "no id"),
        ({"id": " ", "text": "报道"}, "no id"),
        ({"id": "b"}, "no text"),
        ({"id": "b", "text": "\n\u3000"}, "no text"),
        ({"id": "b", "text": ["报道"]}, "text is no string"),
        ({"id": True, "text": "报道"}, "id is no string"),
        (b'{"id": "b", "text": "\\ud800"}', "surrogate"),
        (b'{"id": "b", "text": "a\\u0000"}', "NUL"),
        ({"id": "a", "text": "重复"}, "repeats the id a"),
    ],
)
def test_bad_line(line: object, reason: str) -> None:
    """A line that is no article is named by its number and cause, and the rest is read."""
    first, bad, last = read({"id": "a", "text": "一"}, line, {"id": "z", "text": "末"})
    assert isinstance(first, Record)
    assert isinstance(bad, BadLine)
    assert bad.number == 2
    assert reason in bad.reason
    assert isinstance(last, Record)
    assert last.id == "z"


def test_blank_lines_count() -> None:
    """Blank lines and a byte order mark are passed over, yet lines keep their numbers."""
    first, bad = read(b"\xef\xbb\xbf" + b'{"id": 7, "text": "x"}', b"  \r", b"", b"oops")
    assert isinstance(first, Record)
    assert first.id == "7"
    assert bad == BadLine(4, "不是有效的 JSON / is no valid JSON")


@pytest.mark.parametrize(
    ("given_date", "day"),
    [
        ("2023-08-11", "2023-08-11"),
        ("2023-08-11T10:20:00+08:00", "2023-08-11"),
        ("2023年8月1日", "2023-08-01"),
        ("2023/8/11 10:20", "2023-08-11"),
        (20230811, "2023-08-11"),
        ("2023-11", ""),
        ("2023-02-30", ""),
        (1691712000000, ""),
        ("去年夏天", ""),
        (["2023-08-11"], ""),
        (True, ""),
    ],
)
def test_date(given_date: object, day: str) -> None:
    """A date that begins with a day becomes an ISO date, any other is left out and told."""
    (record,) = read({"id": "a", "text": "x", "date": given_date})
    assert isinstance(record, Record)
    assert record.date == day
    assert record.undated == ("" if day else json.dumps(given_date, ensure_ascii=False))


@pytest.mark.parametrize("fields", [{}, {"date": None}, {"date": ""}])
def test_no_date(fields: dict[str, object]) -> None:
    """A record without a date has none to be told of."""
    (record,) = read({"id": "a", "text": "x", **fields})
    assert isinstance(record, Record)
    assert (record.date, record.undated) == ("", "")


def test_digest() -> None:
    """The digest ignores the order of the fields and sees every change of one."""
    one, same, other = (
        read(fields)[0]
        for fields in (
            {"id": "a", "text": "x", "title": "y"},
            {"title": "y", "text": "x", "id": "a"},
            {"id": "a", "text": "x", "title": "Y"},
        )
    )
    assert isinstance(one, Record)
    assert isinstance(same, Record)
    assert isinstance(other, Record)
    assert one.sha256 == same.sha256 != other.sha256


def test_long_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line over the limit is refused without being held, and the next one is read."""
    monkeypatch.setattr(records, "LONGEST_LINE", 64)
    long, after = read({"id": "a", "text": "x" * 1000}, {"id": "b", "text": "y"})
    assert isinstance(long, BadLine)
    assert long.number == 1
    assert isinstance(after, Record)
    assert after.id == "b"
