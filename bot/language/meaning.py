"""Vectors of words and sentences: how near in meaning they are, also across languages."""

import json
from functools import cache, cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from index.encoder import SHIPPED, Encoder, open_encoder

WORDS, SENTENCES = 200_000, 8_000  # whose vectors are kept, a kilobyte each
COMMON, RAREST = 6.0, 12.0  # natural log of one over the share of a word among all words


class Vectors:
    """Unit vectors of texts, kept once they were made, some `most` of them."""

    def __init__(self, encoder: Encoder, most: int) -> None:
        self._encoder, self._most = encoder, most
        self._rows: dict[str, NDArray[np.float32]] = {}

    def vectors(self, texts: list[str]) -> NDArray[np.float32]:
        """Return one unit row per text, shape (len(texts), dimension)."""
        kept = self._rows if len(self._rows) < self._most else {}
        new = [text for text in dict.fromkeys(texts) if text not in kept]
        if new:
            kept.update(zip(new, self._encoder.encode_passages(new), strict=True))
        self._rows = kept  # another thread may go on with the old ones
        return np.stack([kept[text] for text in texts])


class Meaning(Vectors):
    """Unit vectors of single words, and how common these are."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__(encoder, WORDS)

    def knows(self, word: str) -> bool:
        """Tell whether a word is one of the language's, as news has it."""
        return word in self._logarithms

    def rarity(self, words: tuple[str, ...]) -> NDArray[np.float64]:
        """Return how rare words are in the language, from 0.2 for the commonest to 1."""
        rare = [-self._logarithms.get(word, -RAREST) for word in words]
        return np.clip((np.array(rare) - COMMON) / (RAREST - COMMON), 0.2, 1.0)

    @cached_property
    def _logarithms(self) -> dict[str, float]:
        """The log probabilities of the tokenizer's words, counted on news."""
        tokenizer = json.loads((SHIPPED / "tokenizer.json").read_text(encoding="utf-8"))
        return dict(tokenizer["model"]["vocab"])


@lru_cache(maxsize=4)
def sentence_vectors(encoder: Encoder) -> Vectors:
    """Return the vectors of the sentences that were read last, by an encoder."""
    return Vectors(encoder, SENTENCES)


@cache
def shipped_meaning() -> Meaning:
    """Return the word vectors of the shipped encoder."""
    return Meaning(open_encoder("shipped"))
