"""Extracts the text of one file from its bytes, by format. Knows nothing of folders or names."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import Any
from zipfile import BadZipFile, ZipFile

from corpus.decoding import decode

KINDS: Mapping[str, str] = {
    ".txt": "txt",
    ".md": "md",
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
}
LARGEST_UNPACKED = 200 * 2**20  # bytes: a document beyond it is a zip bomb
PDFIUM = Lock()  # PDFium is not thread-safe
# What zipfile, and python-docx on XML that is not as it expects, raise for damaged files.
DAMAGED_ZIP = (BadZipFile, zlib.error, EOFError, RuntimeError)
DAMAGED_XML = (SyntaxError, LookupError, ValueError, TypeError, AttributeError)

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD_TEXT = {f"{WORD}tab": "\t", f"{WORD}br": "\n", f"{WORD}cr": "\n", f"{WORD}noBreakHyphen": "-"}
# Formatting, text moved away, ruby readings, and the second copy of a text box.
WORD_PASSED_OVER = {
    *(f"{WORD}{name}" for name in ("pPr", "rPr", "moveFrom", "rt")),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}
AFTER = {
    **dict.fromkeys(("p", "head", "quote", f"{WORD}p"), "\n\n"),
    **dict.fromkeys(("lb", "item", "list", "row", "table", f"{WORD}tr", f"{WORD}tbl"), "\n"),
    **dict.fromkeys(("cell", f"{WORD}tc"), "\t"),
}


@dataclass(frozen=True, slots=True)
class Extract:
    """The raw text of a file, and the title and ISO date that its format states, if any."""

    raw: str
    title: str = ""
    date: str = ""


class FormatError(ValueError):
    """A file whose text its format's reader cannot get at."""


def extract(kind: str, data: bytes) -> Extract:
    """Return what a file of a kind (a value of KINDS, "jsonl" excepted) says.

    Raises FormatError or DecodingError.
    """
    match kind:
        case "pdf":
            return Extract(_pdf_text(data))
        case "docx":
            return Extract(_docx_text(data))
        case "html":
            return _html_article(data)
        case _:
            return Extract(decode(data))


def _pdf_text(data: bytes) -> str:
    """Return the text layer, pages parted by form feeds."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  a heavy library of one format

    if b"%%EOF" not in data[-1024:]:  # where Acrobat looks for it
        raise FormatError("PDF 不完整，请重新下载 / is cut off; download it again")
    try:
        with PDFIUM, PdfDocument(data) as document:
            pages = [page.get_textpage().get_text_bounded() for page in document]
    except PdfiumError as error:
        if b"/Encrypt" in data:
            message = "PDF 有密码保护，请先解除 / is password-protected; remove the password first"
        else:
            message = "PDF 已损坏，无法打开 / is a damaged PDF; get a fresh copy"
        raise FormatError(message) from error
    raw = "\f".join(pages)
    if not raw.strip():
        raise FormatError(
            "PDF 没有文字层，请先做文字识别 (OCR) / has no text layer; run text recognition first"
        )
    return raw


def _docx_text(data: bytes) -> str:
    """Return paragraphs and tables in document order, blank lines between, cells parted by tabs.

    Tracked changes count as accepted; headers, footers and notes are no part of it.
    """
    from docx import Document  # noqa: PLC0415  a heavy library of one format
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    try:
        with ZipFile(BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
        document = Document(BytesIO(data)).element if unpacked <= LARGEST_UNPACKED else None
    except (*DAMAGED_ZIP, *DAMAGED_XML, OpcError) as error:
        raise FormatError(
            "不是可读的 Word 文档(可能已损坏、有密码或为旧版 .doc)，请另存为 .docx"
            " / is no readable Word document (damaged, password or old .doc); save it as .docx"
        ) from error
    if document is None:
        size, limit = unpacked // 2**20, LARGEST_UNPACKED // 2**20
        raise FormatError(
            f"解压后有 {size} MB，超过上限 {limit} MB / unpacks to {size} MB, over {limit} MB"
        )
    return _word_text(document).strip("\n")


def _word_text(node: Any) -> str:
    """Return what an element of WordprocessingML says (ECMA-376 part 1, chapter 17)."""
    if node.tag in WORD_PASSED_OVER:
        return ""
    if node.tag == f"{WORD}t":
        return node.text or ""
    inside = "".join(map(_word_text, node)) or WORD_TEXT.get(node.tag, "")
    return _closed(node.tag, inside)


def _html_article(data: bytes) -> Extract:
    """Return the article of a web page, its title as the first line, without what surrounds it."""
    from trafilatura import bare_extraction  # noqa: PLC0415  a heavy library of one format
    from trafilatura.settings import Document  # noqa: PLC0415

    # The extensive search takes any year for a date, that of a copyright notice too.
    dates = {"original_date": True, "extensive_search": False}
    page = bare_extraction(
        decode(data), include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    if not isinstance(page, Document) or page.body is None:
        raise FormatError("网页中没有找到正文 / has no article text; save the page in full")
    title = (page.title or "").strip()
    text = _page_text(page.body).strip("\n")
    if title and text.split("\n", 1)[0] != title:
        text = f"{title}\n\n{text}"
    return Extract(text, title, page.date or "")


def _page_text(node: Any) -> str:
    """Return what an element of trafilatura's page tree says."""
    inside = (node.text or "") + "".join(_page_text(child) + (child.tail or "") for child in node)
    return _closed(node.tag, inside)


def _closed(tag: str, inside: str) -> str:
    """Return the text of an element with what parts it from the next."""
    if tag in {"cell", f"{WORD}tc"}:
        inside = inside.strip()
    elif tag in {"row", f"{WORD}tr"}:
        inside = inside.removesuffix("\t")
    return inside + AFTER.get(tag, "")
