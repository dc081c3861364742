"""The page that shows a run: its measures and every item, failures first; needs no network."""

from collections.abc import Mapping, Sequence
from html import escape
from itertools import chain

from eval.measures import Measure
from eval.outcomes import Cited, Outcome

STYLE = """
:root { color-scheme: light dark; --line: #8885; --bad: #c0392b; --good: #1e8449; }
body { font: 16px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem; text-align: left;
  vertical-align: top; }
article { border-left: 4px solid var(--good); padding: 0 1rem; margin: 1.5rem 0; }
article.failed { border-color: var(--bad); }
h3 { font-size: 1.05rem; margin: 0; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .2rem .8rem; margin: .4rem 0; }
dt { opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; }
small { opacity: .7; }
"""


def page(title: str, measures: Mapping[str, Sequence[Measure]], outcomes: Sequence[Outcome]) -> str:
    """Return the page as HTML; all that comes from reports and questions is escaped."""
    ordered = sorted(outcomes, key=lambda outcome: outcome.right)
    failed = sum(not outcome.right for outcome in outcomes)
    items = "\n".join(_item(outcome) for outcome in ordered)
    return f"""<!DOCTYPE html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{escape(title)}</title>
<style>{STYLE}</style>
<h1>{escape(title)}</h1>
<p>{len(outcomes)} 题，{failed} 题未达标，列在前面。/
{len(outcomes)} items; the {failed} that failed come first.</p>
{_table(measures)}
{items}
</html>
"""


def figure(measure: Measure) -> str:
    """Return a measure as `0.917 [0.833, 0.979] n=48`, or a dash where it applies to nothing."""
    if measure.value is None or measure.low is None or measure.high is None:
        return "–"
    return f"{measure.value:.3f} [{measure.low:.3f}, {measure.high:.3f}] n={measure.n}"


def _table(measures: Mapping[str, Sequence[Measure]]) -> str:
    head = "".join(f"<th>{escape(group)}</th>" for group in measures)
    rows = "\n".join(
        f"<tr><th>{escape(row[0].name)}</th>"
        + "".join(f"<td>{figure(measure)}</td>" for measure in row)
        + "</tr>"
        for row in zip(*measures.values(), strict=True)
    )
    return f"<table><tr><th>指标 / measure</th>{head}</tr>\n{rows}</table>"


def _item(outcome: Outcome) -> str:
    rows = chain(
        _wanted(outcome),
        [("回答 / given", outcome.given)],
        (("引文 / quote", _quote(claim)) for claim in outcome.cited),
        _found(outcome),
    )
    shown = "\n".join(f"<dt>{label}</dt><dd>{escape(text)}</dd>" for label, text in rows)
    state = "passed" if outcome.right else "failed"
    facts = f"{outcome.id} · {outcome.type} · {outcome.split} · {outcome.status}"
    return f"""<article class="{state}">
<h3>{escape(outcome.question)}</h3>
<small>{escape(facts)} · {outcome.confidence:.2f} · {outcome.seconds:.3f} s</small>
<dl>{shown}</dl>
</article>"""


def _wanted(outcome: Outcome) -> list[tuple[str, str]]:
    elements = "；".join(" | ".join(variants) for variants in outcome.wanted)
    rows = [("应答 / wanted", elements or "拒答 / a refusal")]
    if outcome.missing:
        rows.append(("缺少 / missing", "；".join(outcome.missing)))
    if not outcome.concise:
        rows.append(("过长 / too long", f"{outcome.quoted} 字 / characters"))
    if outcome.standalone != outcome.question:
        rows.append(("理解为 / read as", outcome.standalone))
    return rows


def _quote(claim: Cited) -> str:
    truth = "" if claim.true else " ✗ 与原文不符 / not as in the source"
    spans = " · ".join(claim.highlights)
    return f"[{claim.number}] 《{claim.title}》 {claim.source}: {claim.quote} ({spans}){truth}"


def _found(outcome: Outcome) -> list[tuple[str, str]]:
    if not outcome.ranks:
        return []
    ranks = ", ".join("–" if rank is None else str(rank) for rank in outcome.ranks)
    return [
        ("证据名次 / evidence ranks", ranks),
        ("首个段落 / first hit", outcome.passage),
    ]
