"""Turns the bytes of a text file into text: Unicode first, then the two Chinese encodings.

Knows nothing of files. A wrong guess would be stored for good, so what is not plausible is refused.
"""

import codecs
from collections.abc import Iterable
from functools import cache
from itertools import islice, product

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 20_000  # characters beyond ASCII that a guess looks at
# Of common characters: traditional text in GB18030 has .33 or more, damaged UTF-8 .23 or less.
PLAUSIBLE = 0.3


class DecodingError(ValueError):
    """Bytes that are no text in any encoding that is read here."""


def decode(data: bytes) -> str:
    """Return the text of `data`, its byte order mark dropped, its line ends as they are.

    A mark decides; without one it is UTF-8 or else the likelier of GB18030 and Big5. Never
    holds NUL or a surrogate. Raises DecodingError.
    """
    codec = next((codec for mark, codec in MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if codec != "utf-8":
            raise DecodingError(
                f"第 {error.start} 字节不是有效的 {codec}，文件已损坏"
                f" / damaged {codec} at byte {error.start}; get a fresh copy"
            ) from error
        text = _chinese(data, error.start)
    if "\0" in text:
        raise DecodingError("含有空字节，是二进制文件而非文本 / has NUL bytes; it is no text file")
    return text


def _chinese(data: bytes, damage: int) -> str:
    """Return `data` in the encoding that makes most of its characters common ones.

    `damage` is where it stops being UTF-8.
    """
    readings = []
    for codec, common in (("gb18030", _simplified()), ("big5hkscs", _traditional())):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        beyond = (character for character in text if character > "\x7f")
        readings.append((_share(list(islice(beyond, SAMPLE)), common), text))
    share, text = max(readings, key=lambda reading: reading[0], default=(0.0, ""))
    if share < PLAUSIBLE:
        raise DecodingError(
            f"编码无法识别(第 {damage} 字节不是 UTF-8，也不像 GB18030 或 Big5)，请另存为 UTF-8"
            f" / neither UTF-8 (byte {damage}) nor plausible GB18030 or Big5; save it as UTF-8"
        )
    return text


def _share(characters: list[str], common: frozenset[str]) -> float:
    """Return the share of the characters that are common."""
    return sum(character in common for character in characters) / max(len(characters), 1)


@cache
def _simplified() -> frozenset[str]:
    """Return GB 2312's punctuation and its 3,755 characters of everyday use (rows 16 to 55)."""
    return _characters("gb2312", (*range(0xA1, 0xA4), *range(0xB0, 0xD8)), range(0xA1, 0xFF))


@cache
def _traditional() -> frozenset[str]:
    """Return Big5's punctuation and its 5,401 characters of everyday use (A440 to C67E)."""
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    return _characters("big5", (0xA1, 0xA2, *range(0xA4, 0xC7)), trails)


def _characters(codec: str, leads: Iterable[int], trails: Iterable[int]) -> frozenset[str]:
    pairs = (bytes(pair).decode(codec, "ignore") for pair in product(leads, trails))
    return frozenset(character for character in pairs if len(character) == 1)
