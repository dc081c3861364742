"""Lists of candidate sentences that the bot's weights are learned from."""

from pathlib import Path

import pytest

from bot.language.meaning import shipped_meaning
from bot.sentences.evidence import FEATURES
from bot.training.lists import lists
from bot.training.readers import Asked, Span
from index.building import build_index
from index.store import Index
from index.training.ranking_lists import source_of

TEXTS = {
    "a": "临河镇去年修了三座桥。镇长周岚说，修桥花了两千万元。今年还要修路。",
    "b": "云山镇的茶园有四千亩。茶农去年卖茶收入六百万元。",
}
COST = TEXTS["a"].index("两千万元")
ASKED = Asked("1", "临河镇修桥花了多少钱？", ("a",), (Span("a", COST, COST + 4),), ())


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    """Return an index of two short articles."""
    folder = tmp_path_factory.mktemp("lists") / "index"
    sources = [source_of(name, text) for name, text in TEXTS.items()]
    build_index(sources, folder, progress=lambda _: None)
    return Index.open(Path(folder))


def test_the_sentence_that_holds_the_answer_is_marked(index: Index) -> None:
    """Of all candidates the sentence in which the answer begins is right, and it alone."""
    (found,) = lists([ASKED], index, shipped_meaning())
    assert found.gold.sum() == 1
    assert (
        found.rows[found.gold][0, FEATURES.index("focus")]
        == found.rows[:, FEATURES.index("focus")].max()
    )
