"""The text layer of PDFs is read whole, in the order in which a reader reads it."""

import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from corpus.extract import FormatError
from corpus.pdf import pdf_text
from tests.corpus.making import BODY, pdf, typeset

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
LINES = [
    "夏粮收购超过五千万吨，比去年同期增加",
    "两成，各地农户踊跃交售新粮，库点秩序",
    "良好。",
]


def test_pages() -> None:
    """A PDF's pages are parted by form feeds, and its Chinese and rare characters are right."""
    raw = pdf_text(pdf([["夏粮收购超5800万吨。"], [""], ["第二页 𠀀"]]))
    pages = [page.strip() for page in raw.split("\f")]
    assert pages == ["夏粮收购超5800万吨。", "", "第二页 𠀀"]


@pytest.mark.parametrize("code", [b"0000", b"d840"], ids=["nul", "surrogate"])
def test_stray_codes(code: bytes) -> None:
    """A PDF's NUL or half surrogate pair does not get into its text."""
    assert pdf_text(pdf([["夏X粮"]]).replace(b"0058", code)) == "夏粮"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages(turn: int) -> None:
    """A page that is turned to be read is read like one that is not."""
    lines = [(100.0, 300.0 - 14 * at, 10.0, line) for at, line in enumerate(LINES)]
    assert pdf_text(typeset([lines], turn=turn)) == "".join(LINES)


def test_print_off_the_page() -> None:
    """What stands outside the page, such as a printer's marks, is no part of it."""
    assert pdf_text(typeset([[(50, 50, 10, "版面"), (5000, 50, 10, "色标")]])) == "版面"


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_of_a_browser(tmp_path: Path, columns: int) -> None:
    """Paragraphs set in columns over several pages come back whole and in order."""
    html, file = tmp_path / "版.html", tmp_path / "版.pdf"
    body = "".join(f"<p>{paragraph}" for paragraph in BODY)
    style = f"columns:{columns};font:14px/1.6 'Noto Serif CJK SC';text-align:justify"
    html.write_text(
        f"<meta charset=utf-8><style>p{{text-indent:2em;margin:0}}</style>"
        f'<div style="{style}"><h1>园区建设提速</h1>{body}</div>',
        encoding="utf-8",
    )
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run(
        [str(CHROMIUM), *options, f"--print-to-pdf={file}", html.as_uri()],
        check=True,
        capture_output=True,
        timeout=180,
    )
    raw = pdf_text(file.read_bytes())
    title, *whole = ("".join(text.split()) for text in ("园区建设提速", *BODY))
    assert Counter("".join(raw.split())) == Counter("".join((title, *whole)))
    found = ["".join(part.split()) for part in raw.split("\n\n")]
    assert title in found
    assert len([paragraph for paragraph in whole if paragraph in found]) >= 0.8 * len(whole)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pdf([["夏粮"]])[:-300], "cut off"),
        (b"%PDF-1.7\n%%EOF\n" + pdf([["夏粮"] * 200])[:-300], "cut off"),
        (b"", "cut off"),
        (b"%PDF-1.7 nothing %%EOF", "damaged"),
        (pdf([[""]]), "no text layer"),
        (pdf([["夏粮"]] * 2001), "more than 2,000 pages; split it"),
        (
            pdf(
                [["密"]],
                b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>"
                % (b"41" * 32, b"42" * 32),
            ),
            "password",
        ),
    ],
    ids=["truncated", "linearised", "empty", "damaged", "scanned", "long", "encrypted"],
)
def test_unreadable_pdf(data: bytes, reason: str) -> None:
    """A PDF without a text that can be got at is refused with the cause."""
    with pytest.raises(FormatError, match=reason):
        pdf_text(data)
