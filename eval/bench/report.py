"""Tables of a benchmark's figures, a column for each size, and targets beside what was measured."""

from collections.abc import Mapping
from dataclasses import dataclass

Steps = Mapping[str, Mapping[str, float]]
LEFT_OUT = frozenset({"handed over"})


@dataclass(frozen=True, slots=True)
class Target:
    """A bound on a figure of a step, at sizes above and up to some number of passages."""

    step: str
    figure: str
    bound: float
    above: int
    upto: int
    least: bool = False

    def met(self, value: float) -> bool:
        """Tell whether a figure is within the bound."""
        return value >= self.bound if self.least else value <= self.bound


FULL, MILLION = 200_000, 1_000_000
TARGETS = (
    Target("built", "build s", 120, 0, FULL),
    Target("built", "own peak MB", 2000, 0, FULL),
    Target("searched", "open s", 1, 0, FULL),
    Target("searched", "search ms p50", 10, 0, FULL),
    Target("searched", "search ms p95", 30, 0, FULL),
    Target("searched", "search ms p95", 60, FULL, MILLION),
    Target("grown", "add s p50", 1, 0, FULL),
    Target("grown", "add s p50", 2, FULL, MILLION),
    Target("recalled", "dense recall", 0.98, 0, MILLION, least=True),
)


def report_text(found: Mapping[int, Steps]) -> str:
    """Return the tables of all steps and that of the targets, in Markdown."""
    names = list(dict.fromkeys(step for steps in found.values() for step in steps))
    parts = [_step_text(name, found) for name in names if name not in LEFT_OUT]
    return "\n\n".join([*parts, _targets_text(found)]) + "\n"


def _step_text(step: str, found: Mapping[int, Steps]) -> str:
    columns = {size: steps[step] for size, steps in found.items() if step in steps}
    names = list(dict.fromkeys(name for figures in columns.values() for name in figures))
    rows = [[name, *(_number(figures.get(name)) for figures in columns.values())] for name in names]
    return f"## {step}\n" + _table(["", *(f"{size:,}" for size in columns)], rows)


def _targets_text(found: Mapping[int, Steps]) -> str:
    rows = [
        [
            f"{size:,}",
            target.figure,
            f"{'≥' if target.least else '≤'} {target.bound:g}",
            _number(steps[target.step][target.figure]),
            "yes" if target.met(steps[target.step][target.figure]) else "**no**",
        ]
        for size, steps in found.items()
        for target in TARGETS
        if target.above < size <= target.upto
    ]
    return "## targets\n" + _table(["passages", "figure", "target", "measured", "met"], rows)


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
