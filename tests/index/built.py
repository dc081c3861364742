"""A built index of the bundled reports, made once for all tests."""

import tempfile
from functools import cache
from pathlib import Path

from corpus.article import Source
from index.building import build_index
from index.store import Index
from tests.corpus.pages_bundled import bundled_sources

_FOLDER = tempfile.TemporaryDirectory()


def silent(_: str) -> None:
    """Take progress and say nothing."""


def source(name: str, raw: str) -> Source:
    """Return a source made of text."""
    return Source(name, "txt", raw, f"digest of {raw}", "2026-01-01T00:00:00+00:00")


@cache
def bundled() -> Index:
    """Return an index of the bundled reports."""
    folder = Path(_FOLDER.name) / "索引 bundled"
    build_index(bundled_sources(), folder, progress=silent)
    return Index.open(folder)
