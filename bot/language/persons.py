"""Tells a person's name from other words that are tagged as one; words for him and for saying."""

import re

import rjieba

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
SAYS = "表示|介绍|解释|认为|指出|告诉|坦言|透露|强调"  # what one does who says something
HIM = re.compile(r"(?:(?<![其吉])他|她)(?!们|人|乡|山)|\b(?:he|she)\b", re.IGNORECASE)
NOT_GIVEN = frozenset("区城市县省镇村院所部局会厂校店园州港赫是的")  # no given name ends with these

JOINED = frozenset(
    "在给送说把被对向让用问要来去跟和人案子家费"
)  # a tagger joins these to a surname

INSIDE = ("子里", "子上")  # 林子里
DOTTED = re.compile(r"[^\d\W]·[^\d\W]")  # parts of a foreign name, not of a day
PROPER = ("nr", "ns", "nz")  # tags of words that a given name may be, 建国


def is_full_name(name: str) -> bool:
    """Tell whether a word is a full name, not one that a tagger made of a surname and a word.

    盖房子 holds 房子, a word of its own; a full name has three characters or a dot.
    """
    if DOTTED.search(name):
        return True
    given = rjieba.tag(name[1:], False)
    common = any(len(word) > 1 and not tag.startswith(PROPER) for word, tag in given)
    common = common or name.endswith(INSIDE)
    return len(name) > 2 and is_person(name) and name[-1] not in JOINED and not common


def is_person(name: str) -> bool:
    """Tell whether a word is written as a person's name: surname first, or parts with a dot."""
    if DOTTED.search(name):
        return True
    compound = name.startswith(COMPOUND) and len(name) in (3, 4)
    simple = name[:1] in SURNAMES and len(name) in (2, 3)
    return (compound or simple) and name[-1] not in NOT_GIVEN


def names_person(text: str) -> bool:
    """Tell whether a text is the name of one person and no place or common word."""
    alone = [tag[:2] for _, tag in rjieba.tag(text)] == ["nr"]
    return is_full_name(text) or (alone and is_person(text))
