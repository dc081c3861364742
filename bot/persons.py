"""Tells a person's name from other words that are tagged as one, and the words for him or her."""

import re

from corpus.names import SURNAMES

COMPOUND = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "司徒",
    "令狐",
    "夏侯",
)
HIM = re.compile(r"(?:(?<![其吉])他|她)(?!们|人|乡|山)|\b(?:he|she)\b", re.IGNORECASE)
NOT_GIVEN = frozenset("区城市县省镇村院所部局会厂校店园州港赫是的")  # no given name ends with these


def is_person(name: str) -> bool:
    """Tell whether a word is written as a person's name: surname first, or parts with a dot."""
    if "·" in name:
        return True
    compound = name.startswith(COMPOUND) and len(name) in (3, 4)
    simple = name[:1] in SURNAMES and len(name) in (2, 3)
    return (compound or simple) and name[-1] not in NOT_GIVEN
