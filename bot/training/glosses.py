"""Reads the dictionary for the table of translations: its glosses, names, classifiers, sounds."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from bot.language.english import base_forms

Weights = dict[str, dict[str, float]]
Entries = Iterable[dict[str, Any]]

LEAST = 3  # times that a Chinese word stands in the news
PART = 0.5  # weight of a translation that renders more than the term
LONGEST = 4  # words of a term
CHARACTERS = 60  # of a syllable
ASIDE = re.compile(r"\([^)]*\)|\[[^]]*\]")
POINTER = re.compile(
    r"^(?:old |archaic )?(?:variant of|see |surname |CL:|used in |abbr\. )", re.IGNORECASE
)
ARTICLE = re.compile(r"^(?:to be |to |the |an? |sb's |one's )", re.IGNORECASE)
CLASSIFIER = re.compile(r"CL:([^\s()]+)")
PLACED = re.compile(r"(?<=..)(?:自治区|自治州|自治县|特别行政区|地区|[市县区省州镇乡])$")
HAN = re.compile(r"[\u3400-\u9fff]")
NAMED = re.compile(
    r"^(?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}?)"
    r"(?:,.*| in .*|$| (?i:city|county|district|province|township|prefecture|municipality|"
    r"autonomous|special)\b.*)"
)


def translations(gloss: str) -> Iterator[str]:
    """Yield the English terms that a gloss of the dictionary gives, without asides."""
    if POINTER.match(gloss):
        return
    for part in ASIDE.sub(" ", gloss).split(";"):
        text = ARTICLE.sub("", " ".join(part.split()))
        if name := NAMED.match(text):
            yield name["name"].lower().replace("-", " ")
        elif text and not HAN.search(text) and len(text.split()) <= LONGEST:
            yield text.lower().replace("-", " ").strip(" .,!?")


def lemma(word: str, known: set[str]) -> str:
    """Return the form of a word that the dictionary knows, the word itself without any."""
    return next((form for form in base_forms(word) if form in known), word)


def direct(entries: Entries, counts: Counter[str], known: set[str]) -> Weights:
    """Return the dictionary turned round; a translation counts by its use in the news.

    A word of a longer term may mean the whole, at half of the weight; a place is known without
    the rank of place at its end.
    """
    table: Weights = defaultdict(dict)
    for entry in entries:
        whole = entry["simp"]
        for place, gloss in enumerate(entry["en"]):
            word = PLACED.sub("", whole) if NAMED.match(ASIDE.sub("", gloss)) else whole
            if counts[word] < LEAST:
                continue
            use = math.sqrt(counts[word]) * (0.3 if len(word) == 1 else 1.0) / (1 + place)
            for term in translations(gloss):
                parts = [lemma(part, known) for part in term.split() if len(part) > 3]
                for told, weight in ((term, use), *((part, PART * use) for part in parts)):
                    table[told][word] = max(table[told].get(word, 0.0), weight)
    return {term: scaled(found) for term, found in table.items()}


def names(entries: Entries, counts: Counter[str]) -> set[str]:
    """Return the terms that are proper names and nothing besides."""
    found: set[str] = set()
    plain: set[str] = set()
    for entry in entries:
        for gloss in entry["en"]:
            known = set(translations(gloss)) if counts[PLACED.sub("", entry["simp"])] else set()
            if NAMED.match(ASIDE.sub("", gloss)):
                found |= known
            else:
                plain |= known
    return found - plain


def classifiers(entries: Entries, counts: Counter[str]) -> dict[str, str]:
    """Return the classifiers that the dictionary gives to common nouns."""
    found = {}
    for entry in entries:
        listed = [CLASSIFIER.search(gloss) for gloss in entry["en"]]
        marks = "".join(match[1] for match in listed if match)
        simplified = re.sub(r"[^,|]*\|", "", re.sub(r"\[[^]]*\]", "", marks)).replace(",", "")
        if simplified and counts[entry["simp"]] >= LEAST:
            found[entry["simp"]] = simplified
    return found


def characters(entries: Entries, counts: Counter[str]) -> dict[str, str]:
    """Return the characters of each syllable without its tone, ü written u, commonest first."""
    table: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if len(entry["simp"]) == 1 and counts[entry["simp"]] >= LEAST:
            syllable = re.sub(r"\d", "", entry["pinyin"].lower()).replace("u:", "u")
            table[syllable].add(entry["simp"])
    return {
        syllable: "".join(sorted(found, key=lambda one: (-counts[one], one))[:CHARACTERS])
        for syllable, found in sorted(table.items())
        if syllable.isalpha()
    }


def scaled(found: dict[str, float]) -> dict[str, float]:
    """Return weights over the largest."""
    best = max(found.values(), default=1.0)
    return {word: weight / best for word, weight in found.items()}
