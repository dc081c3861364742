"""Reads the text of a Word document."""

import zlib
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
PARTED = {f"{W}p": "\n\n", f"{W}tc": "\t", f"{W}tr": "\n", f"{W}tbl": "\n"}


def word_text(data: bytes) -> str:
    """Return paragraphs and tables in document order, blank lines between, cells parted by tabs.

    A text box follows the paragraph that it is anchored in. Tracked changes count as accepted;
    headers, footers and notes are no part of it. Raises FormatError.
    """
    from docx import Document  # noqa: PLC0415  a heavy library of one format
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    try:
        _check_size(data)
        document = Document(BytesIO(data)).element
    except FormatError:
        raise
    except (*DAMAGED, OpcError) as error:
        raise FormatError(
            "不是可读的 Word 文档(可能已损坏、有密码或为旧版 .doc)，请另存为 .docx"
            " / is no readable Word document (damaged, password or old .doc); save it as .docx"
        ) from error
    return paragraphs(_text(document, []))


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
