"""Word documents are read with their tables, boxes and changes, and damaged ones are refused."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document

from corpus.extract import FormatError
from corpus.word import word_text
from tests.corpus.making import PARAGRAPHS, docx


def test_report() -> None:
    """Every paragraph of a report comes back from a Word document, parted by blank lines."""
    document = Document()
    for line in PARAGRAPHS:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    assert word_text(stream.getvalue()) == "\n\n".join(PARAGRAPHS)


def test_tables() -> None:
    """A table stands where it stood, a line a row, its cells parted by tabs, empty ones too."""
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>".format
    rows = [["项目", "金额", ""], ["", "5亿元", "已投"]]
    table = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    before, after = (f"<w:p><w:r><w:t>{word}</w:t></w:r></w:p>" for word in ("表前", "表后"))
    raw = word_text(docx(before, f"<w:tbl>{table}</w:tbl>", after))
    assert raw == "表前\n\n项目\t金额\t\n\t5亿元\t已投\n\n表后"


def test_tracked_changes() -> None:
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
    assert word_text(docx(body)) == "全年投入六亿元\n。䶮"


@pytest.mark.parametrize(
    ("name", "size", "reason"),
    [
        ("media/bomb.png", 201, "unpacks to 201.* MB, over 200 MB"),
        ("bomb.xml", 33, "unpacks to 33.* MB, over 32 MB"),
    ],
)
def test_bomb(name: str, size: int, reason: str) -> None:
    """A Word document that unpacks beyond the limits is refused before it is unpacked."""
    stream = BytesIO(docx())
    with ZipFile(stream, "a", ZIP_DEFLATED) as archive, archive.open(f"word/{name}", "w") as part:
        for _ in range(size):
            part.write(bytes(2**20))
    assert len(stream.getvalue()) < 2**20
    with pytest.raises(FormatError, match=reason):
        word_text(stream.getvalue())


def test_text_boxes() -> None:
    """A text box is read once, after the paragraph that it is anchored in, and cuts none."""
    box = "<w:txbxContent><w:p><w:r><w:t>框中的话。</w:t></w:r></w:p></w:txbxContent>"
    first, second = (f"<w:r><w:t>{half}</w:t></w:r>" for half in ("这一句", "没有断。"))
    anchor = f"<w:r><w:pict>{box}</w:pict></w:r>"
    raw = word_text(docx(f"<w:p>{first}{anchor}{second}</w:p>", f"<w:p>{first}</w:p>"))
    assert raw == "这一句没有断。\n\n框中的话。\n\n这一句"


def test_figures_in_a_text_box_are_a_list() -> None:
    """Lines of a text box below its heading that tell a figure each are items of a list."""
    said = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    told = "".join(map(said, ("数说", "村民120户", "果园3400亩")))
    anchor = f"<w:r><w:pict><w:txbxContent>{told}</w:txbxContent></w:pict></w:r>"
    raw = word_text(docx(f"<w:p><w:r><w:t>正文。</w:t></w:r>{anchor}</w:p>"))
    assert raw == "正文。\n\n数说\n\n- 村民120户\n\n- 果园3400亩"


def test_spacing() -> None:
    """Empty paragraphs leave one blank line, and paragraphs of a short cell one line."""
    empty = "<w:p></w:p>"
    said = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    row = f"<w:tr><w:tc>{said('项目')}{said('名称')}</w:tc><w:tc>{said('金额')}</w:tc></w:tr>"
    raw = word_text(docx(said("上"), f"<w:tbl>{row}</w:tbl>", said("中"), *3 * [empty], said("下")))
    assert raw == "上\n\n项目 名称\t金额\n\n中\n\n下"


def test_without_body() -> None:
    """A Word document without a body has no text."""
    stream = BytesIO()
    with ZipFile(BytesIO(docx())) as whole, ZipFile(stream, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            archive.writestr(name, re.sub(rb"(?s)<w:body>.*</w:body>", b"", content))
    assert word_text(stream.getvalue()) == ""


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
        word_text(data)
