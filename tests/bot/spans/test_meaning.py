"""Nearness in meaning of a question to the spans of a sentence."""

import numpy as np

from bot.questions.analysis import analysed
from bot.spans.candidates import seen_in
from bot.spans.meaning import MEANT, by_meaning


def test_the_clause_that_means_the_question_is_told() -> None:
    """Words that the sentence puts otherwise count for their clause and what stands beside them."""
    sought, quote = analysed("大夫有几个？"), "医院有医生120名，病床300张。"
    weights = np.ones(len(sought.terms))
    seen = seen_in(sought, quote, weights)
    spans = np.array([(quote.index(text), quote.index(text) + 4) for text in ("120名", "300张")])
    columns = by_meaning(sought, quote, seen, spans, weights)
    assert set(columns) == set(MEANT)
    assert columns["clause_best"].tolist() == [1, 0]
    assert columns["soft_near"][0] > columns["soft_near"][1]


def test_without_words_nothing_is_near() -> None:
    """A sentence of marks has columns of zeros."""
    sought, quote = analysed("大夫有几个？"), "……——"
    weights = np.ones(len(sought.terms))
    seen = seen_in(sought, quote, weights)
    columns = by_meaning(sought, quote, seen, np.array([(0, 2)]), weights)
    assert all(column.tolist() == [0] for column in columns.values())
