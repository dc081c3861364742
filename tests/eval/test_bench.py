"""The benchmark measures every stage in one run."""

from pathlib import Path

import pytest

from eval.bench import bench
from index.building import build_index
from index.bundled import REPORTS
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import silent

QUESTIONS = ["全社会研发投入强度是多少？"]
STEPS = ("lexical", "dense", "search", "answer")


def test_every_stage_is_measured() -> None:
    """Building, opening, finding and answering have positive figures, counts are true."""
    figures = bench([REPORTS], QUESTIONS)
    assert figures["sources"] == 5
    assert all(value > 0 for value in figures.values())
    assert figures["build peak MB"] <= figures["peak MB"]
    assert figures["passages/s built"] == pytest.approx(figures["passages"] / figures["build s"])
    for step in STEPS:
        assert figures[f"{step} ms p50"] <= figures[f"{step} ms p95"]


def test_an_index_that_is_there_is_measured_as_it_is(tmp_path: Path) -> None:
    """With an index nothing is built, and its files in all their parts make up its size."""
    build_index(bundled_sources(), tmp_path / "i", progress=silent)
    figures = bench([], QUESTIONS, tmp_path / "i")
    assert "build s" not in figures
    assert figures["sources"] == 5
    kinds = [value for name, value in figures.items() if name.startswith("- ")]
    assert sum(kinds) == pytest.approx(figures["index MB"])
    assert figures["index MB"] == pytest.approx(_size(tmp_path / "i") / 1e6, rel=0.1)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
