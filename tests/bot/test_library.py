"""The reports that are served, while they change."""

from pathlib import Path

from bot.library import Library
from corpus.article import Source
from corpus.reading import read
from index.building import build_index, remove_sources
from tests.bot.web_making import REPORTS


def test_a_library_follows_its_folder(tmp_path: Path) -> None:
    """A refreshed library serves the newest generation; who holds the old one still reads it."""
    sources = [item for item in read([REPORTS]) if isinstance(item, Source)][:2]
    build_index(sources, tmp_path / "index", progress=str)
    library = Library(tmp_path / "index")
    before = library.index
    remove_sources([sources[0].name], tmp_path / "index")
    assert library.index is before
    library.refresh()
    assert set(library.index.digests()) == {sources[1].name}
    assert before.source(sources[0].name).raw == sources[0].raw
