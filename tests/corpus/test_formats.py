import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from corpus.formats import FormatError, extract

REPORTS = sorted((Path(__file__).parents[2] / "corpus" / "reports").glob("*.txt"))
PARAGRAPHS = [line for line in REPORTS[1].read_text("utf-8").split("\n") if line.strip()]
BODY = [line for line in PARAGRAPHS if len(line) > 60]


def pdf(pages: list[list[str]], trailer: bytes = b"") -> bytes:
    """Make a PDF of lines in a Chinese font that need not be embedded (ISO 32000-1, 9.7.5.2)."""
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
        shown = b" T* ".join(b"<%s> Tj" % line.encode("utf-16-be").hex().encode() for line in lines)
        stream = b"BT /F 12 Tf 14 TL 72 720 Td %s ET" % shown
        place = b"/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
        objects += [
            b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
            b"<</Type/Page%s/Contents %d 0 R>>" % (place, len(objects) + 1),
        ]
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


def test_pdf_pages() -> None:
    """A PDF's pages are parted by form feeds, and its Chinese and rare characters are right."""
    raw = extract("pdf", pdf([["夏粮收购超5800万吨", "第二行。"], ["第二页 𠀀"]])).raw
    assert raw.count("\f") == 1
    assert raw.split() == ["夏粮收购超5800万吨", "第二行。", "第二页", "𠀀"]


@pytest.mark.parametrize("code", [b"0000", b"d840"], ids=["nul", "surrogate"])
def test_pdf_stray_codes(code: bytes) -> None:
    """A PDF's NUL or half surrogate pair does not get into its text."""
    data = pdf([["夏X粮"]]).replace(b"0058", code)
    assert extract("pdf", data).raw == "夏粮"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([["夏粮"]])[:-300], "cut off"),
        (b"%PDF-1.7\n%%EOF\n" + pdf([["夏粮"] * 200])[:-300], "cut off"),
        (b"", "cut off"),
        (b"%PDF-1.7 nothing %%EOF", "damaged"),
        (pdf([[""]]), "no text layer"),
        (
            pdf(
                [["密"]],
                b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>"
                % (b"41" * 32, b"42" * 32),
            ),
            "password",
        ),
    ],
    ids=["truncated", "linearised", "empty", "damaged", "scanned", "encrypted"],
)
def test_unreadable_pdf(data: bytes, reason: str) -> None:
    """A PDF without a text that can be got at is refused with the cause."""
    with pytest.raises(FormatError, match=reason):
        extract("pdf", data)


def test_docx_report() -> None:
    """Every paragraph of a report comes back from a Word document, parted by blank lines."""
    document = Document()
    for line in PARAGRAPHS:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    assert extract("docx", stream.getvalue()).raw == "\n\n".join(PARAGRAPHS)


def test_docx_tables() -> None:
    """A table stands where it stood, a line a row, its cells parted by tabs, empty ones too."""
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>".format
    rows = [["项目", "金额", ""], ["", "5亿元", "已投"]]
    table = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    before, after = (f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>" for word in ("表前", "表后"))
    raw = extract("docx", docx(before, f"<w:tbl>{table}</w:tbl>", after)).raw
    assert raw == "表前\n\n项目\t金额\t\n\t5亿元\t已投\n\n表后"


def test_docx_tracked_changes() -> None:
    """Insertions, links and content controls are read; deletions, moved text and ruby are not."""
    spent, now, about, unit = (
        f"<w:r><w:t>{word}</w:t></w:r>" for word in ("全年投入", "六", "约", "亿元")
    )
    deleted = "<w:del w:id='1'><w:r><w:delText>五</w:delText></w:r></w:del>"
    body = (
        f"<w:sdt><w:sdtContent><w:p><w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr>"
        f"{spent}{deleted}<w:ins w:id='2'>{now}</w:ins>"
        f"<w:moveFrom w:id='3'>{about}</w:moveFrom>"
        f"<w:hyperlink>{unit}</w:hyperlink><w:r><w:br/><w:t>。</w:t></w:r>"
        "<w:r><w:ruby><w:rt><w:r><w:t>yǎn</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>䶮</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )
    assert extract("docx", docx(body)).raw == "全年投入六亿元\n。䶮"


def test_docx_bomb() -> None:
    """A Word document that unpacks beyond the limit is refused before it is unpacked."""
    stream = BytesIO(docx())
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive, archive.open("word/bomb.xml", "w") as part:
        for _ in range(201):
            part.write(bytes(2**20))
    assert len(stream.getvalue()) < 2**20
    with pytest.raises(FormatError, match="unpacks to 201 MB, over 200 MB"):
        extract("docx", stream.getvalue())


def test_docx_without_body() -> None:
    """A Word document without a body has no text."""
    stream = BytesIO()
    with ZipFile(BytesIO(docx())) as whole, ZipFile(stream, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            archive.writestr(name, re.sub(rb"(?s)<w:body>.*</w:body>", b"", content))
    assert extract("docx", stream.getvalue()).raw == ""


def _without(part: str) -> bytes:
    """Return a Word document that lacks a part."""
    stream = BytesIO()
    with ZipFile(BytesIO(docx())) as whole, ZipFile(stream, "w") as archive:
        for name in whole.namelist():
            if name != part:
                archive.writestr(name, whole.read(name))
    return stream.getvalue()


def _garbled(data: bytes) -> bytes:
    """Return a Word document whose text does not unpack."""
    start = data.index(b"word/document.xml") + 60
    return data[:start] + b"\xff" * 200 + data[start + 200 :]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        docx()[:-100],
        bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512),
        _without("word/document.xml"),
        _without("[Content_Types].xml"),
        docx().replace(b"word/document.xml", b"word/document.xmm"),
        _garbled(docx()),
    ],
    ids=["empty", "truncated", "old-or-encrypted", "no-text", "no-types", "renamed", "garbled"],
)
def test_unreadable_docx(data: bytes) -> None:
    """A damaged, locked or old Word document is refused with what to do."""
    with pytest.raises(FormatError, match=r"save it as \.docx"):
        extract("docx", data)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
@pytest.mark.parametrize("declared", ["gbk", "gb2312", "utf-8"])
def test_html_article(codec: str, declared: str) -> None:
    """A page gives its title and every paragraph whatever charset it declares, and no more."""
    text = page(*BODY, "会议由王䶮主持。", head=f"<meta charset={declared}>")
    article = extract("html", text.encode(codec))
    assert article.title == "城建提速"
    assert article.raw.split("\n\n") == ["城建提速", *BODY, "会议由王䶮主持。"]
    assert article.date == ""


def test_html_date() -> None:
    """A date that the page's metadata states travels; the year of a copyright notice does not."""
    dated = "<meta property='article:published_time' content='2024-05-06T08:00:00+08:00'>"
    assert extract("html", page(*BODY, head=dated).encode()).date == "2024-05-06"
    assert extract("html", page(*BODY).encode()).date == ""


def test_html_table() -> None:
    """A table's cells are parted by tabs, without marks that the page does not have."""
    table = "<table><tr><th>项目</th><td>金额</td></tr><tr><td>一期</td><td>5亿元</td></tr></table>"
    raw = extract("html", page(*BODY, table, *BODY[:2]).encode()).raw
    assert "项目\t金额\n一期\t5亿元\n" in raw
    assert "|" not in re.sub("|".join(map(re.escape, BODY)), "", raw)


@pytest.mark.parametrize("entity", ["&#0;", "&#xD840;", "\x01"])
def test_html_stray_codes(entity: str) -> None:
    """A page's NUL or half surrogate pair does not get into its text."""
    raw = extract("html", page(*BODY, f"会议{entity}召开。").encode()).raw
    assert "\0" not in raw
    assert raw.encode().endswith("召开。".encode())


@pytest.mark.parametrize("text", ["只是文字", "<html><body></body></html>", "<!-- 注释 -->"])
def test_html_without_article(text: str) -> None:
    """A page without running text is refused."""
    with pytest.raises(FormatError, match="no article text"):
        extract("html", text.encode())


@pytest.mark.parametrize("kind", ["txt", "md"])
def test_plain_text(kind: str) -> None:
    """Text files are taken as they are, Markdown's marks and all line ends included."""
    assert extract(kind, "# 标题\r\n\r\n**正文**。\n".encode()).raw == "# 标题\r\n\r\n**正文**。\n"
