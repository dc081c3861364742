"""The index of the bundled reports: built when it is missing or no longer fits them."""

from collections.abc import Callable
from pathlib import Path

from corpus.article import Source
from corpus.reading import read
from index.building import build_index
from index.chunks import PASSAGE
from index.manifest import UnusableIndexError, read_manifest
from index.store import Index

ROOT = Path(__file__).parent.parent
REPORTS = ROOT / "corpus" / "reports"
PATIENCE = 120  # seconds that another start may take to build the same index
FOLDER = ROOT / ".cache" / "bundled"


def bundled_index(progress: Callable[[str], None]) -> Path:
    """Return the folder of the index of the bundled reports, building it if need be."""
    sources = [item for item in read([REPORTS]) if isinstance(item, Source)]
    return fresh_index(sources, FOLDER, progress)


def fresh_index(sources: list[Source], folder: Path, progress: Callable[[str], None]) -> Path:
    """Return `folder` with an index of just these sources, building it if need be."""
    if not _fits(sources, folder):
        progress(f"正在为 {len(sources)} 份来源建立索引… / indexing {len(sources)} sources…")
        build_index(sources, folder, progress=progress, wait=PATIENCE, derived=True)
    return folder


def _fits(sources: list[Source], folder: Path) -> bool:
    """Tell whether the index there can be opened and holds these sources as they are."""
    try:
        manifest = read_manifest(folder)
        index = Index.open(folder)
    except UnusableIndexError:
        return False
    same = index.digests() == {source.name: source.sha256 for source in sources}
    return same and manifest.encoder == "shipped" and manifest.passage == PASSAGE
