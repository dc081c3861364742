"""Whether a text contains a wanted answer: figures by value, words by containment.

Both sides are brought to one canonical form in which every figure is its value between bars, so
that 2.5万人 and 25000人 are equal and 20 does not stand in 2027. White space, case, width and
punctuation do not count, as in SQuAD's exact match; SQuAD's token F1 is the rival, which rewards
half an answer and needs a segmenter for Chinese.
"""

import re
import unicodedata

from corpus.numerals import NUMERAL, value

Elements = tuple[tuple[str, ...], ...]

_FIGURE = re.compile(rf"(?P<share>百分之)?(?:{NUMERAL.pattern})")
_THOUSANDS = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)")
_COMMA = re.compile(r"(?<![０-９])，|，(?![０-９])")
_BLANK = re.compile(r"(?<![a-z]) | (?![a-z])")


def canonical(text: str) -> str:
    """Return the form in which texts are compared: 百分之5.4 and 5.4% both give `|5.4|%`."""
    folded = unicodedata.normalize("NFKC", _COMMA.sub(" ", text)).casefold()
    whole = folded.replace("百分之百", "100%")
    plain = _THOUSANDS.sub(lambda found: found[0].replace(",", ""), whole)
    valued = _FIGURE.sub(_rendered, plain)
    words = "".join(" " if _is_gap(valued, at) else mark for at, mark in enumerate(valued))
    return _BLANK.sub("", " ".join(words.split()))


def contains(text: str, variant: str) -> bool:
    """Return whether `variant` stands in `text`, its figures and Latin words whole."""
    wanted = canonical(variant)
    if not wanted:
        return False
    before = r"(?<![a-z])" if "a" <= wanted[0] <= "z" else ""
    after = r"(?![a-z])" if "a" <= wanted[-1] <= "z" else ""
    return re.search(before + re.escape(wanted) + after, canonical(text)) is not None


def missing(text: str, elements: Elements) -> tuple[str, ...]:
    """Return the first variant of each element of which `text` contains no variant."""
    return tuple(
        variants[0]
        for variants in elements
        if not any(contains(text, variant) for variant in variants)
    )


def _is_gap(text: str, at: int) -> bool:
    mark = text[at]
    if mark == "." and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit():
        return False
    return mark.isspace() or (unicodedata.category(mark)[0] == "P" and mark != "%")


def _rendered(found: re.Match[str]) -> str:
    amount = value(found)
    if amount is None:
        return found[0]
    return f"|{amount.normalize():f}|" + ("%" if found["share"] else "")
