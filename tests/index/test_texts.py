"""The symbols of passages are kept and given back."""

from pathlib import Path

import numpy as np
import pytest

from index.passage import Passage
from index.symbols import symbols
from index.texts import Texts
from tests.index.built import bundled


def passages(many: int) -> list[Passage]:
    """Return the first passages of the bundled reports."""
    return [bundled().passage(number) for number in range(many)]


def folded(passage: Passage) -> list[int]:
    """Return what is kept of a passage."""
    lines = [passage.article.title.text, passage.heading, *(line.text for line in passage.lines)]
    kept: list[int] = symbols(["\n".join(lines)])[0].tolist()
    return kept


def test_what_is_added_is_read_again(tmp_path: Path) -> None:
    """Title, heading and sentences of any rows come back after two additions and a removal."""
    some = passages(20)
    texts = Texts.create(tmp_path / "文本")
    texts.add(some[:8])
    texts.add(some[8:])
    texts.remove([3, 4])
    texts.save()
    again = Texts.open(tmp_path / "文本")
    assert len(again) == 18
    rows = again.rows([2, 5, 19])
    found, ends = again.of(rows)
    assert found.tolist() == [mark for number in (2, 5, 19) for mark in folded(some[number])]
    assert ends[-1] == len(found)


def test_rows_know_their_article(tmp_path: Path) -> None:
    """Rows of one article share its number, and its first row is known."""
    some = passages(40)
    texts = Texts.create(tmp_path / "文本")
    texts.add(some)
    ids = [passage.article.id for passage in some]
    same = texts.articles[:, None] == texts.articles
    assert same.tolist() == [[one == other for other in ids] for one in ids]
    assert texts.first_of(np.arange(40)).tolist() == [ids.index(one) for one in ids]


def test_all_can_be_removed(tmp_path: Path) -> None:
    """A store that was emptied opens and can be filled again."""
    texts = Texts.create(tmp_path / "文本")
    texts.add(passages(3))
    texts.remove([0, 1, 2])
    texts.save()
    empty = Texts.open(tmp_path / "文本")
    assert len(empty) == 0
    empty.add(passages(2))
    empty.save()
    assert Texts.open(tmp_path / "文本").of(np.array([0]))[0].tolist() == folded(passages(1)[0])


def test_parts_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    """A file of symbols that was cut is no store."""
    texts = Texts.create(tmp_path / "文本")
    texts.add(passages(3))
    texts.save()
    path = tmp_path / "文本" / "symbols.u32"
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(ValueError, match="does not fit"):
        Texts.open(tmp_path / "文本")
