"""The choice of reports as a browser keeps it: it comes back as it was, and nothing else does."""

from types import SimpleNamespace
from typing import cast

from bot.web.chosen import ALL, MOST, any_chosen, kept_of, narrowing, scope_of
from index.scope import EVERYTHING, Scope
from index.store import Index

INDEX = cast("Index", SimpleNamespace(digests=lambda: {"a.txt": "1", "b.txt": "2"}))


def test_a_choice_comes_back() -> None:
    """All, none and some reports are kept as they were, those that are gone among them."""
    for sources in (None, frozenset[str](), frozenset({"a.txt"}), frozenset({"a.txt", "gone"})):
        scope = Scope(sources=sources)
        assert scope_of(kept_of(scope), INDEX) == scope


def test_what_cannot_be_kept_is_every_report() -> None:
    """Too many names, none that is left, and whatever else a browser sends choose every report."""
    many = Scope(sources=frozenset(map(str, range(MOST + 1))))
    assert kept_of(many) == ALL
    for kept in (None, ALL, 3, {"a.txt": 1}, ["gone"], [3, None, "gone"]):
        assert scope_of(kept, INDEX) == EVERYTHING


def test_a_choice_without_a_report_is_known() -> None:
    """Nothing is chosen where no ticked report is left."""
    assert any_chosen(EVERYTHING, INDEX)
    assert any_chosen(Scope(sources=frozenset({"b.txt", "gone"})), INDEX)
    assert not any_chosen(Scope(sources=frozenset({"gone"})), INDEX)
    assert not any_chosen(Scope(sources=frozenset()), INDEX)


def test_how_few_are_chosen_is_counted() -> None:
    """Those that are gone do not count, and all of those that are left are no narrow choice."""
    assert narrowing(Scope(sources=frozenset({"a.txt", "gone"})), INDEX) == (1, 2)
    assert narrowing(Scope(sources=frozenset({"a.txt", "b.txt", "gone"})), INDEX) is None
    assert narrowing(EVERYTHING, INDEX) is None
