"""Tells what a page prints around a text that is none of it: paths, lists of headlines, fields."""

import re
from collections.abc import Sequence

from corpus.credits import Role
from corpus.dateline import dateline_in
from corpus.imprint import is_day
from corpus.tails import is_prose

PATH = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}[:：]\s*)?[^\s>＞›»]{2,20}(?:\s*[>＞›»]{1,2}\s*[^\s>＞›»]{1,30}){2,}"
)  # how a site tells where a page of it stands
FIELD = re.compile(r"(?:^|(?<=\s))[\u4e00-\u9fff]{2,6}[:：]\s*[^\s，。；！？]")
STOP = re.compile(r"[，。；！？]")
DAY = re.compile(r"\d{4}\s*[年./-]\s*\d")
FIELDS = 3  # that a head of a document has at least
LONGEST = 80  # characters of a line of fields
HEADLINE = 6  # characters of the shortest headline that is known again
BRACKETED = re.compile(r"[（(](?![一二三四五六七八九十\d]+[）)])[^（）()]{2,16}[）)]")


def set_heads(texts: Sequence[str], printed: list[Role | None]) -> None:
    """Mark in `printed`, the roles that wording gives away, what stands around the text.

    Paths and lists of headlines are furniture, the fields of a document notes.
    """
    prose = [i for i, text in enumerate(texts) if printed[i] is None and _runs(text)]
    first, last = (prose[0], prose[-1]) if prose else (0, len(texts))
    _set_fields(texts[:first], printed)
    for place in range(_listed(texts[:first], printed)):
        printed[place] = printed[place] or "furniture"
    for place, text in enumerate(texts):
        if place < first and PATH.fullmatch(text):
            printed[place] = "furniture"
        elif printed[place] is None and BRACKETED.fullmatch(text) and _is_dated(texts[:place]):
            printed[place] = "note"
        elif printed[place] is None and place > last and "furniture" in printed[last:place]:
            printed[place] = "furniture" if _fields(text) else None


def _is_dated(above: Sequence[str]) -> bool:
    """Tell whether the last line is the day that a document closes with."""
    return bool(above) and is_day(above[-1])


def _runs(text: str) -> bool:
    """Tell whether a text is running text; lines of links that are set solid have no stops."""
    return is_prose(text) and bool(STOP.search(text))


def _listed(texts: Sequence[str], printed: Sequence[Role | None]) -> int:
    """Return the place of the last headline that lines above it hold, 0 if there is none."""
    for place in reversed(range(len(texts))):
        known = printed[place] is None and len(texts[place]) >= HEADLINE
        if known and any(f" {texts[place]} " in f" {above} " for above in texts[:place]):
            return place
    return 0


def _set_fields(texts: Sequence[str], printed: list[Role | None]) -> None:
    """Mark the fields that stand above a headline and text; imprint with a day stays so."""
    fields = [i for i, text in enumerate(texts) if _fields(text) and _is_open(text, printed[i])]
    heads = (i for i, text in enumerate(texts) if printed[i] is None and not dateline_in(text))
    if set(heads) <= set(fields):
        fields = fields[1:]  # the headline is one itself
    if sum(_fields(texts[i]) for i in fields) < FIELDS:
        return
    for i in fields:
        if printed[i] != "furniture" or not DAY.search(texts[i]):
            printed[i] = "note"


def _is_open(text: str, role: Role | None) -> bool:
    """Tell whether wording leaves a line open to be a field: credits and datelines are none."""
    return role in (None, "furniture", "note") and not dateline_in(text)


def _fields(text: str) -> int:
    """Return how many fields, each a label with what it says, make up a line."""
    whole = FIELD.match(text) and not STOP.search(text) and len(text) <= LONGEST
    return len(FIELD.findall(text)) if whole else 0
