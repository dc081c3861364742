"""Articles as token numbers, cut into sentences and passages, in flat arrays."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.training.corpus_text import sentences

Tokens = NDArray[np.int32]

PASSAGE_TOKENS = 180
"""A passage takes whole sentences up to here: about 300 characters."""


@dataclass(frozen=True, slots=True)
class TokenCorpus:
    """Articles > passages > sentences > tokens: each array but the first holds where its parts end.

    The entry i of `sentence_ends` is a position in `tokens`, of `passage_ends` a sentence, of
    `article_ends` a passage; all three start with 0. `article_of` names each passage's article.
    """

    tokens: Tokens
    sentence_ends: NDArray[np.int64]
    passage_ends: NDArray[np.int64]
    article_ends: NDArray[np.int64]
    article_of: NDArray[np.int64]

    def __len__(self) -> int:
        """Return the number of passages."""
        return len(self.article_of)

    def sentence_range(self, passage: int) -> tuple[int, int]:
        """Return the sentences of a passage, half-open."""
        return int(self.passage_ends[passage]), int(self.passage_ends[passage + 1])

    def passage_range(self, article: int) -> tuple[int, int]:
        """Return the passages of an article, half-open."""
        return int(self.article_ends[article]), int(self.article_ends[article + 1])

    def span(self, first: int, last: int) -> Tokens:
        """Return the tokens of the sentences `first` to `last`, half-open."""
        return self.tokens[self.sentence_ends[first] : self.sentence_ends[last]]

    def passage(self, number: int) -> Tokens:
        """Return the tokens of a passage."""
        return self.span(*self.sentence_range(number))


def encode(tokenizer: Tokenizer, texts: Iterable[str], at_once: int = 4096) -> Iterator[Tokens]:
    """Yield the token numbers of each text."""
    stream = iter(texts)
    while batch := list(islice(stream, at_once)):
        for encoding in tokenizer.encode_batch_fast(batch):
            yield np.array(encoding.ids, dtype=np.int32)


def token_corpus(tokenizer: Tokenizer, texts: Iterable[str]) -> TokenCorpus:
    """Return the corpus of the articles whose text holds at least one token."""
    lengths: list[int] = []

    def pieces() -> Iterator[str]:
        for text in texts:
            parts = sentences(text)
            lengths.append(len(parts))
            yield from parts

    encoded = iter(list(encode(tokenizer, pieces())))
    kept: list[Tokens] = []
    passage_ends, article_ends = [0], [0]
    for length in lengths:
        article = [tokens for tokens in islice(encoded, length) if len(tokens)]
        if article:
            packed = pack([len(tokens) for tokens in article])
            passage_ends.extend(len(kept) + end for end in packed)
            kept.extend(article)
            article_ends.append(len(passage_ends) - 1)
    return TokenCorpus(
        tokens=np.concatenate(kept),
        sentence_ends=np.cumsum([0, *(len(tokens) for tokens in kept)]),
        passage_ends=np.array(passage_ends),
        article_ends=np.array(article_ends),
        article_of=np.repeat(np.arange(len(article_ends) - 1), np.diff(article_ends)),
    )


def pack(sizes: Sequence[int]) -> list[int]:
    """Return where each passage ends that takes sentences of these sizes, in order."""
    ends: list[int] = []
    filled = 0
    for number, size in enumerate(sizes):
        if number and filled + size > PASSAGE_TOKENS:
            ends.append(number)
            filled = 0
        filled += size
    return [*ends, len(sizes)]
