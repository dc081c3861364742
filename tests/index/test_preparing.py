"""Sources are prepared, alone or by several processes."""

import numpy as np
import pytest

from index import preparing
from index.encoder import open_encoder
from index.preparing import Prepared, prepare, prepared
from tests.corpus.pages_bundled import bundled_sources


def same(one: Prepared, other: Prepared) -> bool:
    """Tell whether two batches are equal, arrays and all."""
    return all(
        np.array_equal(getattr(one, field), getattr(other, field))
        if isinstance(getattr(one, field), np.ndarray)
        else getattr(one, field) == getattr(other, field)
        for field in Prepared.__slots__
    )


def test_several_processes_do_what_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Batches come in the order of the sources and are the same as those made here."""
    encoder = open_encoder("shipped")
    alone = [prepare([source], encoder) for source in bundled_sources()]
    monkeypatch.setattr(preparing, "BATCH", 1)
    monkeypatch.setattr(preparing, "ALONE", 1)
    monkeypatch.setattr(preparing, "PROCESSES", 2)
    monkeypatch.setattr(preparing, "AHEAD", 2)
    together = list(prepared(bundled_sources(), encoder))
    assert [batch.sources for batch in together] == [[source] for source in bundled_sources()]
    assert all(map(same, alone, together))


def test_a_batch_tells_where_its_passages_stand() -> None:
    """Each passage has an article, terms, a vector and its symbols."""
    batch = prepare(list(bundled_sources()), open_encoder("shipped"))
    many = len(batch.passages)
    assert len(batch.terms) == len(batch.vectors) == len(batch.ends) == many
    assert batch.ends[-1] == len(batch.symbols)
    assert {place for place, _, _ in batch.passages} == set(range(len(batch.articles)))
    assert len(batch.signatures) == len(batch.articles)


def test_nothing_is_prepared_of_nothing() -> None:
    """No sources make no batch."""
    assert list(prepared([], open_encoder("shipped"))) == []
