"""Reads the article of a web page and leaves out what surrounds it."""

import re
from typing import Any

from corpus.decoding import decode
from corpus.extract import Extract, FormatError, cell, paragraphs

LARGEST = 50_000  # tags: a page of reports has some thousands, and hostile ones take minutes
HEAD = 12  # first lines of a page, among which its headline stands
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

    text = decode(data)
    if text.count("<") > LARGEST:
        raise FormatError(
            f"网页有 {text.count('<')} 个标签，超过上限 {LARGEST}，请另存为文本"
            f" / has {text.count('<')} tags, over the limit of {LARGEST}; save it as text"
        )
    # The extensive search takes any year for a date, that of a copyright notice too.
    dates = {"original_date": True, "extensive_search": False}
    page = bare_extraction(
        text, include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    if not isinstance(page, Document) or page.body is None:
        raise FormatError("网页中没有找到正文 / has no article text; save the page in full")
    title = (page.title or "").strip()
    body = _without_menu(title, paragraphs(_text(page.body)))
    if title and body.split("\n", 1)[0] != title:
        body = f"{title}\n\n{body}"
    return Extract(body, title, page.date or "")


def _without_menu(title: str, body: str) -> str:
    """Return the text of a page without the lines of links that stand above its headline."""
    lines = body.split("\n")
    if title not in lines[:HEAD]:
        return body
    at = lines.index(title)
    return "\n".join([*(line for line in lines[:at] if not MENU.search(line)), *lines[at:]])


def _text(node: Any) -> str:
    """Return what an element of trafilatura's page tree says, with what parts it from the next."""
    inside = (node.text or "") + "".join(_text(child) + (child.tail or "") for child in node)
    if node.tag == "cell":
        inside = cell(inside)
    elif node.tag == "row":
        inside = inside.removesuffix("\t")
    return inside + PARTED.get(node.tag, "")
