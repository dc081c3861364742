"""Reads the article of a web page and leaves out what surrounds it."""

import re
from collections.abc import Sequence
from typing import Any

from corpus.credits import print_role
from corpus.decoding import decode
from corpus.extract import Extract, FormatError, cell, paragraphs
from corpus.tails import is_prose
from corpus.web_lines import PageLine, author_line, dateline_of, mended, page_lines
from corpus.web_links import without_links
from corpus.web_tables import with_shared_cells

LARGEST = 50_000  # tags: a page of reports has some thousands, and hostile ones take minutes
HEAD = 12  # first lines of a page, among which its headline stands
SITE = re.compile(r"\s*(?:[-_|｜—–]|\s-)")  # opens what a page's title adds to its headline
SHORTEST = 6  # characters of the shortest headline that a site's name is told from
MENU = re.compile(r"[|｜>›»]|^首页$|^$")
PARTED = {"p": "\n\n", "head": "\n\n", "quote": "\n\n", "cell": "\t"} | dict.fromkeys(
    ("lb", "item", "list", "row", "table"), "\n"
)


def web_article(data: bytes) -> Extract:
    """Return the article of a page, its title as the first line.

    Raises FormatError or DecodingError.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415  a heavy library of one format
    from trafilatura.settings import Document  # noqa: PLC0415
    from trafilatura.utils import load_html  # noqa: PLC0415

    text = decode(data)
    if text.count("<") > LARGEST:
        raise FormatError(
            f"网页有 {text.count('<')} 个标签，超过上限 {LARGEST}，请另存为文本"
            f" / has {text.count('<')} tags, over the limit of {LARGEST}; save it as text"
        )
    # The extensive search takes any year for a date, that of a copyright notice too.
    dates = {"original_date": True, "extensive_search": False}
    tree = with_shared_cells(load_html(text))
    page = bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    if not isinstance(page, Document) or page.body is None:
        raise FormatError("网页中没有找到正文 / has no article text; save the page in full")
    lines = page_lines(with_shared_cells(load_html(text)))
    title = _headline((page.title or "").strip(), lines)
    body = without_links(mended(paragraphs(_text(page.body)), lines), lines)
    body = _without_menu(title, body)
    head = [title, dateline_of(title, body, lines)]
    body = body.removeprefix(title)
    if line := author_line(title, page.author or "", lines):
        body = "\n".join(kept for kept in body.split("\n") if kept != line)
        heads = not is_prose(title) and not print_role(title)
        opens = is_prose(body.strip().split("\n", 1)[0])
        head += [page.author or ""] if heads and opens else []
    body = "\n\n".join([*filter(None, head), body.strip("\n")])
    return Extract(body, title, page.date or "")


def _headline(title: str, lines: Sequence[PageLine]) -> str:
    """Return the headline that a page prints where its title goes on with the site's name."""
    headlines = (
        line.text
        for line in lines
        if len(line.text) >= SHORTEST
        and title.startswith(line.text)
        and SITE.match(title, len(line.text))
    )
    return max(headlines, key=len, default=title)


def _without_menu(title: str, body: str) -> str:
    """Return the text of a page without the lines of links that stand above its headline."""
    lines = body.split("\n")
    if title not in lines[:HEAD]:
        return body
    at = lines.index(title)
    above = (line for line in lines[:at] if not MENU.search(line))
    return "\n".join([*above, *lines[at:]]).strip()


def _text(node: Any) -> str:
    """Return what an element of trafilatura's page tree says, with what parts it from the next."""
    inside = (node.text or "") + "".join(_text(child) + (child.tail or "") for child in node)
    if node.tag == "cell":
        inside = cell(inside)
    elif node.tag == "row":
        inside = inside.removesuffix("\t")
    return inside + PARTED.get(node.tag, "")
