"""A run's figures as HTML tables, for its report and for the page of the bot."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from bot.answer import KINDS
from eval.measures import Measure

Measures = Mapping[str, Sequence[Measure]]
Named = Callable[[str], str]
SPLITS = ("all", "dev", "test", "hard", "not hard")
MAIN = (
    *(f"evidence recall@{k}" for k in (1, 3, 5, 10)),
    *("R@5", "Success@5", "RR@10", "nDCG@10", "answer accuracy", "answer F1"),
    *("span accuracy", "span EM", "span F1", "citation recall", "citation precision"),
    *("refusal accuracy", "refusal precision", "refusal recall", "false refusal rate"),
    *("confidence AUROC", "calibration error", "seconds p50", "seconds p95"),
)
BY_TYPE = ("answer accuracy", "span accuracy", "evidence recall@5", "refusal accuracy")


def figure(measure: Measure) -> str:
    """Return a measure as `0.917 [0.833, 0.979] n=48`, or a dash where it applies to nothing."""
    if measure.value is None or measure.low is None or measure.high is None:
        return "–"
    return f"{measure.value:.3f} [{measure.low:.3f}, {measure.high:.3f}] n={measure.n}"


def measure_table(measures: Measures, named: Named, names: Sequence[str] = ()) -> str:
    """Return a row for each measure, or for those of `names`, and a column for each group."""
    groups = {group: measures[group] for group in SPLITS if group in measures}
    rows = zip(*groups.values(), strict=True)
    shown = (row for row in rows if not names or row[0].name in names)
    lines = [(named(row[0].name), [_cell(found) for found in row]) for row in shown]
    return _table([named(group) for group in groups], lines)


def type_table(measures: Measures, named: Named) -> str:
    """Return a row for each type of question, a column for each measure; empty for one type."""
    lines = [
        (named(kind), [_cell(found) for found in chosen(measures[kind], BY_TYPE)])
        for kind in kinds_in(measures)
    ]
    return _table([named(name) for name in BY_TYPE], lines) if lines else ""


def leg_table(legs: Measures, named: Named) -> str:
    """Return a row for each leg of the retrieval and a column for each measure."""
    names = [found.name for found in next(iter(legs.values()))]
    lines = [(named(leg), [_cell(found) for found in row]) for leg, row in legs.items()]
    return _table([named(name) for name in names], lines)


def kinds_in(measures: Measures) -> list[str]:
    """Return the types of question that have measures of their own."""
    return [kind for kind in KINDS if kind in measures]


def chosen(measures: Sequence[Measure], names: Sequence[str]) -> list[Measure]:
    """Return the measures of these names, in their order."""
    by_name = {found.name: found for found in measures}
    return [by_name[name] for name in names]


def _cell(found: Measure) -> str:
    if found.value is None or found.low is None or found.high is None:
        return "–"
    interval = f"{found.low:.2f}–{found.high:.2f}"
    return f"{found.value:.3f} <small>{interval}, n={found.n}</small>"


def _table(columns: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> str:
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "\n".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f"<td>{cell}</td>" for cell in cells)
        + "</tr>"
        for name, cells in rows
    )
    return (
        f'<div class="wide"><table class="figures"><thead><tr><td></td>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )
