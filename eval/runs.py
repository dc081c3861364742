"""Runs of a set: the questions are put to the assistant, and a folder keeps what came of it.

The folder holds `run.json` (what was run, on what, and its measures), `items.jsonl` (one outcome
a line with every score) and `report.html`.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Protocol

from bot.answer import Answer, Conversation
from eval.facts import Dialogue, FindSource
from eval.measures import Measure, measured_by_group
from eval.metrics import METRICS
from eval.outcomes import Outcome, Unscored, from_record, judge
from eval.report import page
from eval.signature import Signature

RECORD, ITEMS, REPORT = "run.json", "items.jsonl", "report.html"
Measures = dict[str, tuple[Measure, ...]]


class Answerer(Protocol):
    """What can be asked; `bot.assistant.Assistant` is one."""

    def ask(self, text: str, conversation: Conversation = ...) -> Answer:
        """Answer the next turn of a conversation."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it is kept: `measures` by group of questions, `legs` those of each leg apart."""

    signature: Signature
    measures: Measures
    outcomes: tuple[Outcome, ...]
    unscored: tuple[Unscored, ...] = ()
    legs: Measures = field(default_factory=dict)


class RunError(ValueError):
    """A folder holds no run, or a damaged one."""


def ask_all(
    dialogues: Sequence[Dialogue],
    assistant: Answerer,
    source: FindSource,
    progress: Callable[[str], None] = lambda _: None,
) -> Iterator[Outcome]:
    """Yield the outcome of every turn, each dialogue asked in order in one conversation."""
    for number, dialogue in enumerate(dialogues, start=1):
        conversation = Conversation()
        for fact in dialogue:
            answer = assistant.ask(fact.question, conversation)
            conversation = conversation.with_turn(answer)
            yield judge(fact, answer, source)
        progress(f"{number}/{len(dialogues)}")


def measure(
    signed: Signature,
    outcomes: Sequence[Outcome],
    unscored: Sequence[Unscored] = (),
    legs: Measures | None = None,
) -> Run:
    """Return the run of these outcomes with every measure of every group."""
    return Run(signed, measured_by_group(outcomes), tuple(outcomes), tuple(unscored), legs or {})


def write(run: Run, folder: Path) -> None:
    """Write a run into a folder, in place of a run that is there. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    record = asdict(run)
    del record["outcomes"]
    lines = (json.dumps(_item(outcome), ensure_ascii=False) + "\n" for outcome in run.outcomes)
    shown = page(
        run.signature.set,
        facts=run.signature.facts,
        measures=run.measures,
        legs=run.legs,
        outcomes=run.outcomes,
        unscored=run.unscored,
    )
    (folder / RECORD).write_text(json.dumps(record, ensure_ascii=False, indent=1), "utf-8")
    (folder / ITEMS).write_text("".join(lines), "utf-8")
    (folder / REPORT).write_text(shown, "utf-8")


def read(folder: Path) -> Run:
    """Return the run that a folder keeps. Raises RunError."""
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
        with (folder / ITEMS).open(encoding="utf-8") as lines:
            items = [json.loads(line) for line in lines]
        for item in items:
            item.pop("scores")
        return Run(
            Signature(**record["signature"]),
            _measures(record["measures"]),
            tuple(from_record(item) for item in items),
            tuple(Unscored(**question) for question in record["unscored"]),
            _measures(record["legs"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RunError(
            f"{folder}: 这里没有完整的运行结果 / no complete run here; "
            f"make one with: python -m eval run SET.jsonl --out {folder}"
        ) from error


def _item(outcome: Outcome) -> dict[str, Any]:
    scores = {metric.name: metric.score(outcome) for metric in METRICS}
    return asdict(outcome) | {"scores": scores}


def _measures(record: dict[str, list[dict[str, Any]]]) -> Measures:
    return {
        group: tuple(Measure(**measure) for measure in measures)
        for group, measures in record.items()
    }
