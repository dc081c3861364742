"""A run, a comparison and a census as plain text for the terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import get_args

from bot.answer import KINDS
from eval.differences import Difference
from eval.facts import Split
from eval.measures import Measure
from eval.outcomes import Outcome, Unscored
from eval.runs import Run
from eval.tables import BY_TYPE, MAIN, SPLITS, chosen, figure

COUNTED = ("all", *get_args(Split), "answerable", "unanswerable", "hard")
NAMED_AT_MOST = 20  # unscored items that the terminal shows; the folder has all


def run_text(run: Run) -> str:
    """Return the measures of a run by split and by type, those of the legs, and what is missing."""
    splits = {group: chosen(run.measures[group], MAIN) for group in SPLITS if group in run.measures}
    kinds: list[str] = [kind for kind in KINDS if kind in run.measures]
    by_name = dict(zip(MAIN, zip(*splits.values(), strict=True), strict=True))
    tables = [_table(tuple(splits), by_name)]
    if kinds:
        by_type = {kind: chosen(run.measures[kind], BY_TYPE) for kind in kinds}
        tables.append(_table(BY_TYPE, by_type))
    if run.legs:
        names = [found.name for found in next(iter(run.legs.values()))]
        tables.append(_table(names, run.legs))
    return "\n\n".join([*tables, *unscored_text(run.unscored)])


def counts_text(counts: Mapping[str, Mapping[str, int]]) -> str:
    """Return a row for each type of question."""
    head = f"{'':14}" + "".join(f"{name:>14}" for name in COUNTED)
    rows = (
        f"{kind:14}" + "".join(f"{row.get(name, 0):>14}" for name in COUNTED)
        for kind, row in counts.items()
    )
    return "\n".join([head, *rows])


def unscored_text(unscored: Sequence[Unscored]) -> list[str]:
    """Return how many items could not be scored and the first of them with the reason."""
    if not unscored:
        return []
    lines = [f"{question.id}  {question.reason}" for question in unscored[:NAMED_AT_MOST]]
    return ["\n".join([f"未能计分 / not scored: {len(unscored)}", *lines])]


def comparison_text(
    found: Sequence[Difference], first: Sequence[Outcome], second: Sequence[Outcome]
) -> str:
    """Return the differences of two runs, then what was mended and what was broken."""
    head = f"{'':20}{'first':>9}{'second':>9}{'change':>9}{'n':>6}{'p':>8}"
    pairs = list(zip(first, second, strict=True))
    changes = [line for won in (True, False) for line in _changes(pairs, won=won)]
    return "\n".join([head, *map(_difference, found), *changes])


def _table(columns: Sequence[str], rows: Mapping[str, Sequence[Measure]]) -> str:
    head = f"{'':20}" + "".join(f"{column:30}" for column in columns)
    lines = (
        f"{name:20}" + "".join(f"{figure(found):30}" for found in row) for name, row in rows.items()
    )
    return "\n".join([head, *lines])


def _difference(row: Difference) -> str:
    values = (row.first, row.second, row.change)
    cells = "".join(f"{'–' if value is None else f'{value:.3f}':>9}" for value in values)
    return f"{row.name:20}{cells}{row.n:>6}{'–' if row.p is None else f'{row.p:.3f}':>8}"


def _changes(pairs: Sequence[tuple[Outcome, Outcome]], *, won: bool) -> Iterator[str]:
    changed = [(a, b) for a, b in pairs if a.right != b.right and b.right is won]
    yield f"\n{'变好 / mended' if won else '变坏 / broken'}: {len(changed)}"
    for before, after in changed:
        yield f"{after.id}  {after.question}\n  - {_reply(before)}\n  + {_reply(after)}"


def _reply(outcome: Outcome) -> str:
    return f"({outcome.status}) {outcome.given}"
