"""Reads the text of a Word document."""

import re
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from corpus.extract import FormatError, cell, paragraphs

LARGEST = 200 * 2**20  # bytes unpacked, pictures and all
LARGEST_TEXT = 32 * 2**20  # bytes of XML, which takes twenty times as much memory to parse
# What zipfile, and python-docx on XML that is not as it expects, raise for damaged files.
DAMAGED = (
    *(BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError),
    *(SyntaxError, LookupError, ValueError, TypeError, AttributeError),
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
# Formatting, text moved away, ruby readings, and the second copy of a text box.
PASSED_OVER = {
    *(f"{W}{name}" for name in ("pPr", "rPr", "moveFrom", "rt")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
STYLE = f"{W}pPr/{W}pStyle"
RANK = re.compile(r"heading ([1-6])$")  # the name of a style, whatever language Word speaks
TITLE = "title"
FIGURE = re.compile(r"\d\S")
STOPS = "。！？；"
LOWEST = 6  # level of the lowest heading
PARTED = {f"{W}p": "\n\n", f"{W}tc": "\t", f"{W}tr": "\n", f"{W}tbl": "\n"}


def word_text(data: bytes) -> str:
    """Return paragraphs and tables in document order, blank lines between, cells parted by tabs.

    Headings are marked by their level as in Markdown: `#` for the title of the document.
    A text box follows the paragraph that it is anchored in. Tracked changes count as accepted;
    headers, footers and notes are no part of it. Raises FormatError.
    """
    from docx import Document  # noqa: PLC0415  a heavy library of one format
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    try:
        _check_size(data)
        opened = Document(BytesIO(data))
        document = opened.element
        styles = {style.style_id: (style.name or "").lower() for style in opened.styles}
        _mark_headings(document, styles)
        _mark_items(document, styles)
        _mark_figures(document)
    except FormatError:
        raise
    except (*DAMAGED, OpcError) as error:
        raise FormatError(
            "不是可读的 Word 文档(可能已损坏、有密码或为旧版 .doc)，请另存为 .docx"
            " / is no readable Word document (damaged, password or old .doc); save it as .docx"
        ) from error
    return paragraphs(_text(document, []))


def _mark_headings(document: Any, styles: Mapping[str, str]) -> None:
    """Set the marks of their level before the headings of a document that stand in no table.

    A heading of the first rank is the title where it opens the document and none is styled so.
    """
    paragraphs = [node for node in document.iter(f"{W}p") if _written(node)]
    names = [_style(node, styles) for node in paragraphs]
    titled = TITLE in names or names[:1] != ["heading 1"]
    for node, name in zip(paragraphs, names, strict=True):
        rank = RANK.match(name)
        level = 1 if name == TITLE else int(rank[1]) + titled if rank else 0
        if level and next(node.iterancestors(f"{W}tc", f"{W}txbxContent"), None) is None:
            for line_break in (*node.iter(f"{W}br"), *node.iter(f"{W}cr")):
                line_break.tag = f"{W}tab"  # a heading is one line
            mark = node.makeelement(f"{W}t")
            mark.text = "#" * min(level, LOWEST) + " "
            node.insert(0, mark)


def _written(node: Any) -> bool:
    """Tell whether a paragraph prints anything."""
    return any((text.text or "").strip() for text in node.iter(f"{W}t"))


def _style(node: Any, styles: Mapping[str, str]) -> str:
    """Return the name of a paragraph's style in small letters, an empty string if it has none."""
    style = node.find(STYLE)
    return styles.get(style.get(f"{W}val", ""), "") if style is not None else ""


def _check_size(data: bytes) -> None:
    """Raise FormatError where a document unpacks to more than is read here."""
    with ZipFile(BytesIO(data)) as archive:
        sizes = [(part.filename, part.file_size) for part in archive.infolist()]
    whole = sum(size for _, size in sizes)
    text = sum(size for name, size in sizes if name.endswith((".xml", ".rels")))
    size, limit = (whole, LARGEST) if whole > LARGEST else (text, LARGEST_TEXT)
    if size > limit:
        raise FormatError(
            f"解压后有 {size / 2**20:.1f} MB，超过上限 {limit // 2**20} MB，请拆分"
            f" / unpacks to {size / 2**20:.1f} MB, over {limit // 2**20} MB; split it"
        )


def _mark_items(document: Any, styles: Mapping[str, str]) -> None:
    """Set the mark of a list's item before the text of each; `styles` are names by identifier.

    Headings may be numbered like lists, and cells of tables hold no lists that are kept.
    """
    for node in document.iter(f"{W}p"):
        style = styles.get(_value(node, "pPr", "pStyle"), "")
        numbered = _value(node, "pPr", "numPr", "numId") not in ("", "0")
        plain = style in ("", "normal", "body text") or style.startswith("list ")
        listed = style.startswith(("list bullet", "list number"))
        if not (listed or (numbered and plain)) or next(node.iterancestors(f"{W}tc"), None):
            continue
        text = next(node.iter(f"{W}t"), None)
        if text is not None:
            text.text = f"- {text.text or ''}"


def _mark_figures(document: Any) -> None:
    """Set the mark of a list's item before the lines of a text box that tell a figure each.

    The first line of the box is its heading; a line that ends a sentence is no item.
    """
    for box in document.iter(f"{W}txbxContent"):
        _, *lines = [node for node in box.iter(f"{W}p") if _written(node)] or [None]
        texts = [next(node.iter(f"{W}t")) for node in lines]
        told = ["".join(text.text or "" for text in node.iter(f"{W}t")) for node in lines]
        if len(told) > 1 and all(FIGURE.search(line) and line[-1] not in STOPS for line in told):
            for text in texts:
                text.text = f"- {text.text or ''}"


def _value(node: Any, *path: str) -> str:
    """Return the value of an element of a paragraph's formatting, an empty string if it lacks."""
    found = node.find("/".join(f"{W}{name}" for name in path))
    return "" if found is None else str(found.get(f"{W}val") or "")


def _text(node: Any, boxes: list[str]) -> str:
    """Return what an element of WordprocessingML says (ECMA-376 part 1, chapter 17).

    The text of a box goes into `boxes`, for the paragraph that it is anchored in.
    """
    if node.tag in PASSED_OVER:
        return ""
    if node.tag == f"{W}t":
        return node.text or ""
    anchored = [] if node.tag == f"{W}p" else boxes
    inside = "".join(_text(child, anchored) for child in node) or MARKS.get(node.tag, "")
    if node.tag == f"{W}txbxContent":
        boxes.append(inside)
        return ""
    if node.tag == f"{W}tc":
        inside = cell(inside)
    elif node.tag == f"{W}tr":
        inside = inside.removesuffix("\t")
    following = anchored if node.tag == f"{W}p" else []
    return "".join((inside, PARTED.get(node.tag, ""), *following))
