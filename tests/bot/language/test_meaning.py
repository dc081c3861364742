"""Vectors of texts are kept, and are those of the encoder however many are asked for."""

import numpy as np
import pytest

from bot.language.meaning import Vectors, sentence_vectors
from index.encoder import open_encoder

TEXTS = ["港口新建了三座泊位。", "吞吐量涨了一成。", "船员来自六个国家。", ""]


@pytest.mark.parametrize("most", [1, 2, 100])
def test_kept_vectors_are_those_of_the_encoder(most: int) -> None:
    """Each text has the encoder's vector in its place, also when more are asked for than kept."""
    encoder = open_encoder("shipped")
    kept = Vectors(encoder, most)
    for texts in (TEXTS[:2], TEXTS[1:], [*TEXTS, *TEXTS[:1]]):
        assert np.array_equal(kept.vectors(texts), encoder.encode_passages(texts))


def test_no_more_are_kept_than_may_be() -> None:
    """Text after text, the vectors that are kept do not pile up."""
    kept = Vectors(open_encoder("shipped"), 3)
    for number in range(20):
        kept.vectors([f"第{number}号泊位"])
        assert len(kept._rows) <= 3


def test_an_encoder_has_its_own_vectors() -> None:
    """What was kept of one encoder is met again, and no other one's."""
    encoder = open_encoder("shipped")
    assert sentence_vectors(encoder) is sentence_vectors(encoder)
