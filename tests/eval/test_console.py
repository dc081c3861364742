"""The terminal shows figures, counts and changes."""

from dataclasses import replace

from eval.console import comparison_text, counts_text, run_text, unscored_text
from eval.differences import differences
from eval.legs import SHOWN
from eval.measures import measured
from eval.outcomes import Unscored
from eval.runs import measure
from eval.tables import MAIN
from tests.eval.making import SATISFACTION, make_answer, make_claim, make_outcome
from tests.eval.test_runs import SIGNED

RIGHT = make_outcome()
WRONG = make_outcome(answer=make_answer(make_claim(SATISFACTION, "99.8%")))


def test_a_run_is_shown_by_split_and_by_type() -> None:
    """Every main measure has a row, and so has every type where there are several."""
    text = run_text(measure(SIGNED, [RIGHT, replace(WRONG, split="test", type="money")]))
    rows = [line[:20].strip() for line in text.splitlines()]
    assert set(MAIN) < set(rows)
    assert {"percent", "money"} < set(rows)
    assert "dev" in text.splitlines()[0]
    assert "percent" not in run_text(measure(SIGNED, [RIGHT]))


def test_legs_are_shown_where_they_were_run() -> None:
    """A row for each leg stands below the rest."""
    found = tuple(measure for measure in measured([RIGHT]) if measure.name in SHOWN)
    text = run_text(measure(SIGNED, [RIGHT], (), {"dense": found}))
    assert text.splitlines()[-1].startswith("dense")


def test_unscored_items_are_counted_and_named() -> None:
    """A long list is cut, its length is not."""
    (text,) = unscored_text([Unscored(f"q{n}", "why") for n in range(50)])
    assert "not scored: 50" in text
    assert "q0  why" in text
    assert "q49" not in text
    assert unscored_text([]) == []


def test_counts_are_a_table() -> None:
    """What a type lacks is 0."""
    head, row = counts_text({"money": {"all": 2, "dev": 2}}).splitlines()
    assert row.split() == ["money", "2", "2", "0", "0", "0", "0"]
    assert len(head.split()) == 6


def test_a_comparison_names_what_changed() -> None:
    """Each changed item stands with both replies below its own head."""
    first, second = [RIGHT, WRONG], [WRONG, RIGHT]
    mended, broken = comparison_text(differences(first, second), first, second).split("broken: 1")
    assert "mended: 1" in mended
    assert f"+ (answered) {RIGHT.given}" in mended
    assert f"+ (answered) {WRONG.given}" in broken
