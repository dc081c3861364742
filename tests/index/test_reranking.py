"""The ranker weighs features, and its weights are read from a file."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from index.features import FEATURES
from index.reranking import Ranker, read_ranker, shipped_ranker
from tests.index.built import bundled


def test_weights_come_back(tmp_path: Path) -> None:
    """A ranker that was written gives the same scores when it is read."""
    made = Ranker(np.linspace(-1, 1, len(FEATURES)), 0.5)
    made.write(tmp_path / "排序.json")
    rows = np.random.default_rng(0).random((4, len(FEATURES)))
    assert read_ranker(tmp_path / "排序.json").score(rows) == pytest.approx(made.score(rows))


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    """A file whose features are not those of the code is no ranker."""
    path = tmp_path / "排序.json"
    path.write_text(json.dumps({"bias": 0, "weights": {"length": 1.0}}), encoding="utf-8")
    with pytest.raises(ValueError, match="other features"):
        read_ranker(path)


def test_scores_are_shares() -> None:
    """The shipped ranker scores each candidate between 0 and 1, and not all alike."""
    scores = shipped_ranker().score(bundled().measured("科学城研发人员有多少人？").features)
    assert 0 < scores.min() < scores.max() < 1


def test_a_figure_asked_for_comes_first() -> None:
    """The passage with a figure of what is asked about comes before those that name it only."""
    hit = bundled().search("研发人员一共有多少人？")[0]
    assert re.search(r"研发人员达?\d", hit.passage.text)
