"""The report shows what failed, and needs nothing but itself."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eval.legs import SHOWN
from eval.measures import Measure, measured, measured_by_group
from eval.outcomes import Outcome, Unscored
from eval.report import page
from eval.tables import Measures, figure
from tests.eval.making import SATISFACTION, make_answer, make_claim, make_outcome, make_unanswerable

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))


def show(
    outcomes: Sequence[Outcome],
    title: str = "FACTS.jsonl",
    unscored: Sequence[Unscored] = (),
    legs: Measures | None = None,
) -> str:
    """Return the page of some outcomes."""
    return page(
        title,
        facts=[("commit", "<c0ffee>")],
        measures=measured_by_group(outcomes),
        legs=legs or {},
        outcomes=outcomes,
        unscored=unscored,
    )


PAGE = show([RIGHT, WRONG])


def test_failures_come_first() -> None:
    """A failed item stands before those that passed, with what was wanted, given and quoted."""
    failed, passed = (PAGE.index(f'class="{state}"') for state in ("failed", "passed"))
    assert failed < passed
    item = PAGE[failed:passed]
    assert all(shown in item for shown in (WRONG.question, "5.4%", WRONG.given, SATISFACTION))


def test_the_page_needs_no_network() -> None:
    """It names no address and loads no file."""
    assert not re.search(r"https?:|//\w|src=|@import|url\((?!#)", PAGE)


def test_what_comes_from_outside_is_escaped() -> None:
    """Mark-up in a question is shown, not run."""
    hostile = replace(WRONG, question="<script>alert(1)</script>")
    shown = show([hostile], "<set>")
    assert "<script>" not in shown
    assert "<set>" not in shown
    assert "<c0ffee>" not in shown


def test_a_false_citation_is_marked() -> None:
    """A quote that is not in the source is called so."""
    false = replace(RIGHT.cited[0], true=False)
    shown = show([replace(RIGHT, cited=(false,))])
    assert "与原文不符" in shown
    assert "与原文不符" not in PAGE


def test_a_wanted_refusal_is_called_so() -> None:
    """An answer to an unanswerable question fails, and the page says what was wanted."""
    invented = make_outcome(make_unanswerable())
    shown = show([invented])
    assert 'class="failed"' in shown
    assert "拒答" in shown


def test_figures_are_printed_with_interval_and_count() -> None:
    """A measure that applies to nothing is a dash."""
    assert figure(Measure("m", 0.75, 20, 0.6, 0.9)) == "0.750 [0.600, 0.900] n=20"
    assert figure(Measure("m", None, 0, None, None)) == "–"


def test_what_was_not_scored_is_counted_and_named() -> None:
    """Nothing drops out silently."""
    shown = show([RIGHT], unscored=[Unscored("q7", "答案不在原文中")])
    assert "1 题未能计分" in shown
    assert "q7" in shown
    assert "答案不在原文中" in shown
    assert "未能计分" not in PAGE


def test_charts_are_drawn_in_the_page() -> None:
    """Measures, recall and confidence are drawn; types only where there are several."""
    assert PAGE.count("<svg") == 3
    assert show([RIGHT, replace(WRONG, type="money")]).count("<svg") == 4


def test_legs_have_their_table() -> None:
    """A run of the legs shows a row for each."""
    found = [measure for measure in measured([RIGHT]) if measure.name in SHOWN]
    shown = show([RIGHT], legs={"lexical": found, "dense": found})
    assert "向量检索 / dense" in shown
    assert "向量检索" not in PAGE
