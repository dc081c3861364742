"""Puts a question in another language in the words of the reports, by word vectors and pinyin."""

import re
from dataclasses import replace
from functools import lru_cache

import numpy as np

from bot.meaning import Meaning
from bot.questions import ASKING, Sought, analysed
from bot.wording import is_chinese
from index.store import Index
from index.tokens import normal, words

NEAR = 0.45  # cosine from which a word of the reports passes for a translation
PASSAGES = 100  # whose words can be translations
PHRASE = 3  # words of the longest phrase that is translated as one
WORD = re.compile(r"\d+(?:[.,]\d+)*%?(?![a-z])|[a-z\d]+(?:[&'.][a-z\d]+)*|[\u3400-\u9fff]+")
CHINESE = re.compile(r"[\u3400-\u9fff]")


def understood(question: str, index: Index, meaning: Meaning) -> Sought:
    """Return what a question seeks, in Chinese terms where it is put in another language.

    Each phrase is replaced by the nearest word of the passages that the vectors find, or by the
    word that is spelt so in pinyin; one without either stays as it is, and counts as a word that
    the reports do not use.
    """
    sought = analysed(question)
    if is_chinese(question):
        return sought
    there = {w for hit in index.search(question, PASSAGES) for w in words(hit.passage.text)}
    chinese = sorted(word for word in there if CHINESE.match(word))
    tokens = [token for token in WORD.findall(normal(question)) if token not in ASKING]
    if not chinese or not tokens:
        return sought
    terms = tuple(dict.fromkeys(_translated(tokens, chinese, there, meaning)))
    put = analysed(" ".join(terms))
    return replace(put, kind=sought.kind, terms=terms, numerals=sought.numerals)


def _translated(
    tokens: list[str], chinese: list[str], there: set[str], meaning: Meaning
) -> list[str]:
    """Return the tokens with each phrase that has a near word replaced by it, longest first."""
    phrases = sorted({p for size in range(1, PHRASE + 1) for p in _phrases(tokens, size)})
    nearness = meaning.vectors(phrases) @ meaning.vectors(chinese).T
    best = {
        phrase: (float(row.max()), chinese[int(row.argmax())])
        for phrase, row in zip(phrases, np.asarray(nearness), strict=True)
    }
    spelt = {pinyin(word): word for word in chinese}
    terms, at = [], 0
    while at < len(tokens):
        name, length = _spelt(tokens[at : at + PHRASE], spelt)
        if name or tokens[at] in there or CHINESE.match(tokens[at]):
            terms.append(name or tokens[at])
            at += length
            continue
        options = [
            (*best[" ".join(tokens[at : at + size])], size)
            for size in range(1, min(PHRASE, len(tokens) - at) + 1)
        ]
        cosine, word, size = max(options)
        terms.append(word if cosine >= NEAR else tokens[at])
        at += size if cosine >= NEAR else 1
    return terms


def _spelt(tokens: list[str], spelt: dict[str, str]) -> tuple[str, int]:
    """Return the word that the most of the leading tokens spell in pinyin, and their number."""
    for size in range(len(tokens), 0, -1):
        if word := spelt.get("".join(tokens[:size])):
            return word, size
    return "", 1


@lru_cache(maxsize=65_536)
def pinyin(word: str) -> str:
    """Return a Chinese word in pinyin without tones or spaces, as English texts spell names."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415

    return "".join(lazy_pinyin(word)) if len(word) > 1 else ""


def _phrases(tokens: list[str], size: int) -> list[str]:
    return [" ".join(tokens[at : at + size]) for at in range(len(tokens) - size + 1)]
