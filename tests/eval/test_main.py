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


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a run of those facts, to which nobody writes."""
    folder = tmp_path_factory.mktemp("ran")
    (folder / "few.jsonl").write_text("\n".join(FEW), encoding="utf-8")
    words = ["eval", "run", f"{folder}/few.jsonl", "--out", f"{folder}/run"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", words)
        assert main() == 0
    return folder / "run"


def test_a_set_is_run_for_real(command: Command, few: Path, tmp_path: Path) -> None:
    """The assistant is asked, the table goes to stdout, and every quote is true to its source."""
    status, out, err = command("run", few, "--out", tmp_path / "run")
    assert status == 0
    assert "answer accuracy" in out
    assert f"{len(FEW)}/{len(FEW)}" in err
    run = read(tmp_path / "run")
    assert [outcome.id for outcome in run.outcomes] == [json.loads(line)["id"] for line in FEW]
    assert all(claim.true for outcome in run.outcomes for claim in outcome.cited)


def test_the_legs_are_run_beside_the_fusion(command: Command, few: Path, tmp_path: Path) -> None:
    """One go gives a row of retrieval figures for each leg, kept in the folder too."""
    status, out, _ = command("run", few, "--out", tmp_path / "run", "--legs")
    assert status == 0
    rows = [line.split()[0] for line in out.splitlines() if line]
    assert {"lexical", "dense", "fused", "re-ranked"} < set(rows)
    assert set(read(tmp_path / "run").legs) == {"lexical", "dense", "fused", "re-ranked"}


def test_a_part_of_a_set_is_run(command: Command, few: Path, tmp_path: Path) -> None:
    """A split and a sample of it are asked alone, and the signature says so."""
    asked = ("--split", "dev", "--sample", 2, "--seed", 7, "--in-a-row", 2)
    command("run", few, "--out", tmp_path / "run", *asked)
    run = read(tmp_path / "run")
    assert [outcome.split for outcome in run.outcomes] == ["dev", "dev"]
    part = {"split": "dev", "sample": 2, "sample seed": 7, "in a row": 2, "row seed": 7}
    assert run.signature.settings | part == run.signature.settings


def test_contexts_are_a_second_opinion(command: Command, tmp_path: Path) -> None:
    """A file of reading comprehension is asked over its own contexts, mixed with other articles."""
    context = "红星拖拉机厂位于洛阳，1955年建成，去年生产拖拉机三千台，居全省第一。"
    asked = {"id": "q1", "question": "红星拖拉机厂去年生产了多少台拖拉机？"}
    answer = {"text": "三千台", "answer_start": context.index("三千台")}
    unfound = {
        "id": "q2",
        "question": "厂长是谁？",
        "answers": [{"text": "李四", "answer_start": 0}],
    }
    paragraph = {"context": context, "qas": [asked | {"answers": [answer]}, unfound]}
    path = tmp_path / "cmrc.json"
    path.write_text(json.dumps({"data": [{"paragraphs": [paragraph]}]}), encoding="utf-8")
    status, out, _ = command("run", path, "--out", tmp_path / "run", "--among", "corpus/reports")
    run = read(tmp_path / "run")
    assert status == 0
    assert [outcome.id for outcome in run.outcomes] == ["q1"]
    assert run.outcomes[0].ranks == (1,)
    assert "not scored: 1" in out
    assert "q2" in out
    assert run.signature.settings["among"] == "corpus/reports"


def test_a_set_is_counted(command: Command, few: Path) -> None:
    """A sound set is counted by type, split and whether it has an answer."""
    status, out, _ = command("check", few)
    head, first, *_ = (line.split() for line in out.splitlines())
    assert status == 0
    counted = dict(zip(head, first[1:], strict=True))
    assert int(counted["all"]) == len(FEW)
    for one, other in (("dev", "test"), ("answerable", "unanswerable")):
        assert int(counted[one]) + int(counted[other]) == len(FEW)


def test_runs_are_compared(command: Command, ran: Path, tmp_path: Path) -> None:
    """The items that got worse are listed with both replies, beside the change of each measure."""
    run = read(ran)
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


def test_runs_of_different_questions_are_not_compared(
    command: Command, few: Path, ran: Path, tmp_path: Path
) -> None:
    """Figures of different questions say nothing about each other."""
    command("run", few, "--out", tmp_path / "b", "--sample", 1)
    status, _, err = command("compare", ran, tmp_path / "b")
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
        pytest.param(("run", "FEW", "--out", "OUT", "--leg", "x"), "x", id="unknown-option"),
        pytest.param(("run", "FEW", "--out", "OUT", "--sample", "0"), "--sample", id="no-sample"),
        pytest.param(("run", "FEW", "--out", "OUT", "--in-a-row", "0"), "--in-a-row", id="no-row"),
        pytest.param(("run", "FEW", "--out", "OUT", "--split", "all"), "--split", id="no-split"),
        pytest.param(
            ("run", "FEW", "--out", "OUT", "--among", "corpus"), "--among", id="among-facts"
        ),
        pytest.param(
            ("run", "SQUAD", "--out", "OUT", "--index", "x"), "--index", id="index-and-contexts"
        ),
        pytest.param(("run", "SQUAD", "--out", "OUT"), "squad.json", id="bad-contexts"),
        pytest.param(("check", "BAD"), "bad.jsonl line 1: ", id="check-bad-line"),
        pytest.param(("compare", "none", "none"), "none", id="no-run"),
        pytest.param((), "command", id="no-command"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    command: Command, few: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    """Wrong input ends with status 2, nothing on stdout and one line that names it."""
    known = {"FEW": few, "OUT": tmp_path / "out"}
    for name, path in (("BAD", tmp_path / "bad.jsonl"), ("SQUAD", tmp_path / "squad.json")):
        path.write_text("{}", encoding="utf-8")
        known[name] = path
    status, out, err = command(*(known.get(word, word) for word in words))
    assert (status, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    assert said in err
