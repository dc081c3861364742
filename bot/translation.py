"""Puts a question in another language in the words of the reports, by word vectors alone."""

import re
from dataclasses import replace

import numpy as np

from bot.meaning import Meaning
from bot.questions import ASKING, Sought, analysed
from bot.wording import is_chinese
from index.store import Index
from index.tokens import normal, words

NEAR = 0.45  # cosine from which a word of the reports passes for a translation
PASSAGES = 100  # whose words can be translations
PHRASE = 3  # words of the longest phrase that is translated as one
WORD = re.compile(r"[a-z]+(?:[&'.][a-z]+)*|\d+(?:[.,]\d+)*%?")
CHINESE = re.compile(r"[\u3400-\u9fff]")


def understood(question: str, index: Index, meaning: Meaning) -> Sought:
    """Return what a question seeks, in Chinese terms where it is put in another language.

    Each phrase is replaced by the nearest word of the passages that the vectors find; one without
    a near word stays as it is, and counts as a word that the reports do not use.
    """
    sought = analysed(question)
    if is_chinese(question):
        return sought
    there = {w for hit in index.search(question, PASSAGES) for w in words(hit.passage.text)}
    chinese = sorted(word for word in there if CHINESE.match(word))
    tokens = [token for token in WORD.findall(normal(question)) if token not in ASKING]
    if not chinese or not tokens:
        return sought
    text = " ".join(_translated(tokens, chinese, there, meaning))
    return replace(analysed(text), kind=sought.kind, numerals=sought.numerals)


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
    terms, at = [], 0
    while at < len(tokens):
        if tokens[at] in there:
            terms.append(tokens[at])
            at += 1
            continue
        options = [
            (*best[" ".join(tokens[at : at + size])], size)
            for size in range(1, min(PHRASE, len(tokens) - at) + 1)
        ]
        cosine, word, size = max(options)
        terms.append(word if cosine >= NEAR else tokens[at])
        at += size if cosine >= NEAR else 1
    return terms


def _phrases(tokens: list[str], size: int) -> list[str]:
    return [" ".join(tokens[at : at + size]) for at in range(len(tokens) - size + 1)]
