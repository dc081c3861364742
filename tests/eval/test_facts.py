"""The sets are sound, and a line that is not is named."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.web.wording import own_half
from eval.facts import Dialogue, SetError, load, places
from tests.eval.making import NAME, REPORTS, source_named

SETS = Path("eval/sets")
FACTS = load(SETS / "facts.jsonl", source_named)
DIALOGUES = load(SETS / "dialogues.jsonl", source_named)
ALL = [fact for dialogue in (*FACTS, *DIALOGUES) for fact in dialogue]
RECORD: dict[str, Any] = {
    "id": "a",
    "question": "研发投入占比多高？",
    "type": "percent",
    "split": "dev",
    "answers": [["5.4%"]],
    "evidence": [{"source": NAME, "quote": "研发投入强度达5.4%"}],
    "answerable": True,
    "hard": False,
}
TURN = {name: value for name, value in RECORD.items() if name not in {"id", "split"}}


def load_lines(folder: Path, *lines: str) -> tuple[Dialogue, ...]:
    """Return the set of these lines."""
    path = folder / "FACTS.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return load(path, source_named)


def test_some_facts_have_no_answer() -> None:
    """Of the questions that stand alone at least a sixth has no answer, in each split."""
    for split in ("dev", "test"):
        known = [fact.answerable for (fact,) in FACTS if fact.split == split]
        assert known.count(False) >= len(known) / 6


def test_dialogues_have_follow_ups() -> None:
    """Each conversation has several turns, and some have one that no report answers."""
    assert all(len(dialogue) > 1 for dialogue in DIALOGUES)
    assert any(not fact.answerable for dialogue in DIALOGUES for fact in dialogue)


def test_every_report_is_asked_about() -> None:
    """Each bundled report gives evidence to at least four facts."""
    asked = [piece.source for fact in ALL for piece in fact.evidence]
    assert all(asked.count(path.name) >= 4 for path in REPORTS.glob("*.txt"))


@pytest.mark.parametrize("dialogues", [FACTS, DIALOGUES], ids=["facts", "dialogues"])
def test_half_of_a_set_is_kept_to_report_on(dialogues: tuple[Dialogue, ...]) -> None:
    """Between two and three fifths of a set are of split dev, the others of split test."""
    dev = sum(dialogue[0].split == "dev" for dialogue in dialogues)
    assert 2 / 5 <= dev / len(dialogues) <= 3 / 5


def test_most_questions_avoid_the_words_of_the_text() -> None:
    """At least half of the questions share under a third of their bigrams with the evidence."""

    def bigrams(text: str) -> set[str]:
        letters = "".join(filter(str.isalnum, text))
        return {letters[at : at + 2] for at in range(len(letters) - 1)}

    answerable = [fact for (fact,) in FACTS if fact.answerable]
    shares = [
        len(asked & bigrams("".join(piece.quote for piece in fact.evidence))) / len(asked)
        for fact in answerable
        if (asked := bigrams(fact.question))
    ]
    assert sum(share < 1 / 3 for share in shares) >= len(answerable) / 2


def test_places_leave_white_space_out() -> None:
    """Each occurrence of a quote is found, also across lines, in runs without white space."""
    assert places("甲 乙", "甲乙，甲\n\n乙") == (((0, 2),), ((3, 4), (6, 7)))


def test_a_dialogue_numbers_its_turns(tmp_path: Path) -> None:
    """Turns share the split of their dialogue and are named by their place in it."""
    record = {"id": "d", "split": "test", "turns": [TURN, TURN]}
    (dialogue,) = load_lines(tmp_path, json.dumps(record))
    assert [(fact.id, fact.split) for fact in dialogue] == [("d.1", "test"), ("d.2", "test")]


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    """A set saved by an editor of another system loads."""
    assert len(load_lines(tmp_path, "\ufeff" + json.dumps(RECORD), "", "  ")) == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"id": ""}, "id", id="no-id"),
        pytest.param({"question": " "}, "question", id="blank-question"),
        pytest.param({"type": "figure"}, "type", id="unknown-type"),
        pytest.param({"split": "train"}, "split", id="unknown-split"),
        pytest.param({"answerable": "yes"}, "answerable", id="no-boolean"),
        pytest.param({"answers": ["5.4%"]}, "answers", id="element-no-list"),
        pytest.param({"answers": [[""]]}, "answers", id="blank-variant"),
        pytest.param({"answers": []}, "answers", id="answerable-without-answer"),
        pytest.param({"answerable": False}, "answers", id="unanswerable-with-answer"),
        pytest.param({"answers": [["5.5%"]]}, "5.5%", id="answer-not-in-evidence"),
        pytest.param({"evidence": ["x"]}, "evidence", id="evidence-no-object"),
        pytest.param({"evidence": [{"source": NAME, "quote": ""}]}, "quote", id="blank-quote"),
        pytest.param({"evidence": [{"source": "x", "quote": "y"}]}, "x", id="unknown-source"),
        pytest.param(
            {"evidence": [{"source": NAME, "quote": "强度达5.5%"}]}, "强度达5.5%", id="false-quote"
        ),
        pytest.param({"hint": 1}, "hint", id="unknown-field"),
        pytest.param({"turns": []}, "turns", id="empty-dialogue"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, changes: dict[str, Any], said: str) -> None:
    """The message says in each language which line of which file is wrong, and what with it."""
    with pytest.raises(SetError, match=r"^FACTS\.jsonl line 2: ") as caught:
        load_lines(tmp_path, json.dumps(RECORD), json.dumps(RECORD | {"id": "b"} | changes))
    for lang in ("zh-Hans", "en"):
        told = own_half(str(caught.value), lang)
        assert " / " not in told
        assert told.startswith("FACTS.jsonl line 2: ")
        assert said in told


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{", id="cut"),
        pytest.param("[]", id="list"),
        pytest.param(json.dumps(RECORD), id="same-id"),
        pytest.param("[" * 100_000, id="deep"),
        pytest.param(json.dumps(RECORD | {"id": "b", "question": "\ud800"}), id="half-character"),
    ],
)
def test_a_line_that_is_no_new_record_is_named(tmp_path: Path, line: str) -> None:
    """A cut, deeply nested or other line, half a character and a used id are refused."""
    with pytest.raises(SetError, match=r"^FACTS\.jsonl line 3: "):
        load_lines(tmp_path, json.dumps(RECORD), "", line)


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00"], ids=["none", "empty", "binary"])
def test_a_file_without_facts_is_named(tmp_path: Path, content: bytes | None) -> None:
    """A missing, empty or undecodable file is refused by its path."""
    path = tmp_path / "FACTS.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SetError, match=r"FACTS\.jsonl"):
        load(path, source_named)
