"""Reads a question: what kind of answer it seeks, what it counts, which numerals it names."""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.answer import Kind
from index.tokens import normal, words

CUES = json.loads((Path(__file__).parent / "cues.json").read_text(encoding="utf-8"))
KINDS: dict[Kind, re.Pattern[str]] = {
    kind: re.compile("|".join(cues)) for kind, cues in CUES["kinds"].items()
}  # the first kind whose cue stands in a question is the one sought
ASKING = frozenset(CUES["asking"])  # words of a question that no answer repeats
INHERITED = 0.4  # weight of a term of an earlier turn beside one of this turn
COUNTED = re.compile(r"(?:多少|几|第几)(?P<unit>[\u4e00-\u9fff]{0,6})")
NUMERAL = re.compile(r"\d+(?:\.\d+)?%?")
YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Sought:
    """What a question asks: kind of answer, the words after its 多少 or 几, terms, numerals.

    `inherited` are the terms that come from the turns before.
    """

    text: str
    kind: Kind
    counted: str
    terms: tuple[str, ...]
    numerals: frozenset[str]
    inherited: frozenset[str] = frozenset()

    def weigh(self, idf: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the weights of the terms: their `idf`, that of inherited ones counting less."""
        less = [INHERITED if term in self.inherited else 1.0 for term in self.terms]
        return np.asarray(idf * np.array(less))


@lru_cache(maxsize=1024)
def analysed(text: str) -> Sought:
    """Return what a question seeks."""
    plain = normal(text).strip().rstrip("?？。!！ ")
    counted = COUNTED.search(plain)
    return Sought(
        text=plain,
        kind=next((kind for kind, cue in KINDS.items() if cue.search(plain)), "other"),
        counted=counted["unit"] if counted else "",
        terms=tuple(dict.fromkeys(word for word in words(plain) if word not in ASKING)),
        numerals=frozenset(NUMERAL.findall(plain)),
    )
