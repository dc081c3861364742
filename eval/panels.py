"""The charts of a run with their captions, for its report and for the page of the bot."""

from collections.abc import Sequence
from html import escape

from eval.abstention import reliability_of
from eval.charts import bars, curves, reliability_diagram
from eval.outcomes import Outcome
from eval.retrieval import DEPTHS
from eval.tables import Measures, Named, chosen, kinds_in

RECALLS = tuple(f"evidence recall@{depth}" for depth in DEPTHS)
CHARTED = (
    *("answer accuracy", "span accuracy", "citation recall", "citation precision"),
    *("refusal accuracy", "refusal precision", "refusal recall", "confidence AUROC"),
)


def panels(
    measures: Measures, outcomes: Sequence[Outcome], named: Named, legs: Measures | None = None
) -> str:
    """Return the charts that there are figures for; recall is drawn by leg where legs are given."""
    charts = {
        "main measures with 95 % intervals": _main(measures, named),
        "right answers by type of question": _by_type(measures, named),
        "all evidence among the first k passages": _recall(legs or measures, named),
        "share of answers right by confidence, dashed where the two agree": _reliability(
            outcomes, named
        ),
    }
    figures = "\n".join(
        f"<figure><figcaption>{escape(named(caption))}</figcaption>{chart}</figure>"
        for caption, chart in charts.items()
        if chart
    )
    return f'<div class="charts">{figures}</div>'


def _main(measures: Measures, named: Named) -> str:
    found = chosen(measures["all"], CHARTED)
    return bars([(named(measure.name), measure) for measure in found])


def _by_type(measures: Measures, named: Named) -> str:
    right = [(named(kind), chosen(measures[kind], CHARTED)[0]) for kind in kinds_in(measures)]
    return bars(right) if right else ""


def _recall(measures: Measures, named: Named) -> str:
    """Return recall by depth as a line for each leg or, without legs, for all questions."""
    lines = {
        named(name): [
            (depth, found.value)
            for depth, found in zip(DEPTHS, chosen(measures[name], RECALLS), strict=True)
            if found.value is not None
        ]
        for name in (["all"] if "all" in measures else measures)
    }
    known = {name: points for name, points in lines.items() if points}
    return curves(known, "k", named("recall@k")) if known else ""


def _reliability(outcomes: Sequence[Outcome], named: Named) -> str:
    bins = reliability_of(outcomes)
    return reliability_diagram(bins, named("confidence"), named("right")) if bins else ""
