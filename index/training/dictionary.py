"""CC-CEDICT as training material: short English glosses of Chinese words."""

import re
from collections.abc import Iterable, Iterator
from itertools import permutations
from pathlib import Path

from index.training.corpus_text import DICTIONARY, rows

LONGEST_GLOSS = 5
"""Words; longer glosses explain a word instead of translating it."""

_ASIDE = re.compile(r"\([^)]*\)|\[[^]]*\]")
_POINTER = re.compile(
    r"^(?:(?:old |archaic |japanese )?variant of|see |surname |CL:|used in )", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:to be |to |the |an? )", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")


def translation(gloss: str) -> str:
    """Return the gloss without asides and leading article, "" where it is no translation."""
    if _POINTER.match(gloss):
        return ""
    text = _ARTICLE.sub("", _ASIDE.sub(" ", gloss).split(";")[0].strip()).strip()
    if _HAN.search(text) or not 1 <= len(text.split()) <= LONGEST_GLOSS:
        return ""
    return text


def translations(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each Chinese word of the dictionary with each of its English translations."""
    for row in rows(folder / DICTIONARY):
        for gloss in row["en"]:
            if english := translation(gloss):
                yield row["simp"], english


def inflected(word: str) -> set[str]:
    """Return the regular forms of an English noun or verb, right or wrong: -s, -ed, -ing."""
    if len(word) < 3:
        return set()
    stem = word[:-1] if word[-1] in "ey" else word
    forms = {word + "s", word + "es", word + "ing", word + "ed", stem + "ing", stem + "ed"}
    if word.endswith("y"):
        forms |= {stem + "ies", stem + "ied"}
    doubled = word + word[-1]
    return forms | {doubled + "ing", doubled + "ed"}


def synonyms(entries: Iterable[tuple[str, str]], widest: int = 6) -> Iterator[tuple[str, str]]:
    """Yield the pairs of Chinese words that share a translation, both ways round.

    Left out are single characters, and translations of more than `widest` words: too vague.
    """
    groups: dict[str, set[str]] = {}
    for word, english in entries:
        if len(word) > 1:
            groups.setdefault(english.lower(), set()).add(word)
    for words in groups.values():
        if len(words) <= widest:
            yield from permutations(sorted(words), 2)
