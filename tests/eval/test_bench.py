"""The benchmark measures every stage at every size, beside what else is used."""

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from eval.bench import growth, questions, run, searching
from eval.bench.apart import Figures, apart
from eval.bench.report import report_text
from eval.bench.rivals import MissingRivalError, bm25s
from eval.bench.run import Plan, Steps, bench
from index import preparing
from index.bundled import REPORTS
from tests.index.built import silent

SIZES = (60, 200)
TAKEN: list[bytearray] = []
RIVALS = all(map(find_spec, ("bm25s", "langchain_classic", "langchain_community", "rank_bm25")))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which a benchmark of the bundled reports was run."""
    folder = tmp_path_factory.mktemp("bench")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(questions, "ASKED", 8)
        patch.setattr(searching, "ROUNDS", 1)
        patch.setattr(growth, "TIMES", 1)
        patch.setattr(preparing, "PROCESSES", preparing.PROCESSES)
        patch.setattr(run, "apart", lambda step, *given: step(*given) | {"own peak MB": 1.0})
        bench(Plan([REPORTS], None, SIZES, RIVALS, folder), silent)
    return folder


@pytest.fixture(scope="module")
def found(out: Path) -> dict[int, Steps]:
    """Return the figures that the benchmark wrote."""
    sizes = json.loads((out / "bench.json").read_text(encoding="utf-8"))["sizes"]
    return {int(size): steps for size, steps in sizes.items()}


@pytest.mark.parametrize("size", SIZES)
def test_each_index_is_of_its_size(found: dict[int, Steps], size: int) -> None:
    """As many passages are built as were asked for, within a third; a small corpus is repeated."""
    assert found[size]["built"]["passages"] == pytest.approx(size, rel=0.34)


def test_the_stages_of_a_build_make_up_its_time(found: dict[int, Steps]) -> None:
    """The seconds of all stages add up to those of the build."""
    built = found[SIZES[1]]["built"]
    stages = [value for name, value in built.items() if name.startswith("- ") and name[-2:] == " s"]
    assert sum(stages) == pytest.approx(built["build s"], rel=0.25, abs=1)
    assert found[SIZES[1]]["split"]["vectors ms"] > 0


def test_a_search_is_split_by_leg(found: dict[int, Steps]) -> None:
    """Each leg, both together and the ranked search have a median below their 95th percentile."""
    searched = found[SIZES[0]]["searched"]
    for step in ("lexical", "dense", "fused", "search", "answer"):
        assert 0 < searched[f"{step} ms p50"] <= searched[f"{step} ms p95"]
    assert searched["right in 1"] <= searched["right in 10"] == 1
    assert 0.9 <= found[SIZES[0]]["recalled"]["dense recall"] <= 1


def test_an_index_is_as_before_once_it_has_grown(out: Path, found: dict[int, Steps]) -> None:
    """A report is added, opened and removed in some time, and leaves no passage behind."""
    assert all(value > 0 for value in found[SIZES[0]]["grown"].values())
    manifest = json.loads((out / str(SIZES[0]) / "index" / "manifest.json").read_bytes())
    assert manifest["counts"]["passages"] == found[SIZES[0]]["built"]["passages"]


@pytest.mark.skipif(not RIVALS, reason="needs requirements-bench.txt")
@pytest.mark.parametrize("rival", ["bm25s", "langchain"])
def test_rivals_search_the_same_passages(found: dict[int, Steps], rival: str) -> None:
    """What else is used is put the same questions about as many passages, and finds them."""
    steps = found[SIZES[0]]
    assert steps["handed over"]["passages"] == steps["built"]["passages"]
    assert steps[rival]["search ms p50"] > 0
    assert steps[rival]["right in 10"] == 1


def test_a_rival_that_is_not_installed_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Without the package the message says how it is installed."""
    monkeypatch.setitem(sys.modules, "bm25s", None)
    with pytest.raises(MissingRivalError, match=r"pip install -r requirements-bench\.txt"):
        bm25s(tmp_path / "none", [])


def test_the_report_sets_targets_beside_figures(out: Path, found: dict[int, Steps]) -> None:
    """The tables have a column a size, and a figure beyond its target is marked."""
    slow = found[SIZES[0]]["built"] | {"build s": 500.0}
    text = report_text({SIZES[0]: found[SIZES[0]] | {"built": slow}})
    assert "| 60 | build s | ≤ 120 | 500 | **no** |" in text
    assert "|  | 60 | 200 |" in (out / "bench.md").read_text(encoding="utf-8")
    assert "search p50" in (out / "growth.svg").read_text(encoding="utf-8")


def test_a_step_whose_figures_are_there_is_not_taken_again(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A benchmark that was broken off goes on where it stood."""
    told: list[str] = []
    monkeypatch.setattr(questions, "ASKED", 8)
    bench(Plan([REPORTS], None, SIZES, rivals=False, out=out), told.append)
    assert told == []


def test_memory_is_that_of_all_processes_of_a_step() -> None:
    """A step that takes 200 MB is told to, whatever this process holds."""
    figures = apart(_taking, 200)
    assert figures["own peak MB"] > 200
    assert figures["own peak MB"] <= figures["peak MB"]
    assert figures["given"] == 200
    assert figures["whole s"] > 0


def _taking(megabytes: int) -> Figures:
    TAKEN.append(bytearray(b"1" * megabytes * 2**20))  # to be there at the last look
    return {"given": len(TAKEN[0]) / 2**20}
