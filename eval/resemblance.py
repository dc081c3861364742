"""How like a given answer is to a wanted one, as the evaluation of CMRC 2018 has it.

Source: Cui et al., A Span-Extraction Dataset for Chinese Machine Reading Comprehension (EMNLP
2019), section 5. Segmentation is mixed: a Chinese character is a unit by itself, a run of Latin
letters or digits is one. Case, white space and punctuation do not count; unlike there, width does
not either.
"""

import re
import unicodedata
from difflib import SequenceMatcher

_UNIT = re.compile(r"[a-z]+|\d+(?:\.\d+)?|\S")


def units(text: str) -> list[str]:
    """Return the units that two answers are compared by."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    found = _UNIT.findall(folded)
    return [unit for unit in found if unit == "%" or unicodedata.category(unit[0])[0] not in "PS"]


def exact(given: str, wanted: str) -> float:
    """1 if both answers have the same units."""
    return float(units(given) == units(wanted))


def f1(given: str, wanted: str) -> float:
    """Return the harmonic mean of precision and recall of the longest run of units in common.

    The rival, SQuAD's F1, counts the units in common wherever they stand, and rewards an answer
    for its frequent characters.
    """
    ours, theirs = units(given), units(wanted)
    match = SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match()
    return 2 * match.size / (len(ours) + len(theirs)) if match.size else 0.0
