"""A run puts every question once, and its folder gives back what was put in."""

import errno
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer import Answer, Conversation
from eval.facts import Dialogue
from eval.measures import measured
from eval.outcomes import Unscored
from eval.runs import Run, RunError, ask_all, measure, read, write
from eval.signature import Signature
from tests.eval.making import (
    SPENDING,
    make_answer,
    make_claim,
    make_fact,
    make_hit,
    make_unanswerable,
    source_named,
)

SIGNED = Signature("FACTS.jsonl", "a" * 64, "b" * 64, "shipped", "c" * 64, 3, {"seed": 1}, "")
DIALOGUES: tuple[Dialogue, ...] = (
    (make_fact(),),
    (make_fact(id="d.1", split="test"), make_unanswerable(split="test", question="前年呢？")),
)


class Scripted:
    """Answers any question about 研发 and refuses the rest; `asked` keeps text and turns before."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int]] = []

    def ask(self, text: str, conversation: Conversation = Conversation()) -> Answer:  # noqa: B008
        """Answer a turn."""
        self.asked.append((text, len(conversation.turns)))
        claims = [make_claim(SPENDING, "5.4%")] if "研发" in text else []
        return make_answer(*claims, hits=(make_hit(1, SPENDING),))


def make_run() -> Run:
    """Return the run of the dialogues."""
    outcomes = list(ask_all(DIALOGUES, Scripted(), source_named, print))
    return measure(SIGNED, outcomes)


def test_dialogues_are_asked_in_one_conversation() -> None:
    """Turns are asked in order with those before them, and each dialogue starts afresh."""
    assistant, told = Scripted(), list[str]()
    outcomes = list(ask_all(DIALOGUES, assistant, source_named, told.append))
    asked = [fact.question for dialogue in DIALOGUES for fact in dialogue]
    assert assistant.asked == [(asked[0], 0), (asked[1], 0), (asked[2], 1)]
    assert all(outcome.right for outcome in outcomes)
    assert told == ["1/2", "2/2"]


def test_a_folder_gives_back_its_run(tmp_path: Path) -> None:
    """What is written is what is read, also over an earlier run."""
    write(measure(SIGNED, make_run().outcomes[:1]), tmp_path / "run")
    outcomes = make_run().outcomes
    run = measure(SIGNED, outcomes, [Unscored("q", "why")], {"dense": measured(outcomes)})
    write(run, tmp_path / "run")
    assert read(tmp_path / "run") == run


def test_every_item_is_kept_with_every_score(tmp_path: Path) -> None:
    """Scores that do not apply are null rather than left out."""
    write(make_run(), tmp_path)
    lines = (tmp_path / "items.jsonl").read_text(encoding="utf-8").splitlines()
    scores = [json.loads(line)["scores"] for line in lines]
    assert len(scores) == 3
    assert len({frozenset(found) for found in scores}) == 1
    assert scores[0]["answer accuracy"] == 1.0
    assert scores[2]["answer accuracy"] is None
    assert "report" in {path.stem for path in tmp_path.iterdir()}


@pytest.mark.parametrize("damage", ["no folder", "no items"])
def test_a_folder_without_a_run_is_named(tmp_path: Path, damage: str) -> None:
    """A run that is missing, or lacks a file, is refused by its path and says how to make one."""
    folder = tmp_path / "run"
    if damage != "no folder":
        write(make_run(), folder)
    if damage == "no items":
        (folder / "items.jsonl").unlink()
    with pytest.raises(RunError, match=r"run: .* python -m eval run"):
        read(folder)


@pytest.mark.parametrize(
    ("file", "line", "where"),
    [
        pytest.param("run.json", "{", "run.json: ", id="cut"),
        pytest.param("run.json", "[]", "run.json: ", id="no-object"),
        pytest.param("run.json", "[" * 100_000, "run.json: ", id="deep-record"),
        pytest.param("items.jsonl", '{"id": 1}', "items.jsonl line 4: ", id="other-item"),
        pytest.param("items.jsonl", "[" * 100_000, "items.jsonl line 4: ", id="deep-item"),
        pytest.param("items.jsonl", '"\\ud800"', "items.jsonl line 4: ", id="half-character"),
    ],
)
def test_a_damaged_run_is_named(tmp_path: Path, file: str, line: str, where: str) -> None:
    """File and line that are of no use are named, with what to do, in one line."""
    write(make_run(), tmp_path)
    before = (tmp_path / file).read_text(encoding="utf-8") if file == "items.jsonl" else ""
    (tmp_path / file).write_text(f"{before}{line}\n", encoding="utf-8")
    with pytest.raises(RunError, match=rf"{where}.* python -m eval run") as told:
        read(tmp_path)
    assert "\n" not in str(told.value)


def test_a_full_disk_leaves_the_former_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that cannot be written changes nothing of the one in its place, and leaves no rest."""
    run, tried = make_run(), []
    write(run, tmp_path)
    there = sorted(tmp_path.iterdir())

    def full(descriptor: int) -> None:
        tried.append(descriptor)
        if len(tried) == len(there):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write(measure(SIGNED, run.outcomes[:1]), tmp_path)
    assert read(tmp_path) == run
    assert sorted(tmp_path.iterdir()) == there


def test_runs_of_changed_outcomes_differ(tmp_path: Path) -> None:
    """Nothing that was measured is lost between two runs."""
    run = make_run()
    slower = tuple(replace(outcome, seconds=1.0) for outcome in run.outcomes)
    write(measure(SIGNED, slower), tmp_path)
    assert read(tmp_path).outcomes == slower
