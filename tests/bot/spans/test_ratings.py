"""Ratings of agencies and brokers."""

import numpy as np
import pytest

from bot.questions.analysis import analysed
from bot.spans.ratings import lacks_rating, rating_in

BOTH = "甲公司给东国的信用评级改为AA+，丙公司仍给东国AAA评级。"


@pytest.mark.parametrize(
    ("question", "quote", "rating"),
    [
        ("甲公司给东国的最新评级是什么？", BOTH, "AA+"),
        ("丙公司对东国的评级是什么？", BOTH, "AAA"),
        ("甲公司把东国的评级下调到什么？", "甲公司将东国评级从AAA下调至AA-。", "AA-"),
        ("东港造纸获得什么评级？", "里山证券维持东港造纸“买入”评级。", "“买入”"),
        ("东港造纸的评级如何？", "里山证券首予东港造纸增持评级。", "增持"),
    ],
)
def test_the_rating_beside_who_gives_it_is_told(question: str, quote: str, rating: str) -> None:
    """Of several ratings the one with most of the question is told, and none that is past."""
    sought = analysed(question)
    start, end = rating_in(sought, quote, np.ones(len(sought.terms))) or (0, 0)
    assert quote[start:end] == rating


@pytest.mark.parametrize(
    "question", ["谁下调了东国的评级？", "东国的评级从什么下调到什么？", "甲公司是什么评级机构？"]
)
def test_other_questions_about_ratings_ask_for_none(question: str) -> None:
    """Who rates, what sort of a firm it is, and two ratings at once are asked otherwise."""
    sought = analysed(question)
    assert rating_in(sought, BOTH, np.ones(len(sought.terms))) is None
    assert not lacks_rating(sought, ["甲公司开会。"])


def test_a_rating_that_no_quote_gives_is_missed() -> None:
    """A quote without a rating does not tell which there is."""
    sought = analysed("东港造纸的评级是什么？")
    assert lacks_rating(sought, ["东港造纸昨日开会。"])
    assert not lacks_rating(sought, ["东港造纸昨日开会。", "里山证券维持“买入”评级。"])
