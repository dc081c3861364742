"""The reports that are served: an index folder, changed by one writer and opened anew after."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from bot.assistant import Assistant
from corpus.article import Source
from corpus.describing import Description, described
from corpus.pages import articles_of
from index.building import Change, add_sources, remove_sources
from index.manifest import read_manifest
from index.store import Index

PATIENCE = 20  # seconds that a change waits for the one before it


class LibraryBusyError(ValueError):
    """Another change of the library is under way."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What a change did, and the sources that it removed or replaced, as they were.

    Those `aside` were not added, as they would have replaced others.
    """

    change: Change
    before: tuple[Source, ...] = ()
    aside: tuple[Source, ...] = ()


class Library:
    """One index folder and the assistant over its current generation; safe between threads.

    `lasting` tells whether what is changed here outlives the process: it does not where the
    folder is only made from files that are given at each start.
    """

    def __init__(self, folder: Path, *, lasting: bool = True) -> None:
        self.folder = folder
        self.lasting = lasting
        self._assistant = Assistant(Index.open(folder))
        self._opening = Lock()
        self._writing = Lock()

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

    def add(self, sources: Iterable[Source], *, anew: bool = False, over: bool = True) -> Changed:
        """Add sources, one of a known name in the place of the other unless it reads the same.

        With `anew` also then; so is any change undone. Not `over` others: what would replace one
        is left aside. Raises LibraryBusyError, UnusableIndexError or OSError.
        """
        with self._alone():
            known = {} if over else self.index.digests()
            given = tuple(sources)
            aside = tuple(one for one in given if known.get(one.name, one.sha256) != one.sha256)
            left = {one.name for one in aside}
            fit = tuple(one for one in given if one.name not in left)
            return replace(self._put(fit, anew=anew), aside=aside)

    def describe(self, name: str, told: Description) -> Changed:
        """Put the day and the headlines of the named source right, if it is there.

        Raises DescriptionError, LibraryBusyError, UnusableIndexError or OSError.
        """
        with self._alone():
            held = self._held([name]).values()
            sources = ((source, described(source, articles_of(source), told)) for source in held)
            return self._put(tuple(now for before, now in sources if now != before), anew=True)

    def remove(self, names: Iterable[str]) -> Changed:
        """Remove those of the named sources that are there.

        Raises LibraryBusyError, UnusableIndexError or OSError.
        """
        with self._alone():
            before = self._held(names)
            change = remove_sources(before, self.folder) if before else Change()
        return Changed(change, tuple(before.values()))

    def _put(self, sources: tuple[Source, ...], *, anew: bool) -> Changed:
        before = self._held(source.name for source in sources)
        change = add_sources(sources, self.folder, progress=lambda _: None, anew=anew)
        lost = (source for name, source in before.items() if name in change.replaced)
        return Changed(change, tuple(lost))

    def _held(self, names: Iterable[str]) -> dict[str, Source]:
        known = self.index.digests()
        return {name: self.source(name) for name in names if name in known}

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one change at a time begin from the current generation, and serve what came of it."""
        if not self._writing.acquire(timeout=PATIENCE):
            raise LibraryBusyError("报道库正在改动，请稍后再试 / the library is busy; try again")
        try:
            self.refresh()
            yield
            self.refresh()
        finally:
            self._writing.release()
