"""Tells what a page prints around a text that is none of it: paths, lists of headlines, fields."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.credits import TURN, Role
from corpus.dateline import dateline_in
from corpus.imprint import is_day, is_masthead
from corpus.tails import HAN, is_prose

PATH = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}[:：]\s*)?[^\s>＞›»]{2,20}(?:\s*[>＞›»]{1,2}\s*[^\s>＞›»]{1,30}){2,}"
)  # how a site tells where a page of it stands
FIELD = re.compile(r"(?:^|(?<=\s))[\u4e00-\u9fff]{2,6}[:：]\s*[^\s，。；！？]")
STOP = re.compile(r"[，。；！？]")
DAY = re.compile(r"\d{4}\s*[年./-]\s*\d")
HEAD = 6  # blocks at the head of a page among which its name and date stand
FIELDS = 3  # that a head of a document has at least
LONGEST = 80  # characters of a line of fields
HEADLINE = 6  # characters of the shortest headline that is known again
BRACKETED = re.compile(r"[（(](?![一二三四五六七八九十\d]+[）)])[^（）()]{2,16}[）)]")


def set_heads(texts: Sequence[str], printed: list[Role | None]) -> None:
    """Mark in `printed`, the roles that wording gives away, what stands around the text.

    Paths and lists of headlines are furniture, the fields of a document and those below the
    imprint at its foot notes.
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
            printed[place] = "note" if _fields(text) else None


def page_head(texts: Sequence[str], printed: Sequence[Role | None]) -> set[int]:
    """Return the places of the page's head above the last line of it that is furniture.

    The head ends where running text begins: furniture below that stands at a foot. Where no
    headline stands between the two, the lowest lines above that may be one are none of it.
    """
    told = zip(texts, printed, strict=True)
    prose = next((i for i, (text, role) in enumerate(told) if not role and is_prose(text)), None)
    heads = [i for i, role in enumerate(printed[: min(HEAD, prose or HEAD)]) if role == "furniture"]
    last = max((i for i in heads if not TURN.fullmatch(texts[i])), default=0)
    titles = [i for i in range(prose or 0) if _may_title(i, texts, printed)]
    if not titles or titles[-1] > last or "heading" in printed[:prose]:
        return set(range(last))
    top = max(i for i in titles if i - 1 not in titles)
    return set(range(last)) - set(range(top, titles[-1] + 1))


def _may_title(place: int, texts: Sequence[str], printed: Sequence[Role | None]) -> bool:
    """Tell whether a line of a page's head may be that of a headline by its wording."""
    text = texts[place]
    label = is_masthead("".join(text.split())) or re.search("[:：]", text)
    above = pairwise(printed[:place])
    told = any(upper is None and lower == "dateline" for upper, lower in above)
    opens = printed[place] is None and "byline" not in printed[:place] and not told
    return opens and not label and bool(HAN.search(text))


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
