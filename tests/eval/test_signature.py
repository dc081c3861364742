"""A signature tells runs apart that must not be compared, and no others."""

import re
from pathlib import Path

import pytest

from eval import signature
from eval.signature import sign
from index.building import build_index
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources
from tests.index.built import bundled, silent

FACTS = Path("eval/sets/facts.jsonl")


def test_an_index_built_again_is_the_same(tmp_path: Path) -> None:
    """The digest is of what the index holds, not of the files that one build wrote."""
    build_index(bundled_sources(), tmp_path / "again", progress=silent)
    again = Index.open(tmp_path / "again")
    assert sign(FACTS, bundled(), 3, {}) == sign(FACTS, again, 3, {})


def test_other_reports_are_another_index(tmp_path: Path) -> None:
    """One source less changes the digest of the index and nothing else."""
    build_index(bundled_sources()[1:], tmp_path / "less", progress=silent)
    whole, less = (sign(FACTS, one, 3, {}) for one in (bundled(), Index.open(tmp_path / "less")))
    assert whole.index_sha256 != less.index_sha256
    assert whole.set_sha256 == less.set_sha256


def test_settings_of_the_run_are_kept() -> None:
    """What was asked of the set stands beside the settings of the measures."""
    signed = sign(FACTS, bundled(), 3, {"split": "dev"})
    assert signed.settings["split"] == "dev"
    assert signed.settings["resamples"] == 1000
    assert ("split", "dev") in signed.facts
    assert signed.encoder == "shipped"


def test_the_commit_is_named_where_git_knows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A commit is 40 hex digits, marked where files differ from it; without git it is empty."""
    assert re.fullmatch(r"([0-9a-f]{40}(-dirty)?)?", sign(FACTS, bundled(), 3, {}).commit)
    monkeypatch.setattr(signature, "ROOT", Path("/"))
    assert sign(FACTS, bundled(), 3, {}).commit == ""
    monkeypatch.setenv("PATH", "")
    assert sign(FACTS, bundled(), 3, {}).commit == ""
