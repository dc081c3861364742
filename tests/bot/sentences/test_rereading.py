"""The best sentences are read once more, with their spans."""

import numpy as np
import pytest

from bot.language.overlap import Column
from bot.questions.analysis import analysed
from bot.sentences.certainty import OF_LIST
from bot.sentences.evidence import FEATURES as OF_SENTENCE
from bot.sentences.rereading import FEATURES, NONE, FirstReading, answered, reread, shipped_rereader


def read_alike(question: str, texts: list[str]) -> Column:
    """Return the features of sentences that the first reading did not tell apart."""
    sought = analysed(question)
    rows = np.zeros((len(texts), len(OF_SENTENCE)))
    alike, terms = np.zeros(len(texts)), np.ones(len(sought.terms))
    listed = np.zeros(len(texts), bool)
    first = FirstReading(texts, listed, alike, rows, np.zeros(len(OF_LIST)))
    return reread(sought, first, terms)


def test_the_shipped_network_fits_the_features() -> None:
    """The shipped weights have a column for each feature, whose names differ."""
    network = shipped_rereader().network
    assert network.hidden.shape == (len(network.bias), len(FEATURES))
    assert len(set(FEATURES)) == len(FEATURES)
    assert 0 < shipped_rereader().least < 1


@pytest.mark.parametrize(
    ("question", "answering", "other"),
    [
        ("大会什么时候开幕？", "大会5月3日开幕。", "大会设有三个展区。"),
        ("谁当选为会长？", "李明当选为会长。", "会长选举引人关注。"),
        ("大赛办了几回？", "大赛已连续举办九届。", "大赛吸引了许多学生。"),
        ("道路为什么封闭？", "由于连日暴雨，道路全线封闭。", "道路全线封闭，长约12公里。"),
    ],
)
def test_a_sentence_that_can_answer_is_likelier(question: str, answering: str, other: str) -> None:
    """A sentence that gives what is asked is likelier than one that only speaks of it."""
    found = read_alike(question, [other, answering])
    likelihood = found[:, FEATURES.index("likelihood")]
    assert likelihood[1] > likelihood[0]
    assert found[:, FEATURES.index("likelihood behind")].tolist() == [
        likelihood[0] - likelihood[1],
        0.0,
    ]
    first, second = shipped_rereader().scores(found)
    assert second > first


def test_a_sentence_that_says_just_the_question_has_no_spans() -> None:
    """What repeats the question has nothing that could answer it."""
    (found,) = read_alike("大会什么时候开幕？", ["大会什么时候开幕？"])
    assert found[FEATURES.index("any")] == 0
    assert found[FEATURES.index("likelihood")] == NONE


@pytest.mark.parametrize(("held", "odds"), [(1.0, 3.0), (0.5, 0.0), (0.0, -3.0)])
def test_a_sentence_without_spans_bears_out_what_it_holds(held: float, odds: float) -> None:
    """Its odds are those of how much of the question it says, whatever else was learned."""
    row = np.zeros((1, len(FEATURES)))
    row[0, FEATURES.index("clause")] = held
    assert shipped_rereader().scores(row).tolist() == [odds]


def test_odds_against_no_answer_make_one_likelihood() -> None:
    """Even odds of one sentence are one half; those of several add; none means no answer."""
    assert answered(np.array([0.0])) == pytest.approx(0.5)
    assert answered(np.log([1.0, 2.0])) == pytest.approx(0.75)
    assert answered(np.array([])) == 0.0
