"""Finds in a list of prizes or places who holds the one asked for, or which one somebody holds."""

import re
from collections.abc import Iterator

from bot.questions.analysis import Sought
from corpus.article import Range
from index.tokens import folded

NUMBER = r"(?:[一二三四五六七八九十]+|\d+)"
RANK = rf"(?:[特一二三四]等奖|[金银铜]奖|冠军|亚军|季军|第{NUMBER}名?)"
NAME = r"[^，,。；;：:、“”为是的获得排位列第]{2,12}"
NAMES = rf"(?P<names>{NAME}(?:、{NAME})*)(?=[，,；;。]|$)"
AFTER = re.compile(rf"(?P<rank>{RANK})(?:的)?[：:，,为是\s]*{NAMES}")  # 一等奖：甲、乙；
BEFORE = re.compile(
    rf"(?P<names>{NAME}(?:、{NAME})*)(?:分?别?荣?获得?|夺得|摘得|排名?|位[列居]|名列)了?(?:全[国省市])?"
    rf"(?P<rank>{RANK})(?=[，,；;。]|$)"
)  # 甲获一等奖，乙位居第二
WHO = re.compile(r"谁|哪[个位家几些所]|什么人")
WHICH = re.compile(r"几等奖|什么奖|哪一?[个种]奖|第几(?![届次批期])|排名?几")
ASKED = re.compile(RANK)
LEAST = 2  # entries of a list


def asks_which(sought: Sought) -> bool:
    """Tell whether a question asks which prize or place somebody holds."""
    return bool(WHICH.search(sought.text))


def award_in(sought: Sought, quote: str) -> Range | None:
    """Return who holds the prize or place asked for, or the one that somebody asked about holds.

    None where the quote is no list of such, or lists none that is asked for.
    """
    asked, text = sought.text, folded(quote)
    entries = list(_entries(text))
    if len(entries) < LEAST:
        return None
    if asks_which(sought):
        held = (rank for rank, names in entries for name in _names(text, names) if name in asked)
        return next(held, None)
    wanted = ASKED.search(asked)
    if not wanted or not WHO.search(asked):
        return None
    rank = _plain(wanted[0])
    return next((names for span, names in entries if _plain(text[slice(*span)]) == rank), None)


def _entries(text: str) -> Iterator[tuple[Range, Range]]:
    """Yield the prizes or places of a text with the names of those who hold them."""
    pattern = BEFORE if BEFORE.search(text) else AFTER
    for found in pattern.finditer(text):
        yield found.span("rank"), found.span("names")


def _names(text: str, span: Range) -> list[str]:
    return text[slice(*span)].split("、")


def _plain(rank: str) -> str:
    return rank.removesuffix("名")
