"""Puts the English words of a Chinese question in the words of the reports."""

import re
from collections.abc import Sequence

from bot.language.english import ACRONYMS, translations
from bot.questions.analysis import ASKING
from bot.wording import is_chinese
from index.store import Index
from index.tokens import words

RUN = re.compile(r" ?(?<![\w-])(?P<words>[a-z]{3,}(?: [a-z]{3,})*)(?![\w-]) ?", re.ASCII)
ACRONYM = re.compile(rf"(?<![\w&])(?:{'|'.join(ACRONYMS)})(?![\w&])", re.ASCII | re.IGNORECASE)
WRITTEN = ("gdp", "ai", "ceo", "cfo", "cpi", "ppi")  # those that Chinese reports write, too
SPELT = {ACRONYMS[acronym]: acronym.upper() for acronym in WRITTEN}
IN_FULL = re.compile("|".join(rf"(?:国内|地区)?{words}" for words in SPELT))
CLEAR = 0.9  # of the weight of the likeliest translation, below which all others must lie


def in_chinese(question: str, index: Index) -> str:
    """Return a Chinese question with its English words in Chinese, where the reports lack them.

    Names and codes, which have capitals or figures, words that may mean several things and those
    whose translation stands nowhere in the reports stay as they are.
    """
    if not is_chinese(question):
        return question
    return RUN.sub(lambda run: _put(run["words"], index) or run[0], question)


def otherwise(question: str) -> str:
    """Return a Chinese question with its acronyms in words or its words as acronyms.

    It is the same question where it has neither, or is in another language.
    """
    if not is_chinese(question):
        return question
    spelt = ACRONYM.sub(lambda acronym: ACRONYMS[acronym[0].lower()], question)
    return spelt if spelt != question else IN_FULL.sub(_acronym, question)


def _acronym(words: re.Match[str]) -> str:
    """Return the acronym of words, without what else their full form begins with."""
    return next(acronym for full, acronym in SPELT.items() if words[0].endswith(full))


def _put(english: str, index: Index) -> str:
    """Return what English words clearly mean, empty for words of the reports or without such."""
    if english in ASKING or _is_held(english.split(), index):
        return ""
    options = {word: weight for word, weight in translations(english).items() if len(word) > 1}
    best, *others = sorted(options, key=lambda word: -options[word]) or [""]
    clear = best and all(options[other] < CLEAR * options[best] for other in others)
    return best if clear and _is_held(words(best), index) else ""


def _is_held(terms: Sequence[str], index: Index) -> bool:
    """Tell whether the reports hold each of some words."""
    *found, unknown = index.idf("words", [*terms, ""])
    return all(idf < unknown for idf in found)
