"""The options that tell a command what to search."""

import json
from pathlib import Path

import pytest

from index.bundled import REPORTS
from tests.commands import run_here

NAMES = sorted(path.name for path in REPORTS.glob("*.txt"))
QUESTION = "全社会研发投入强度是多少？"


def test_a_search_is_kept_to_the_named_sources(tmp_path: Path) -> None:
    """`--source` takes several names, and no hit is from elsewhere; so it is with answers."""
    run_here("index", "build", REPORTS, "--out", tmp_path / "i")
    search = ("index", "search", "人才", "--index", tmp_path / "i", "-k", "80")
    done = run_here(*search, "--source", *NAMES[1:3])
    assert {hit["source"] for hit in json.loads(done.stdout)["hits"]} == set(NAMES[1:3])
    ask = ("bot", "ask", QUESTION, "--index", tmp_path / "i", "--json")
    done = run_here(*ask, "--source", NAMES[1])
    assert {cited["source"] for cited in json.loads(done.stdout)["citations"]} == {NAMES[1]}
    assert json.loads(run_here(*ask, "--since", "2999-01-01").stdout)["status"] == "refused"


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--source", "没有.txt"), "没有.txt"),
        (("--since", "2024-13-01"), "2024-13-01"),
        (("--since", "2024-02-01", "--until", "2024-01-01"), "2024-02-01"),
    ],
)
def test_a_scope_that_cannot_be_is_told_in_one_line(options: tuple[str, ...], named: str) -> None:
    """An unknown source, a day that is none and a period the wrong way round end with 2."""
    done = run_here("bot", "ask", QUESTION, *options)
    assert done.returncode == 2
    assert named in done.stderr.splitlines()[-1]
    assert done.stdout == ""
