"""What came of a batch of files, and those in it whose name the library has with other content."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import chain, count
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

    def joined(self, later: "Batch", *, whole: bool = False) -> "Batch":
        """Return a later batch, after it the files held back here that it does not bring anew.

        The `whole` of what is here stays with what came of it. What a refused batch brings anew is
        held back in the place of the earlier.
        """
        anew = [one for one in later.taken if one.sources]
        names = {one.name for one in anew}
        earlier = self if whole else Batch(self.open)
        kept = [one for one in earlier.taken if one.name not in names]
        waiting = [*kept, *anew] if later.fault else kept
        aside = {source.name for one in waiting for source in held(one, self.aside)}
        return Batch(
            (*later.taken, *kept),
            both(later.change, earlier.change),
            later.aside | aside,
            later.fault or earlier.fault,
        )

    def settled(self, was: Taken, now: Taken, change: Change, aside: Collection[str]) -> "Batch":
        """Return the batch once of a file nothing but `aside` is held back any more."""
        taken = tuple(now if one is was else one for one in self.taken)
        before = {source.name for source in was.sources}
        left = (self.aside - before) | frozenset(aside)
        return Batch(taken, both(self.change, change), left)


def both(one: Change, other: Change) -> Change:
    """Return two changes as one."""
    return Change(
        (*one.added, *other.added),
        (*one.replaced, *other.replaced),
        (*one.unchanged, *other.unchanged),
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
    stem, suffix = Path(name).stem, Path(name).suffix
    numbered = (f"{stem} ({number}){suffix}" for number in count(2))
    return next(one for one in chain([name], numbered) if not _is_used(one, used))


def _is_used(name: str, used: Collection[str]) -> bool:
    return any(known == name or known.startswith(f"{name}#") for known in used)
