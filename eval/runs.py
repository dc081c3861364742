"""Runs of a set: the questions are put to the assistant, and a folder keeps what came of it.

The folder holds `run.json` (what was run, on what, and its measures), `items.jsonl` (one outcome
a line with every score) and `report.html`.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from bot.answer import Answer, Conversation
from eval.facts import Dialogue, FindSource
from eval.measures import RESAMPLES, SEED, Measure, measured
from eval.metrics import LONGEST_SPAN, METRICS
from eval.outcomes import LIMIT, LONG_LIMIT, Outcome, from_record, judge
from eval.report import page
from index.manifest import Manifest

RECORD, ITEMS, REPORT = "run.json", "items.jsonl", "report.html"
SETTINGS = {
    "characters": LIMIT,
    "characters of lists and comparisons": LONG_LIMIT,
    "highlighted characters per element": LONGEST_SPAN,
    "resamples": RESAMPLES,
    "seed": SEED,
}


class Answerer(Protocol):
    """What can be asked; `bot.assistant.Assistant` is one."""

    def ask(self, text: str, conversation: Conversation = ...) -> Answer:
        """Answer the next turn of a conversation."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a run's figures belong to: the set, the index and the settings of the measures."""

    set: str
    set_sha256: str
    index_sha256: str
    items: int
    settings: dict[str, int]


@dataclass(frozen=True, slots=True)
class Run:
    """A run as it is kept: `measures` by group, which is `all` or the name of a split."""

    signature: Signature
    measures: dict[str, tuple[Measure, ...]]
    outcomes: tuple[Outcome, ...]


class RunError(ValueError):
    """A folder holds no run, or a damaged one."""


def ask_all(
    dialogues: Sequence[Dialogue],
    assistant: Answerer,
    source: FindSource,
    progress: Callable[[str], None],
) -> Iterator[Outcome]:
    """Yield the outcome of every turn, each dialogue asked in order in one conversation."""
    for number, dialogue in enumerate(dialogues, start=1):
        conversation = Conversation()
        for fact in dialogue:
            answer = assistant.ask(fact.question, conversation)
            conversation = conversation.with_turn(answer)
            yield judge(fact, answer, source)
        progress(f"{number}/{len(dialogues)}")


def signature(facts: Path, manifest: Manifest, items: int) -> Signature:
    """Return the signature of a run; the digest of an index is that of its manifest."""
    described = json.dumps(asdict(manifest), sort_keys=True, ensure_ascii=False)
    return Signature(
        set=facts.name,
        set_sha256=hashlib.sha256(facts.read_bytes()).hexdigest(),
        index_sha256=hashlib.sha256(described.encode()).hexdigest(),
        items=items,
        settings=SETTINGS,
    )


def measure(signed: Signature, outcomes: Sequence[Outcome]) -> Run:
    """Return the run of these outcomes, measured over all of them and over each split."""
    groups = {"all": list(outcomes)}
    for split in ("dev", "test"):
        members = [outcome for outcome in outcomes if outcome.split == split]
        if members:
            groups[split] = members
    return Run(signed, {name: measured(group) for name, group in groups.items()}, tuple(outcomes))


def write(run: Run, folder: Path) -> None:
    """Write a run into a folder, in place of a run that is there. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    record = {"signature": asdict(run.signature), "measures": _plain(run.measures)}
    lines = (json.dumps(_item(outcome), ensure_ascii=False) + "\n" for outcome in run.outcomes)
    (folder / RECORD).write_text(json.dumps(record, ensure_ascii=False, indent=1), "utf-8")
    (folder / ITEMS).write_text("".join(lines), "utf-8")
    (folder / REPORT).write_text(page(run.signature.set, run.measures, run.outcomes), "utf-8")


def read(folder: Path) -> Run:
    """Return the run that a folder keeps. Raises RunError."""
    try:
        record = json.loads((folder / RECORD).read_text("utf-8"))
        with (folder / ITEMS).open(encoding="utf-8") as lines:
            items = [json.loads(line) for line in lines]
        for item in items:
            item.pop("scores")
        measures = {
            group: tuple(Measure(**measure) for measure in measures)
            for group, measures in record["measures"].items()
        }
        outcomes = tuple(from_record(item) for item in items)
        return Run(Signature(**record["signature"]), measures, outcomes)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise RunError(
            f"{folder}: 这里没有完整的运行结果 / no complete run here; "
            f"make one with: python -m eval run SET.jsonl --out {folder}"
        ) from error


def _item(outcome: Outcome) -> dict[str, Any]:
    scores = {metric.name: metric.score(outcome) for metric in METRICS}
    return asdict(outcome) | {"scores": scores}


def _plain(measures: dict[str, tuple[Measure, ...]]) -> dict[str, list[dict[str, Any]]]:
    return {group: [asdict(measure) for measure in found] for group, found in measures.items()}
