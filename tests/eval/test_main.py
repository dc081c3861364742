"""The commands run a set for real, compare runs, and say in one line what is wrong."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from eval.__main__ import main
from eval.runs import read, write

Command = Callable[..., tuple[int, str, str]]
FEW = Path("eval/sets/facts.jsonl").read_text(encoding="utf-8").splitlines()[::10]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command and return its exit status, stdout and stderr."""

    def run(*words: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["eval", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            raise SystemExit(main())
        said = capsys.readouterr()
        return int(str(ended.value.code)), said.out, said.err

    return run


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """Return a set of a few of the bundled facts."""
    path = tmp_path / "few.jsonl"
    path.write_text("\n".join(FEW), encoding="utf-8")
    return path


def test_a_set_is_run_for_real(command: Command, few: Path, tmp_path: Path) -> None:
    """The assistant is asked, the table goes to stdout, and every quote is true to its source."""
    status, out, err = command("run", few, "--out", tmp_path / "run")
    assert status == 0
    assert "answer accuracy" in out
    assert f"{len(FEW)}/{len(FEW)}" in err
    run = read(tmp_path / "run")
    assert [outcome.id for outcome in run.outcomes] == [json.loads(line)["id"] for line in FEW]
    assert all(claim.true for outcome in run.outcomes for claim in outcome.cited)


def test_runs_are_compared(command: Command, few: Path, tmp_path: Path) -> None:
    """The items that got worse are listed with both replies, beside the change of each measure."""
    command("run", few, "--out", tmp_path / "a")
    run = read(tmp_path / "a")
    full = tuple(
        replace(outcome, status="answered", given="乙", missing=(), cited=())
        for outcome in run.outcomes
    )
    none = tuple(replace(outcome, status="refused", given="丙") for outcome in run.outcomes)
    write(replace(run, outcomes=full), tmp_path / "a")
    write(replace(run, outcomes=none), tmp_path / "b")
    status, out, _ = command("compare", tmp_path / "a", tmp_path / "b")
    answerable = [outcome for outcome in run.outcomes if outcome.answerable]
    assert status == 0
    assert f"mended: {len(run.outcomes) - len(answerable)}" in out
    worse = out.partition(f"broken: {len(answerable)}")[2]
    assert all(outcome.question in worse for outcome in answerable)
    assert "- (answered) 乙" in worse
    assert "+ (refused) 丙" in worse


def test_runs_of_different_sets_are_not_compared(
    command: Command, few: Path, tmp_path: Path
) -> None:
    """Figures of different questions say nothing about each other."""
    command("run", few, "--out", tmp_path / "a")
    few.write_text(FEW[0], encoding="utf-8")
    command("run", few, "--out", tmp_path / "b")
    status, _, err = command("compare", tmp_path / "a", tmp_path / "b")
    assert status == 2
    assert "different sets" in err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("run", "none.jsonl", "--out", "OUT"), "none.jsonl", id="no-set"),
        pytest.param(("run", "BAD", "--out", "OUT"), "bad.jsonl line 1: ", id="bad-line"),
        pytest.param(("run", "FEW", "--out", "FEW"), "few.jsonl", id="out-is-a-file"),
        pytest.param(("run", "FEW", "--index", "none", "--out", "OUT"), "none", id="no-index"),
        pytest.param(("run", "FEW"), "--out", id="no-out"),
        pytest.param(("run", "FEW", "--out", "OUT", "--legs"), "--legs", id="unknown-option"),
        pytest.param(("compare", "none", "none"), "none", id="no-run"),
        pytest.param((), "command", id="no-command"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    command: Command, few: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    """Wrong input ends with status 2, nothing on stdout and one line that names it."""
    (tmp_path / "bad.jsonl").write_text("{}", encoding="utf-8")
    known = {"FEW": few, "BAD": tmp_path / "bad.jsonl", "OUT": tmp_path / "out"}
    status, out, err = command(*(known.get(word, word) for word in words))
    assert (status, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert said in err
