"""Reads a question: what kind of answer it seeks, what it counts, which numerals it names."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import rjieba

from bot.answer import Kind
from bot.language.places import bare, known_places
from bot.language.time_words import apart_from_times
from corpus.institution_endings import ENDING
from index.tokens import normal, words

CUES = json.loads((Path(__file__).parent / "cues.json").read_text(encoding="utf-8"))
KINDS: dict[Kind, re.Pattern[str]] = {
    kind: re.compile("|".join(cues)) for kind, cues in CUES["kinds"].items()
}  # the first kind whose cue stands in a question is the one sought
ASKING = frozenset(CUES["asking"])  # words of a question that no answer repeats
EMPTY = frozenset("drcpuyeoq")  # adverbs, pronouns and particles, by their tags
GENERIC = frozenset(CUES["generic"])  # nouns that do not tell one subject from another
NOUNS = ("n", "nz", "vn", "j", "i", "l", "eng")  # tags
PLACES = ("ns", "nt")  # tags of places and institutions, which other words are given too
OWNED = re.compile(
    rf"[\u4e00-\u9fff]{{2}}(?:[省市区县镇乡村州盟旗部]|{ENDING})$"
)  # how the names of places and institutions end
QUOTES = "“”‘’「」『』《》\"'（）()"  # marks around a name
QUOTED = re.compile(r"[“‘《「\"]([^”’》」\"]{2,20})[”’》」\"]")
UNNAMED = re.compile(
    r"全[国省市州县区镇村]|(?:上市|股份|有限|有限责任|[分子总母])公司|(?:[中高]级)?人民(?:法院|检察院|医院)"
)  # places and institutions of which there are many
ASKED = re.compile(r"[几哪]|什么|多少")
COUNTED = re.compile(r"(?:多少|(?<![好近前后这那十过头])几|第几)(?P<unit>[\u4e00-\u9fff]{0,6})")
NUMERAL = re.compile(r"\d+(?:\.\d+)?%?")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
WITHIN = re.compile(r"(?<=报道)里")  # which is cut into 报 and 道里, a place


@dataclass(frozen=True, slots=True)
class Sought:
    """What a question asks: kind of answer, the words after its 多少 or 几, terms, numerals.

    `names` are the places, institutions, years and quoted words that an answer must be about,
    `nouns` the other words for things, those that say nothing by themselves left out;
    `inherited` are the terms that come from the turns before.
    """

    text: str
    kind: Kind
    counted: str
    terms: tuple[str, ...]
    numerals: frozenset[str]
    names: tuple[str, ...]
    nouns: tuple[str, ...]
    inherited: frozenset[str] = frozenset()


@lru_cache(maxsize=1024)
def analysed(text: str) -> Sought:
    """Return what a question seeks."""
    plain = WITHIN.sub("中", normal(text).strip().rstrip("?？。!！ "))
    counted = COUNTED.search(plain)
    tagged = tagged_words(plain)
    terms = (word for piece in apart_from_times(plain) for word in words(piece))
    empty = ASKING | {word for word, tag in tagged if _is_empty(word, tag)}
    return Sought(
        text=plain,
        kind=next((kind for kind, cue in KINDS.items() if cue.search(plain)), "other"),
        counted=counted["unit"] if counted else "",
        terms=tuple(dict.fromkeys(word for word in terms if word not in empty)),
        numerals=frozenset(NUMERAL.findall(plain)),
        names=tuple(dict.fromkeys(_names(plain, tagged))),
        nouns=tuple(dict.fromkeys(_nouns(tagged))),
    )


def tagged_words(question: str) -> list[tuple[str, str]]:
    """Return the words of a question with their tags, times cut from the names behind them."""
    return [pair for piece in apart_from_times(question) for pair in rjieba.tag(piece)]


def _is_empty(word: str, tag: str) -> bool:
    """Tell whether a word says nothing of the subject: a particle or 几座, but no known place."""
    empty = tag[0] in EMPTY and tag != "eng" and word not in known_places()
    return empty or (tag == "m" and word[0] in "几多")


def _names(plain: str, tagged: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the years, quoted words, places and institutions of a question."""
    yield from YEAR.findall(plain)
    for name in QUOTED.findall(plain):
        if not ASKED.search(name):
            yield from name.split("、")
    for word, tag in tagged:
        place = bare(word) in known_places()
        named = place or (tag in PLACES and OWNED.search(word))
        if len(word) > 1 and named and not UNNAMED.fullmatch(word):
            yield word


def _nouns(tagged: list[tuple[str, str]]) -> Iterator[str]:
    """Yield the telling nouns of a question."""
    for word, tag in tagged:
        known = word in ASKING or word in GENERIC
        if tag in NOUNS and not known and words(word):
            yield word
