"""Tells print that text recognition has garbled."""

import re
import unicodedata

BROKEN = frozenset({"Co", "Cn", "Cc", "Cs"})  # no letter of any script, or a control character
ODD_MARKS, BETWEEN, KANA_MARKS = r"\ufffd\u2501-\u257f▯¤¦¨ª¬¸¿", r"\^`\\_<>", r"\u3040-\u30fa"
ODD = re.compile(rf"[{ODD_MARKS}]|[\u4e00-\u9fff][{BETWEEN}]+[\u4e00-\u9fff]")
KANA = re.compile(f"[{KANA_MARKS}]")
KANA_TEXT = 3  # kana from which a text quotes Japanese
STRANGE = 3  # rare characters from which a sentence is doubtful: a name may hold two
TRADITIONAL = 0.15  # share of rare characters from which a text is in traditional print
EVERYDAY = frozenset(
    bytes((high, low)).decode("gb2312", "ignore")
    for high in range(0xA1, 0xF8)
    for low in range(0xA1, 0xFF)
) | frozenset(map(chr, range(0x20, 0x7F)))
PLAIN = re.sub(f"[{ODD_MARKS}{BETWEEN}{KANA_MARKS}]", "", "".join(sorted(EVERYDAY)))
TELLING = re.compile(f"[^{re.escape(PLAIN)}]")  # all that a garbled sentence has one of


def is_garbled(text: str) -> bool:
    """Tell whether a sentence holds characters that no editor would print.

    A rare character is one outside GB 2312, the characters of everyday print.
    """
    if not TELLING.search(text):
        return False
    unusual = set(text) - EVERYDAY
    if any(unicodedata.category(mark) in BROKEN for mark in unusual) or ODD.search(text):
        return True
    kana = len(KANA.findall(text))
    rare = sum(text.count(mark) for mark in unusual if "\u4e00" <= mark <= "\u9fff")
    return 0 < kana < KANA_TEXT or STRANGE <= rare < TRADITIONAL * len(text)
