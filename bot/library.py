"""The reports that are served: an index folder, opened anew once another generation is current."""

from pathlib import Path
from threading import Lock

from bot.assistant import Assistant
from corpus.article import Source
from index.manifest import read_manifest
from index.store import Index


class Library:
    """One index folder and the assistant over its current generation; safe between threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._assistant = Assistant(Index.open(folder))
        self._opening = Lock()

    @property
    def index(self) -> Index:
        """The current generation; what was taken before stays good for who holds it."""
        return self._assistant.index

    @property
    def assistant(self) -> Assistant:
        """The assistant over the current generation."""
        return self._assistant

    def source(self, name: str) -> Source:
        """Return a source as it is now; KeyError if there is none of this name."""
        return self.index.source(name)

    def refresh(self) -> None:
        """Open the current generation where another was; raises UnusableIndexError."""
        with self._opening:
            if read_manifest(self.folder).generation != self.index.manifest.generation:
                self._assistant = Assistant(Index.open(self.folder))
