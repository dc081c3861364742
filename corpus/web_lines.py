"""Reads the lines of a web page as a browser sets them, and mends by them what was got out of it.

The extractor of articles gives a short page's text element by element, so that links cut its
lines and cells stand alone, and may pass over lists and the line below the headline.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.dateline import dateline_in
from corpus.extract import CELL

INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp"
        " small span strike strong sub sup time tt u var wbr",
    )
)
HIDDEN = frozenset(
    re.findall(r"\w+", "script style noscript template head select textarea button iframe svg")
)
REACH = 24  # lines of the article that one line of the page was cut into
SPARE = 12  # lines of the page that a list between two paragraphs may have
TELLING = 8  # characters of an item from which it says something
NEAR = 8  # lines below a headline among which its dateline stands


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page: its text, blanks collapsed, whether it is an item and holds a link."""

    text: str
    item: bool = False
    linked: bool = False

    @property
    def solid(self) -> str:
        """Its text without blanks."""
        return "".join(self.text.split())


def page_lines(tree: Any) -> list[PageLine]:
    """Return the printed lines of a page's tree; a row of a table whose cells are short is one."""
    lines: list[PageLine] = []
    text: list[str] = []
    linked = False
    rows: list[int] = []  # where the lines of the rows that are open begin
    items = 0

    def end_line() -> None:
        nonlocal linked
        if written := " ".join("".join(text).split()):
            lines.append(PageLine(written, items > 0, linked))
        text.clear()
        linked = False

    for node, opens in _walk(tree):
        if opens:
            if node.tag not in INLINE:
                end_line()
            items += node.tag == "li"
            linked = linked or node.tag == "a"
            if node.tag == "tr":
                rows.append(len(lines))
            text.append(node.text or "")
            continue
        if node.tag not in INLINE:
            end_line()
        items -= node.tag == "li"
        if node.tag == "tr":
            begin = rows.pop()
            if _is_row(node, lines[begin:]):
                row = "\t".join(line.text for line in lines[begin:])
                lines[begin:] = [PageLine(row, linked=any(line.linked for line in lines[begin:]))]
        text.append(node.tail or "")
    end_line()
    return lines


def _walk(tree: Any) -> Iterator[tuple[Any, bool]]:
    """Yield each element that is shown where it begins and, false, where it ends."""
    stack = [(tree, True)]
    while stack:
        node, opens = stack.pop()
        shown = isinstance(node.tag, str) and node.tag not in HIDDEN
        if opens and shown:
            yield node, True
            stack.append((node, False))
            stack.extend((child, True) for child in reversed(node))
        elif not opens:
            yield node, False
        else:
            yield _Tail(node.tail or ""), False


@dataclass(frozen=True, slots=True)
class _Tail:
    """What stands behind an element that is not shown."""

    tail: str
    tag: str = "span"


def _is_row(row: Any, lines: Sequence[PageLine]) -> bool:
    """Tell whether the cells of a row hold a short line each, and there are several."""
    cells = sum(child.tag in ("td", "th") for child in row)
    return cells == len(lines) > 1 and all(len(line.text) <= CELL for line in lines)


def mended(body: str, page: Sequence[PageLine]) -> str:
    """Return an article with the lines that were cut set as the page has them, and its lists."""
    return _with_lists(_joined(body.split("\n"), page), page)


def _joined(lines: Sequence[str], page: Sequence[PageLine]) -> list[str]:
    """Return lines; those that follow each other and make up one of the page are that one."""
    whole = {line.solid: line.text for line in page}
    longest = max(map(len, whole), default=0)
    kept, place = [], 0
    while place < len(lines):
        end, run = place + 1, "".join(lines[place].split())
        line = lines[place]
        for below in range(place + 1, min(place + REACH, len(lines))):
            run += "".join(lines[below].split())
            if len(run) > longest or not lines[below].strip() or not lines[place].strip():
                break
            if run in whole:
                end, line = below + 1, whole[run]
        kept.append(line)
        place = end
    return kept


def _with_lists(lines: Sequence[str], page: Sequence[PageLine]) -> str:
    """Return the text of lines with the items that the page has between two of them."""
    places = {line.solid: place for place, line in enumerate(page)}
    read = {"".join(line.split()) for line in lines}
    kept: list[str] = []
    above = -1
    for line in lines:
        place = places.get("".join(line.split()), -1)
        between = page[above + 1 : place] if 0 <= above < place <= above + SPARE else []
        items = [item for item in between if item.item and not item.linked]
        whole = len(items) == len(between) and not any(item.solid in read for item in items)
        told = next((one for one in reversed(kept) if one.strip()), "")
        if whole and items and (told.endswith(("：", ":")) or _tell(items)):
            kept.extend([*(f"- {item.text}" for item in items), ""])
        kept.append(line)
        above = place if place >= 0 else (above if not line.strip() else -1)
    return "\n".join(kept)


def _tell(items: Sequence[PageLine]) -> bool:
    """Tell whether items of a list say something: tags and buttons are words or two."""
    return any(len(item.solid) >= TELLING or re.search(r"\d", item.solid) for item in items)


def dateline_of(headline: str, body: str, page: Sequence[PageLine]) -> str:
    """Return the line between headline and text that tells the day, where `body` lacks it."""
    solid, read = "".join(headline.split()), {"".join(line.split()) for line in body.split("\n")}
    heads = [place for place, line in enumerate(page) if line.solid == solid]
    for place in heads[:NEAR]:
        for line in page[place + 1 : place + 1 + NEAR]:
            told = dateline_in(line.text)
            if line.solid in read and not told:
                break
            if told and told.dated and told.sure:
                return "" if line.solid in read else line.text
    return ""
