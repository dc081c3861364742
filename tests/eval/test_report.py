"""The report shows what failed, and needs nothing but itself."""

import re
from dataclasses import replace

from eval.measures import Measure, measured
from eval.report import figure, page
from tests.eval.making import SATISFACTION, make_answer, make_claim, make_outcome, make_unanswerable

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))
SHOWN = page("FACTS.jsonl", {"all": measured([RIGHT, WRONG])}, [RIGHT, WRONG])


def test_failures_come_first() -> None:
    """A failed item stands before those that passed, with what was wanted, given and quoted."""
    failed, passed = (SHOWN.index(f'class="{state}"') for state in ("failed", "passed"))
    assert failed < passed
    item = SHOWN[failed:passed]
    assert all(shown in item for shown in (WRONG.question, "5.4%", WRONG.given, SATISFACTION))


def test_the_page_needs_no_network() -> None:
    """It names no address and loads no file."""
    assert not re.search(r"https?:|//\w|src=|@import|url\(", SHOWN)


def test_what_comes_from_outside_is_escaped() -> None:
    """Mark-up in a question is shown, not run."""
    hostile = replace(WRONG, question="<script>alert(1)</script>")
    shown = page("<set>", {"all": measured([hostile])}, [hostile])
    assert "<script>" not in shown
    assert "<set>" not in shown


def test_a_false_citation_is_marked() -> None:
    """A quote that is not in the source is called so."""
    false = replace(RIGHT.cited[0], true=False)
    shown = page("s", {"all": measured([RIGHT])}, [replace(RIGHT, cited=(false,))])
    assert "与原文不符" in shown
    assert "与原文不符" not in SHOWN


def test_a_wanted_refusal_is_called_so() -> None:
    """An answer to an unanswerable question fails, and the page says what was wanted."""
    invented = make_outcome(make_unanswerable())
    shown = page("s", {"all": measured([invented])}, [invented])
    assert 'class="failed"' in shown
    assert "拒答" in shown


def test_figures_are_printed_with_interval_and_count() -> None:
    """A measure that applies to nothing is a dash."""
    assert figure(Measure("m", 0.75, 20, 0.6, 0.9)) == "0.750 [0.600, 0.900] n=20"
    assert figure(Measure("m", None, 0, None, None)) == "–"
