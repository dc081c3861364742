"""A built index of the bundled reports, made once for all tests."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from corpus.article import Source
from index.building import build_index
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources

_FOLDER = tempfile.TemporaryDirectory()
_BUNDLED = Path(_FOLDER.name) / "索引 bundled"


def silent(_: str) -> None:
    """Take progress and say nothing."""


def source(name: str, raw: str) -> Source:
    """Return a source made of text."""
    return Source(name, "txt", raw, f"digest of {raw}", "2026-01-01T00:00:00+00:00")


@cache
def bundled() -> Index:
    """Return an index of the bundled reports."""
    build_index(bundled_sources(), _BUNDLED, progress=silent)
    return Index.open(_BUNDLED)


def copied_index(folder: Path) -> Path:
    """Return `folder` with an index of the bundled reports that a test may change."""
    bundled()
    return Path(shutil.copytree(_BUNDLED, folder))
