"""Puts the question word to a question of which only its subject is typed: 深圳去年的收入."""

import re

import rjieba

from bot.questions.clauses import ASKING, ORDERING
from bot.questions.nouns import AMOUNT, AMOUNTS, WORDS, asked_of

OF = r"s?(?= (?:of|in|for|at|by)\b|$)"  # what follows the noun that is asked for
ENGLISH_FIGURE = re.compile(
    r"\b(?:rate|ratio|intensity|share|number|amount|total|sum|value|population|area|gdp|investment|revenue"
    rf"|profit|budget|cost|price|rent|size|output|capacity|growth|length|target|sales){OF}",
    re.IGNORECASE,
)
ENGLISH_HOLDER = re.compile(
    r"^(?:the )?(?:deputy |vice[- ])?(?:director|president|head|mayor|secretary"
    rf"|chair(?:man|woman|person)|ceo|founder|principal|dean|manager|leader|author){OF}",
    re.IGNORECASE,
)
ENGLISH_OTHER = re.compile(
    r"^(?:and|or|but|so|what|how|list|show|tell|name|give|compare|summari[sz]e|explain|describe|find)\b"
    r"|\b(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|its?|their|his|her|they)\b",
    re.IGNORECASE,
)
STATING = re.compile(
    r"夺|赢|获得|[担出就]任|当选|成为|谢谢|感谢|不是|反对|拒绝|^[是请]|[，。；！,;!：:\n]|吗|呢|是否|是不是|有没有"
)
END = " ?？"
GROWTH = frozenset(("同比", "涨幅", "增幅", "增速", "同比增长", "同比增速"))
GROWN = "同比增长多少"
LONGEST = 40  # characters of what is typed as a subject alone
ENGLISH_LONGEST = 80


def completed(text: str) -> str:
    """Return a question with the question word that its last noun asks for, as it is if it has one.

    A measure asks how much, a post who holds it, a time when, a place where.
    """
    subject = text.strip(END)
    if subject.isascii():
        return _in_english(subject) or text
    if len(subject) > LONGEST or any(mark.search(subject) for mark in (STATING, ASKING, ORDERING)):
        return text
    if several := _of_several(subject):
        return several
    asked = next((asked for sort, asked in WORDS if sort.search(subject)), "")
    word, tag = rjieba.tag(subject)[-1] if subject else ("", "")
    if not asked and tag == "n" and len(word) > 1 and AMOUNT.search(word):
        asked = AMOUNTS
    return f"{subject}{asked}？" if asked else text


def _of_several(subject: str) -> str:
    """Return the question for each of several measures at the end of a subject, empty for one.

    甲市 总收入 增速 asks for both: how much the first is, and how much it grew.
    """
    words = subject.split()
    asked: list[str] = []
    while len(words) > 1 and (known := _measured(words[-1])):
        asked.insert(0, known)
        words.pop()
    return f"{' '.join(words)} {'，'.join(asked)}？" if len(asked) > 1 else ""


def _measured(noun: str) -> str:
    """Return what asks how much a measure is or has grown, empty for another noun."""
    if noun in GROWTH:
        return GROWN
    return f"{noun}{AMOUNTS}" if asked_of(noun) == AMOUNTS else ""


def _in_english(subject: str) -> str:
    """Return the question about an English noun phrase, empty for what is none."""
    asks = STATING.search(subject) or ASKING.search(subject) or ENGLISH_OTHER.search(subject)
    if len(subject) > ENGLISH_LONGEST or asks:
        return ""
    bare = re.sub(r"^the ", "", subject, flags=re.IGNORECASE)
    if ENGLISH_HOLDER.search(subject):
        return f"Who is the {bare}?"
    return f"What is the {bare}?" if ENGLISH_FIGURE.search(subject) else ""
