"""The command `python -m bot ask`: it answers, or says in one line why it cannot."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from corpus.article import clean
from index.bundled import REPORTS
from tests.commands import outcome, run, run_here

FIELDS = {
    "question", "standalone", "status", "answer", "highlights", "citations", "readings",
    "confidence", "seconds",
}  # fmt: skip


def test_a_question_is_answered_as_json() -> None:
    """The agreed fields are printed, and citation ranges are true to the bundled file."""
    done = run("bot", "ask", "全社会研发投入强度是多少？", "--json")
    answer = json.loads(done.stdout)
    assert set(answer) >= FIELDS
    assert answer["status"] == "answered"
    assert "5.4%" in answer["answer"]
    for citation in answer["citations"]:
        raw = (REPORTS / citation["source"]).read_text(encoding="utf-8")
        assert clean(raw, citation["ranges"]) == "".join(citation["quote"].split())


def test_a_question_is_answered_as_text() -> None:
    """Without --json the answer is printed with its sources."""
    done = run_here("bot", "ask", "全社会研发投入强度是多少？")
    assert "5.4%" in done.stdout
    assert "[1] " in done.stdout


def test_a_file_of_questions_and_dialogues_is_answered(tmp_path: Path) -> None:
    """Each line gives a line per turn; the turns of a line are one conversation."""
    path = tmp_path / "q.jsonl"
    lines = [
        {"id": "a", "question": "宁波有多少家人工智能与工业软件企业？"},
        {"id": "b", "turns": ["建成了多少个市级以上孵化众创空间？", "那其中国家级的呢？"]},
    ]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    done = run_here("bot", "ask", "--input", path)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(answer["id"], answer["turn"]) for answer in answers] == [("a", 1), ("b", 1), ("b", 2)]
    assert "国家级7个" in answers[2]["answer"]


def test_a_question_that_fails_loses_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error of the bot is told in one line with the id, and the others are answered."""
    ask = Assistant.ask

    def faulty(assistant: Assistant, text: str, *others: Any) -> Answer:
        if text == "坏":
            raise re.error("unbalanced\nparenthesis")
        return ask(assistant, text, *others)

    monkeypatch.setattr(Assistant, "ask", faulty)
    path = tmp_path / "q.jsonl"
    lines = [{"id": "a", "turns": ["坏", "宁波有多少家企业？"]}, {"id": "b", "question": "你好"}]
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    done = run_here("bot", "ask", "--input", path)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(answer["id"], answer["turn"]) for answer in answers] == [("a", 2), ("b", 1)]
    assert done.returncode == 2
    (told,) = done.stderr.splitlines()
    assert told.startswith("a, 1: ")


def test_mistakes_are_said_in_one_line(tmp_path: Path) -> None:
    """No question, a bad folder, a bad file or line end with status 2 and one line."""
    (tmp_path / "q.jsonl").write_text('{"id": 1}\n')
    calls: list[tuple[str | Path, ...]] = [
        ("bot", "ask"),
        ("bot", "ask", "甲", "--input", tmp_path / "q.jsonl"),
        ("bot", "ask", "甲", "--index", tmp_path),
        ("bot", "ask", "--input", tmp_path / "无.jsonl"),
        ("bot", "ask", "--input", tmp_path / "q.jsonl"),
        ("bot", "ask", "甲", "--unknown"),
    ]
    for call in calls:
        done = run_here(*call)
        assert done.returncode == 2, call
        assert len(done.stderr.splitlines()) == 1, done.stderr
    assert outcome(run(*calls[2])) == outcome(run_here(*calls[2]))
