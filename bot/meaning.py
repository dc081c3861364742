"""Word vectors of the shipped encoder: how near in meaning two words are, also across languages."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from index.encoder import Encoder, open_encoder


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


@cache
def shipped_meaning() -> Meaning:
    """Return the word vectors of the shipped encoder."""
    return Meaning(open_encoder("shipped"))
