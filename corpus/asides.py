"""Finds in running text what is no sentence of it: credits of pictures, writers, rights."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from corpus.article import Range
from corpus.names import SURNAMES
from corpus.wordings import (
    CAPTION,
    CREDITED,
    DESKS,
    GOES_ON,
    JOINED,
    LONE,
    NAMING,
    ORIGINAL,
    PICTURE,
    PICTURED,
    RIGHTS,
    STOP,
    WITH_CAPTION,
    WRITER,
)

PRINT = re.compile(r"\S")
NEAR = 2000  # characters around a name among which it may be repeated
NOT_NAMES = frozenset("拍主双三四单副偷盗前后航")  # 主摄 and its like are cameras or ways to shoot
Kind = Literal["credit", "caption", "byline"]


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands within running text: where it is, what it is and where it says so."""

    start: int
    end: int
    kind: Kind
    told: Range

    def moved(self, by: int) -> "Aside":
        """Return it as it stands in a text that has so many characters more before it."""
        told = self.told[0] + by, self.told[1] + by
        return Aside(self.start + by, self.end + by, self.kind, told)


def asides_in(text: str, *, opens: bool = True, closes: bool = True) -> tuple[Aside, ...]:
    """Return in order what stands between or within the sentences of a text and is none.

    `opens` and `closes` tell whether a sentence may begin at its start and end at its end.
    """
    between = tuple(_between(text, opens=opens))
    within = (
        Aside(*found.span(), "credit", found.span())
        for found in CREDITED.finditer(text)
        if NAMING.search(found[0])
    )
    ends = [aside.end for aside in between]
    apart = (one for one in within if not _meets(one, between, bisect_right(ends, one.start)))
    found = sorted((*between, *apart), key=lambda aside: aside.start)
    return tuple(aside for aside in found if closes or aside.end < len(text))


def _between(text: str, *, opens: bool) -> Iterator[Aside]:
    """Yield what stands where a sentence may begin."""
    after = 0
    for boundary in chain([0] if opens else [], (stop.end() for stop in STOP.finditer(text))):
        place = _printed(text, boundary)
        while after <= place < len(text) and (found := _aside(text, place)):
            yield found
            after = found.end
            place = _printed(text, after)


def _printed(text: str, place: int) -> int:
    """Return where the first print from a place on stands."""
    found = PRINT.search(text, place)
    return found.start() if found else len(text)


def _meets(one: Aside, others: tuple[Aside, ...], below: int) -> bool:
    """Tell whether the first of the asides that ends behind the start of one begins in it."""
    return below < len(others) and others[below].start < one.end


def _aside(text: str, place: int) -> Aside | None:
    """Return what stands at the place where a sentence may begin and is none."""
    for pattern in (PICTURE, ORIGINAL, RIGHTS, DESKS, PICTURED):
        if (found := pattern.match(text, place)) and not JOINED.match(text, found.end()):
            kind: Kind = "caption" if WITH_CAPTION.fullmatch(found[0]) else "credit"
            return Aside(place, found.end(), kind, found.span())
    if found := WRITER.match(text, place):
        return Aside(place, found.end(), "byline", found.span("writer"))
    if (found := LONE.match(text, place)) and _names_photographer(text, found):
        return Aside(place, found.end(), "credit", found.span())
    if (found := CAPTION.match(text, place)) and _is_caption(text, found):
        return Aside(place, found.end(), "caption", found.span())
    return None


def _is_caption(text: str, found: re.Match[str]) -> bool:
    """Tell whether a sentence begins behind words with a credit, and none runs through them."""
    if found[0].count("“") != found[0].count("”"):
        return False
    if found["bracket"]:
        return found.end() < len(text) and not GOES_ON.match(text, _printed(text, found.end()))
    return not JOINED.match(text, found.end())


def _names_photographer(text: str, found: re.Match[str]) -> bool:
    """Tell whether the words before 摄 are names, by a blank, a surname or their repetition."""
    people = found["people"]
    if people[-1] in NOT_NAMES:
        return False
    if found["gap"] or "·" in people:
        return True
    near = text[max(0, found.start() - NEAR) : found.end() + NEAR]
    surnamed = all(name[0] in SURNAMES for name in re.split("[ 、]", people) if len(name) > 1)
    return surnamed or near.count(f"{people}摄") > 1
