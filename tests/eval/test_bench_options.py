"""The sizes that a benchmark is given are measured all, or none is."""

import sys

import pytest

from eval import __main__ as commands
from eval.bench.run import Plan


@pytest.fixture
def planned(monkeypatch: pytest.MonkeyPatch) -> list[Plan]:
    """Give the list of benchmarks that the command goes on to; it runs none of them."""
    plans: list[Plan] = []
    monkeypatch.setattr(commands, "bench", lambda plan, _: plans.append(plan))
    monkeypatch.setattr(commands, "report_text", str)
    return plans


@pytest.mark.parametrize("sizes", ["1000,1e5", "1000,", "", "0", "10,-5", "0.5", "十", "1_0,²"])
def test_an_odd_size_is_told(
    planned: list[Plan],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    sizes: str,
) -> None:
    """What is no whole number above 0 ends the command in one line, and nothing is measured."""
    monkeypatch.setattr(sys, "argv", ["eval", "bench", "--sizes", sizes])
    with pytest.raises(SystemExit) as ended:
        commands.main()
    assert ended.value.code == 2
    told = capsys.readouterr().err.strip()
    assert f"--sizes {sizes}: " in told
    assert len(told.splitlines()) == 1
    assert not planned


def test_sizes_are_measured_from_the_smallest(
    planned: list[Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spaces and repetitions do not matter."""
    monkeypatch.setattr(sys, "argv", ["eval", "bench", "--sizes", "2000, 60,2000"])
    assert commands.main() == 0
    assert [plan.sizes for plan in planned] == [[60, 2000]]
