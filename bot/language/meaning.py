"""Word vectors of the shipped encoder: how near in meaning two words are, also across languages."""

import json
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from index.encoder import SHIPPED, Encoder, open_encoder

COMMON, RAREST = 6.0, 12.0  # natural log of one over the share of a word among all words


class Meaning:
    """Unit vectors of single words, kept once they were made."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, NDArray[np.float32]] = {}

    def vectors(self, words: list[str]) -> NDArray[np.float32]:
        """Return one unit row per word, shape (len(words), dimension)."""
        new = [word for word in dict.fromkeys(words) if word not in self._rows]
        if new:
            if len(self._rows) > 200_000:
                self._rows.clear()
                new = list(dict.fromkeys(words))
            self._rows.update(zip(new, self._encoder.encode_passages(new), strict=True))
        return np.stack([self._rows[word] for word in words])

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


@cache
def shipped_meaning() -> Meaning:
    """Return the word vectors of the shipped encoder."""
    return Meaning(open_encoder("shipped"))
