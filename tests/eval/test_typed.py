"""What was written of a record is read back, and nothing of another shape."""

import json
from copy import deepcopy
from dataclasses import asdict
from typing import Any

import pytest

from eval.outcomes import Outcome
from eval.typed import TypedError, typed
from tests.eval.making import make_outcome

RECORD: dict[str, Any] = json.loads(json.dumps(asdict(make_outcome())))


def test_outcomes_survive_json() -> None:
    """What is written is what is read; a whole number does for a figure."""
    assert typed(Outcome, deepcopy(RECORD)) == make_outcome()
    assert typed(Outcome, RECORD | {"seconds": 1}).seconds == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"question": 3}, "question", id="number-for-text"),
        pytest.param({"hard": 1}, "hard", id="number-for-truth"),
        pytest.param({"confidence": "0.5"}, "confidence", id="text-for-number"),
        pytest.param({"confidence": True}, "confidence", id="truth-for-number"),
        pytest.param({"status": "answer"}, "status", id="unknown-word"),
        pytest.param({"status": []}, "status", id="list-for-word"),
        pytest.param({"ranks": ["1"]}, "ranks", id="text-for-rank"),
        pytest.param({"wanted": [5]}, "wanted", id="number-for-variants"),
        pytest.param({"wanted": "5.4%"}, "wanted", id="text-for-list"),
        pytest.param({"cited": [{**RECORD["cited"][0], "quote": 3}]}, "quote", id="quote"),
        pytest.param({"cited": [{**RECORD["cited"][0], "ranges": [[1]]}]}, "ranges", id="range"),
        pytest.param({"cited": [{}]}, "cited", id="missing-field"),
        pytest.param({"hardness": 1}, "hardness", id="unknown-field"),
    ],
)
def test_a_field_of_another_type_is_named(changes: dict[str, Any], said: str) -> None:
    """No value is taken for another type, at any depth; the message names the field."""
    with pytest.raises(TypedError, match=said):
        typed(Outcome, RECORD | changes)
