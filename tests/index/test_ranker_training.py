"""The ranker's recipe: questions are made, weights are fitted, gains are tested."""

from random import Random

import numpy as np
import pytest

from index.features import FEATURES
from index.training.blanks import BLANKS, WORDS, blanked
from index.training.ranking_lists import List, lists, questions_of
from index.training.rerank import AGAINST, _loss, fitted
from index.training.retrieval import randomised
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import bundled


def test_a_made_question_hides_its_answer() -> None:
    """Questions made of the reports ask with a question word for what a sentence says."""
    pages = bundled_sources()
    made = [q for seed in range(40) for p in pages for q in blanked(p.raw, p.name, Random(seed))]  # noqa: S311
    assert len(made) > 50
    asking = tuple(word for words in WORDS.values() for word in words)
    for question in made:
        raw = next(page.raw for page in pages if page.name == question.source)
        assert question.answer in raw
        assert any(word in question.query for word in asking)
        assert any(form.fullmatch(question.answer) for form in BLANKS.values()) or (
            f"“{question.answer}”" in raw or f"《{question.answer}》" in raw
        )


def test_lists_hold_right_and_wrong_candidates() -> None:
    """Each list of a question about the reports has a right passage and wrong ones."""
    made = questions_of(bundled_sources() * 8, 20, Random(1))  # noqa: S311
    learned = list(lists(made, bundled()))
    assert len(learned) > 10
    for one in learned:
        assert one.features.shape == (len(one.right), len(FEATURES))
        assert one.right.any()
        assert not one.right.all()


def random_lists(telling: str) -> list[List]:
    """Return lists in which the candidate with most of one feature is right."""
    random = np.random.default_rng(3)
    rows = random.random((60, 12, len(FEATURES)))
    told = rows[:, :, FEATURES.index(telling)]
    return [List(row, one == one.max()) for row, one in zip(rows, told, strict=True)]


def test_the_gradient_is_that_of_the_loss() -> None:
    """A small step along any weight changes the loss as the gradient says."""
    learned = random_lists("cosine")
    rows = np.concatenate([one.features for one in learned])
    right = np.concatenate([one.right for one in learned])
    first = np.arange(60) * 12
    at = np.linspace(-1, 1, len(FEATURES))
    loss, gradient = _loss(at, rows, right, first)
    for number in range(len(FEATURES)):
        step = 1e-5 * np.eye(len(FEATURES))[number]
        moved = _loss(at + step, rows, right, first)[0]
        assert (moved - loss) / 1e-5 == pytest.approx(gradient[number], abs=1e-4)


def test_weights_find_what_tells_and_keep_their_signs() -> None:
    """The telling feature weighs most; none that speaks for a passage has a weight below 0."""
    ranker = fitted(random_lists("numerals"))
    assert FEATURES[int(np.argmax(ranker.weights))] == "numerals"
    for name, weight in zip(FEATURES, ranker.weights, strict=True):
        assert weight <= 0 if name in AGAINST else weight >= 0
    learned = random_lists("numerals")[0]
    assert learned.right[np.argmax(ranker.score(learned.features))]


def test_a_gain_is_told_from_chance() -> None:
    """Equal gains and losses are chance, gains alone are not."""
    assert randomised(np.tile([1.0, -1.0], 50)) > 0.2
    assert randomised(np.full(40, 0.5)) < 0.001
