"""BM25 over bigrams, words and headings."""

from pathlib import Path

from corpus.pages import articles_of
from index.lexical import Lexical
from index.passage import Passage
from tests.index.built import source

TEXTS = ("今天苹果大丰收。", "昨天香蕉大丰收。", "明天去看电影。")


def passage(number: int, text: str) -> Passage:
    """Return a passage of one sentence."""
    (article,) = articles_of(source(f"{number}.txt", text))
    return Passage(number, article, 0, 1)


def test_the_passage_with_the_words_comes_first(tmp_path: Path) -> None:
    """A question finds the passage that holds its words, with a score in 0..1."""
    lexical = Lexical.create(tmp_path / "lexical")
    lexical.change(passage(n, text) for n, text in enumerate(TEXTS))
    found = lexical.search("苹果丰收了吗", 3)
    assert next(iter(found)) == 0
    assert all(0 < score <= 1 for score in found.values())
    assert lexical.search("火箭", 3) == {}
    assert lexical.search("？！", 3) == {}


def test_a_removed_passage_is_found_no_more(tmp_path: Path) -> None:
    """Removing takes a passage out, and reopening gives the same answers."""
    lexical = Lexical.create(tmp_path / "lexical")
    lexical.change(passage(n, text) for n, text in enumerate(TEXTS))
    lexical.change((), [0])
    assert 0 not in lexical.search("苹果丰收", 3)
    again = Lexical.open(tmp_path / "lexical")
    assert len(again) == 2
    assert again.search("香蕉", 3) == lexical.search("香蕉", 3)


def test_a_question_of_ten_thousand_characters_is_searched(tmp_path: Path) -> None:
    """A very long question is searched by its beginning."""
    lexical = Lexical.create(tmp_path / "lexical")
    lexical.change(passage(n, text) for n, text in enumerate(TEXTS))
    assert next(iter(lexical.search("香蕉" + "".join(map(chr, range(0x4E00, 0x7510))), 3))) == 1


def test_rare_terms_weigh_more(tmp_path: Path) -> None:
    """A term of one passage has a larger idf than a term of two, an unknown one the largest."""
    lexical = Lexical.create(tmp_path / "lexical")
    lexical.change(passage(n, text) for n, text in enumerate(TEXTS))
    one, two, none = (lexical.idf("bigrams", term) for term in ("苹果", "丰收", "火箭"))
    assert two < one < none
