"""Reads the text layer of a PDF: what each page prints, and where on it."""

from collections.abc import Iterator
from ctypes import byref, c_double, create_string_buffer
from math import hypot
from threading import Lock
from typing import Any

from corpus.extract import FormatError
from corpus.reading_order import BREAK, HYPHEN, Print, text_of

PDFIUM = Lock()  # PDFium is not thread-safe
NOTHING = {0x0, 0xFFFE, 0xFFFF}  # codes that are no characters
PAGES = 2000  # of the longest document that is read
NAME = 128  # bytes of the longest name of a font
TURNS = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))  # clockwise, as displayed


def pdf_text(data: bytes) -> str:
    """Return the text layer in reading order, pages parted by form feeds. Raises FormatError."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  a heavy library of one format

    if b"%%EOF" not in data[-1024:]:  # where Acrobat looks for it
        raise FormatError("PDF 不完整，请重新下载 / is cut off; download it again")
    try:
        with PDFIUM, PdfDocument(data) as document:
            if len(document) > PAGES:
                raise FormatError(
                    f"PDF 超过 {PAGES} 页，请分成几份 / has more than {PAGES:,} pages; split it"
                )
            pages = [tuple(_printed(page)) for page in document]
    except PdfiumError as error:
        if b"/Encrypt" in data:
            message = "PDF 有密码保护，请先解除 / is password-protected; remove the password first"
        else:
            message = "PDF 已损坏，无法打开 / is a damaged PDF; get a fresh copy"
        raise FormatError(message) from error
    if not any(pages):
        raise FormatError(
            "PDF 没有文字层，请先做文字识别 (OCR) / has no text layer; run text recognition first"
        )
    return text_of(pages)


def _printed(page: Any) -> Iterator[Print]:
    """Yield the runs of print of a page that no blank parts, in the order of its text layer."""
    from pypdfium2.raw import FPDFText_GetUnicode  # noqa: PLC0415

    text_page = page.get_textpage()
    codes = [FPDFText_GetUnicode(text_page, at) for at in range(text_page.count_chars())]
    left, bottom, right, top = page.get_bbox()
    turn = TURNS[page.get_rotation() // 90 % 4]
    start, before = 0, BREAK
    for at, code in enumerate([*codes, ord(BREAK)]):
        blank = chr(code).isspace()
        if not blank and code != ord(HYPHEN):
            continue
        end = at if blank else at + 1
        text = _decoded(codes[start:end])
        if text:
            x, y = _origin(text_page, start)
            if left <= x <= right and bottom <= y <= top:
                yield _placed(text_page, (start, end), turn, text, before)
                before = ""
        before = BREAK if not blank or chr(code) in "\r\n" else before or chr(code)
        start = at + 1


def _decoded(codes: list[int]) -> str:
    """Return the text of UTF-16 codes, without those that are no characters."""
    units = "".join(chr(code) for code in codes if code not in NOTHING)
    return units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")


def _origin(text_page: Any, at: int) -> tuple[float, float]:
    """Return where the baseline of a character begins, in points from the page's corner."""
    from pypdfium2.raw import FPDFText_GetCharOrigin  # noqa: PLC0415

    x, y = c_double(), c_double()
    FPDFText_GetCharOrigin(text_page, at, byref(x), byref(y))
    return x.value, y.value


def _placed(
    text_page: Any, span: tuple[int, int], turn: tuple[int, ...], text: str, before: str
) -> Print:
    """Return a run of print with its place as the page is displayed."""
    from pypdfium2.raw import (  # noqa: PLC0415
        FS_MATRIX,
        FPDFText_GetFontInfo,
        FPDFText_GetFontSize,
        FPDFText_GetMatrix,
    )

    first, last = span[0], span[1] - 1
    x, y = _origin(text_page, first)
    box = text_page.get_charbox(last, loose=True)
    ends = [turn[0] * a + turn[1] * b for a in box[::2] for b in box[1::2]]
    matrix = FS_MATRIX()
    FPDFText_GetMatrix(text_page, first, byref(matrix))
    size = FPDFText_GetFontSize(text_page, first) * hypot(matrix.c, matrix.d) or 1.0
    left, base = turn[0] * x + turn[1] * y, turn[2] * x + turn[3] * y
    name = create_string_buffer(NAME)
    FPDFText_GetFontInfo(text_page, first, name, NAME, None)
    font = name.value.decode("utf-8", "replace")
    return Print(text, left, max(ends), base, size, font, before)
