"""The symbols of passages are kept and given back."""

from pathlib import Path

import numpy as np
import pytest

from index.passage import Passage
from index.symbols import symbols
from index.texts import Texts, TextsWriter, symbols_of
from tests.index.built import bundled

NONE = np.zeros(0, np.int64)


def passages(many: int) -> list[Passage]:
    """Return the first passages of the bundled reports."""
    return [bundled().passage(number) for number in range(many)]


def part(folder: Path, some: list[Passage]) -> Path:
    """Return a folder with a part of some passages, written in two steps."""
    folder.mkdir()
    ids = sorted({passage.article.id for passage in bundled_passages()})
    writer = TextsWriter(folder)
    for batch in (some[:3], some[3:]):
        numbers = np.array([passage.number for passage in batch], np.int64)
        articles = np.array([ids.index(passage.article.id) for passage in batch], np.int64)
        writer.add(numbers, articles, *symbols_of(batch))
    writer.close()
    return folder


def bundled_passages() -> list[Passage]:
    """Return all passages of the bundled reports."""
    return passages(bundled().manifest.counts["passages"])


def folded(passage: Passage) -> list[int]:
    """Return what is kept of a passage."""
    lines = [passage.article.title.text, passage.heading, *(line.text for line in passage.lines)]
    kept: list[int] = symbols(["\n".join(lines)])[0].tolist()
    return kept


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    """Title, heading and sentences of any rows of any part come back, less what is gone."""
    some = passages(20)
    parts = [part(tmp_path / "一", some[:8]), part(tmp_path / "二", some[8:])]
    texts = Texts.open(parts, np.array([3, 4]))
    assert len(texts) == 18
    found, ends = texts.of(texts.rows([2, 5, 19]))
    assert found.tolist() == [mark for number in (2, 5, 19) for mark in folded(some[number])]
    assert ends[-1] == len(found)


def test_parts_can_be_made_one(tmp_path: Path) -> None:
    """What is saved is one part that reads the same, without a trace of what was gone."""
    some = passages(20)
    parts = [part(tmp_path / "一", some[:8]), part(tmp_path / "二", some[8:])]
    texts = Texts.open(parts, np.array([3, 19]))
    (tmp_path / "合").mkdir()
    texts.save(tmp_path / "合")
    again = Texts.open([tmp_path / "合"], NONE)
    assert again.numbers.tolist() == texts.numbers.tolist()
    assert again.articles.tolist() == texts.articles.tolist()
    kept = [mark for passage in some if passage.number not in (3, 19) for mark in folded(passage)]
    assert again.of(np.arange(18))[0].tolist() == kept
    assert (tmp_path / "合" / "symbols.u32").stat().st_size == 4 * len(kept)


def test_rows_know_their_article(tmp_path: Path) -> None:
    """Rows of one article share its number, and its first row is known."""
    some = passages(40)
    texts = Texts.open([part(tmp_path / "一", some)], NONE)
    ids = [passage.article.id for passage in some]
    same = texts.articles[:, None] == texts.articles
    assert same.tolist() == [[one == other for other in ids] for one in ids]
    assert texts.first_of(np.arange(40)).tolist() == [ids.index(one) for one in ids]


def test_all_can_be_gone(tmp_path: Path) -> None:
    """A part of which nothing is left opens, and so does what is written of it."""
    texts = Texts.open([part(tmp_path / "一", passages(3))], np.arange(3))
    (tmp_path / "合").mkdir()
    texts.save(tmp_path / "合")
    assert len(Texts.open([tmp_path / "合"], NONE)) == 0


def test_files_that_do_not_fit_are_refused(tmp_path: Path) -> None:
    """A file of symbols that was cut is no part."""
    folder = part(tmp_path / "一", passages(3))
    path = folder / "symbols.u32"
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(ValueError, match="does not fit"):
        Texts.open([folder], NONE)
