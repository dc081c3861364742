"""Turns texts into symbols: one per Chinese character or mark, whole number and Latin word."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from index.tokens import normal

Symbols = NDArray[np.uint32]
BREAK = 10  # the line feed that ends each piece of text
NUMBER = 1 << 31  # bit of a number; below it its digits in base 16: 2023 is 0x80002023
WORD = 1 << 30  # bit of a Latin word; below it a hash of its letters
OTHER, HAN, DIGIT, LETTER, BLANK = range(5)
FIRST_HAN = 0x2E80  # letters before it make words
BASES = {DIGIT: (16, 0x0F, NUMBER), LETTER: (31, 0x1FFFFF, WORD)}  # base, bits of one, mark


def symbols(texts: Sequence[str]) -> tuple[Symbols, NDArray[np.int64]]:
    """Return the symbols of the texts one after another, and where each text ends.

    Texts are folded as in `normal`; blanks are dropped, line feeds stay, and one ends each text.
    A number or a Latin word is one symbol, so that 20 is not found in 2027.
    """
    folded = [normal(text) + "\n" for text in texts]
    codes = np.frombuffer("".join(folded).encode("utf-32-le", "replace"), np.uint32)
    ends = np.cumsum([len(text) for text in folded], dtype=np.int64)
    kinds = _with_points(codes, _kinds()[np.minimum(codes, 0xFFFF)])
    inner = np.zeros(len(codes), bool)  # whether a character goes on with the token before it
    inner[1:] = (kinds[1:] == kinds[:-1]) & ((kinds[1:] == DIGIT) | (kinds[1:] == LETTER))
    starts = (kinds != BLANK) & ~inner
    merged = codes.copy()
    for kind in BASES:
        _merge(merged, kind, np.flatnonzero(kinds == kind), starts)
    return merged[starts], np.cumsum(starts)[ends - 1]


@cache
def _kinds() -> NDArray[np.uint8]:
    """Return the kind of each character of the basic plane; those beyond it are as the last."""
    table = np.full(0x10000, OTHER, np.uint8)
    for code in range(0x10000):
        character = chr(code)
        if character.isalpha():
            table[code] = LETTER if code < FIRST_HAN else HAN
        elif character.isspace() and code != BREAK:
            table[code] = BLANK
    table[ord("0") : ord("9") + 1] = DIGIT
    table[0xFFFF] = HAN
    return table


def _with_points(codes: Symbols, kinds: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the kinds with points between digits as digits."""
    digit = kinds == DIGIT
    kinds[1:-1][digit[:-2] & digit[2:] & (codes[1:-1] == ord("."))] = DIGIT
    return kinds


def _merge(codes: Symbols, kind: int, where: NDArray[np.int64], starts: NDArray[np.bool_]) -> None:
    """Write at the start of each token of a kind the number that its characters make."""
    if not len(where):
        return
    base, bits, mark = BASES[kind]
    first = np.flatnonzero(starts[where])
    lengths = np.diff(np.append(first, len(where)))
    place = np.repeat(first + lengths - 1, lengths) - np.arange(len(where))
    powers = np.uint64(base) ** np.arange(64, dtype=np.uint64)
    digits = codes[where].astype(np.uint64) & np.uint64(bits)
    values = np.add.reduceat(digits * powers[np.minimum(place, 63)], first)
    short = (values ^ (values >> np.uint64(29))) & np.uint64(WORD - 1)
    codes[where[first]] = (short | np.uint64(mark)).astype(np.uint32)
