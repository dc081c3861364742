"""Tells whether an article reprints another, and which lines of two articles say the same.

Letters and digits alone are compared, in runs of four, so that width, case, punctuation and line
breaks do not matter. Figures must agree, as daily bulletins share all but them.
Recall 0.96: of 12,000 news articles less 10 to 30 % of their sentences, up to 3 % misprinted.
Precision 0.95: 57 of 60 pairs found among 65,385 news articles, read; 3 take up an earlier text.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article, Sentence
from index.tokens import normal

Runs = NDArray[np.uint64]
RUN = np.ones(4, np.int64)
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
CHANGED = 0.1  # share of the shorter article's letters that a reprint may word otherwise
MISPRINTED = 0.2  # share of its figures that may be missing in the longer one
SHORT = 300  # letters below which a reprint must be the more exact, the shorter it is
SAID = 0.8  # share of a line's letters that stand where it is said again


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as it is compared: its runs of four letters in order, and its figures."""

    runs: Runs
    figures: Counter[str]


def worded(text: str) -> Wording:
    """Return the wording of a text."""
    return Wording(runs_of(text), Counter(FIGURE.findall(normal(text))))


def runs_of(text: str) -> Runs:
    """Return each run of four letters in order, 16 bits a letter; rarer letters are passed over."""
    codes = np.frombuffer(text.encode("utf-32-le"), np.uint32)
    letters = _folded()[np.minimum(codes, 0xFFFF)]
    letters = letters[letters > 0]
    first, second, third, fourth = (letters[at : len(letters) - 3 + at] for at in range(4))
    return np.asarray(first << 48 | second << 32 | third << 16 | fourth)


@cache
def _folded() -> Runs:
    """Return the letter that each code point of 16 bits is compared as, 0 for what is none."""
    kept = ("".join(filter(str.isalnum, normal(chr(code))))[:1] for code in range(0x10000))
    return np.array([ord(letter) & 0xFFFF if letter else 0 for letter in kept], np.uint64)


def body(article: Article) -> str:
    """Return the running text of an article, by which reprints are known."""
    return "".join(sentence.text for sentence in article.sentences)


def is_reprint(one: Wording, other: Wording) -> bool:
    """Tell whether two articles are the same, the shorter one as good as whole in the longer."""
    shorter, longer = sorted((one, other), key=lambda wording: len(wording.runs))
    tolerance = min(1.0, len(shorter.runs) / SHORT)
    misprinted = max(1.0, MISPRINTED * shorter.figures.total())
    if (shorter.figures - longer.figures).total() > misprinted * tolerance:
        return False
    return 1 - _covered(shorter, longer) <= CHANGED * tolerance


def says(text: str, lines: Iterable[Sentence]) -> bool:
    """Tell whether a text says each of some lines, with the same figures.

    A line of less than four letters says nothing.
    """
    other = [line for line in lines if line.text not in text]
    whole = worded(text) if other else None
    return whole is None or all(_is_said(worded(line.text), whole) for line in other)


def same_lines(text: str, article: Article) -> tuple[Sentence, ...]:
    """Return the lines of an article that together say what a text does; none if they do not."""
    sought = worded(text)
    found = []
    for line in article.lines:
        wording = worded(line.text)
        if max(_covered(wording, sought), _covered(sought, wording)) >= SAID:
            found.append(line)
    together = worded("".join(line.text for line in found))
    return tuple(found) if _is_said(sought, together) else ()


def _is_said(line: Wording, whole: Wording) -> bool:
    if not line.runs.size:
        return True
    return not line.figures - whole.figures and _covered(line, whole) >= SAID


def _covered(one: Wording, other: Wording) -> float:
    """Return the share of one text's letters that stand in a run that the other has too."""
    shared = np.isin(one.runs, other.runs)
    return float(np.mean(np.convolve(shared, RUN) > 0)) if shared.size else 0.0
