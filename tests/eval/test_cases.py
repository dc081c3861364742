"""Answers of the chat become sound lines of a reader's own set."""

import errno
import hashlib
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.answer import Answer
from eval import cases
from eval.cases import Cases
from eval.facts import LineError, load
from tests.eval.making import (
    CONTRACTS,
    NAME,
    SATISFACTION,
    SPENDING,
    make_answer,
    make_claim,
    make_hit,
    source_named,
)

QUESTION = "研发投入占比多高？"
ANSWER = make_answer(make_claim(SPENDING, "5.4%"), hits=(make_hit(1, SATISFACTION, CONTRACTS),))


def evidence(folder: Path, wanted: tuple[tuple[str, ...], ...], answer: Answer) -> list[str]:
    """Return the quotes that a case is saved with."""
    Cases(folder, source_named).add(QUESTION, wanted, answer)
    ((fact,),) = load(folder / "cases.jsonl", source_named)
    assert fact.answers == wanted
    assert all(piece.source == NAME for piece in fact.evidence)
    return [piece.quote for piece in fact.evidence]


def test_the_quote_that_holds_the_answer_is_the_evidence(tmp_path: Path) -> None:
    """Any variant will do, and quotes go before passages."""
    assert evidence(tmp_path, (("百分之九", "5.4%"),), ANSWER) == [SPENDING]


def test_what_was_only_found_can_be_evidence(tmp_path: Path) -> None:
    """A wrong answer can be set right: the passages found are searched sentence by sentence."""
    assert evidence(tmp_path, (("99.8%",), ("35亿元",)), ANSWER) == [SATISFACTION, CONTRACTS]


def test_one_quote_for_two_elements_stands_once(tmp_path: Path) -> None:
    """Evidence is not repeated."""
    assert evidence(tmp_path, (("5.4%",), ("第一",)), ANSWER) == [SPENDING]


def test_a_question_without_answer_is_saved_as_such(tmp_path: Path) -> None:
    """No element means that the bot is to refuse."""
    assert evidence(tmp_path, (), make_answer()) == []


def test_a_full_disk_keeps_the_cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A case that finds no room leaves the set as it was, with no half line in it."""
    kept = Cases(tmp_path, source_named)
    kept.add(QUESTION, (), make_answer())
    before = kept.path.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        kept.add(f"去年{QUESTION}", (), make_answer())
    assert kept.path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [kept.path]


def test_the_split_follows_from_the_id(tmp_path: Path) -> None:
    """As in the bundled sets."""
    Cases(tmp_path, source_named).add(QUESTION, (), make_answer())
    record = json.loads((tmp_path / "cases.jsonl").read_text(encoding="utf-8"))
    even = hashlib.sha256(record["id"].encode()).digest()[0] % 2 == 0
    assert record["split"] == ("dev" if even else "test")


@pytest.mark.parametrize(
    ("question", "wanted", "said"),
    [
        pytest.param(QUESTION, (("六成",),), "六成", id="nowhere-found"),
        pytest.param(" ", (), "question", id="blank-question"),
    ],
)
def test_what_is_no_case_is_refused(
    tmp_path: Path, question: str, wanted: tuple[tuple[str, ...], ...], said: str
) -> None:
    """The reason is told, and nothing is written."""
    with pytest.raises(LineError, match=said):
        Cases(tmp_path, source_named).add(question, wanted, ANSWER)
    assert not (tmp_path / "cases.jsonl").exists()


def test_a_question_is_a_case_once(tmp_path: Path) -> None:
    """The set keeps the first answer."""
    saved = Cases(tmp_path, source_named)
    assert saved.add(QUESTION, (("5.4%",),), ANSWER) == 1
    with pytest.raises(LineError, match="already"):
        saved.add(f" {QUESTION}\n", (), ANSWER)
    assert saved.add("另一个问题？", (), ANSWER) == 2


def test_the_set_has_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody fills the disk."""
    monkeypatch.setattr(cases, "MOST", 1)
    saved = Cases(tmp_path, source_named)
    saved.add("甲？", (), ANSWER)
    with pytest.raises(LineError, match="1"):
        saved.add("乙？", (), ANSWER)


def test_readers_save_at_the_same_time(tmp_path: Path) -> None:
    """No line is lost or broken."""
    saved = Cases(tmp_path, source_named)
    with ThreadPoolExecutor(8) as pool:
        counts = pool.map(lambda n: saved.add(f"第{n}问？", (), ANSWER), range(40))
    assert sorted(counts) == list(range(1, 41))
    assert len(load(tmp_path / "cases.jsonl", source_named)) == 40
