"""Measures how well each candidate sentence answers a question: one row of features each."""

import re

import numpy as np
from numpy.typing import NDArray

from bot.candidates import Candidate
from bot.meaning import Meaning
from bot.questions import NUMERAL, YEAR, Sought
from bot.spans import spans_of
from index.store import Index
from index.tokens import bigrams, normal, words

FEATURES = (
    "bigrams",  # idf-weighted share of the question's bigrams that stand in the sentence
    "bigrams_best",  # the same over the best candidate's
    "words",  # idf-weighted share of the question's words in the sentence
    "words_best",
    "words_context",  # ... in the sentence, its headline and heading
    "words_around",  # ... in the sentence and its neighbours
    "words_passage",  # ... in its passage
    "meaning",  # share of the question's words, each counted by its nearest word's cosine
    "meaning_context",
    "rarest",  # whether the question's rarest word stands in the sentence or its context
    "longest",  # longest common run of characters over the length of the question
    "cosine",  # of question and sentence
    "cosine_best",
    "passage",  # score of the passage over the best passage's
    "passage_rank",  # 1 / rank
    "kind",  # a span of the kind sought that the question does not hold
    "kind_missing",  # a kind with spans is sought, and there is none
    "defined",  # a definition or a person is sought, and the sentence says what the subject is
    "counted",  # the words after 多少 or 几 stand in the sentence
    "numerals",  # share of the question's numerals in sentence, context or neighbour before
    "years_off",  # the sentence names years, and none of the question's
    "new",  # share of the sentence's words that the question does not hold
    "length",  # log of its characters
    "question",  # the sentence itself asks
    "lead",  # 1 / (1 + number in its article)
)
QUOTES = "“”‘’「」『』《》\"'（）()"
SUBJECT = re.compile(
    r"(?:什么是|何谓|谁是)?(?P<subject>.{2,20}?)(?:是什么|是谁|指什么|指的是|是指|的含义|$)"
)
SPANNED = ("percent", "money", "number", "date", "person", "place", "organisation", "programme")


def evidence(
    sought: Sought, candidates: list[Candidate], index: Index, meaning: Meaning
) -> NDArray[np.float64]:
    """Return the features of each candidate, shape (len(candidates), len(FEATURES))."""
    texts = [normal(candidate.sentence.text) for candidate in candidates]
    contexts = [normal(candidate.context) for candidate in candidates]
    terms = list(sought.terms)
    pairs = list(dict.fromkeys(bigrams(sought.text)))
    term_idf = sought.weigh(index.idf("words", terms))
    pair_idf = index.idf("bigrams", pairs)
    around = [
        f"{normal(c.neighbour(-1))} {text} {normal(c.neighbour(1))}"
        for c, text in zip(candidates, texts, strict=True)
    ]
    with_context = [f"{text} {context}" for text, context in zip(texts, contexts, strict=True)]
    shared_words = _covered(terms, term_idf, texts)
    shared_pairs = _covered(pairs, pair_idf, texts)
    in_context = _covered(terms, term_idf, with_context)
    tokens = [words(text) for text in texts]
    near, near_context = _meant(terms, term_idf, tokens, contexts, meaning)
    query = index.encoder.encode_queries([sought.text])[0]
    cosines = index.encoder.encode_passages([c.sentence.text for c in candidates]) @ query
    scores = np.array([candidate.hit.score for candidate in candidates])
    rarest = terms[int(np.argmax(term_idf))] if terms else ""
    columns = [
        shared_pairs,
        _over_best(shared_pairs),
        shared_words,
        _over_best(shared_words),
        in_context,
        _covered(terms, term_idf, around),
        _covered(terms, term_idf, [normal(c.hit.passage.text) for c in candidates]),
        near,
        near_context,
        np.array([rarest in text for text in with_context], float),
        np.array([_longest(sought.text, text) for text in texts]) / max(len(sought.text), 1),
        cosines,
        _over_best(cosines),
        _over_best(scores),
        1 / np.array([candidate.hit.rank for candidate in candidates]),
        *_kinds(sought, candidates, texts),
        np.array([_numerals(sought, c, t) for c, t in zip(candidates, with_context, strict=True)]),
        np.array([_years_off(sought, text) for text in texts], float),
        np.array([_new(sought, token) for token in tokens]),
        np.log([len(text) + 1 for text in texts]),
        np.array([text.endswith(("？", "?")) for text in texts], float),
        1 / (1 + np.array([candidate.sentence.number for candidate in candidates])),
    ]
    return np.column_stack(columns).astype(np.float64)


def _covered(terms: list[str], idf: NDArray[np.float64], texts: list[str]) -> NDArray[np.float64]:
    """Return the idf-weighted share of the terms that stand in each text."""
    if not terms:
        return np.zeros(len(texts))
    present = np.array([[term in text for term in terms] for text in texts], float)
    return np.asarray(present @ idf / idf.sum())


def _meant(
    terms: list[str],
    idf: NDArray[np.float64],
    tokens: list[tuple[str, ...]],
    contexts: list[str],
    meaning: Meaning,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the share of the question that is meant in each sentence, without and with context.

    Every term counts by the cosine of its nearest word, squared to favour the near ones.
    """
    if not terms:
        return np.zeros(len(tokens)), np.zeros(len(tokens))
    of_context = {context: words(context) for context in set(contexts)}
    vocabulary = sorted({w for part in (*tokens, *of_context.values()) for w in part} | {""})
    column = {word: number for number, word in enumerate(vocabulary)}
    nearness = np.clip(meaning.vectors(terms) @ meaning.vectors(vocabulary).T, 0, 1) ** 2

    def best(parts: tuple[str, ...]) -> NDArray[np.float64]:
        return np.asarray(nearness[:, [column[word] for word in parts or ("",)]].max(axis=1))

    context_best = {context: best(parts) for context, parts in of_context.items()}
    alone = np.stack([best(part) for part in tokens])
    joined = np.maximum(alone, np.stack([context_best[context] for context in contexts]))
    return alone @ idf / idf.sum(), joined @ idf / idf.sum()


def _kinds(
    sought: Sought, candidates: list[Candidate], texts: list[str]
) -> list[NDArray[np.float64]]:
    """Return kind, kind_missing, defined and counted."""
    if sought.kind not in SPANNED:
        found = np.zeros(len(texts))
        missing = np.zeros(len(texts))
    else:
        found = np.array([_has_kind(sought, c.sentence.text) for c in candidates], float)
        missing = 1 - found
    counted = np.array([bool(sought.counted) and sought.counted[:2] in t for t in texts], float)
    subject = SUBJECT.search(sought.text) if sought.kind in ("definition", "person") else None
    says = _says_what(subject["subject"].strip(QUOTES)) if subject else None
    defined = np.array([bool(says and says.search(text)) for text in texts], float)
    return [found, missing, defined, counted]


def _says_what(subject: str) -> re.Pattern[str]:
    """Return the pattern of a sentence that says what its subject is."""
    name = re.escape(subject)
    return re.compile(
        rf"{name}[{QUOTES}]*(?:，|,)?(?:是|即|指|就是|，?又称|，?简称|为|作为)|作为.{{0,20}}{name}"
    )


def _has_kind(sought: Sought, text: str) -> bool:
    return any(
        normal(text[start:end]) not in sought.text for start, end in spans_of(sought.kind, text)
    )


def _numerals(sought: Sought, candidate: Candidate, text: str) -> float:
    if not sought.numerals:
        return 0.0
    near = set(NUMERAL.findall(f"{text} {normal(candidate.neighbour(-1))}"))
    return len(sought.numerals & near) / len(sought.numerals)


def _years_off(sought: Sought, text: str) -> bool:
    asked = set(YEAR.findall(sought.text))
    named = set(YEAR.findall(text))
    return bool(asked and named and not asked & named)


def _new(sought: Sought, tokens: tuple[str, ...]) -> float:
    return sum(token not in sought.text for token in tokens) / max(len(tokens), 1)


def _over_best(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return values over the largest, 0 where that is not positive."""
    best = values.max(initial=0.0)
    return values / best if best > 0 else np.zeros_like(values)


def _longest(question: str, text: str) -> int:
    """Return the length of the longest run of characters that both hold."""
    length = 0
    for start in range(len(question)):
        while start + length < len(question) and question[start : start + length + 1] in text:
            length += 1
    return length


def unsupported(
    sought: Sought, candidate: Candidate, index: Index, meaning: Meaning
) -> tuple[float, float]:
    """Return how much the most telling missing word of a question tells, in 0..1.

    A word is missing when neither the sentence, its neighbours, its passage nor its headings hold
    it; what it tells is its idf over the largest among the passages. The second value takes off
    the squared cosine of its nearest word there.
    """
    terms = list(sought.terms)
    if not terms:
        return 0.0, 0.0
    passage = candidate.hit.passage
    text = normal(
        f"{candidate.context} {candidate.neighbour(-1)} {passage.text} {candidate.neighbour(1)}"
    )
    there = list(words(text)) or [""]
    nearest = np.clip(meaning.vectors(terms) @ meaning.vectors(there).T, 0, 1).max(axis=1) ** 2
    telling = index.idf("words", terms) / index.idf("words", [""])
    absent = np.array([term not in text for term in terms], float)
    return float((telling * absent).max()), float((telling * absent * (1 - nearest)).max())
