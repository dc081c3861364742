"""The page that shows a run: its measures and every item, failures first; needs no network."""

from collections.abc import Sequence
from html import escape
from itertools import chain

from eval.naming import in_both
from eval.outcomes import Cited, Outcome, Unscored
from eval.panels import panels
from eval.tables import MAIN, Measures, leg_table, measure_table, type_table

STYLE = """
:root { color-scheme: light dark; --line: #8885; --bad: #c0392b; --good: #1e8449; }
body { font: 16px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  max-width: 66rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem .25rem 0; text-align: left;
  vertical-align: top; overflow-wrap: normal; }
thead th { min-width: 7rem; } tbody th { font-weight: normal; min-width: 11rem; }
td small { display: block; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
  gap: 1rem 2rem; }
figure { margin: 0; } figcaption { font-size: .9rem; }
.chart { width: 100%; height: auto; overflow: visible; }
summary { cursor: pointer; margin: .5rem 0; } .chart text { fill: currentColor; }
article { border-left: 4px solid var(--good); padding: 0 1rem; margin: 1.5rem 0; }
article.failed { border-color: var(--bad); }
h3 { font-size: 1.05rem; margin: 0; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .2rem .8rem; margin: .4rem 0; }
dt { opacity: .7; } dd { margin: 0; }
small { opacity: .7; }
@media (max-width: 600px) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
"""


def page(
    title: str,
    *,
    facts: Sequence[tuple[str, str]],
    measures: Measures,
    legs: Measures,
    outcomes: Sequence[Outcome],
    unscored: Sequence[Unscored],
) -> str:
    """Return the page as HTML; all that comes from reports and questions is escaped.

    `facts` are names and values that say what was run, on what.
    """
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
<p>{len(outcomes)} 题，{failed} 题未达标，列在图表之后。/
{len(outcomes)} items; the {failed} that failed come first below the charts.</p>
{_unscored(unscored)}
{measure_table(measures, in_both, MAIN)}
<details><summary>所有指标 / all measures</summary>{measure_table(measures, in_both)}</details>
<h2>图 / charts</h2>
{panels(measures, outcomes, in_both, legs)}
{_types(measures)}
{_legs(legs)}
<h2>逐题 / item by item</h2>
{items}
<h2>运行 / the run</h2>
{_list(facts)}
</html>
"""


def _types(measures: Measures) -> str:
    table = type_table(measures, in_both)
    return f"<h2>各类问题 / by type of question</h2>\n{table}" if table else ""


def _legs(legs: Measures) -> str:
    if not legs:
        return ""
    return f"<h2>检索各路 / legs of the retrieval</h2>\n{leg_table(legs, in_both)}"


def _unscored(unscored: Sequence[Unscored]) -> str:
    if not unscored:
        return ""
    head = f"{len(unscored)} 题未能计分 / {len(unscored)} items could not be scored"
    rows = [(question.id, question.reason) for question in unscored]
    return f"<details><summary>{head}</summary>{_list(rows)}</details>"


def _item(outcome: Outcome) -> str:
    rows = chain(
        _wanted(outcome),
        [("回答 / given", outcome.given)],
        (("引文 / quote", _quote(claim)) for claim in outcome.cited),
        _found(outcome),
    )
    state = "passed" if outcome.right else "failed"
    facts = f"{outcome.id} · {outcome.type} · {outcome.split} · {outcome.status}"
    return f"""<article class="{state}">
<h3>{escape(outcome.question)}</h3>
<small>{escape(facts)} · {outcome.confidence:.2f} · {outcome.seconds:.3f} s</small>
{_list(rows)}
</article>"""


def _list(rows: "chain[tuple[str, str]] | Sequence[tuple[str, str]]") -> str:
    shown = "\n".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in rows)
    return f"<dl>{shown}</dl>"


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
