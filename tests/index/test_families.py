"""Articles that reprint one another make families, however the index came to hold them."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Source
from corpus.pages import articles_of
from index.building import add_sources, build_index, remove_sources
from index.families import joined
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent, source

PAGE = bundled_sources()[1]
OTHER = bundled_sources()[4]


def copy(name: str, start: int = 0) -> Source:
    """Return the page under another name, less what stands before `start`."""
    return source(name, PAGE.raw[start:])


def families(folder: Path) -> set[frozenset[str]]:
    """Return the families of two articles and more, by the sources that they stand in."""
    index = Index.open(folder)
    found = {frozenset((a.id, *index.reprints(a.id))) for a in index.articles()}
    return {frozenset(name.split(":")[0] for name in family) for family in found if len(family) > 1}


def test_copies_make_one_family(tmp_path: Path) -> None:
    """Each copy names the others in the order they were added, and no article itself."""
    build_index([PAGE, OTHER, copy("甲.txt"), copy("乙.txt")], tmp_path / "i", progress=silent)
    index = Index.open(tmp_path / "i")
    assert index.reprints("甲.txt:2") == (f"{PAGE.name}:2", "乙.txt:2")
    assert index.reprints(f"{OTHER.name}:1") == ()
    assert index.reprints("没有.txt:1") == ()


def test_what_is_added_later_joins_as_if_built_at_once(tmp_path: Path) -> None:
    """Adding, replacing and removing lead to the families that building at once does."""
    folder = tmp_path / "i"
    build_index([PAGE], folder, progress=silent)
    assert families(folder) == set()
    add_sources([copy("甲.txt"), OTHER], folder, progress=silent)
    add_sources([copy("乙.txt")], folder, progress=silent)
    assert families(folder) == {frozenset({PAGE.name, "甲.txt", "乙.txt"})}
    remove_sources([PAGE.name], folder)
    assert families(folder) == {frozenset({"甲.txt", "乙.txt"})}
    add_sources([source("乙.txt", OTHER.raw)], folder, progress=silent)
    assert families(folder) == {frozenset({OTHER.name, "乙.txt"})}


def test_the_link_between_two_can_go(tmp_path: Path) -> None:
    """When what two articles are both contained in is removed, they are no family any more."""
    folder = tmp_path / "i"
    texts = [sentence.text for sentence in articles_of(PAGE)[0].sentences]
    first, second = "".join(texts[:13]), "".join(texts[7:])
    build_index([source("全.txt", "".join(texts))], folder, progress=silent)
    add_sources([source("上.txt", first), source("下.txt", second)], folder, progress=silent)
    assert families(folder) == {frozenset({"全.txt", "上.txt", "下.txt"})}
    remove_sources(["全.txt"], folder)
    assert families(folder) == set()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=15))
def test_families_are_named_by_their_first_member(pairs: list[tuple[int, int]]) -> None:
    """Members joined by any chain of pairs have the lowest of them in common, others none."""
    firsts = joined(range(10), pairs, lambda *_: True)
    assert all(firsts[one] == firsts[other] for one, other in pairs)
    assert all(firsts[first] == first <= member for member, first in enumerate(firsts))
    assert joined(range(10), pairs, lambda *_: False) == list(range(10))


def test_members_of_a_family_are_not_compared_again() -> None:
    """A pair whose two are joined already costs no check."""
    asked: list[int] = []

    def alike(one: int, other: int) -> bool:
        asked.append(10 * one + other)
        return True

    joined([0, 0, 2], [(0, 1), (1, 2), (0, 2)], alike)
    assert asked == [12]
