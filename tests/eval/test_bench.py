"""The benchmark measures every stage in one run."""

from eval.bench import bench
from index.bundled import REPORTS


def test_every_stage_is_measured() -> None:
    """Building, opening, finding and answering have positive figures, counts are true."""
    figures = bench([REPORTS], ["全社会研发投入强度是多少？"])
    assert figures["sources"] == 5
    assert all(value > 0 for value in figures.values())
    for step in ("search", "answer"):
        assert figures[f"{step} ms p50"] <= figures[f"{step} ms p95"]
