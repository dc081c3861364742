"""Reading comprehension files of both shapes become facts over their own contexts."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from eval.comprehension import Comprehension, is_comprehension, load_comprehension
from eval.facts import SetError

CONTEXT = "甲厂1955年建成，乙厂也是1955年建成。"
ANSWER = {"text": "1955年", "answer_start": 14}


def nested(*asked: dict[str, Any]) -> str:
    """Return SQuAD's JSON of questions on one context."""
    paragraph = {"context": CONTEXT, "qas": list(asked)}
    return json.dumps({"version": "1", "data": [{"title": "两厂", "paragraphs": [paragraph]}]})


def question(**changes: Any) -> dict[str, Any]:
    """Return a question of SQuAD's shape."""
    return {"id": "q", "question": "乙厂何时建成？", "answers": [ANSWER]} | changes


def flat(**changes: Any) -> str:
    """Return a flat line with its context."""
    line = {"id": "q", "query": "乙厂何时建成？", "context": CONTEXT, "answers": ["1955年"]}
    return json.dumps(line | {"start": 14} | changes)


def loaded(folder: Path, text: str, name: str = "set.jsonl") -> Comprehension:
    """Return the questions of a file with this text."""
    path = folder / name
    data = text.encode()
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    assert is_comprehension(path)
    return load_comprehension(path)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("set.json", nested(question()), id="nested"),
        pytest.param("set.json.gz", nested(question()), id="nested-gzipped"),
        pytest.param("set.jsonl", flat(), id="flat"),
        pytest.param("set.jsonl.gz", flat(), id="flat-gzipped"),
    ],
)
def test_both_shapes_say_the_same(tmp_path: Path, name: str, text: str) -> None:
    """The answer at its start is the evidence, not the same words elsewhere."""
    given = loaded(tmp_path, text, name)
    ((fact,),) = given.dialogues
    assert (fact.question, fact.answers) == ("乙厂何时建成？", (("1955年",),))
    assert fact.evidence[0].places == (((14, 19),),)
    assert [source.raw for source in given.sources] == [CONTEXT]
    assert fact.evidence[0].source == given.sources[0].name
    assert given.unscored == ()


def test_contexts_may_stand_beside_the_questions(tmp_path: Path) -> None:
    """Lines with a context_id take text and title from the file of contexts."""
    beside = json.dumps({"context_id": "c", "title": "两厂", "text": CONTEXT})
    (tmp_path / "set_contexts.jsonl.gz").write_bytes(gzip.compress(beside.encode()))
    line = {"id": "q", "query": "乙厂？", "answers": ["1955年"], "starts": [14], "context_id": "c"}
    given = loaded(tmp_path, json.dumps(line), "set.jsonl.gz")
    assert [(source.title, source.raw) for source in given.sources] == [("两厂", CONTEXT)]


def test_a_start_that_is_off_is_looked_for(tmp_path: Path) -> None:
    """Where the answer does not stand at its start, any place of it will do."""
    ((fact,),) = loaded(tmp_path, flat(start=0)).dialogues
    assert fact.evidence[0].places == (((2, 7),), ((14, 19),))


def test_every_gold_answer_is_a_variant(tmp_path: Path) -> None:
    """Several annotations are variants of one element, and each place will do."""
    golds = [ANSWER, {"text": "1955年建成", "answer_start": 14}]
    ((fact,),) = loaded(tmp_path, nested(question(answers=golds)), "set.json").dialogues
    assert fact.answers == (("1955年", "1955年建成"),)
    assert len(fact.evidence[0].places) == 2


def test_a_question_without_answers_wants_a_refusal(tmp_path: Path) -> None:
    """An empty list means that the context holds no answer."""
    ((fact,),) = loaded(tmp_path, flat(answers=[], start=-1)).dialogues
    assert not fact.answerable
    assert (fact.answers, fact.evidence) == ((), ())


def test_an_answer_that_is_not_there_is_not_scored(tmp_path: Path) -> None:
    """Such a question is named with the reason rather than counted as wrong."""
    given = loaded(tmp_path, f"{flat()}\n{flat(id='r', answers=['1966年'])}")
    assert [fact.id for (fact,) in given.dialogues] == ["q"]
    assert [question.id for question in given.unscored] == ["r"]


def test_contexts_are_kept_once_and_ids_told_apart(tmp_path: Path) -> None:
    """Questions share a context; a file joined of parts may use an id again."""
    given = loaded(tmp_path, f"{flat()}\n{flat()}\n\n{flat(context='丙厂1955年。')}")
    assert [fact.id for (fact,) in given.dialogues] == ["q", "q~2", "q~3"]
    assert len(given.sources) == 2


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param(
            "s.jsonl", f'{flat()}\n{{"query": "x"}}', r"s\.jsonl line 2: .*answers", id="field"
        ),
        pytest.param("s.jsonl", flat(answers="x", query=1), r"s\.jsonl line 1: ", id="type"),
        pytest.param("s.jsonl", f"{flat()}\n{{", r"s\.jsonl line 2: ", id="cut"),
        pytest.param("s.jsonl", f"{flat()}\n{'[' * 100_000}", r"s\.jsonl line 2: ", id="deep"),
        pytest.param("s.json", "[" * 100_000, r"s\.json: ", id="deep-data"),
        pytest.param(
            "s.jsonl", "\n".join([flat(), flat(query="\ud800")]), r"s\.jsonl line 2: ", id="half"
        ),
        pytest.param("s.json", "[]", r"s\.json: ", id="no-data"),
        pytest.param("s.json", nested(question(), {}), r"paragraphs\[0\]\.qas\[1\]: ", id="entry"),
        pytest.param("s.jsonl", flat(answers=["x"]), r"s\.jsonl: ", id="none-scored"),
    ],
)
def test_what_is_broken_is_named(tmp_path: Path, name: str, text: str, said: str) -> None:
    """The message says which line or entry is no question on a context."""
    with pytest.raises(SetError, match=said):
        loaded(tmp_path, text, name)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    """What is no gzip, or is missing, is refused by its path."""
    (tmp_path / "cut.json.gz").write_bytes(b"\x1f\x8b")
    for name in ("cut.json.gz", "none.json"):
        with pytest.raises(SetError, match=name):
            load_comprehension(tmp_path / name)


def test_facts_are_no_reading_comprehension() -> None:
    """The bundled sets are told apart by their first line, and so is what is no set at all."""
    assert not is_comprehension(Path("eval/sets/facts.jsonl"))
    assert not is_comprehension(Path("eval/sets/README.md"))
    assert not is_comprehension(Path("none.jsonl"))
