"""Finds in running text what is no sentence of it: credits of pictures, writers, rights."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
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
    PICTURING,
    RESERVING,
    RIGHTS,
    STOP,
    WITH_CAPTION,
    WRITER,
)

PRINT = re.compile(r"\S")
BRACKET = re.compile(r"[（(\[【]")
SORTS = (
    (PICTURE, PICTURING),
    (ORIGINAL, BRACKET),
    (RIGHTS, RESERVING),
    (DESKS, BRACKET),
    (PICTURED, PICTURING),
    (WRITER, BRACKET),
    (LONE, PICTURING),
    (CAPTION, PICTURING),
)  # what is tried in turn where a sentence may begin, each with what its text must hold somewhere
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
    held = {mark for mark in (PICTURING, RESERVING, BRACKET) if mark.search(text)}
    sorts = tuple(sort for sort, mark in SORTS if mark in held)
    between = tuple(_between(text, sorts, opens=opens)) if sorts else ()
    within = (
        Aside(*found.span(), "credit", found.span())
        for found in (CREDITED.finditer(text) if PICTURING in held else ())
        if NAMING.search(found[0])
    )
    ends = [aside.end for aside in between]
    apart = (one for one in within if not _meets(one, between, bisect_right(ends, one.start)))
    found = sorted((*between, *apart), key=lambda aside: aside.start)
    return tuple(aside for aside in found if closes or aside.end < len(text))


def _between(text: str, sorts: Sequence[re.Pattern[str]], *, opens: bool) -> Iterator[Aside]:
    """Yield what stands where a sentence may begin."""
    after = 0
    first = [_printed(text, 0)] if opens else []
    for start in chain(first, (stop.end() for stop in STOP.finditer(text))):
        place = start
        while after <= place < len(text) and (found := _aside(text, place, sorts)):
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


def _aside(text: str, place: int, sorts: Sequence[re.Pattern[str]]) -> Aside | None:
    """Return what stands at the place where a sentence may begin and is none."""
    for sort in sorts:
        if (found := sort.match(text, place)) and (kind := _kind(text, found)):
            told = found.span("writer" if kind == "byline" else 0)
            return Aside(place, found.end(), kind, told)
    return None


def _kind(text: str, found: re.Match[str]) -> Kind | None:
    """Return what a match of one of the sorts is, None where a sentence runs through it."""
    if found.re is WRITER:
        return "byline"
    if found.re is LONE:
        return "credit" if _names_photographer(text, found) else None
    if found.re is CAPTION:
        return "caption" if _is_caption(text, found) else None
    if JOINED.match(text, found.end()):
        return None
    return "caption" if WITH_CAPTION.fullmatch(found[0]) else "credit"


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
