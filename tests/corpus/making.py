"""Makes the PDFs, Word documents and web pages that the tests read."""

from io import BytesIO
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

REPORTS = sorted((Path(__file__).parents[2] / "corpus" / "reports").glob("*.txt"))
PARAGRAPHS = [line for line in REPORTS[1].read_text("utf-8").split("\n") if line.strip()]
BODY = [line for line in PARAGRAPHS if len(line) > 60]
TURNS = {0: "1 0 0 1", 90: "0 1 -1 0", 180: "-1 0 0 -1", 270: "0 -1 1 0"}


def pdf(pages: list[list[str]], trailer: bytes = b"") -> bytes:
    """Make a PDF of lines set below each other."""
    return typeset(
        [[(72, 720 - 14 * at, 12, line) for at, line in enumerate(page)] for page in pages],
        trailer=trailer,
    )


def typeset(
    pages: list[list[tuple[float, float, float, str]]], *, turn: int = 0, trailer: bytes = b""
) -> bytes:
    """Make a PDF of lines, each with its place and size in points, in the order given.

    The Chinese font need not be embedded (ISO 32000-1, 9.7.5.2); `turn` is how far pages are
    turned to be read.
    """
    kids = b" ".join(b"%d 0 R" % (6 + 2 * number) for number in range(len(pages)))
    font = b"/Type/Font/BaseFont/STSong-Light"
    system = b"<</Registry(Adobe)/Ordering(GB1)/Supplement 5>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids),
        b"<<%s/Subtype/Type0/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>" % font,
        b"<<%s/Subtype/CIDFontType0/DW 1000/CIDSystemInfo%s>>" % (font, system),
    ]
    for lines in pages:
        stream = b"\n".join(_shown(*line, turn) for line in lines)
        box = b"/MediaBox[-842 -842 842 842]/Rotate %d" % turn
        place = b"/Parent 2 0 R%s/Resources<</Font<</F 3 0 R>>>>" % box
        objects += [
            b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
            b"<</Type/Page%s/Contents %d 0 R>>" % (place, len(objects) + 1),
        ]
    return _file(objects, trailer)


def _shown(x: float, y: float, size: float, text: str, turn: int) -> bytes:
    """Return the operators that show a line."""
    a, b, c, d = map(int, TURNS[turn].split())
    place = f"{TURNS[turn]} {a * x + c * y} {b * x + d * y} Tm"
    return f"BT /F {size} Tf {place} <{text.encode('utf-16-be').hex()}> Tj ET".encode()


def _file(objects: list[bytes], trailer: bytes) -> bytes:
    """Return a PDF file of objects."""
    out, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    ending = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF"
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        + ending % (len(objects) + 1, trailer, len(out))
    )


def docx(*bodies: str) -> bytes:
    """Make a Word document of elements of WordprocessingML."""
    document = Document()
    for body in bodies:
        document.element.body.insert(-1, parse_xml(body.replace(">", f" {nsdecls('w')}>", 1)))
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def page(*paragraphs: str, head: str = "") -> str:
    """Make a web page of an article between a menu and a footer."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    menu = "<nav><a href='/'>首页</a></nav><script>var 脚本 = 1;</script>"
    article = f"<article><h1>城建提速</h1>{body}</article>"
    return (
        f"<!DOCTYPE html><html><head><title>城建提速</title>{head}</head>"
        f"<body>{menu}{article}<footer>版权所有 1999-2024</footer></body></html>"
    )
