"""What a question asks of its subject: the words near its question word.

A reader names the occasion at length and asks one thing of it: 2023年……的发布会上，来了多少人？ The
sentence that answers holds what is asked; the occasion may be told elsewhere in the article.
"""

import re

import numpy as np

from bot.language.overlap import Column
from index.query import ASKING
from index.tokens import bigrams

ASKED = re.compile(f"{ASKING.pattern}|啥|咋|干嘛")
REASON = re.compile("为什么|为何|为啥|缘何")
CLAUSE = re.compile(r"[，,。；;：:！!？?]")
REACH = 6.0  # characters over which a word's nearness falls to a third


def nearness(question: str, terms: tuple[str, ...]) -> Column:
    """Return how near to the last question word each term stands, in 0..1.

    Without a question word it is how near to the end.
    """
    start, end = _asked(question)
    return np.exp(-np.array([_distance(term, question, start, end) for term in terms]) / REACH)


def clause_pairs(question: str) -> tuple[str, ...]:
    """Return the distinct bigrams of the clause of a question that its question word stands in."""
    start, _ = _asked(question)
    before = [match.end() for match in CLAUSE.finditer(question, 0, start)]
    after = CLAUSE.search(question, start)
    clause = question[before[-1] if before else 0 : after.start() if after else len(question)]
    return tuple(dict.fromkeys(bigrams(clause)))


def letters_of(question: str) -> str:
    """Return the letters and digits of a question in order, without its last question word."""
    start, end = _asked(question)
    return "".join(filter(str.isalnum, question[:start] + question[end:]))


def _asked(question: str) -> tuple[int, int]:
    """Return where the last question word stands, the end of the question if there is none.

    为何 asks of what its clause ends with.
    """
    found = [*ASKED.finditer(question)]
    if not found:
        return len(question), len(question)
    start, end = found[-1].span()
    after = CLAUSE.search(question, end)
    last = after.start() if after else len(question)
    return (last, last) if REASON.match(question, start) and last > end else (start, end)


def _distance(term: str, question: str, start: int, end: int) -> int:
    """Return the characters between a term and the question word, many where it is not found."""
    found = re.finditer(re.escape(term), question)
    gaps = [max(start - at.end(), at.start() - end, 0) for at in found]
    return min(gaps, default=len(question))
