"""English words as the table of translations knows them: phrases, base forms, both spellings."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from bot.language.common_terms import COMMON

TABLE = Path(__file__).parent.parent / "model" / "english.json.gz"
ENDINGS = (  # of inflected words, and what stands in their place in the base form
    ("ies", "y"),
    ("ied", "y"),
    ("s", ""),
    ("es", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
SUFFIXES = (  # of derived words, and what stands in their place in the word they come from
    ("er", ""),
    ("ly", ""),
    ("n", ""),
    ("ion", ""),
    ("ion", "e"),
    ("al", ""),
    ("ment", ""),
    ("ative", ""),
    ("ive", "e"),
    ("ity", ""),
)
SPELLINGS = (  # British, American
    (r"our\b", "or"),
    (r"tre\b", "ter"),
    (r"nnes?\b", "n"),
    (r"amme\b", "am"),
    (r"ence\b", "ense"),
    (r"is(e|ed|es|ing|ation|ations)\b", r"iz\1"),
    (r"ys(e|ed|es|ing)\b", r"yz\1"),
    (r"ll(ed|ing|er)\b", r"l\1"),
    (r"(?<=\w)ae", "e"),
    (r"ogue\b", "og"),
)
ACRONYMS = {
    "r&d": "研发",
    "gdp": "生产总值",
    "ai": "人工智能",
    "sme": "中小企业",
    "nev": "新能源汽车",
    "ev": "电动汽车",
    "fdi": "外资",
    "ipo": "上市",
    "cpi": "居民消费价格",
    "ppi": "工业生产者出厂价格",
    "vat": "增值税",
    "iot": "物联网",
    "uav": "无人机",
    "ceo": "首席执行官",
    "cfo": "首席财务官",
}  # what reports write for them, which the dictionary lacks or gives last
NO_HAN = re.compile(r"[^\u3400-\u9fff]")
CLIPPED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")  # what doubles its last letter when inflected
DOUBLED = re.compile(r"([bdfgklmnprt])\1$")


@dataclass(frozen=True, slots=True)
class Table:
    """What English terms mean in Chinese, which classifiers nouns take, how syllables are written.

    `terms` gives each English term its Chinese words with weights in 0..1, likeliest first; `names`
    are the terms that are proper names; `characters` holds those of each toneless syllable,
    commonest first.
    """

    terms: dict[str, dict[str, float]]
    names: frozenset[str]
    classifiers: dict[str, str]
    characters: dict[str, str]


@lru_cache(maxsize=4096)
def translations(phrase: str) -> dict[str, float]:
    """Return the Chinese words for an English word or phrase with weights, empty without any.

    The word that it comes from, state of station, counts only where it has none itself.
    """
    terms = shipped_table().terms
    plain = phrase.lower()
    meant = ACRONYMS.get(plain) or ACRONYMS.get(plain.removesuffix("s"))
    found: dict[str, float] = {meant: 1.0} if meant else {}
    for forms in (inflected(plain), derived(plain)):
        for form in forms:
            known = dict.fromkeys(COMMON.get(form, ()), 1.0)
            for word, weight in terms.get(form, {}).items():
                known[word] = max(known.get(word, 0.0), weight)
            for word, weight in known.items():
                found[word] = max(found.get(word, 0.0), weight)
            if known and form != plain:
                break
        if found:
            break
    return found


@cache
def shipped_table() -> Table:
    """Return the table that `python -m bot.training.english` made."""
    made = json.loads(gzip.decompress(TABLE.read_bytes()))
    names = frozenset(made["names"])
    classifiers = {noun: NO_HAN.sub("", marks) for noun, marks in made["classifiers"].items()}
    return Table(made["terms"], names, classifiers, made["characters"])


@cache
def common_words() -> frozenset[str]:
    """Return the Chinese words that the table gives for other terms than proper names."""
    table = shipped_table()
    return frozenset(
        word for term, words in table.terms.items() if term not in table.names for word in words
    )


def base_forms(phrase: str) -> Iterator[str]:
    """Yield a phrase as it is, and with its last or first word in base form, in both spellings."""
    yield from inflected(phrase)
    yield from derived(phrase)


def inflected(phrase: str) -> Iterator[str]:
    """Yield a phrase as it is, and without the ending of its last word or in its first."""
    yield from spellings(phrase)
    first, _, rest = phrase.partition(" ")
    if rest:
        yield from (f"{form} {rest}" for form in base_forms(first))
    yield from _without((("", ""), *ENDINGS), phrase)


def derived(phrase: str) -> Iterator[str]:
    """Yield what the last word of a phrase comes from."""
    return _without(SUFFIXES, phrase)


def _without(endings: Iterable[tuple[str, str]], phrase: str) -> Iterator[str]:
    """Yield a phrase without each ending that it has, in both spellings."""
    phrase = re.sub(r"['’]s?$", "", phrase)
    for ending, instead in endings:
        stem = phrase.removesuffix(ending)
        doubles = ending in ("ed", "ing") and not instead and CLIPPED.fullmatch(stem)
        if phrase.endswith(ending) and len(stem) > 2 and not doubles:
            yield from spellings(stem + instead)
            if not instead and DOUBLED.search(stem) and ending in ("ed", "ing", "er"):
                yield from spellings(stem[:-1])


def spellings(phrase: str) -> Iterator[str]:
    """Yield a phrase as it is and in American spelling."""
    yield phrase
    for british, american in SPELLINGS:
        changed = re.sub(british, american, phrase)
        if changed != phrase:
            yield changed
