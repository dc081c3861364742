"""A task is a set with its index, whole, by split or sampled."""

from pathlib import Path

import pytest

from eval.facts import SetError
from eval.tasks import Task, counts, opened
from tests.eval.making import make_fact, make_unanswerable
from tests.index.built import bundled, silent

DIALOGUES = (
    (make_fact(id="a"), make_unanswerable(id="b")),
    (make_fact(id="c", split="test", hard=True),),
    (make_fact(id="d", split="test", type="money"),),
)
TASK = Task(DIALOGUES, bundled())


def test_a_split_keeps_whole_dialogues() -> None:
    """The turns of a dialogue stay together, and a split without questions is refused."""
    assert [fact.id for fact in TASK.of_split("dev").facts] == ["a", "b"]
    with pytest.raises(SetError, match="dev"):
        TASK.of_split("test").of_split("dev")


def test_a_sample_is_the_same_every_time() -> None:
    """A seed draws the same dialogues in their order; more than there are is all."""
    assert TASK.sampled(2, 1) == TASK.sampled(2, 1)
    drawn = {TASK.sampled(1, seed).facts[0].id for seed in range(20)}
    assert drawn == {"a", "c", "d"}
    assert TASK.sampled(9, 1) == TASK
    ids = [fact.id for fact in TASK.sampled(2, 3).facts]
    assert ids == sorted(ids)


def test_questions_are_asked_in_a_row() -> None:
    """Those asked alone are one conversation after another; dialogues stay as they are."""
    row = TASK.in_a_row(2, 1)
    assert row == TASK.in_a_row(2, 1)
    told, *rows = ([fact.id for fact in dialogue] for dialogue in row.dialogues)
    assert told == ["a", "b"]
    assert [sorted(ids) for ids in rows] == [["c", "d"]]
    assert [len(dialogue) for dialogue in TASK.in_a_row(1, 1).dialogues] == [2, 1, 1]


def test_questions_are_counted() -> None:
    """By type, split, answer and difficulty, with their sum first."""
    found = counts(TASK.facts)
    assert next(iter(found)) == "all"
    assert found["all"] == {
        "all": 4, "dev": 2, "test": 2, "answerable": 3, "unanswerable": 1, "hard": 1,
    }  # fmt: skip
    assert found["money"] == {"all": 1, "test": 1, "answerable": 1}


def test_contexts_bring_their_own_index(tmp_path: Path) -> None:
    """The index of a reading comprehension file holds its contexts and what they are mixed with."""
    path = tmp_path / "set.jsonl"
    path.write_text('{"id": "q", "query": "?", "context": "甲。", "answers": []}', encoding="utf-8")
    with opened(path, None, [Path("corpus/reports")], silent) as task:
        assert len(task.index.digests()) == 6
        assert [fact.id for fact in task.facts] == ["q"]
