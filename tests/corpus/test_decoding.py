import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.decoding import DecodingError, decode

REPORTS = sorted((Path(__file__).parents[2] / "corpus" / "reports").glob("*.txt"))
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
TRADITIONAL = "國務院總理今日出席會議，強調推動經濟發展；臺灣海峽兩岸學者與會。"
ENGLISH = "It’s a café — “naïve”, said the minister’s spokesman."


@given(TEXTS)
def test_utf8_comes_back(text: str) -> None:
    """Any text in UTF-8 decodes to itself; only a leading mark is dropped."""
    assume(not text.startswith("\ufeff"))
    assert decode(text.encode()) == text
    assert decode(text.encode("utf-8-sig")) == text


@given(TEXTS, st.sampled_from(["utf-16", "utf-32"]))
def test_marked_text_comes_back(text: str, codec: str) -> None:
    """Any text in UTF-16 or UTF-32 with a byte order mark decodes to itself."""
    assert decode(text.encode(codec)) == text


@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.name[:3])
def test_reports_in_gb18030(report: Path) -> None:
    """A report in GB18030 is told from Big5 as a whole and by any eight characters of it."""
    text = report.read_bytes().decode()
    assert decode(text.encode("gb18030")) == text
    parts = re.findall(r"[\u4e00-\u9fff，。、]{8}", text)
    assert len(parts) > 100
    assert [part for part in parts if decode(part.encode("gb18030")) != part] == []


@pytest.mark.parametrize("codec", ["big5", "gb18030"])
def test_traditional_text(codec: str) -> None:
    """Traditional characters are read in Big5 and in GB18030 alike."""
    assert decode(TRADITIONAL.encode(codec)) == TRADITIONAL


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.name[:3])
def test_utf16_without_a_mark(report: Path, codec: str) -> None:
    """A report in UTF-16 without a mark is told as a whole and by any of its sentences."""
    text = report.read_bytes().decode()
    assert decode(text.encode(codec)) == text
    parts = re.findall(r"[^。\n]{20,}。", text)
    assert len(parts) > 20
    assert [part for part in parts if decode(part.encode(codec)) != part] == []


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_traditional_utf16(codec: str) -> None:
    """Traditional text in UTF-16 without a mark is read too."""
    assert decode(TRADITIONAL.encode(codec)) == TRADITIONAL


def test_gb18030_beyond_gbk() -> None:
    """Characters that only GB18030's four-byte codes have come back too."""
    text = "会议由王䶮主持，\u200b预算为€5亿。𠮷林"
    assert decode(text.encode("gb18030")) == text


def test_line_ends_stay() -> None:
    """No line end is translated, for offsets count in what was decoded."""
    assert decode("一\r\n二\r三\n\f四".encode()) == "一\r\n二\r三\n\f四"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("报道".encode() + b"\xff\xfe" + "继续".encode(), "byte 6"),
        (REPORTS[0].read_bytes().strip()[1:], "UTF-8"),
        (b"\xef\xbb\xbf" + "报道".encode()[:-1], "damaged utf-8-sig at byte"),
        ("报道".encode("utf-16")[:-1], "damaged utf-16"),
        (b"\xff\xfe\x00\xd8a\x00", "damaged utf-16"),
        (ENGLISH.encode("cp1252"), "save it as UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "UTF-8"),
        (b"MZ\x00\x03", "NUL"),
        ("报\0道".encode("utf-16"), "NUL"),
        (bytes(range(1, 256)), "UTF-8"),
    ],
    ids=["byte", "cut", "mark", "odd", "surrogate", "latin", "png", "exe", "wide-nul", "all"],
)
def test_implausible_bytes(data: bytes, reason: str) -> None:
    """Bytes that are damaged, binary or of another encoding are refused with the place or cause."""
    with pytest.raises(DecodingError, match=reason):
        decode(data)


def test_chinese_after_a_long_ascii_head_is_decoded() -> None:
    """The guess looks at what is beyond ASCII, however late it comes."""
    text = "hello world. " * 5000 + "研发投入强度，居全市第一。"
    assert decode(text.encode("gb18030")) == text
