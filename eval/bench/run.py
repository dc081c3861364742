"""Runs a benchmark step by step; a step whose figures are there is not taken again."""

import json
import os
import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.bench.apart import Figures, apart
from eval.bench.chart import growth_chart
from eval.bench.corpus import NAME, Corpus, read_news
from eval.bench.growth import grown
from eval.bench.questions import Asked, asked_of
from eval.bench.report import report_text
from eval.bench.rivals import MANY, RIVALS, handed_over
from eval.bench.searching import recalled, searched
from eval.bench.stages import built, split

ALONE = 10_000  # passages at most of a build whose stages are split in one process
Steps = dict[str, Figures]  # the figures of each step
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured: news, questions (none: known items), passages of each index, and where."""

    paths: Sequence[Path]
    questions: Path | None
    sizes: Sequence[int]
    rivals: bool
    out: Path


def bench(plan: Plan, progress: Progress) -> dict[int, Steps]:
    """Measure each size and write `bench.json`, `bench.md` and `growth.svg`; return the figures.

    The indexes stay in the folder, some 5 kB a passage. Raises SetError, ReadError and
    MissingRivalError.
    """
    news = read_news(plan.paths)
    asked, corpus = asked_of(plan.questions, news)
    found: dict[int, Steps] = {}
    for size in plan.sizes:
        found[size] = _measured(plan, size, corpus, asked, progress)
        _write(found, plan.out)
    return found


def _measured(
    plan: Plan, size: int, corpus: Corpus, asked: Sequence[Asked], progress: Progress
) -> Steps:
    """Return the figures of all steps at one size."""
    folder = plan.out / str(size)
    folder.mkdir(parents=True, exist_ok=True)
    file, index, passages = folder / NAME, folder / "index", folder / "passages.jsonl"
    steps: dict[str, tuple[Callable[..., Figures], tuple[object, ...]]] = {
        "built": (built, (file, index)),
        "searched": (searched, (index, asked)),
        "recalled": (recalled, (index, asked)),
        "grown": (grown, (index, corpus.news[0])),
    }
    if size <= ALONE:
        steps["split"] = (split, (file, folder / "alone"))
    if plan.rivals and size <= MANY:
        steps["handed over"] = (handed_over, (index, passages))
        steps |= {name: (rival, (passages, asked)) for name, rival in RIVALS.items()}
    figures: Steps = {}
    if not file.exists():
        corpus.write(corpus.articles(size), file)
    for name, (step, given) in steps.items():
        kept = folder / f"{name}.json"
        if not kept.exists():
            progress(f"{size}: {name}")
            kept.write_text(json.dumps(apart(step, *given), indent=1), encoding="utf-8")
        figures[name] = json.loads(kept.read_text(encoding="utf-8"))
    return figures


def _write(found: Mapping[int, Steps], out: Path) -> None:
    machine = {
        "processors": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
    }
    record = {"machine": machine, "sizes": {str(size): steps for size, steps in found.items()}}
    (out / "bench.json").write_text(json.dumps(record, indent=1), encoding="utf-8")
    (out / "bench.md").write_text(report_text(found), encoding="utf-8")
    (out / "growth.svg").write_text(growth_chart(found), encoding="utf-8")
