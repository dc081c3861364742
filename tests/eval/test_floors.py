"""The gate: on the bundled reports no measure of split dev falls below its floor.

Floors stand in eval/floors.json; they are raised when the bot gets better, never lowered unseen.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest

from bot.assistant import Assistant
from eval.facts import load
from eval.measures import Measure, measured
from eval.metrics import METRICS
from eval.outcomes import Outcome
from eval.runs import ask_all
from eval.tasks import Task
from tests.index.built import bundled

Floors = Mapping[str, float]
SETS = Path("eval/sets")
IN_A_ROW, ROW = " in a row", 6
FLOORS: Mapping[str, Floors] = json.loads(Path("eval/floors.json").read_text(encoding="utf-8"))


@cache
def dev_outcomes(name: str) -> tuple[Outcome, ...]:
    """Return the outcomes of the dev split of a bundled set, asked alone or in a row."""
    index = bundled()
    task = Task(load(SETS / f"{name.removesuffix(IN_A_ROW)}.jsonl", index.source), index)
    dev = task.of_split("dev")
    dev = dev.in_a_row(ROW, seed=0) if name.endswith(IN_A_ROW) else dev
    return tuple(ask_all(dev.dialogues, Assistant(index), index.source))


def shortfalls(measures: Iterable[Measure], floors: Floors) -> list[str]:
    """Return a line for each measure that lies below its floor, or has no figure to be held to."""
    figures = {measure.name: measure.value for measure in measures}
    return [
        f"{name}: {'no figure' if figures[name] is None else f'{figures[name]:.3f}'}, floor {floor}"
        for name, floor in floors.items()
        if (figures[name] or 0.0) < floor
    ]


@pytest.mark.parametrize("name", FLOORS)
def test_no_measure_falls_below_its_floor(name: str) -> None:
    """A change that makes the bot worse is named with measure, figure and floor."""
    below = shortfalls(measured(dev_outcomes(name)), FLOORS[name])
    assert not below, f"{name}, split dev: " + "; ".join(below)


def test_floors_are_of_measures_that_rise() -> None:
    """Each names a measure that there is, none of which is better when lower."""
    known = {metric.name for metric in METRICS}
    lower = {"false refusal rate", "calibration error", "seconds p50", "seconds p95"}
    assert all(set(floors) <= known - lower for floors in FLOORS.values())
    assert {name.removesuffix(IN_A_ROW) for name in FLOORS} == {
        path.stem for path in SETS.glob("*.jsonl")
    }


def test_a_shortfall_is_told() -> None:
    """The line names measure, figure and floor; what reaches its floor is left out."""
    measures = [Measure("a", 0.5, 9, 0.4, 0.6), Measure("b", 0.7, 9, 0.6, 0.8)]
    measures.append(Measure("c", None, 0, None, None))
    floors = {"a": 0.55, "b": 0.7, "c": 0.1}
    assert shortfalls(measures, floors) == ["a: 0.500, floor 0.55", "c: no figure, floor 0.1"]
