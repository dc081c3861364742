"""Cuts text into the terms of the lexical index: character bigrams and words."""

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from operator import add

import rjieba

from index.simplified import simplified

RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+|\d+(?:[.,]\d+)*%?|[a-z]+")
WIDE = {mark: unicodedata.normalize("NFKC", mark) for mark in "，：；！？（）％…"}
SKIPPED = frozenset("的了是在和与及或为被把对从向于其之该这那哪些有个么呢吗吧啊什么多少几")


@lru_cache(maxsize=4096)  # a sentence is folded for each step of an answer
def normal(text: str) -> str:
    """Return the form in which texts are compared: compatible, lower case, simplified.

    The marks of Chinese print are folded first, as a text without them is mostly found folded.
    """
    for wide, plain in WIDE.items():
        text = text.replace(wide, plain)
    return simplified(unicodedata.normalize("NFKC", text).lower())


def folded(text: str) -> str:
    """Return what `normal` does, character by character, so that offsets stay."""
    found = (normal(character) for character in text)
    return "".join(f if len(f) == 1 else c for f, c in zip(found, text, strict=True))


def bigrams(text: str) -> list[str]:
    """Return the bigrams of each Chinese run, and numbers and Latin words whole, in order."""
    terms: list[str] = []
    for run in RUN.findall(normal(text)):
        if run[0].isascii() or len(run) == 1:
            terms.append(run)
        else:
            terms.extend(map(add, run, run[1:]))
    return terms


@lru_cache(maxsize=65_536)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in order, without particles and question words.

    Words come from rjieba; where it keeps hyphenated runs whole they are parted.
    """
    return cut(text)


def cut(text: str) -> tuple[str, ...]:
    """Return what `words` does, for a text that is met once."""
    return tuple(chain.from_iterable(map(_kept, rjieba.cut(normal(text)))))


@lru_cache(maxsize=262_144)
def _kept(word: str) -> tuple[str, ...]:
    """Return the parts of one of rjieba's words, without particles and question words."""
    parts = (word,) if word.isalpha() else RUN.findall(word)
    return tuple(part for part in parts if not SKIPPED.issuperset(part))
