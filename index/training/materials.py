"""Turns the data folder into the kinds of training pairs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from index.training.corpus_text import articles, headlines, parallel, questions, sentences
from index.training.dictionary import inflected, synonyms, translations
from index.training.pairs import (
    HeadlinePairs,
    ListedPairs,
    Meanings,
    Pair,
)
from index.training.token_corpus import TokenCorpus, Tokens, encode, token_corpus

FILLERS = 60
"""So many of the commonest English words (the, what, is, ...) pad the made-up English queries."""

ANSWER_WINDOW = 150
"""Characters taken on either side of an answer, then widened to whole sentences."""


@dataclass(frozen=True, slots=True)
class Materials:
    """Everything that pairs are drawn from, as tokens."""

    news: TokenCorpus
    headlines: HeadlinePairs
    questions: ListedPairs
    parallel: ListedPairs
    dictionary: ListedPairs
    glosses: Meanings
    synonyms: Meanings
    fillers: Sequence[int]


def tokenised(tokenizer: Tokenizer, texts: Iterable[tuple[str, str]]) -> list[Pair]:
    """Return pairs of texts as pairs of tokens, without those that have an empty side."""
    left, right = zip(*texts, strict=True)
    pairs = zip(encode(tokenizer, left), encode(tokenizer, right), strict=True)
    return [(a, b) for a, b in pairs if len(a) and len(b)]


def around(context: str, start: int) -> str:
    """Return the whole sentences within ANSWER_WINDOW of a position."""
    end, chosen = 0, ""
    for sentence in sentences(context):
        begin, end = end, end + len(sentence)
        if end > start - ANSWER_WINDOW and begin < start + ANSWER_WINDOW:
            chosen += sentence
    return chosen


def headline_pairs(tokenizer: Tokenizer, texts: Iterable[tuple[str, str]]) -> HeadlinePairs:
    """Return the headlines that have a token and a body that has one."""
    pairs = list(texts)
    heads = encode(tokenizer, (head for head, _ in pairs))
    bodies = encode(tokenizer, (body[:64] for _, body in pairs))
    usable = [
        (head, body)
        for (_, body), head, opening in zip(pairs, heads, bodies, strict=True)
        if len(head) and len(opening)
    ]
    corpus = token_corpus(tokenizer, (body for _, body in usable))
    return HeadlinePairs([head for head, _ in usable], corpus)


def meanings_of(entries: Iterable[Pair]) -> dict[int, list[list[int]]]:
    """Return the right sides of the entries whose left side is one token, by that token."""
    meanings: dict[int, list[list[int]]] = {}
    for word, meaning in entries:
        if len(word) == 1:
            meanings.setdefault(int(word[0]), []).append(meaning.tolist())
    return meanings


def with_forms(entries: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the entries, and again with the last word of the translation in each of its forms."""
    for word, english in entries:
        yield word, english
        start, space, last = english.rpartition(" ")
        for form in sorted(inflected(last)):
            yield word, start + space + form


def commonest(texts: Iterable[Tokens], size: int) -> list[int]:
    """Return the tokens that occur most often, the commonest first."""
    counts = Counter(token for tokens in texts for token in tokens.tolist())
    return [token for token, _ in counts.most_common(size)]


def materials(folder: Path, tokenizer: Tokenizer) -> Materials:
    """Read and tokenise the data folder."""
    entries = [(word, english.lower()) for word, english in translations(folder)]
    vocabulary = tokenizer.get_vocab()
    known = (pair for pair in with_forms(entries) if pair[1].split()[-1] in vocabulary)
    asked = ((row["query"], around(row["context"], row["start"])) for row in questions(folder))
    translated = tokenised(tokenizer, parallel(folder, kept_out=False))
    return Materials(
        news=token_corpus(tokenizer, articles(folder)),
        headlines=headline_pairs(tokenizer, headlines(folder)),
        questions=ListedPairs(tokenised(tokenizer, asked)),
        parallel=ListedPairs(translated),
        dictionary=ListedPairs(
            tokenised(tokenizer, ((english, word) for word, english in entries)), most_joined=3
        ),
        glosses=meanings_of(tokenised(tokenizer, [*entries, *known])),
        synonyms=meanings_of(tokenised(tokenizer, synonyms(entries))),
        fillers=commonest((english for english, _ in translated), FILLERS),
    )


def frequencies(corpus: TokenCorpus, size: int) -> list[float]:
    """Return the share of each of `size` tokens in the corpus."""
    counts = np.bincount(corpus.tokens, minlength=size)
    shares: list[float] = (counts / counts.sum()).tolist()
    return shares
