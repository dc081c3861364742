"""A run as the tab shows it: pure functions from outcomes to markup."""

from collections.abc import Sequence
from html import escape

from eval.measures import measured_by_group
from eval.outcomes import Outcome
from eval.panels import panels
from eval.tables import measure_table, type_table
from eval.web.wording import Words, naming

SHOWN = (
    *("answer accuracy", "span accuracy", "evidence recall@1", "evidence recall@5"),
    *("citation recall", "citation precision", "refusal precision", "refusal recall"),
    *("false refusal rate", "confidence AUROC", "calibration error"),
    *("seconds p50", "seconds p95"),
)
SPLITS = ("all", "dev", "test")
NAMED = 5  # questions that were not asked which the line names


def notice(text: str, words: Words) -> str:
    """Return a line that stands where results would."""
    return f'<p class="notice" lang="{words.lang}">{escape(text)}</p>'


def progress(done: int, total: int, words: Words) -> str:
    """Return the bar of a run under way."""
    said = words.asked.format(done=done, total=total)
    return (
        f'<label class="progress" lang="{words.lang}">'
        f'<progress value="{done}" max="{total}"></progress> {said}</label>'
    )


def summary(outcomes: Sequence[Outcome], unasked: Sequence[str], words: Words) -> str:
    """Return how many are right; `unasked` are the ids of questions that a stop left out."""
    right = sum(outcome.right for outcome in outcomes)
    said = [words.passed.format(total=len(outcomes), right=right)]
    if unasked:
        names = ", ".join(unasked[:NAMED]) + (" …" if len(unasked) > NAMED else "")
        said.append(words.stopped.format(unasked=len(unasked), names=names))
    return "".join(f'<p class="summary" lang="{words.lang}">{escape(line)}</p>' for line in said)


def results(outcomes: Sequence[Outcome], words: Words) -> str:
    """Return tables and charts, empty if nothing was asked."""
    if not outcomes:
        return ""
    measures = measured_by_group(outcomes)
    splits = {name: measures[name] for name in SPLITS if name in measures}
    named = naming(words)
    return (
        f'<div lang="{words.lang}">{measure_table(splits, named, SHOWN)}'
        f"{panels(measures, outcomes, named)}{type_table(measures, named)}"
        f"<details><summary>{words.more}</summary>{measure_table(measures, named)}</details></div>"
    )


def failures(outcomes: Sequence[Outcome], words: Words) -> str:
    """Return the questions that failed as buttons, each with what was wanted and given."""
    rows = "".join(_failure(outcome, words) for outcome in outcomes if not outcome.right)
    head = f'<h3 lang="{words.lang}">{words.failures}</h3>'
    return f'{head}<ul class="failures">{rows}</ul>' if rows else ""


def _failure(outcome: Outcome, words: Words) -> str:
    elements = "；".join(variants[0] for variants in outcome.wanted) or words.refusal
    rows = ((words.wanted, elements), (words.given, outcome.given))
    shown = "".join(f"<dt>{name}</dt><dd>{escape(text)}</dd>" for name, text in rows)
    return (
        f'<li><button type="button" data-id="{escape(outcome.id)}" lang="zh-Hans">'
        f"{escape(outcome.question)}</button><dl>{shown}</dl></li>"
    )
