"""Reads the lines of a web page as a browser sets them, and mends by them what was got out of it.

The extractor of articles gives a short page's text element by element, so that links cut its
lines and cells stand alone, and may pass over lists and the line below the headline.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from corpus.credits import is_name
from corpus.dateline import dateline_in
from corpus.extract import CELL

INLINE = frozenset(
    re.findall(
        r"\w+",
        "a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr picture"
        " q s samp small span strike strong sub sup time tt u var wbr",
    )
)
HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
HIDDEN = frozenset(
    re.findall(r"\w+", "script style noscript template head select textarea button iframe svg")
)
REACH = 24  # lines of the article that one line of the page was cut into
SPARE = 12  # lines of the page that a list between two paragraphs may have
TELLING = 8  # characters of an item from which it says something
LINKS = 0.8  # share of a line's characters from which it is but a link
TIME = re.compile(r"\s*[今昨前]?[天日]?[\d\s:：年月日./-]*(?:(?:分钟|小时|天)前)?")
NEAR = 8  # lines below a headline among which its dateline stands


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page: its text, blanks collapsed, and whether it is an item and holds a link.

    `links` counts the characters of it that lead to other pages, headings apart.
    """

    text: str
    item: bool = False
    linked: bool = False
    links: int = 0

    @property
    def solid(self) -> str:
        """Its text without blanks."""
        return "".join(self.text.split())

    @property
    def bare(self) -> bool:
        """Whether it is a link and little else."""
        return self.links > LINKS * len(self.solid)


def page_lines(tree: Any) -> list[PageLine]:
    """Return the printed lines of a page's tree; a row of a table whose cells are short is one."""
    lines: list[PageLine] = []
    text: list[str] = []
    linked = False
    rows: list[int] = []  # where the lines of the rows that are open begin
    items = anchors = links = heads = 0

    def end_line() -> None:
        nonlocal linked, links
        if written := " ".join("".join(text).split()):
            lines.append(PageLine(written, items > 0, linked, links))
        text.clear()
        linked, links = False, 0

    def write(printed: str) -> None:
        nonlocal links
        text.append(printed)
        links += len("".join(printed.split())) if anchors and not heads else 0

    for node, opens in _walk(tree):
        if opens:
            if not _is_inline(node.tag):
                end_line()
            items += node.tag == "li"
            anchors += _leads_on(node)
            heads += node.tag in HEADS
            linked = linked or node.tag == "a"
            rows += [len(lines)] * (node.tag == "tr")
            write(node.text or "")
            continue
        if not _is_inline(node.tag):
            end_line()
        items -= node.tag == "li"
        anchors -= _leads_on(node)
        heads -= node.tag in HEADS
        if node.tag == "tr":
            begin = rows.pop()
            lines[begin:] = _row(node, lines[begin:])
        write(node.tail or "")
    end_line()
    return lines


def _is_inline(tag: str) -> bool:
    """Tell whether an element is set in line, as those are that HTML does not know."""
    return tag in INLINE or "-" in tag or ":" in tag


def _leads_on(node: Any) -> bool:
    """Tell whether an element is a link that does not stay on its page."""
    if node.tag != "a":
        return False
    target = node.get("href") or ""
    return not re.match(r"#.", target) if target else not (node.get("name") or node.get("id"))


def _row(row: Any, cells: Sequence[PageLine]) -> list[PageLine]:
    """Return the lines of a row of a table, one where its cells are short."""
    if not _is_row(row, cells):
        return list(cells)
    linked = any(cell.linked for cell in cells)
    text = "\t".join(cell.text for cell in cells)
    return [PageLine(text, linked=linked, links=sum(cell.links for cell in cells))]


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
    """Return an article set in the lines that its page has, and with its lists."""
    return _with_lists(_parted(_joined(body.split("\n"), page), page), page)


def _parted(lines: Sequence[str], page: Sequence[PageLine]) -> list[str]:
    """Return lines; one that runs through several of the page, in their order, is parted."""
    whole = {line.solid for line in page}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place, printed in enumerate(page):
        places[printed.solid[0]].append(place)
    kept: list[str] = []
    for line in lines:
        solid = "".join(line.split())
        known = not solid or "\t" in line or solid in whole
        parts = [] if known else _run(solid, page, places)
        told = "\n\n".join(part.text for part in parts)
        kept.extend(told.split("\n") if parts else [line])
    return kept


def _run(
    text: str, page: Sequence[PageLine], places: Mapping[str, Sequence[int]]
) -> list[PageLine]:
    """Return the lines of a page, in their order, that make up a text, none if no such do."""
    run: list[PageLine] = []
    place = at = 0
    while at < len(text):
        alike = places.get(text[at], ())
        below = islice(alike, bisect_left(alike, place), None)
        found = next((i for i in below if text.startswith(page[i].solid, at)), -1)
        if found < 0:
            return []
        run.append(page[found])
        place, at = found + 1, at + len(page[found].solid)
    return run


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


def author_line(headline: str, author: str, page: Sequence[PageLine]) -> str:
    """Return the line below a headline that names the author and no more than a time.

    `author` is what the page's metadata states; a line that is a dateline is none.
    """
    solid = "".join(headline.split())
    if not is_name(author):
        return ""
    for place in [place for place, line in enumerate(page) if line.solid == solid][:NEAR]:
        for line in page[place + 1 : place + 1 + NEAR]:
            rest = line.text.removeprefix(author)
            if rest != line.text and TIME.fullmatch(rest) and not dateline_in(line.text):
                return line.text
    return ""
