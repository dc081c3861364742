"""What the lexical index is given of a passage."""

from dataclasses import replace

from corpus.pages import articles_of
from index.passage import Passage
from index.terms import day_number, terms_of
from tests.index.built import source


def test_terms_are_those_of_text_and_headline() -> None:
    """Bigrams and words stand between blanks, with the source and its day as a number."""
    page = replace(source("甲.txt", "苹果大丰收。"), title="果园消息", date="2024-01-31")
    (article,) = articles_of(page)
    terms = terms_of(Passage(0, article, 0, 1))
    assert (terms.source, terms.day) == ("甲.txt", 20240131)
    assert terms.bigrams == "苹果 果大 大丰 丰收"
    assert terms.words.split()[0] == "苹果"
    assert terms.headings == "果园 园消 消息"


def test_no_day_is_nought() -> None:
    """An empty day sorts before all others."""
    assert day_number("") == 0 < day_number("1949-10-01")
