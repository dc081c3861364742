"""Signatures find near copies among many articles."""

from zlib import crc32

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from index.reprints import body, runs_of
from index.signatures import SLOTS, candidates, signature
from tests.corpus.pages_bundled import bundled_articles

TEXTS = [body(article) for article in bundled_articles()]


def matrix(texts: list[str]) -> np.ndarray[tuple[int, int], np.dtype[np.uint32]]:
    """Return the signatures of texts, one a row."""
    sketches = b"".join(signature(runs_of(text)) for text in texts)
    return np.frombuffer(sketches, "<u4").reshape(-1, SLOTS)


def test_stored_signatures_stay_comparable() -> None:
    """A known text has a known signature; where it changes, the format is to be raised."""
    known = signature(runs_of("春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。"))
    assert len(known) == 4 * SLOTS
    assert crc32(known) == 2470520656


@given(st.text(max_size=200), st.text(max_size=20))
def test_a_signature_knows_neither_order_nor_repetition(text: str, more: str) -> None:
    """What is repeated changes nothing, and any text has a signature."""
    twice = np.concatenate([runs_of(text), runs_of(more), runs_of(text)])
    assert signature(twice) == signature(np.concatenate([runs_of(more), runs_of(text)]))


def test_a_shortened_copy_is_a_candidate() -> None:
    """Of articles and copies less their first fifth just each with its copy is worth a check."""
    copies = [text[len(text) // 5 :] for text in TEXTS]
    rows = matrix([*TEXTS, *copies])
    count = len(TEXTS)
    pairs = candidates(rows, np.ones(2 * count, np.bool_))
    assert pairs == [(place, count + place) for place in range(count)]


def test_only_what_changed_is_compared() -> None:
    """Pairs of rows that are both unchanged are left out."""
    rows = matrix([TEXTS[0], TEXTS[0], TEXTS[1], TEXTS[1]])
    assert candidates(rows, np.array([False, False, False, True])) == [(2, 3)]
    assert candidates(rows, np.zeros(4, np.bool_)) == []


def test_many_copies_make_few_pairs() -> None:
    """A thousand equal articles are paired each with the next."""
    rows = np.repeat(matrix([TEXTS[0]]), 1000, axis=0)
    assert candidates(rows, np.ones(1000, np.bool_)) == [(n, n + 1) for n in range(999)]


def test_no_article_has_no_candidates() -> None:
    """An empty index has nothing to compare."""
    assert candidates(matrix([]), np.zeros(0, np.bool_)) == []
