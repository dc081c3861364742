"""Runs of a set: the questions are put to the assistant, and a folder keeps what came of it.

The folder holds `run.json` (what was run, on what, and its measures), `items.jsonl` (one outcome
a line with every score) and `report.html`.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from bot.answer import Answer, Conversation
from corpus.disk import write_together
from corpus.json_text import parsed
from eval.facts import Dialogue, FindSource
from eval.measures import Measure, measured_by_group
from eval.metrics import METRICS
from eval.outcomes import Outcome, Unscored, judge
from eval.report import page
from eval.signature import Signature
from eval.typed import typed

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
    """Write a run into a folder, all of it or nothing, over a former one. Raises OSError."""
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
    told = json.dumps(record, ensure_ascii=False, indent=1)
    write_together(folder, {RECORD: told, ITEMS: "".join(lines), REPORT: shown})


def read(folder: Path) -> Run:
    """Return the run that a folder keeps. Raises RunError naming the file and line at fault."""
    anew = f"python -m eval run SET.jsonl --out {folder}"
    where = f"{folder / RECORD}"
    try:
        record = parsed((folder / RECORD).read_text("utf-8"))
        run: Run = typed(Run, record | {"outcomes": []} if isinstance(record, dict) else record)
        outcomes = []
        where = f"{folder / ITEMS}"
        for number, line in enumerate((folder / ITEMS).read_text("utf-8").split("\n"), start=1):
            where = f"{folder / ITEMS} line {number}"
            if line:
                outcomes.append(_outcome(parsed(line)))
    except OSError as error:
        raise RunError(
            f"{folder}: 这里没有完整的运行结果 / no complete run here; make one with: {anew}"
        ) from error
    except ValueError as error:
        raise RunError(f"{where}: {error}; make the run anew with: {anew}") from error
    return replace(run, outcomes=tuple(outcomes))


def _outcome(item: Any) -> Outcome:
    """Return the outcome of a line, whose scores follow from the rest of it."""
    if isinstance(item, dict):
        item.pop("scores", None)
    outcome: Outcome = typed(Outcome, item)
    return outcome


def _item(outcome: Outcome) -> dict[str, Any]:
    scores = {metric.name: metric.score(outcome) for metric in METRICS}
    return asdict(outcome) | {"scores": scores}
