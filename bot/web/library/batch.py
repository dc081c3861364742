"""What came of a batch of files, and those in it whose name the library has with other content."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from bot.web.library.reading_aside import Taken
from corpus.article import Source
from index.building import Change

NOTHING = Change()


@dataclass(frozen=True, slots=True)
class Batch:
    """Files that were read, what adding them changed, and the names of sources held back.

    A source is held back where it would take the place of another: the reader chooses. `fault` is
    what kept all of them, or those that were chosen, out of the index.
    """

    taken: tuple[Taken, ...] = ()
    change: Change = NOTHING
    aside: frozenset[str] = frozenset()
    fault: str = ""

    @property
    def open(self) -> tuple[Taken, ...]:
        """The files of which something is held back."""
        return tuple(one for one in self.taken if held(one, self.aside))

    def joined(self, later: "Batch") -> "Batch":
        """Return a later batch, after it the files held back here that it does not bring anew."""
        names = {one.name for one in later.taken}
        kept = tuple(one for one in self.open if one.name not in names)
        aside = {source.name for one in kept for source in held(one, self.aside)}
        return replace(later, taken=(*later.taken, *kept), aside=later.aside | aside)

    def settled(self, name: str, now: Taken, change: Change, aside: Collection[str]) -> "Batch":
        """Return the batch once of a file nothing but `aside` is held back any more."""
        before = {source.name for one in self.taken if one.name == name for source in one.sources}
        return Batch(
            tuple(now if one.name == name else one for one in self.taken),
            Change(
                (*self.change.added, *change.added),
                (*self.change.replaced, *change.replaced),
                (*self.change.unchanged, *change.unchanged),
            ),
            (self.aside - before) | frozenset(aside),
        )


def held(taken: Taken, aside: Collection[str]) -> tuple[Source, ...]:
    """Return the sources of a file that are held back."""
    return tuple(source for source in taken.sources if source.name in aside)


def left_out(taken: Taken, aside: Collection[str], remark: str) -> Taken:
    """Return a file without the sources held back, and with a remark on that."""
    sources = tuple(source for source in taken.sources if source.name not in aside)
    articles = tuple(one for one in taken.articles if one.id.rpartition(":")[0] not in aside)
    remarks = (*taken.remarks, remark)
    return replace(taken, sources=sources, articles=articles, remarks=remarks)


def renamed(taken: Taken, aside: Collection[str], name: str, remark: str) -> Taken:
    """Return a file whose sources held back are named as the file `name` would be."""

    def other(known: str) -> str:
        return name + known.removeprefix(taken.name) if known in aside else known

    sources = tuple(replace(source, name=other(source.name)) for source in taken.sources)
    articles = []
    for article in taken.articles:
        source, _, number = article.id.rpartition(":")
        articles.append(replace(article, id=f"{other(source)}:{number}"))
    remarks = (*taken.remarks, remark)
    return replace(taken, sources=sources, articles=tuple(articles), remarks=remarks)


def unused(name: str, used: Collection[str]) -> str:
    """Return a file's name, numbered where it is used already, as it is or before a `#`."""
    files = {*used, *(one.partition("#")[0] for one in used)}
    stem, suffix = Path(name).stem, Path(name).suffix
    numbered = (f"{stem} ({number}){suffix}" for number in count(2))
    return name if name not in files else next(one for one in numbered if one not in files)
