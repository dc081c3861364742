"""Lists from which is learned which of the best sentences answers, or that none does."""

from pathlib import Path

import numpy as np
import pytest

from bot.sentences.rereading import FEATURES, answered, shipped_rereader
from bot.spans.network import Network
from bot.training.network import fit_network
from bot.training.readers import Asked, Span
from bot.training.rereading import SIGNS, Example, examples_of, measured
from index.building import build_index
from index.store import Index
from index.training.ranking_lists import source_of

TEXTS = {
    "a": "临河镇去年修了三座桥。镇长周岚说，修桥花了两千万元。今年还要修路。",
    "b": "云山镇的茶园有四千亩。茶农去年卖茶收入六百万元。",
}
SOURCES = {name: source_of(name, text) for name, text in TEXTS.items()}
COST = TEXTS["a"].index("两千万元")
ASKED = Asked("0-1", "临河镇修桥花了多少钱？", ("a",), (Span("a", COST, COST + 4),), ())
NEAR_MISS = Asked("0-2", "临河镇修路花了多少钱？", ("a",), (), ())


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of two short articles."""
    folder = tmp_path_factory.mktemp("lists") / "index"
    build_index(SOURCES.values(), folder, progress=lambda _: None)
    return Index.open(Path(folder))


def test_a_question_is_asked_with_and_without_its_answer(index: Index) -> None:
    """The sentence that holds the answer is right, and the second time it is not there."""
    whole, without = examples_of([ASKED], index, SOURCES)
    assert (whole.taken_away, without.taken_away) == (False, True)
    assert whole.right.sum() == 1
    assert whole.right[np.argmax(whole.rows[:, FEATURES.index("by_words")])]
    assert not without.right.any()
    assert whole.rows.shape[1] == without.rows.shape[1] == len(FEATURES)


def test_a_near_miss_is_asked_once(index: Index) -> None:
    """What has no answer has no right sentence, and nothing to take away."""
    (found,) = examples_of([NEAR_MISS], index, SOURCES)
    assert not found.right.any()
    assert not found.taken_away


def test_no_answer_is_learned_as_an_outcome() -> None:
    """Where a row tells by itself that it answers, a list without such a row is refused."""
    rng = np.random.default_rng(0)
    lists = []
    for number in range(2000):
        rows = rng.normal(size=(4, 3)).astype(np.float16)
        rows[:, 0] = -1
        right = np.zeros(4, bool)
        if number % 2:
            right[number % 4] = True
            rows[right, 0] = 1
        lists.append((rows, right, 1.0))
    network = Network(*fit_network(lists, none=True))
    likely = [answered(network.scores(rows)) for rows, _, _ in lists]
    assert min(likely[1::2]) > 0.5 > max(likely[::2])


def test_signs_are_kept() -> None:
    """A network that could learn to fall with a feature does not where its sign forbids it."""
    rng = np.random.default_rng(0)
    lists = []
    for _ in range(600):
        rows = rng.normal(size=(4, 2)).astype(np.float16)
        right = np.zeros(4, bool)
        right[np.argmin(rows.sum(axis=1))] = True
        lists.append((rows, right, 1.0))
    network = Network(*fit_network(lists, signs=[1, 0]))
    low, high = np.array([[-2.0, 0.0], [2.0, 0.0]]), np.array([[0.0, -2.0], [0.0, 2.0]])
    assert np.diff(network.scores(low)) >= 0
    assert np.diff(network.scores(high)) < 0


def test_the_shipped_network_keeps_its_signs() -> None:
    """More of what speaks for a sentence never lowers its odds, whatever else it is like."""
    rng = np.random.default_rng(0)
    network = shipped_rereader().network
    rows = rng.normal(size=(50, len(FEATURES)))
    scores = network.scores(rows)
    for at in np.flatnonzero(SIGNS):
        more = rows.copy()
        more[:, at] += SIGNS[at]
        assert (network.scores(more) >= scores - 1e-4).all(), FEATURES[at]


def test_measures_tell_refusals_apart() -> None:
    """Of a network that looks at one feature the shares of right and of refused are counted."""
    network = Network(
        np.array([[1.0]], np.float32), np.zeros(1, np.float32), np.ones(1, np.float32)
    )

    def example(value: float, asked: Asked, *, right: bool = False, away: bool = False) -> Example:
        rows = np.array([[value]], np.float16)
        return Example(asked, None, rows, np.array([right]), away)  # type: ignore[arg-type]

    found = [
        example(5, ASKED, right=True),
        example(4, ASKED),
        example(0, NEAR_MISS),
        example(6, NEAR_MISS),
        example(0, ASKED, away=True),
    ]
    told = measured(found, network, 0.9)
    assert told["questions"] == 2
    assert told["first sentence"] == 0.5
    assert told["refused"] == 0.0
    assert told["near misses refused"] == 0.5
    assert told["refused without the answer"] == 1.0
    assert told["AUROC of near misses"] == 0.5
