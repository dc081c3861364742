"""BM25 over bigrams, words and headings."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from corpus.pages import articles_of
from index.lexical import Lexical
from index.passage import Passage
from index.terms import terms_of
from tests.index.built import source

TEXTS = ("今天苹果大丰收。", "昨天香蕉大丰收。", "明天去看电影。")


def passage(number: int, text: str) -> Passage:
    """Return a passage of one sentence."""
    (article,) = articles_of(source(f"{number}.txt", text))
    return Passage(number, article, 0, 1)


def filled(folder: Path) -> Lexical:
    """Return an index of the texts, each a passage."""
    Lexical.create(folder / "lexical")
    writer = Lexical.open(folder / "lexical").writer()
    for number, text in enumerate(TEXTS):
        writer.add(number, terms_of(passage(number, text)))
    writer.commit()
    return Lexical.open(folder / "lexical")


def test_the_passage_with_the_words_comes_first(tmp_path: Path) -> None:
    """A question finds the passage that holds its words, with a score in 0..1."""
    lexical = filled(tmp_path)
    found = lexical.search("苹果丰收了吗", 3)
    assert next(iter(found)) == 0
    assert all(0 < score <= 1 for score in found.values())
    assert lexical.search("火箭", 3) == {}
    assert lexical.search("？！", 3) == {}


def test_a_removed_passage_is_found_no_more(tmp_path: Path) -> None:
    """Removing takes a passage out for who opens the index afterwards."""
    lexical = filled(tmp_path)
    writer = lexical.writer()
    writer.remove(0)
    writer.commit()
    assert 0 in lexical.search("苹果丰收", 3)
    again = Lexical.open(tmp_path / "lexical")
    assert len(again) == 2
    assert 0 not in again.search("苹果丰收", 3)
    assert next(iter(again.search("香蕉", 3))) == 1


def test_a_question_of_ten_thousand_characters_is_searched(tmp_path: Path) -> None:
    """A very long question is searched by its beginning."""
    lexical = filled(tmp_path)
    assert next(iter(lexical.search("香蕉" + "".join(map(chr, range(0x4E00, 0x7510))), 3))) == 1


def test_rare_terms_weigh_more(tmp_path: Path) -> None:
    """A term of one passage has a larger idf than a term of two, an unknown one the largest."""
    lexical = filled(tmp_path)
    one, two, none = (lexical.idf("bigrams", term) for term in ("苹果", "丰收", "火箭"))
    assert two < one < none


def test_a_place_that_takes_no_lock_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An index that nothing can be written beside, as on a disk of read-only files, is searched.

    Opened often and by several at once, it leaves nothing behind.
    """
    filled(tmp_path)
    Lexical.create(tmp_path / "empty")
    for name in ("lexical", "empty"):
        copytree(tmp_path / name, tmp_path / "locked" / name, ignore=ignore_patterns("*.lock"))
        (tmp_path / "locked" / name / ".tantivy-meta.lock").mkdir()
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    lexical = Lexical.open(tmp_path / "locked" / "lexical")
    assert next(iter(lexical.search("香蕉", 3))) == 1
    assert len(lexical) == len(TEXTS)
    with ThreadPoolExecutor(4) as pool:
        for lexical in pool.map(Lexical.open, [tmp_path / "locked" / "empty"] * 500):
            assert len(lexical) == 0
    assert list(aside.iterdir()) == []
