"""Each kind of file goes to its own reader."""

import pytest

from corpus.formats import extract
from tests.corpus.making import BODY, docx, page, pdf


@pytest.mark.parametrize("kind", ["txt", "md"])
def test_plain_text(kind: str) -> None:
    """Text files are taken as they are, Markdown's marks and all line ends included."""
    assert extract(kind, "# 标题\r\n\r\n**正文**。\n".encode()).raw == "# 标题\r\n\r\n**正文**。\n"


def test_each_kind() -> None:
    """A PDF, a Word document and a web page give their text."""
    word = "<w:p><w:r><w:t>报道。</w:t></w:r></w:p>"
    assert extract("pdf", pdf([["报道。"]])).raw == "报道。"
    assert extract("docx", docx(word)).raw == "报道。"
    assert extract("html", page(*BODY).encode()).title == "城建提速"
