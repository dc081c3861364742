"""Questions are weighed so that their form does not give away which have an answer."""

import numpy as np
import pytest
from sklearn.metrics import roc_auc_score

from bot.questions.analysis import analysed
from bot.training.balance import balanced
from bot.training.readers import groups

QUESTIONS = [item for group in groups() for item in group.questions]


@pytest.fixture(scope="module")
def weights() -> np.ndarray:
    """Return the weights of all questions."""
    return balanced(QUESTIONS, [analysed(item.query) for item in QUESTIONS])


def test_length_tells_less_of_weighted_questions(weights: np.ndarray) -> None:
    """Length tells which questions have an answer, and hardly does once they are weighed."""
    answered = np.array([bool(item.answers) for item in QUESTIONS])
    lengths = np.array([len(item.query) for item in QUESTIONS])
    assert roc_auc_score(answered, lengths) > 0.75
    assert roc_auc_score(answered, lengths, sample_weight=weights) < 0.65


def test_weights_are_positive_and_one_on_average(weights: np.ndarray) -> None:
    """No question is lost, and the mean weight is 1."""
    assert weights.min() > 0
    assert weights.mean() == pytest.approx(1)
